/** Rows of the register of psychologists and of what they learned, for the demo and the whole country. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import { trainingDue } from '../../app/domain/training/due'
import type { Contract, Degree, Service } from '../../app/domain/training/post'
import { shippedProviders, shippedTopics } from '../reference/training'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

export type DescribedPost = {
  readonly service: Service
  readonly institutionId: string | null
  readonly region: string | null
  readonly contract: Contract | null
  readonly openedOn: Day
  readonly title?: string
  readonly holder: DescribedHolder | null
}

export type DescribedHolder = {
  readonly name: string
  readonly userId: string | null
  readonly degree: Degree | null
  readonly degreeYear: number | null
  readonly since: Day
  readonly trainings: readonly DescribedTraining[]
}

export type DescribedTraining = {
  readonly topic: string
  readonly provider: string
  readonly hours: number
  readonly endedOn: Day
  readonly state: 'recorded' | 'confirmed' | 'not-confirmed'
  readonly certificate: string | null
  readonly certificateUntil: Day | null
}

type Keyed = { readonly key: string }

const byKey = <Row extends Keyed>(rows: readonly Row[], key: string): Row => {
  const found = rows.find((each) => each.key === key)
  if (!found) throw new RangeError(`nothing is called ${key}`)
  return found
}

export const topicOf = (key: string) => byKey(shippedTopics, key)
export const providerOf = (key: string) => byKey(shippedProviders, key)

const recordRow = (
  { id }: Seeding,
  psychologistId: string,
  institutionId: string | null,
  training: DescribedTraining,
) => {
  const [topic, provider] = [topicOf(training.topic), providerOf(training.provider)]
  const isDecided = training.state !== 'recorded'
  return {
    id: id(training.endedOn),
    psychologistId,
    institutionId,
    topicId: isDecided ? topic.id : null,
    topic: isDecided ? `${topic.nameKk} / ${topic.nameRu}` : topic.nameRu,
    provider: `${provider.nameKk} / ${provider.nameRu}`,
    hours: training.hours,
    startedOn: addDays(training.endedOn, -Math.ceil(training.hours / 8) + 1),
    endedOn: training.endedOn,
    certificate: training.certificate,
    certificateUntil: training.certificateUntil,
    state: training.state,
    confirmedBy: null,
    confirmedAt: isDecided ? morningOf(addDays(training.endedOn, 3)) : null,
    reason: training.state === 'not-confirmed' ? 'Құжат ұсынылмаған / документ не представлен' : null,
    seatId: null,
    createdAt: morningOf(addDays(training.endedOn, 1)),
    version: 1,
  }
}

const lastOf = (
  trainings: readonly DescribedTraining[],
  of: (each: DescribedTraining) => boolean,
): Day | null =>
  trainings
    .filter(of)
    .map(({ endedOn }) => endedOn)
    .sort()
    .at(-1) ?? null

const psychologistRow = ({ today }: Seeding, id: string, post: DescribedPost, holder: DescribedHolder) => {
  const due = trainingDue(
    {
      joinedOn: holder.since,
      lastOn: lastOf(holder.trainings, ({ state }) => state !== 'not-confirmed'),
      lastConfirmedOn: lastOf(holder.trainings, ({ state }) => state === 'confirmed'),
    },
    today,
  )
  return {
    id,
    userId: holder.userId,
    name: holder.name,
    institutionId: post.institutionId,
    service: post.service,
    degree: holder.degree,
    degreeYear: holder.degreeYear,
    supervisorId: null as string | null,
    joinedOn: holder.since,
    ...due,
    dueKey: due.targetOn,
    createdAt: morningOf(holder.since),
    version: 1,
  }
}

/** Writes posts with their holders and records. Gives the ids of the posts and of the holders, null for a vacant post. */
export const seedPosts = async (seeding: Seeding, described: readonly DescribedPost[], byUserId: string) => {
  const { tx, id } = seeding
  const made = described.map((post) => ({
    post,
    postId: id(post.openedOn),
    psychologistId: post.holder ? id(post.holder.since) : null,
  }))
  const posts = made.map(({ post, postId }) => ({
    id: postId,
    service: post.service,
    institutionId: post.institutionId,
    region: post.region,
    title: post.title ?? 'Психолог',
    contract: post.contract,
    openedOn: post.openedOn,
    closedOn: null,
    state: post.holder ? ('filled' as const) : ('vacant' as const),
    createdAt: morningOf(post.openedOn),
    version: 1,
  }))
  const held = made.flatMap(({ post, postId, psychologistId }) =>
    post.holder && psychologistId ? [{ post, holder: post.holder, postId, psychologistId }] : [],
  )
  await insertAll(tx, 'psychologistPosts', posts)
  await insertAll(
    tx,
    'psychologists',
    held.map((each) => psychologistRow(seeding, each.psychologistId, each.post, each.holder)),
  )
  await insertAll(
    tx,
    'postHoldings',
    held.map(({ holder, postId, psychologistId }) => ({
      id: id(holder.since),
      postId,
      psychologistId,
      postKey: postId,
      holderKey: psychologistId,
      startedOn: holder.since,
      endedOn: null,
      endReason: null,
    })),
  )
  await insertAll(tx, 'postChanges', [
    ...posts.map((post) => change(seeding, post.id, 'opened', post.openedOn, byUserId)),
    ...held.map(({ holder, postId }) => change(seeding, postId, 'filled', holder.since, byUserId)),
  ])
  await insertAll(
    tx,
    'trainingRecords',
    held.flatMap(({ post, holder, psychologistId }) =>
      holder.trainings.map((each) => recordRow(seeding, psychologistId, post.institutionId, each)),
    ),
  )
  return made.map(({ postId, psychologistId }) => ({ postId, psychologistId }))
}

const change = ({ id }: Seeding, postId: string, kind: 'opened' | 'filled', on: Day, byUserId: string) => ({
  id: id(on),
  postId,
  kind,
  changedOn: on,
  byUserId,
  details: '{}',
  createdAt: morningOf(on),
})

export type DescribedCourse = {
  readonly topic: string
  readonly provider: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly hours: number
  readonly seats: number
  /** Tenge. */
  readonly budget: number
  readonly spent?: number
  readonly place?: string
  readonly state: 'draft' | 'approved' | 'running' | 'closed'
}

/** Writes lines of the plan; gives their ids in the same order. */
export const seedCoursesOfPlan = async (
  { tx, id }: Seeding,
  described: readonly DescribedCourse[],
  byUserId: string,
): Promise<string[]> => {
  const rows = described.map((each) => ({
    id: id(addDays(each.startsOn, -60)),
    year: Number(each.startsOn.slice(0, 4)),
    topicId: topicOf(each.topic).id,
    providerId: providerOf(each.provider).id,
    startsOn: each.startsOn,
    endsOn: each.endsOn,
    hours: each.hours,
    seats: each.seats,
    budget: each.budget * 100,
    spent: each.spent === undefined ? null : each.spent * 100,
    place: each.place ?? null,
    state: each.state,
    createdBy: byUserId,
    approvedBy: each.state === 'draft' ? null : byUserId,
    approvedAt: each.state === 'draft' ? null : morningOf(addDays(each.startsOn, -30)),
    createdAt: morningOf(addDays(each.startsOn, -60)),
    version: 1,
  }))
  await insertAll(tx, 'trainingCourses', rows)
  return rows.map((row) => row.id)
}
