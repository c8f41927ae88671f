/** What the pages of referrals to a psychiatrist show. The medical unit reads no reason. */
import { parseDay } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import {
  type PsychiatryState,
  isOpenPsychiatry,
  psychiatryAnswers,
  psychiatryCloseReasons,
  psychiatryStepsFrom,
  urgencies,
} from '~/domain/psychiatry/referral'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { readOneSealed, wordsIn } from '~/platform/sealed-texts.server'
import type { Tone } from '~/ui/tone'
import {
  type PsychiatryCursor,
  type PsychiatryList,
  type PsychiatryRead,
  countPsychiatry,
  getPersonForPsychiatry,
  getPsychiatry,
  perPage,
  psychiatryLists,
  psychiatryQuery,
  stepsTaken,
} from './queries.server'

const tones: Readonly<Record<PsychiatryState, Tone>> = {
  recommended: 'warn',
  refused: 'plain',
  agreed: 'info',
  sent: 'info',
  seen: 'info',
  answered: 'good',
  closed: 'plain',
}

type Standing = Pick<PsychiatryRead, 'state' | 'dueOn' | 'urgency'>

const badgesOf = ({ state, dueOn, urgency }: Standing, { t, format, today }: At) => {
  const isOpen = isOpenPsychiatry(state as PsychiatryState)
  return {
    state: { tone: tones[state as PsychiatryState], text: t(`psychiatry:state.${state}`) },
    urgency: {
      tone: urgency === 'urgent' ? ('bad' as const) : ('plain' as const),
      text: t(`psychiatry:urgency.${urgency}`),
    },
    due: isOpen
      ? {
          tone: dueOn < today ? ('bad' as const) : ('info' as const),
          text: `${format.day(dueOn)}, ${format.fromToday(dueOn, today)}`,
        }
      : null,
  }
}

const cursorIn = (text: string | null): PsychiatryCursor | null => {
  const [on = '', id = ''] = (text ?? '').split('_')
  const dueOn = parseDay(on)
  return dueOn && looksLikeId(id) ? { dueOn, id } : null
}

const pathOf = (list: PsychiatryList, after?: string): string => {
  const search = new URLSearchParams({ ...(list === 'open' ? {} : { list }), ...(after ? { after } : {}) })
  return `/psychology/referrals${search.size > 0 ? `?${search}` : ''}`
}

export const psychiatryPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const list = psychiatryLists.find((each) => each === url.searchParams.get('list')) ?? 'open'
  const found = await psychiatryQuery(
    db,
    actor,
    list,
    today,
    cursorIn(url.searchParams.get('after')),
  ).execute()
  const counts = await countPsychiatry(db, actor, today).executeTakeFirst()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('psychiatry:title'),
    lead: t(actor.role === 'medic' ? 'psychiatry:lead-medic' : 'psychiatry:lead'),
    chips: psychiatryLists.map((each) => ({
      to: pathOf(each),
      label: t(`psychiatry:list.${each}`),
      count: each === 'over' ? undefined : format.number(Number(counts?.[each] ?? 0)),
      current: each === list,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/psychology/referrals/${row.id}`,
      name: nameOf(row),
      author: row.author,
      ...badgesOf(row, at),
    })),
    nextTo: found.length > perPage && last ? pathOf(list, `${last.dueOn}_${last.id}`) : undefined,
  }
}

export type PsychiatryPage = Awaited<ReturnType<typeof psychiatryPageOf>>

const reasonOf = async (row: PsychiatryRead, { db, actor, caller, t }: At): Promise<string | null> => {
  if (actor.userId !== row.authorId) return null
  return wordsIn(await readOneSealed(db, caller.keys, row.id, 'reason'), t)
}

export const psychiatryOneOf = async (at: At) => {
  const { db, actor, params, t, format, today } = at
  const row = await getPsychiatry(db, actor, params.psychiatryId ?? '')
  const steps = psychiatryStepsFrom(row.state as PsychiatryState, actor.role)
  const taken = await stepsTaken(db, row.id)
  return {
    title: t('psychiatry:one', { name: nameOf(row) }),
    name: nameOf(row),
    personTo: `/people/${row.personId}`,
    once: newId(),
    version: row.version,
    today,
    author: row.author,
    ...badgesOf(row, at),
    visitOn: format.day(row.visitOn),
    answer: row.answer === null ? null : t(`psychiatry:answer.${row.answer}`),
    closeReason: row.closeReason === null ? null : t(`psychiatry:close-reason.${row.closeReason}`),
    reason: await reasonOf(row, at),
    history: taken.map((each) => ({
      id: each.id,
      title: t(`psychiatry:step-done.${each.step}`),
      meta: `${format.day(each.onDay)} · ${each.name}, ${t(`common:role.${each.role}`)}`,
    })),
    steps: steps.map((value) => ({ value, label: t(`psychiatry:step.${value}`) })),
    answers: steps.includes('answer')
      ? psychiatryAnswers.map((value) => ({ value, label: t(`psychiatry:answer.${value}`) }))
      : [],
    reasons: steps.includes('close')
      ? psychiatryCloseReasons.map((value) => ({ value, label: t(`psychiatry:close-reason.${value}`) }))
      : [],
    asksVisit: steps.includes('send'),
  }
}

export type PsychiatryOne = Awaited<ReturnType<typeof psychiatryOneOf>>

export const recommendPageOf = async (at: At) => {
  const person = await getPersonForPsychiatry(at.db, at.actor, at.params.personId ?? '')
  return {
    title: at.t('psychiatry:new.title'),
    name: fullName({ ...person, given: person.givenName }),
    back: `/people/${person.id}/instruments`,
    once: newId(),
    today: at.today,
    urgencies: urgencies.map((value) => ({ value, label: at.t(`psychiatry:urgency.${value}`) })),
  }
}
