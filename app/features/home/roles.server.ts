/** The homes of everyone else: what each role has to do today, from what exists. */
import { type Day, addDays, weekdayOf } from '~/domain/calendar/day'
import { dueSoonDays } from '~/domain/deadlines/status'
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
  current: false,
})

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
      deed: { to: `/plans/${plan.id}/approve`, text: t('plan-rules:transition.approve'), primary: true },
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
  const range = { from: null, to: addDays(today, 60), mine: false, after: null, blocks: null, service }
  const measures = await dueMeasures(db, actor, range).execute()
  return plainHome({
    lead: t('home:lead.service'),
    tiles: [
      tile('/', counts?.overdue, 'overdue', 'bad', at),
      tile('/', counts?.soon, 'week-whole', 'warn', at),
    ].slice(0, actor.role === 'ngo' ? 0 : 2),
    rows: measures.slice(0, 25).map((each) => measureRow(each, at)),
    empty: emptyWords('service', at),
  })
}

const mondayOf = (today: Day): Day => addDays(today, 1 - weekdayOf(today))

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
  return plainHome({
    lead: t('home:lead.psychologist'),
    tiles: [
      tile('/psychology/sessions', sessions?.count, 'sessions', 'good', at),
      tile('/', people.length, 'without-session', 'warn', at),
      tile('/plans', measures?.overdue, 'measures-overdue', 'bad', at),
    ],
    rows: people.map((person): HomeRow => ({
      id: person.id,
      name: nameOf(person),
      to: `/people/${person.id}`,
      note: noteOf(person, at),
      what: person.last ? t('home:last-session', { day: format.day(person.last) }) : t('home:no-session'),
      small: t('home:quiet', { count: quietDays }),
      due: person.endOfTerm ? { tone: 'plain', text: timingWords(person.endOfTerm, at) } : null,
      deed: { to: `/people/${person.id}/sessions/new`, text: t('home:deed.session'), primary: false },
    })),
    empty: emptyWords('sessions', at),
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
  const measures = await dueMeasures(db, actor, range).execute()
  const plans = await sharedPlans(db, actor).execute()
  return plainHome({
    lead: t('home:lead.region'),
    tiles: [
      tile('/plans', shared?.all, 'shared', 'accent', at),
      tile('/plans', shared?.soon, 'arriving', 'warn', at),
      tile('/', Number(counts?.overdue ?? 0) + Number(counts?.soon ?? 0), 'own-measures', 'bad', at),
    ],
    rows: [
      ...measures.slice(0, 10).map((each) => measureRow(each, at)),
      ...plans.map((plan): HomeRow => ({
        id: plan.id,
        name: nameOf(plan),
        to: `/people/${plan.personId}/plan`,
        note: (language === 'kk' ? plan.nameKk : plan.nameRu) ?? '',
        what: t('home:arrives', { day: format.day(plan.releaseOn) }),
        small: t(`plan-rules:state.${plan.state}`),
        due: {
          tone: plan.releaseOn <= addDays(today, 30) ? 'warn' : 'plain',
          text: timingWords(plan.releaseOn, at),
        },
        deed: { to: `/people/${plan.personId}/plan`, text: t('common:open'), primary: false },
      })),
    ],
    empty: emptyWords('region', at),
  })
}
