/** What the pages of the preventive register show: status, decisions, plan and work; never what a psychologist knows. */
import { findCategory, registerCategories } from '#db/reference/register-categories'
import { may, mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { initiators } from '~/domain/preventive-register/decision'
import { nameOf } from '~/features/plans/wording.server'
import { findOpenWatch } from '~/features/watches/queries.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import {
  type RegisterCursor,
  type RegisterList,
  countRegister,
  decisionsOf,
  entriesOf,
  getPersonForRegister,
  getPlacement,
  listPlacementsOf,
  perPage,
  planLinesOf,
  registerLists,
  registerQuery,
} from './queries.server'

/** The name of a kind in the reader's language. */
export const categoryWord = (key: string, { language }: Pick<At, 'language'>): string =>
  findCategory(key)?.[language] ?? key

type Standing = { readonly state: 'on' | 'off'; readonly sortOn: Parameters<At['format']['day']>[0] & string }

const badgesOf = ({ state, sortOn }: Standing, { t, format, today }: At) => {
  const isDue = state === 'on' && sortOn <= today
  const tone: Tone = isDue ? 'bad' : 'info'
  return {
    state: {
      tone: state === 'on' ? ('warn' as const) : ('plain' as const),
      text: t(`preventive-register:state.${state}`),
    },
    review:
      state === 'on' ? { tone, text: `${format.day(sortOn)}, ${format.fromToday(sortOn, today)}` } : null,
  }
}

const cursorIn = (text: string | null): RegisterCursor | null => {
  const [on = '', id = ''] = (text ?? '').split('_')
  const sortOn = parseDay(on)
  return sortOn && looksLikeId(id) ? { sortOn, id } : null
}

const pathOf = (list: RegisterList, category: string | null, after?: string): string => {
  const search = new URLSearchParams({
    ...(list === 'on' ? {} : { list }),
    ...(category ? { category } : {}),
    ...(after ? { after } : {}),
  })
  return `/preventive-register${search.size > 0 ? `?${search}` : ''}`
}

