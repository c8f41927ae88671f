/** Activities of the demo: held in every institution with their counts, some of them named, one called off, some ahead. */
import { addDays } from '../../app/domain/calendar/day'
import { tellsOfBelief } from '../../app/domain/activities/kind'
import { shippedActivityTopics } from '../reference/activity-topics'
import type { ActivitiesTable, ActivityAttendancesTable } from '../schema/activities'
import { type DescribedActivity, describedActivities } from './activity-list'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

const stateOf = (sample: DescribedActivity): ActivitiesTable['state'] =>
  sample.cancelled ? 'cancelled' : sample.audience ? 'held' : 'planned'

const topicsOf = (sample: DescribedActivity) =>
  shippedActivityTopics.filter(({ key }) => sample.topics.includes(key))

const rowOf = (
  { today, id }: Seeding,
  sample: DescribedActivity,
  institutionId: string,
  by: string,
): ActivitiesTable => {
  const onDay = addDays(today, sample.in)
  const made = addDays(today, Math.min(0, sample.in) - 10)
  const partnerKind = sample.partner?.[0] ?? null
  const partnerName = sample.partner?.[1] ?? null
  const audience = sample.audience?.[0] ?? null
  const certainty = sample.audience?.[1] ?? null
  const tells = tellsOfBelief({
    kind: sample.kind,
    partnerKind,
    topicsOfReligion: topicsOf(sample).some(({ isReligious }) => isReligious === 1),
  })
  const isSettled = stateOf(sample) !== 'planned'
  return {
    id: id(made),
    institutionId,
    kind: sample.kind,
    title: sample.title,
    description: null,
    onDay,
    partnerKind,
    partnerName,
    tellsOfBelief: tells ? 1 : 0,
    state: stateOf(sample),
    audience,
    certainty,
    reason: sample.cancelled ?? null,
    settledOn: isSettled ? onDay : null,
    settledBy: isSettled ? by : null,
    createdBy: by,
    createdAt: morningOf(made),
    updatedAt: morningOf(made),
    version: 1,
  }
}

const peopleOf = async ({ tx }: Seeding, institutionId: string, most: number): Promise<string[]> =>
  (
    await tx
      .selectFrom('people')
      .select('id')
      .where('institutionId', '=', institutionId)
      .where('standing', '=', 'in-custody')
      .orderBy('id')
      .limit(most)
      .execute()
  ).map(({ id }) => id)

const namesOf = (
  { id }: Seeding,
  activity: ActivitiesTable,
  people: readonly string[],
): ActivityAttendancesTable[] =>
  people.map((personId) => ({
    id: id(activity.onDay),
    activityId: activity.id,
    personId,
    createdBy: activity.createdBy,
    createdAt: morningOf(activity.onDay),
  }))

export const seedActivities = async (
  seeding: Seeding,
  institutions: readonly { readonly id: string }[],
  users: SeededUsers,
): Promise<void> => {
  for (const sample of describedActivities)
    for (const place of sample.at) {
      const institution = institutions[place]
      if (!institution) continue
      const by = users.staff(institution.id, 'social-worker')
      const row = rowOf(seeding, sample, institution.id, by)
      await insertAll(seeding.tx, 'activities', [row])
      await insertAll(
        seeding.tx,
        'activityTopicLinks',
        topicsOf(sample).map(({ id }) => ({ activityId: row.id, topicId: id })),
      )
      const people = await peopleOf(seeding, institution.id, sample.named ?? 0)
      await insertAll(seeding.tx, 'activityAttendances', namesOf(seeding, row, people))
    }
}
