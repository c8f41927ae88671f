/** What the people of an institution need of its psychologists, against what this psychologist is trained in. Counts, never people. */
import { type Day, addMonths } from '../calendar/day'
import { psychologyLaw } from '../law/citation'
import { type Finding, assess, rule } from '../law/rule'
import { smallestCell } from '../psychology/parameters'
import { trainingValidity } from './parameters'

/** A topic and what it prepares for. */
export type Topic = {
  readonly id: string
  readonly needs: readonly string[]
  readonly methods: readonly string[]
}

/** How often a need was found, or a method used, in one institution. */
export type Demand = {
  readonly needs: Readonly<Record<string, number>>
  readonly methods: Readonly<Record<string, number>>
}

/** A training of the psychologist: `topicId` null where nobody has said yet which topic it was. */
export type Learned = {
  readonly topicId: string | null
  readonly endedOn: Day
  readonly certificateUntil: Day | null
}

/** The count as it may be told: null hides one that somebody could be recognised in. */
export const toldCount = (count: number, today: Day): number | null =>
  count > 0 && count < smallestCell.on(today) ? null : count

/** The last day on which a training still prepares for its topic. */
export const validUntil = ({ endedOn, certificateUntil }: Learned, today: Day): Day =>
  certificateUntil ?? addMonths(endedOn, trainingValidity.on(today))

export type TopicFacts = {
  /** The last day of the latest training in the topic; null where there was none. */
  readonly until: Day | null
  /** Trainings still in force that nobody has put to a topic. */
  readonly unsorted: number
}

/** Law on psychological activity, 15(2): upskilling. That it answers what the work asks for is our reading. */
export const trainedInTopic = rule<TopicFacts>({
  id: 'training.topic-in-force',
  cites: [psychologyLaw('15(2)', 'to-confirm')],
  decide: ({ until, unsorted }, today) => {
    if (until !== null && until >= today) return { holds: true, asOf: until }
    return { holds: unsorted > 0 ? 'unknown' : false, asOf: until }
  },
})

export type Gap = {
  readonly topicId: string
  /** People whose needs the topic prepares for, and sessions with its methods; null is a hidden count. */
  readonly people: number | null
  readonly sessions: number | null
  readonly finding: Finding
}

const sumOf = (keys: readonly string[], counts: Readonly<Record<string, number>>): number =>
  keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0)

const stateOrder = { failed: 0, unknown: 1, held: 2 } as const

/** A hidden count stands below every told one. */
const weightOf = ({ people, sessions }: Gap): number => (people ?? 1) + (sessions ?? 1)

/**
 * Every topic that the caseload asks for, the most urgent first: what is missing before what is not known, and among
 * equals what most people need. Topics that nothing asks for are left out.
 */
export const gapsOf = (
  topics: readonly Topic[],
  demand: Demand,
  learned: readonly Learned[],
  today: Day,
): Gap[] => {
  const inForce = learned.filter((each) => validUntil(each, today) >= today)
  const unsorted = inForce.filter(({ topicId }) => topicId === null).length
  return topics
    .flatMap((topic): Gap[] => {
      const [people, sessions] = [sumOf(topic.needs, demand.needs), sumOf(topic.methods, demand.methods)]
      if (people + sessions === 0) return []
      const until = learned
        .filter(({ topicId }) => topicId === topic.id)
        .map((each) => validUntil(each, today))
        .reduce<Day | null>((last, each) => (last === null || each > last ? each : last), null)
      return assess([trainedInTopic], { until, unsorted }, today).map((finding) => ({
        topicId: topic.id,
        people: toldCount(people, today),
        sessions: toldCount(sessions, today),
        finding,
      }))
    })
    .sort(
      (one, other) =>
        stateOrder[one.finding.state] - stateOrder[other.finding.state] ||
        weightOf(other) - weightOf(one) ||
        (one.topicId < other.topicId ? -1 : 1),
    )
}