export const registerPageOf = async (at: At) => {
  const { db, actor, t, format, today, url, language } = at
  const list = registerLists.find((each) => each === url.searchParams.get('list')) ?? 'on'
  const category = findCategory(url.searchParams.get('category') ?? '')?.key ?? null
  const filter = { list, category, after: cursorIn(url.searchParams.get('after')) }
  const found = await registerQuery(db, actor, filter, today).execute()
  const counts = await countRegister(db, actor, today).executeTakeFirst()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('preventive-register:title'),
    chips: registerLists.map((each) => ({
      to: pathOf(each, category),
      label: t(`preventive-register:list.${each}`),
      count: each === 'off' ? undefined : format.number(Number(counts?.[each] ?? 0)),
      current: each === list,
    })),
    kinds: registerCategories.map((each) => ({
      to: pathOf(list, each.key === category ? null : each.key),
      label: each[language],
      current: each.key === category,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/preventive-register/${row.id}`,
      name: nameOf(row),
      category: categoryWord(row.category, at),
      placedOn: format.day(row.placedOn),
      removedOn: format.day(row.removedOn),
      ...badgesOf(row, at),
    })),
    nextTo: found.length > perPage && last ? pathOf(list, category, `${last.sortOn}_${last.id}`) : undefined,
  }
}

export type RegisterPage = Awaited<ReturnType<typeof registerPageOf>>

const decisionLines = async (placementId: string, at: At) =>
  (await decisionsOf(at.db, placementId)).map((each) => ({
    id: each.id,
    title: at.t(`preventive-register:decision.${each.kind}`),
    meta: [
      at.format.day(each.onDay),
      each.protocol === null ? null : at.t('preventive-register:protocol', { number: each.protocol }),
      // Whoever left is taken off without a commission and without anybody asking for it.
      each.members === '[]' ? null : at.t(`preventive-register:initiator.${each.initiator}`),
    ]
      .filter(Boolean)
      .join(' · '),
    ground: each.ground,
    members: (JSON.parse(each.members) as string[]).join('; '),
    by: at.t('preventive-register:written-by', { name: each.byName, at: at.format.instant(each.at) }),
  }))

const planOf = async (placementId: string, { db, format, today }: At) =>
  (await planLinesOf(db, placementId)).map((each) => ({
    id: each.id,
    version: each.version,
    what: each.what,
    who: each.who,
    dueOn: format.day(each.dueOn),
    isLate: each.doneOn === null && each.dueOn < today,
    doneOn: format.day(each.doneOn),
    result: each.result,
  }))

const entryLines = async (placementId: string, { db, format }: At) =>
  (await entriesOf(db, placementId)).map((each) => ({
    id: each.id,
    when: [format.day(each.onDay), each.atTime].filter(Boolean).join(', '),
    work: each.work,
    result: each.result,
    requestedBy: each.requestedBy,
    performer: each.performer,
  }))

export const placementPageOf = async (at: At) => {
  const { db, actor, params, t, format, user, today } = at
  const row = await getPlacement(db, actor, params.registerId ?? '')
  const subject = { institutionId: row.institutionId }
  const isOn = row.state === 'on'
  return {
    title: t('preventive-register:one', { name: nameOf(row) }),
    id: row.id,
    name: nameOf(row),
    personTo: `/people/${row.personId}/preventive-register`,
    once: newId(),
    version: row.version,
    today,
    me: user.name,
    category: categoryWord(row.category, at),
    placedOn: format.day(row.placedOn),
    removedOn: format.day(row.removedOn),
    ...badgesOf(row, at),
    decisions: await decisionLines(row.id, at),
    plan: await planOf(row.id, at),
    entries: await entryLines(row.id, at),
    mayDecide: isOn && may(actor, 'register.decide', subject),
    mayWork: may(actor, 'register.work', subject),
    isOn,
  }
}

export type PlacementPage = Awaited<ReturnType<typeof placementPageOf>>

const commissionOptions = ({ t }: At) =>
  initiators.map((value) => ({ value, label: t(`preventive-register:initiator.${value}`) }))

export const placePageOf = async (at: At) => {
  const { db, actor, params, t, language, today } = at
  const person = await getPersonForRegister(db, actor, params.personId ?? '', 'register.decide')
  return {
    title: t('preventive-register:place.title'),
    name: fullName({ ...person, given: person.givenName }),
    back: `/people/${person.id}/preventive-register`,
    once: newId(),
    today,
    categories: registerCategories.map((each) => ({ value: each.key, label: each[language] })),
    initiators: commissionOptions(at),
  }
}

export const decisionPageOf = async (at: At) => {
  const { db, actor, params, t, today } = at
  const row = await getPlacement(db, actor, params.registerId ?? '', 'register.decide')
  return {
    title: t('preventive-register:again.title'),
    name: nameOf(row),
    category: categoryWord(row.category, at),
    back: `/preventive-register/${row.id}`,
    once: newId(),
    version: row.version,
    today,
    initiators: commissionOptions(at),
  }
}

/** The tab of a person: what they are on the register for, and whether they are watched. */
export const personRegisterOf = async (at: At) => {
  const { db, actor, params, t, format } = at
  const person = await getPersonForRegister(db, actor, params.personId ?? '')
  const rows = await listPlacementsOf(db, actor, person.id)
  const watch = await findOpenWatch(db, actor, person.id)
  return {
    title: t('preventive-register:of-person'),
    personId: person.id,
    rows: rows.map((row) => ({
      id: row.id,
      to: `/preventive-register/${row.id}`,
      name: categoryWord(row.category, at),
      category: '',
      placedOn: format.day(row.placedOn),
      removedOn: format.day(row.removedOn),
      ...badgesOf(row, at),
    })),
    watch: watch ? { to: `/watches/${watch.id}`, text: t(`watches:state.${watch.state}`) } : null,
    mayDecide: mayEver(actor, 'register.decide'),
    mayPropose: mayEver(actor, 'watch.propose'),
    mayAsk: mayEver(actor, 'diagnostics.ask'),
  }
}

export type PersonRegister = Awaited<ReturnType<typeof personRegisterOf>>
