/** The release road of a person who has no plan yet: when each statutory deadline will fall. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Known } from '#db/schema/people'
import { addDays, daysBetween, type Day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import { restrictedCodes } from '~/domain/deadlines/codes'
import type { Deadline } from '~/domain/deadlines/deadline'
import { homeFrom, papersFrom } from '~/domain/deadlines/from-records'
import { releaseDayOf, scheduleDeadlines } from '~/domain/deadlines/schedule'
import type { DocumentKind, DocumentState, HousingAfter } from '~/domain/people/person'
import type { RoadPoint, RoadProps } from '~/ui/charts/road'
import type { Person } from './queries.server'
import type { Teller } from './telling.server'

export type Road = RoadProps & { readonly note: string }

/** Beyond this the road has nothing to show yet. */
const roadLength = 400

type Dated = Deadline & { readonly due: Day }

/** Deadlines of one day stand at one point of the road. */
const byDay = (deadlines: readonly Deadline[]): Dated[][] => {
  const days = new Map<Day, Dated[]>()
  for (const each of deadlines) {
    const { due } = each
    if (due && each.applies !== false) days.set(due, [...(days.get(due) ?? []), { ...each, due }])
  }
  return [...days.values()]
}

const pointOf = (group: readonly Dated[], releaseOn: Day, { t, format, today }: Teller): RoadPoint[] => {
  const [head] = group
  if (!head) return []
  const { due } = head
  const tone = due < today ? 'late' : daysBetween(today, due) <= 7 ? 'due' : 'ahead'
  return [
    {
      id: head.code,
      day: daysBetween(releaseOn, due),
      label: group.map(({ code }) => t(`deadlines:code.${code}.short`)).join(', '),
      code: group.map(({ code }, at) => (at === 0 ? code : code.slice(3))).join(' '),
      tone,
      state: t(`deadlines:applies.${group.some(({ applies }) => applies === true) ? 'yes' : 'unknown'}`),
      date: format.day(due),
    },
  ]
}

const yes = (fact: Known): boolean | null => (fact === null ? null : fact === 1)

const scheduleFor = async (db: Kysely<Database>, person: Person, endOfTerm: Day, today: Day) => {
  const [documents, holidays] = await Promise.all([
    db.selectFrom('personDocuments').select(['kind', 'state']).where('personId', '=', person.id).execute(),
    db.selectFrom('holidays').select(['day', 'kind']).execute(),
  ])
  const calendar = calendarFrom(holidays)
  const papers = documents.map(({ kind, state }) => ({
    kind: kind as DocumentKind,
    state: state as DocumentState,
  }))
  const releaseOn = releaseDayOf(endOfTerm, calendar)
  const facts = {
    endOfTerm,
    releaseOn,
    releaseGround: 'end-of-term',
    arrivedOn: person.arrivedOn,
    termSetOn: null,
    birth: person.birthDate,
    sex: person.sex,
    ...papersFrom(papers),
    ...homeFrom(person.housingAfter as HousingAfter | null),
    disabilityGroup: person.disabilityGroup as 0 | 1 | 2 | 3 | null,
    isPregnant: null,
    hasSmallChildren: null,
    wantsJobHelp: yes(person.wantsJobHelp),
    jobHelpAskedOn: null,
    paroleDay: null,
    supervisionExpected: yes(person.supervisionExpected),
    supervisionOrdered: yes(person.supervisionOrdered),
    banRemains: yes(person.banRemains),
    offenceAgainstMinor: yes(person.offenceAgainstMinor),
    housingAnswer: null,
    doneOn: {},
  } as const
  const hidden: readonly string[] = person.readsArticles ? [] : restrictedCodes
  const deadlines = scheduleDeadlines(facts, calendar, today).filter(({ code }) => !hidden.includes(code))
  return { releaseOn, deadlines }
}

/** Null while the end of term is unknown, far away or past, or the person is not in custody. */
export const plainRoadOf = async (
  db: Kysely<Database>,
  person: Person,
  teller: Teller,
): Promise<Road | null> => {
  const { t, format, today } = teller
  const { endOfTerm, standing } = person
  if (standing !== 'in-custody' || !endOfTerm || endOfTerm < today) return null
  if (addDays(today, roadLength) < endOfTerm) return null
  const { releaseOn, deadlines } = await scheduleFor(db, person, endOfTerm, today)
  return {
    points: byDay(deadlines).flatMap((group) => pointOf(group, releaseOn, teller)),
    today: daysBetween(releaseOn, today),
    note: t('people:road.end-of-term', { day: format.day(endOfTerm) }),
    words: {
      caption: t('people:road.title'),
      today: t('common:when.today'),
      goal: format.day(releaseOn),
      dateHead: t('common:date'),
      labelHead: t('people:road.deed'),
      stateHead: t('people:road.state'),
    },
  }
}
