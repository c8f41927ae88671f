/** What every deed on a post does: loads it under lock, changes it, and leaves a line in its history. */
import { lockClause } from '#db/dialect'
import type { Day } from '~/domain/calendar/day'
import type { Work } from '~/platform/command.server'

type Change = {
  readonly postId: string
  readonly kind: 'opened' | 'changed' | 'filled' | 'vacated' | 'closed' | 'holder-changed'
  readonly on: Day
  readonly details: Readonly<Record<string, unknown>>
}

export const remember = (work: Work, { postId, kind, on, details }: Change) =>
  work.tx
    .insertInto('postChanges')
    .values({
      id: work.newId(),
      postId,
      kind,
      changedOn: on,
      byUserId: work.actor.userId,
      details: JSON.stringify(details),
      createdAt: work.now,
    })
    .execute()

/** The post under lock, so that two who fill it at once do so one after the other. */
export const lockedPost = async (work: Work, id: string) => {
  const post = await work.tx
    .selectFrom('psychologistPosts')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()
  work.permit({ institutionId: post?.institutionId ?? null })
  if (post) work.about({ type: 'psychologist-post', id, institutionId: post.institutionId })
  return post
}

export const setPost = (work: Work, id: string, version: number, set: Readonly<Record<string, unknown>>) =>
  work.tx
    .updateTable('psychologistPosts')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()
