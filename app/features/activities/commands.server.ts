/** Deeds on activities: written down with their partner and topics, changed. */
import { decideBelief, decideChange, decideDay } from '~/domain/activities/activity'
import { decidePartner, tellsOfBelief } from '~/domain/activities/kind'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { ActivityChangeForm, ActivityForm } from './forms'
import { loadActivity, namedOn } from './load.server'

type Words = Omit<ActivityForm, 'onDay'>

/** Topics that are asked for: in use, or already the activity's. Refused: `topic-gone`. */
const topicsIn = async (
  { tx }: Work,
  asked: readonly string[],
  before: readonly string[],
): Promise<Result<{ readonly ofReligion: boolean }>> => {
  if (asked.length === 0) return ok({ ofReligion: false })
  const rows = await tx
    .selectFrom('activityTopics')
    .select(['id', 'isReligious', 'state'])
    .where('id', 'in', [...asked])
    .execute()
  const usable = rows.filter(({ id, state }) => state === 'in-use' || before.includes(id))
  return usable.length === asked.length
    ? ok({ ofReligion: rows.some(({ isReligious }) => isReligious === 1) })
    : refuse('topic-gone')
}

const topicsOf = async ({ tx }: Work, activityId: string): Promise<string[]> =>
  (
    await tx.selectFrom('activityTopicLinks').select('topicId').where('activityId', '=', activityId).execute()
  ).map(({ topicId }) => topicId)

const linkTopics = async ({ tx }: Work, activityId: string, topics: readonly string[]): Promise<void> => {
  await tx.deleteFrom('activityTopicLinks').where('activityId', '=', activityId).execute()
  if (topics.length > 0)
    await tx
      .insertInto('activityTopicLinks')
      .values(topics.map((topicId) => ({ activityId, topicId })))
      .execute()
}

/** The columns of the words, and whether they tell of belief. Refused as `decidePartner` and `topicsIn` say. */
const columnsOf = async (work: Work, form: Words, before: readonly string[]) => {
  const partner = decidePartner(form.kind, form)
  if (!partner.ok) return partner
  const topics = await topicsIn(work, form.topics, before)
  if (!topics.ok) return topics
  const { title, kind, description, partnerKind, partnerName } = form
  const tells = tellsOfBelief({ kind, partnerKind, topicsOfReligion: topics.value.ofReligion })
  const isTelling: 0 | 1 = tells ? 1 : 0
  return ok({ title, kind, description, partnerKind, partnerName, tellsOfBelief: isTelling })
}

/** Writes an activity down at the actor's institution; gives its id. Refused: as `decideDay`, `decidePartner` and `topicsIn` say. */
export const planActivity = command(
  'activity.keep',
  async (work, form: ActivityForm): Promise<Result<string>> => {
    const institutionId = work.actor.institutionId ?? ''
    work.permit({ institutionId: work.actor.institutionId })
    const id = work.newId()
    const { kind, onDay, partnerKind } = form
    work.about({ type: 'activity', id, institutionId, details: { step: 'plan', kind, onDay, partnerKind } })
    const day = decideDay(onDay, work.today)
    if (!day.ok) return day
    const columns = await columnsOf(work, form, [])
    if (!columns.ok) return columns
    await work.tx
      .insertInto('activities')
      .values({
        ...columns.value,
        id,
        institutionId,
        onDay,
        state: 'planned',
        audience: null,
        certainty: null,
        reason: null,
        settledOn: null,
        settledBy: null,
        createdBy: work.actor.userId,
        createdAt: work.now,
        updatedAt: work.now,
        version: 1,
      })
      .execute()
    await linkTopics(work, id, form.topics)
    return ok(id)
  },
)

/**
 * Changes what an activity is; its day only while it is planned. Refused: `errors:stale`, `day-missing`, and as `decideChange`,
 * `decideDay`, `decidePartner`, `topicsIn` and `decideBelief` say.
 */
export const changeActivity = command(
  'activity.keep',
  async (work, id: string, form: ActivityChangeForm): Promise<Result<string>> => {
    const row = await loadActivity(work, id, 'change')
    const may = decideChange(row.state)
    if (!may.ok) return may
    if (row.version !== form.version) return refuse('errors:stale')
    const onDay = row.state === 'planned' ? form.onDay : row.onDay
    if (onDay === null) return refuse('day-missing')
    const day = onDay === row.onDay ? ok(onDay) : decideDay(onDay, work.today)
    if (!day.ok) return day
    const columns = await columnsOf(work, form, await topicsOf(work, id))
    if (!columns.ok) return columns
    const belief = decideBelief(columns.value.tellsOfBelief === 1, await namedOn(work, id))
    if (!belief.ok) return belief
    work.add({ kind: form.kind, onDay, partnerKind: form.partnerKind })
    await work.tx
      .updateTable('activities')
      .set({ ...columns.value, onDay, updatedAt: work.now, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    await linkTopics(work, id, form.topics)
    return ok(id)
  },
)
