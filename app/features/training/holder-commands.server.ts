/** Who holds a post: somebody takes it, what is known of them is corrected, they leave. */
import type { Day } from '~/domain/calendar/day'
import { decideFilling, decideVacating } from '~/domain/training/post'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { FillForm, HolderForm } from './forms'
import { isThere } from './known.server'
import { recountDueOf } from './own.server'
import { lockedPost, remember, setPost } from './post-work.server'

/** Who shall hold the post: somebody on the register, the owner of an account, or a new name. */
const holderFor = async (work: Work, form: FillForm): Promise<Result<string>> => {
  const byAccount = form.userId
    ? await work.tx
        .selectFrom('psychologists')
        .selectAll()
        .where('userId', '=', form.userId)
        .executeTakeFirst()
    : undefined
  const known = byAccount?.id ?? form.psychologistId
  if (known) return (await isThere(work, 'psychologists', known)) ? ok(known) : refuse('psychologist-gone')
  const account = form.userId
    ? await work.tx.selectFrom('users').select('name').where('id', '=', form.userId).executeTakeFirst()
    : undefined
  const name = form.name ?? account?.name ?? null
  if (name === null) return refuse('holder-missing')
  const id = work.newId()
  await work.tx
    .insertInto('psychologists')
    .values({
      id,
      userId: form.userId,
      name,
      institutionId: null,
      service: null,
      degree: form.degree,
      degreeYear: form.degreeYear,
      supervisorId: null,
      joinedOn: form.startedOn,
      targetOn: null,
      floorOn: null,
      dueKey: null,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  return ok(id)
}

/** An account that may be tied to a holder: a psychologist's of the same institution. */
const isAccountOf = async (
  work: Work,
  userId: string | null,
  institutionId: string | null,
): Promise<boolean> => {
  if (userId === null) return true
  const user = await work.tx
    .selectFrom('users')
    .select(['role', 'institutionId'])
    .where('id', '=', userId)
    .executeTakeFirst()
  return user?.role === 'psychologist' && user.institutionId === institutionId
}

const seat = async (
  work: Work,
  post: {
    readonly id: string
    readonly institutionId: string | null
    readonly service: 'institution' | 'probation'
  },
  psychologistId: string,
  form: FillForm,
): Promise<void> => {
  await work.tx
    .insertInto('postHoldings')
    .values({
      id: work.newId(),
      postId: post.id,
      psychologistId,
      postKey: post.id,
      holderKey: psychologistId,
      startedOn: form.startedOn,
      endedOn: null,
      endReason: null,
    })
    .execute()
  const { degree, degreeYear, supervisorId } = form
  await work.tx
    .updateTable('psychologists')
    .set((eb) => ({
      institutionId: post.institutionId,
      service: post.service,
      supervisorId,
      ...(degree ? { degree, degreeYear } : {}),
      joinedOn: eb.fn.coalesce('joinedOn', eb.val(form.startedOn)),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', psychologistId)
    .execute()
  await recountDueOf(work.tx, psychologistId, work.today)
}

/** Gives a vacant post to a psychologist. Refusals: `post-gone`, `errors:stale`, `holder-missing`, `psychologist-gone`, `supervisor-unknown`, `own-supervisor`, `account-elsewhere`, those of `decideFilling`. */
export const fillPost = command(
  'post.fill',
  async (work, id: string, form: FillForm): Promise<Result<string>> => {
    const post = await lockedPost(work, id)
    if (!post) return refuse('post-gone')
    if (post.version !== form.version) return refuse('errors:stale')
    if (!(await isAccountOf(work, form.userId, post.institutionId))) return refuse('account-elsewhere')
    if (!(await isThere(work, 'psychologists', form.supervisorId))) return refuse('supervisor-unknown')
    const holder = await holderFor(work, form)
    if (!holder.ok) return holder
    if (form.supervisorId === holder.value) return refuse('own-supervisor')
    const holding = await work.tx
      .selectFrom('postHoldings')
      .select('id')
      .where('holderKey', '=', holder.value)
      .executeTakeFirst()
    const decision = decideFilling(post, form.startedOn, holding !== undefined, work.today)
    if (!decision.ok) return decision
    await seat(work, post, holder.value, form)
    await setPost(work, id, post.version, { state: 'filled' })
    const details = { holder: holder.value, since: form.startedOn }
    work.add(details)
    await remember(work, { postId: id, kind: 'filled', on: form.startedOn, details })
    return ok(id)
  },
)

/** Corrects what is known of the holder: account, degree, supervisor. Refusals: `post-gone`, `post-vacant`, `errors:stale`, `account-elsewhere`, `account-taken`, `own-supervisor`, `supervisor-unknown`. */
export const changeHolder = command(
  'post.fill',
  async (work, id: string, form: HolderForm): Promise<Result<string>> => {
    const post = await lockedPost(work, id)
    if (!post) return refuse('post-gone')
    const holder = await work.tx
      .selectFrom('postHoldings as h')
      .innerJoin('psychologists as p', 'p.id', 'h.psychologistId')
      .selectAll('p')
      .where('h.postKey', '=', id)
      .executeTakeFirst()
    if (!holder) return refuse('post-vacant')
    if (holder.version !== form.version) return refuse('errors:stale')
    if (form.supervisorId === holder.id) return refuse('own-supervisor')
    if (!(await isThere(work, 'psychologists', form.supervisorId))) return refuse('supervisor-unknown')
    if (!(await isAccountOf(work, form.userId, post.institutionId))) return refuse('account-elsewhere')
    const other = await work.tx
      .selectFrom('psychologists')
      .select('id')
      .where('userId', '=', form.userId ?? '-')
      .where('id', '!=', holder.id)
      .executeTakeFirst()
    if (other) return refuse('account-taken')
    const { version, ...set } = form
    const keys = ['userId', 'degree', 'degreeYear', 'supervisorId'] as const
    const before = Object.fromEntries(keys.map((key) => [key, holder[key]]))
    const details = { before, after: set }
    work.add(details)
    await work.tx
      .updateTable('psychologists')
      .set({ ...set, version: version + 1 })
      .where('id', '=', holder.id)
      .execute()
    await remember(work, { postId: id, kind: 'holder-changed', on: work.today, details })
    return ok(id)
  },
)

/** The holder leaves the post. Refusals: `post-gone`, `errors:stale`, those of `decideVacating`. */
export const vacatePost = command(
  'post.fill',
  async (
    work,
    id: string,
    form: { readonly version: number; readonly endedOn: Day; readonly endReason: string },
  ): Promise<Result<string>> => {
    const post = await lockedPost(work, id)
    if (!post) return refuse('post-gone')
    if (post.version !== form.version) return refuse('errors:stale')
    const holding = await work.tx
      .selectFrom('postHoldings')
      .selectAll()
      .where('postKey', '=', id)
      .executeTakeFirst()
    const decision = decideVacating(holding?.startedOn ?? null, form.endedOn, work.today)
    if (!decision.ok || !holding) return decision.ok ? refuse('post-vacant') : decision
    await work.tx
      .updateTable('postHoldings')
      .set({ endedOn: form.endedOn, endReason: form.endReason, postKey: null, holderKey: null })
      .where('id', '=', holding.id)
      .execute()
    await work.tx
      .updateTable('psychologists')
      .set((eb) => ({ institutionId: null, service: null, dueKey: null, version: eb('version', '+', 1) }))
      .where('id', '=', holding.psychologistId)
      .execute()
    await setPost(work, id, post.version, { state: 'vacant' })
    const details = { holder: holding.psychologistId, until: form.endedOn, reason: form.endReason }
    work.add(details)
    await remember(work, { postId: id, kind: 'vacated', on: form.endedOn, details })
    return ok(id)
  },
)
