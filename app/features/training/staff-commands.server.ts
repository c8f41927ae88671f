/** The establishment: posts are opened, changed and closed, each with its line in the post's history. */
import type { Day } from '~/domain/calendar/day'
import { type Post, decideClosing, decidePost } from '~/domain/training/post'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import type { PostForm } from './forms'
import { isThere } from './known.server'
import { lockedPost, remember, setPost } from './post-work.server'

/** Adds a post to the establishment; gives its id. Refusals: those of `decidePost`, `institution-unknown`. */
export const openPost = command('post.open', async (work, form: PostForm): Promise<Result<string>> => {
  work.permit({})
  const id = work.newId()
  work.about({ type: 'psychologist-post', id, institutionId: form.institutionId, details: { ...form } })
  const decision = decidePost<Post & PostForm>(form, work.today)
  if (!decision.ok) return decision
  if (!(await isThere(work, 'institutions', form.institutionId))) return refuse('institution-unknown')
  const post = { ...decision.value, closedOn: null, state: 'vacant' as const, createdAt: work.now }
  await work.tx
    .insertInto('psychologistPosts')
    .values({ id, ...post, version: 1 })
    .execute()
  await remember(work, { postId: id, kind: 'opened', on: form.openedOn, details: { after: form.title } })
  return ok(id)
})

/** Changes the title or the contract of a post. Refusals: `post-gone`, `post-closed`, `errors:stale`, those of `decidePost`. */
export const changePost = command(
  'post.open',
  async (
    work,
    id: string,
    form: Pick<PostForm, 'title' | 'contract'> & { readonly version: number },
  ): Promise<Result<string>> => {
    const post = await lockedPost(work, id)
    if (!post) return refuse('post-gone')
    if (post.version !== form.version) return refuse('errors:stale')
    if (post.state === 'closed') return refuse('post-closed')
    const decision = decidePost({ ...post, contract: form.contract }, work.today)
    if (!decision.ok) return decision
    const details = {
      before: { title: post.title, contract: post.contract },
      after: { title: form.title, contract: form.contract },
    }
    work.add(details)
    await setPost(work, id, post.version, { title: form.title, contract: form.contract })
    await remember(work, { postId: id, kind: 'changed', on: work.today, details })
    return ok(id)
  },
)

/** Takes a vacant post out of the establishment. Refusals: `post-gone`, `errors:stale`, `closes-before-opening`, those of `decideClosing`. */
export const closePost = command(
  'post.open',
  async (
    work,
    id: string,
    form: { readonly version: number; readonly closedOn: Day },
  ): Promise<Result<string>> => {
    const post = await lockedPost(work, id)
    if (!post) return refuse('post-gone')
    if (post.version !== form.version) return refuse('errors:stale')
    if (form.closedOn < post.openedOn) return refuse('closes-before-opening')
    const decision = decideClosing(post)
    if (!decision.ok) return decision
    await setPost(work, id, post.version, { state: 'closed', closedOn: form.closedOn })
    await remember(work, { postId: id, kind: 'closed', on: form.closedOn, details: {} })
    return ok(id)
  },
)
