/** What the caseload of a psychologist asks for, against what they are trained in; with courses to close the gap. */
import { addMonths, yearOf } from '~/domain/calendar/day'
import { mayEver } from '~/domain/access/policy'
import { type Gap, gapsOf } from '~/domain/training/gap'
import { smallestCell } from '~/domain/psychology/parameters'
import { standingStates } from '~/domain/training/seat'
import { citeWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { unscopedDemand } from './demand.server'
import { topicsInUse } from './queries.server'
import { psychologistsWithin } from './staff-queries.server'
import { idIn, institutionName, named } from './words.server'

type Psychologist = Awaited<ReturnType<typeof psychologistsWithin>>[number]

/** The log is read back so far. */
const monthsBack = 12

const learnedBy = (id: string, { db }: At) =>
  db
    .selectFrom('trainingRecords')
    .select(['topicId', 'endedOn', 'certificateUntil'])
    .where('psychologistId', '=', id)
    .where('state', '!=', 'not-confirmed')
    .execute()

/** Courses of this year and the next that still take people, by topic. */
const openCourses = (at: At) =>
  at.db
    .selectFrom('trainingCourses')
    .select(['id', 'topicId', 'startsOn', 'seats'])
    .where('state', 'in', ['approved', 'running'])
    .where('year', 'in', [yearOf(at.today), yearOf(at.today) + 1])
    .where('endsOn', '>=', at.today)
    .orderBy('startsOn')
    .orderBy('id')
    .execute()

const standingSeats = async (psychologistId: string, { db }: At): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('trainingSeats')
    .select('courseId')
    .where('psychologistId', '=', psychologistId)
    .where('state', 'in', [...standingStates])
    .execute()
  return new Set(rows.map(({ courseId }) => courseId))
}

/** What asks for the topic, in words; nothing where nobody does. */
const countWords = (key: string, count: number | null, { t, today }: At): string[] => {
  if (count === 0) return []
  return [
    count === null
      ? t(`training:gaps.${key}-few`, { limit: smallestCell.on(today) })
      : t(`training:gaps.${key}`, { count }),
  ]
}

type Around = {
  readonly names: ReadonlyMap<string, string>
  readonly courses: Awaited<ReturnType<typeof openCourses>>
  readonly seats: ReadonlySet<string>
}

const itemOf = (gap: Gap, { names, courses, seats }: Around, at: At) => {
  const { t, format } = at
  const { finding } = gap
  const offered = courses.filter(({ topicId }) => topicId === gap.topicId)
  return {
    id: gap.topicId,
    state: finding.state,
    topic: names.get(gap.topicId) ?? '',
    text: t(`law:rule.${finding.rule}.${finding.state}`),
    asOf: finding.asOf ? t('training:until', { day: format.day(finding.asOf) }) : null,
    cite: citeWords(finding.cites, t),
    demand: [...countWords('people', gap.people, at), ...countWords('sessions', gap.sessions, at)],
    offers:
      finding.state === 'held'
        ? []
        : offered.map((course) => ({
            courseId: course.id,
            to: `/training/plan/${course.id}`,
            day: t('training:gaps.from', { day: format.day(course.startsOn) }),
            isTaken: seats.has(course.id),
            once: newId(),
          })),
    nothingPlanned: finding.state !== 'held' && offered.length === 0,
  }
}

const itemsOf = async (chosen: Psychologist, at: At) => {
  const demand = await unscopedDemand(at.db, chosen, addMonths(at.today, -monthsBack))
  const topics = await topicsInUse(at.db)
  const gaps = gapsOf(
    topics.map((row) => ({
      id: row.id,
      needs: JSON.parse(row.needs) as string[],
      methods: JSON.parse(row.methods) as string[],
    })),
    demand,
    await learnedBy(chosen.id, at),
    at.today,
  )
  const around: Around = {
    names: new Map(topics.map((row) => [row.id, named(row, at)])),
    courses: await openCourses(at),
    seats: await standingSeats(chosen.id, at),
  }
  return { of: demand.of, items: gaps.map((gap) => itemOf(gap, around, at)) }
}

/** The name, and where they serve: an institution, or the probation service. */
const whoOf = (each: Psychologist, at: At): string =>
  [each.name, institutionName(each, at) || (each.service ? at.t(`training:service.${each.service}`) : '')]
    .filter((part) => part !== '')
    .join(' · ')

export const gapsPage = async (at: At) => {
  const { db, actor, t } = at
  const all = await psychologistsWithin(db, actor, 'gap.read')
  const asked = idIn(at.url, 'psychologist')
  const chosen = all.find(({ id }) => id === asked) ?? all[0]
  const found = chosen ? await itemsOf(chosen, at) : null
  const decides = mayEver(actor, 'seat.decide')
  return {
    title: t('training:gaps.title'),
    lead: t('training:gaps.lead'),
    people: all.map((each) => ({
      value: each.id,
      label: whoOf(each, at),
    })),
    chosen: chosen?.id ?? '',
    deed: t(decides ? 'training:deed.enrol' : 'training:deed.ask-seat'),
    intent: decides ? 'enrol' : 'ask',
    who: chosen ? whoOf(chosen, at) : '',
    of: found ? t(`training:gaps.of-${found.of}`) : '',
    items: found?.items ?? [],
  }
}

export type GapsPage = Awaited<ReturnType<typeof gapsPage>>
