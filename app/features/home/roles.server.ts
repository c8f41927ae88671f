/** The homes of everyone else: what each role has to do today, from what exists. */
import { addDays } from '~/domain/calendar/day'
import { mondayOf } from '~/domain/calendar/month'
import { dueSoonDays } from '~/domain/deadlines/status'
import { countHandovers } from '~/features/handovers/queries.server'
import { agreementBadge, nameOf, timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import {
  countMeasures,
  countOverduePeople,
  countPlansInState,
  countShared,
  dueMeasures,
  plansInState,
  sharedPlans,
} from './queries.server'
import { countOwnSessions, countToApprove, peopleWithoutSession, quietDays } from './role-queries.server'
import { figure, measureRow, noteOf } from './rows.server'
import type { HomeRow, HomeTile, HomeView } from './view'
import { plainHome } from './view'
import { releasesOf } from './worklist.server'

export const tile = (
  to: string,
  count: number | undefined,
  word: string,
  tone: HomeTile['tone'],
  at: At,
): HomeTile => ({
  to,
  figure: figure(count, at),
  label: at.t(`home:tile.${word}`),
  note: null,
  tone,
  current: to === at.url.pathname + at.url.search && at.url.search !== '',
})

/** Which of a home's own lists the address asks for; null where it asks for none, and all of it is shown. */
const listIn = <const T extends string>({ url }: At, lists: readonly T[]): T | null =>
  lists.find((each) => each === url.searchParams.get('list')) ?? null

export const emptyWords = (key: string, { t }: At): HomeView['empty'] => ({
  title: t(`home:empty.${key}`),
  text: t(`home:empty.${key}-text`),
})

/** The head of institution: plans that wait for approval, what is overdue, releases ahead. */
export const headHome = async (at: At): Promise<HomeView> => {
  const { db, actor, t, today } = at
  const plans = await plansInState(db, actor, 'drafted', null).execute()
  const [drafted, overdue, openings] = [
    await countPlansInState(db, actor, 'drafted').executeTakeFirst(),
    await countOverduePeople(db, actor, today).executeTakeFirst(),
    await countToApprove(db, actor).executeTakeFirst(),
  ]
  return plainHome({
    lead: t('home:lead.head'),
    tiles: [
      tile('/plans?state=drafted', drafted?.count, 'to-approve', 'accent', at),
      tile('/plans?only=overdue', overdue?.count, 'people-overdue', 'bad', at),
      tile('/openings?state=submitted', openings?.count, 'openings-to-approve', 'info', at),
    ],
    rows: plans.map((plan): HomeRow => ({
      id: plan.id,
      name: nameOf(plan),
      to: `/people/${plan.personId}/plan`,
      note: noteOf(plan, at),
      what: t('home:approve'),
      small: agreementBadge(plan, at).text,
      due: null,
      // Before the person was asked there is nothing to approve yet.
      deed:
        plan.agreement === null
          ? { to: `/people/${plan.personId}/plan`, text: t('common:open'), primary: false }
          : { to: `/plans/${plan.id}/approve`, text: t('plan-rules:transition.approve'), primary: true },
    })),
    empty: emptyWords('approve', at),
    releases: await releasesOf(at),
  })
}

/** Detachment heads, medical workers and others inside: the measures that their service answers for. */
export const serviceHome = async (at: At, service: string): Promise<HomeView> => {
  const { db, actor, t, today } = at
  const until = addDays(today, dueSoonDays)
  const counts = await countMeasures(db, actor, today, until, service).executeTakeFirst()
  const list = listIn(at, ['overdue', 'week'])
  const days = {
    from: list === 'week' ? today : null,
    to: list === 'overdue' ? addDays(today, -1) : list === 'week' ? until : addDays(today, 60),
  }
  const range = { ...days, mine: false, after: null, blocks: null, service }
  const measures = await dueMeasures(db, actor, range).execute()
  return plainHome({
    lead: t('home:lead.service'),
    tiles: [
      tile('/?list=overdue', counts?.overdue, 'overdue', 'bad', at),
      tile('/?list=week', counts?.soon, 'week-whole', 'warn', at),
    ],
    rows: measures.slice(0, 25).map((each) => measureRow(each, at)),
    empty: emptyWords('service', at),
  })
}

/** Measures of psychologists whose day has passed. */
const overdueMeasures = ({ db, actor, today }: At) =>
  dueMeasures(db, actor, {
    from: null,
    to: addDays(today, -1),
    mine: false,
    after: null,
    blocks: null,
    service: 'psychologist',
  }).execute()

/** The psychologist: own sessions of the week, and people near release whom nobody has met for a month. */
export const psychologistHome = async (at: At): Promise<HomeView> => {
  const { db, actor, t, format, today } = at
  const sessions = await countOwnSessions(db, actor, mondayOf(today)).executeTakeFirst()
  const people = await peopleWithoutSession(db, actor, today).execute()
  const measures = await countMeasures(
    db,
    actor,
    today,
    addDays(today, dueSoonDays),
    'psychologist',
  ).executeTakeFirst()
  const isOfMeasures = listIn(at, ['people', 'measures']) === 'measures'
  return plainHome({
    lead: t('home:lead.psychologist'),
    tiles: [
      tile('/psychology/today', sessions?.count, 'sessions', 'good', at),
      tile('/?list=people', people.length, 'without-session', 'warn', at),
      tile('/?list=measures', measures?.overdue, 'measures-overdue', 'bad', at),
    ],
    rows: isOfMeasures
      ? (await overdueMeasures(at)).map((each) => measureRow(each, at))
      : people.map((person): HomeRow => ({
          id: person.id,
          name: nameOf(person),
          to: `/people/${person.id}`,
          note: noteOf(person, at),
          what: person.last ? t('home:last-session', { day: format.day(person.last) }) : t('home:no-session'),
          small: t('home:quiet', { count: quietDays }),
          due: person.endOfTerm ? { tone: 'plain', text: timingWords(person.endOfTerm, at) } : null,
          deed: { to: `/people/${person.id}/sessions/new`, text: t('home:deed.session'), primary: false },
        })),
    empty: emptyWords(isOfMeasures ? 'service' : 'sessions', at),
  })
}

/** Local authority and probation: whom to expect, and the measures they answer for. */
export const regionHome = async (at: At, service: string): Promise<HomeView> => {
  const { db, actor, t, format, today, language } = at
  const shared = await countShared(db, actor, today).executeTakeFirst()
  const counts = await countMeasures(
    db,
    actor,
    today,
    addDays(today, dueSoonDays),
    service,
  ).executeTakeFirst()
  const range = {
    from: null,
    to: addDays(today, dueSoonDays),
    mine: false,
    after: null,
    blocks: null,
    service,
  }
  const list = listIn(at, ['shared', 'arriving', 'measures'])
  const isOf = (...lists: readonly (typeof list)[]): boolean => list === null || lists.includes(list)
  const measures = isOf('measures') ? await dueMeasures(db, actor, range).execute() : []
  const handovers = await countHandovers(db, actor, today).executeTakeFirst()
  const lastDay = addDays(today, 30)
  const plans = isOf('shared', 'arriving')
    ? (await sharedPlans(db, actor).execute()).filter(
        ({ releaseOn }) => list !== 'arriving' || (releaseOn >= today && releaseOn <= lastDay),
      )
    : []
  return plainHome({
    lead: t('home:lead.region'),
    tiles: [
      tile('/?list=shared', shared?.all, 'shared', 'accent', at),
      tile('/?list=arriving', shared?.soon, 'arriving', 'warn', at),
      tile('/handovers?list=offered', handovers?.offered, 'handovers', 'info', at),
      tile(
        '/?list=measures',
        Number(counts?.overdue ?? 0) + Number(counts?.soon ?? 0),
        'own-measures',
        'bad',
        at,
      ),
    ],
    rows: [
      ...measures.slice(0, list === null ? 10 : 25).map((each) => measureRow(each, at)),
      ...plans.map((plan): HomeRow => ({
        id: plan.id,
        name: nameOf(plan),
        to: `/people/${plan.personId}/plan`,
        note: (language === 'kk' ? plan.nameKk : plan.nameRu) ?? '',
        what: t('home:arrives', { day: format.day(plan.releaseOn) }),
        small: t(`plan-rules:state.${plan.state}`),
        due: {
          tone: plan.releaseOn <= lastDay ? 'warn' : 'plain',
          text: timingWords(plan.releaseOn, at),
        },
        deed: { to: `/people/${plan.personId}/plan`, text: t('common:open'), primary: false },
      })),
    ],
    empty: emptyWords('region', at),
  })
}
