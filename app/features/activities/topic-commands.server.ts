/** Adding topics of activities, and taking them in and out of use. What was held under them stays. */
import { decideTopicState } from '~/domain/activities/activity'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import type { TopicForm, TopicStateForm } from './forms'

/** Adds a topic to use; gives its id. Whether it speaks of religion never changes afterwards. Refused: `key-taken`. */
export const addTopic = command('activity.topics', async (work, form: TopicForm): Promise<Result<string>> => {
  work.permit({})
  const id = work.newId()
  work.about({ type: 'activity-topic', id, details: { key: form.key, isReligious: form.isReligious } })
  const known = await work.tx
    .selectFrom('activityTopics')
    .select('id')
    .where('key', '=', form.key)
    .executeTakeFirst()
  if (known) return refuse('key-taken')
  await work.tx
    .insertInto('activityTopics')
    .values({ id, ...form, isReligious: form.isReligious ? 1 : 0, state: 'in-use', version: 1 })
    .execute()
  return ok(id)
})

/** Takes a topic in or out of use. Refused: `topic-gone`, `errors:stale`, and as `decideTopicState` says. */
export const setTopicState = command(
  'activity.topics',
  async (work, { id, state, version }: TopicStateForm): Promise<Result<string>> => {
    work.permit({})
    const row = await work.tx
      .selectFrom('activityTopics')
      .select(['state', 'version'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse('topic-gone')
    work.about({ type: 'activity-topic', id, details: { before: row.state, after: state } })
    if (row.version !== version) return refuse('errors:stale')
    const decided = decideTopicState(row.state, state)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('activityTopics')
      .set({ state: decided.value, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
