/** Deeds of a watch: proposed, begun, declined, handed over, ended. Audit rows name the watch, not what was seen. */
import type { Updateable } from 'kysely'
import type { WatchesTable } from '#db/schema/care'
import { type Instant, addHours, instant, instantAt } from '~/domain/calendar/almaty'
import type { Day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import {
  type SeenKind,
  type WatchEnding,
  type WatchMeasure,
  type WatchState,
  decideHandover,
  decideMeasures,
  decideStart,
  handoverDueAt,
} from '~/domain/watches/watch'
import { enqueue } from '~/features/outbox/commands.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { keepSealed } from '~/platform/sealed-texts.server'

/** Within so many hours of a proposal somebody decides: a night must not pass over it. Our choice. */
const decisionHours = 2

export type Measures = {
  readonly measures: readonly WatchMeasure[]
  readonly lookInMinutes: number | null
}

const tellHeads = async (work: Work, institutionId: string, id: string): Promise<void> => {
  const heads = await work.tx
    .selectFrom('users')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('role', 'in', ['institution-head', 'detachment-head'])
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute()
  for (const { id: userId } of heads)
    await enqueue(work.tx, {
      userId,
      kind: 'task',
      dedupKey: `watch ${id} proposed ${userId}`,
      link: `/watches/${id}`,
      now: work.now,
    })
}

/** Proposes a watch; those who decide are told at once. Gives the id. Refused: `already-watched`. */
export const proposeWatch = command(
  'watch.propose',
  async (work, personId: string, { measures, lookInMinutes }: Measures): Promise<Result<string>> => {
    const person = await work.tx
      .selectFrom('people')
      .select('institutionId')
      .where('id', '=', personId)
      .executeTakeFirst()
    const institutionId = person?.institutionId ?? null
    work.permit({ institutionId })
    const id = work.newId()
    work.about({ type: 'watch', id, institutionId, details: { step: 'propose' } })
    const open = await work.tx
      .selectFrom('watches')
      .select('id')
      .where('openKey', '=', personId)
      .executeTakeFirst()
    if (open) return refuse('already-watched')
    await work.tx
      .insertInto('watches')
      .values({
        id,
        personId,
        institutionId: institutionId ?? '',
        openKey: personId,
        state: 'proposed',
        proposedBy: work.actor.userId,
        proposedAt: work.now,
        decidedBy: null,
        startedAt: null,
        measures: JSON.stringify(measures),
        lookInMinutes,
        lastAt: null,
        dueAt: addHours(instant(work.now), decisionHours),
        ending: null,
        endedAt: null,
        version: 1,
      })
      .execute()
    await tellHeads(work, institutionId ?? '', id)
    return ok(id)
  },
)

const load = async (work: Work, id: string) => {
  const row = await work.tx.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  work.permit({ institutionId: row.institutionId })
  return { ...row, state: row.state as WatchState }
}

const save = async (
  work: Work,
  id: string,
  version: number,
  change: Updateable<WatchesTable>,
): Promise<Result<string>> => {
  const done = await work.tx
    .updateTable('watches')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
}

const about = (work: Work, row: { id: string; institutionId: string }, step: string): void =>
  work.about({ type: 'watch', id: row.id, institutionId: row.institutionId, details: { step } })

/** Begins a proposed watch with its measures. Refused: `wrong-state`, `no-measures`, `errors:stale`. */
export const startWatch = command(
  'watch.decide',
  async (work, id: string, version: number, { measures, lookInMinutes }: Measures) => {
    const row = await load(work, id)
    about(work, row, 'start')
    const decision = decideStart(row.state, measures)
    if (!decision.ok) return decision
    const now = instant(work.now)
    return save(work, id, version, {
      state: 'on',
      decidedBy: work.actor.userId,
      startedAt: now,
      measures: JSON.stringify(measures),
      lookInMinutes,
      lastAt: now,
      dueAt: handoverDueAt(now, work.today),
    })
  },
)

/** Changes the measures of a running watch; the strand of handovers goes on. Refused: `errors:stale`, and as `decideMeasures` says. */
export const changeWatch = command(
  'watch.decide',
  async (work, id: string, version: number, { measures, lookInMinutes }: Measures) => {
    const row = await load(work, id)
    about(work, row, 'change')
    const decision = decideMeasures(row.state, measures)
    if (!decision.ok) return decision
    work.add({ before: JSON.parse(row.measures), after: measures })
    return save(work, id, version, { measures: JSON.stringify(measures), lookInMinutes })
  },
)

/** Declines a proposal; whoever made it is told. Refused: `wrong-state`, `errors:stale`. */
export const declineWatch = command('watch.decide', async (work, id: string, version: number) => {
  const row = await load(work, id)
  about(work, row, 'decline')
  if (row.state !== 'proposed') return refuse('wrong-state')
  await enqueue(work.tx, {
    userId: row.proposedBy,
    kind: 'task',
    dedupKey: `watch ${id} declined`,
    link: `/watches/${id}`,
    now: work.now,
  })
  return save(work, id, version, {
    state: 'declined',
    decidedBy: work.actor.userId,
    openKey: null,
    dueAt: work.now,
    endedAt: work.now,
  })
})

/** Ends a watch. Refused: `wrong-state`, `errors:stale`. */
export const endWatch = command(
  'watch.decide',
  async (work, id: string, version: number, ending: WatchEnding) => {
    const row = await load(work, id)
    about(work, row, 'end')
    if (row.state !== 'on') return refuse('wrong-state')
    return save(work, id, version, {
      state: 'ended',
      ending,
      openKey: null,
      dueAt: work.now,
      endedAt: work.now,
    })
  },
)

export type HandoverWords = {
  readonly onDay: Day
  readonly atTime: string
  readonly fromName: string
  readonly toName: string
  readonly seen: SeenKind
  readonly words: string | null
}

/**
 * One shift hands the person over to the next: who to whom, when, what was seen (sealed). Refused: `not-on`, `time-ahead`,
 * `time-before-last`, `same-person`, `errors:stale`.
 */
export const handOverWatch = command(
  'watch.hand-over',
  async (work, id: string, version: number, words: HandoverWords): Promise<Result<string>> => {
    const row = await load(work, id)
    about(work, row, 'hand-over')
    const at = instantAt({ day: words.onDay, time: words.atTime })
    const decision = decideHandover(
      { at, from: words.fromName, to: words.toName },
      { state: row.state, last: (row.lastAt ?? row.proposedAt) as Instant, now: instant(work.now) },
    )
    if (!decision.ok) return decision
    const handoverId = work.newId()
    await work.tx
      .insertInto('watchHandovers')
      .values({
        id: handoverId,
        watchId: id,
        at,
        fromName: words.fromName,
        toName: words.toName,
        seen: words.seen,
        byUserId: work.actor.userId,
        writtenAt: work.now,
      })
      .execute()
    if (words.words !== null)
      await keepSealed(
        work.tx,
        work.keys,
        { type: 'watch-handover', id: handoverId, part: 'seen' },
        { text: words.words, now: work.now },
      )
    return save(work, id, version, { lastAt: at, dueAt: handoverDueAt(at, work.today) })
  },
)
