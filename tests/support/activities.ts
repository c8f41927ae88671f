/** Activities and topics that tests start from. Each gives its id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import { shippedActivityTopics } from '#db/reference/activity-topics'
import type { ActivitiesTable } from '#db/schema/activities'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

export const anActivity = async (
  db: Databases,
  given: Partial<Insertable<ActivitiesTable>> & { readonly institutionId: string },
  topics: readonly string[] = [],
): Promise<string> => {
  const id = given.id ?? newId()
  const isHeld = given.state === 'held'
  await db.write
    .insertInto('activities')
    .values({
      kind: 'lecture',
      title: 'Құқық туралы дәріс',
      description: null,
      onDay: day('2026-11-20'),
      partnerKind: null,
      partnerName: null,
      tellsOfBelief: 0,
      state: 'planned',
      audience: isHeld ? 30 : null,
      certainty: isHeld ? 'exact' : null,
      reason: null,
      settledOn: null,
      settledBy: null,
      createdBy: newId(),
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  if (topics.length > 0)
    await db.write
      .insertInto('activityTopicLinks')
      .values(topics.map((topicId) => ({ activityId: id, topicId })))
      .execute()
  return id
}

/** A topic that the product ships with, by its key. */
export const topicOf = (key: string): string => {
  const found = shippedActivityTopics.find((each) => each.key === key)
  if (!found) throw new RangeError(`no topic ${key}`)
  return found.id
}
