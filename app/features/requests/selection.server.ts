/** Deeds of selection: the ranked list is drawn and kept, each person looked at is chosen or left out, the whole is confirmed. */
import { lockClause } from '#db/dialect'
import { explain } from '~/domain/matching/explain'
import { type Choice, decideChoice } from '~/domain/requests/candidate'
import type { ExcludeReason, IncludeReason } from '~/domain/requests/reasons'
import { decideSelection, takesCandidates } from '~/domain/requests/request'
import { type Result, ok, refuse } from '~/domain/result'
import { settleWithin } from '~/features/duties/within.server'
import { unscopedCandidates } from '~/features/matching/facts.server'
import { openingFactsById } from '~/features/matching/opening-facts.server'
import { weightsOn } from '~/features/matching/weights.server'
import { acceptWithin, putForward } from '~/features/referrals/commands.server'
import { loadPair } from '~/features/placements/pair.server'
import { isAgreed } from '~/domain/placements/referral'
import { stepReferral } from '~/features/placements/steps.server'
import { type Work, command } from '~/platform/command.server'
import { type CandidateRow, aboutCandidate, loadCandidate, saveCandidate } from './candidates.server'
import { type RequestRow, loadRequest, saveRequest } from './commands.server'

/** Who stands on the list already, by person. */
const listedOf = async ({ tx }: Work, requestId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('requestCandidates')
    .select('personId')
    .where('requestId', '=', requestId)
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

/** Writes people as the list stands, with what the law finds about each on the day. */
const writeListed = async (
  work: Work,
  row: RequestRow,
  people: readonly { readonly id: string; readonly rank: number | null }[],
): Promise<number> => {
  const opening = (await openingFactsById(work.tx, [row.openingId])).get(row.openingId)
  const candidates = await unscopedCandidates(
    work.tx,
    people.map(({ id }) => id),
  )
  const ranks = new Map(people.map(({ id, rank }) => [id, rank]))
  // Whoever has been moved away since the ranking is not on this institution's list.
  const here = candidates.filter((each) => each.institutionId === row.institutionId)
  if (!opening || here.length === 0) return 0
  const weights = await weightsOn(work.tx, work.today)
  const rows = here.map((candidate): CandidateRow => {
    const { total, verdict, findings } = explain({ candidate, opening }, weights, work.today)
    return {
      ...emptyCandidate,
      id: work.newId(),
      requestId: row.id,
      personId: candidate.id,
      institutionId: row.institutionId,
      organisationId: row.organisationId,
      rank: ranks.get(candidate.id) ?? null,
      total,
      verdict,
      findings: JSON.stringify(findings),
      listedAt: work.now,
      listedBy: work.actor.userId,
    }
  })
  await work.tx.insertInto('requestCandidates').values(rows).execute()
  return rows.length
}

const emptyCandidate = {
  stage: 'listed',
  decision: null,
  reason: null,
  words: null,
  acknowledged: 0,
  decidedBy: null,
  decidedAt: null,
  referralId: null,
  applicationHow: null,
  application: null,
  appliedOn: null,
  applicationBy: null,
  refusedOn: null,
  refusalWords: null,
  sheetSentOn: null,
  headDecision: null,
  headWords: null,
  headOn: null,
  headBy: null,
  version: 1,
} as const

/**
 * Keeps the ranked list as it stands now: people that matching put forward, in its order. Those on it already stay as
 * they were. Refused: `wrong-state`, `errors:stale`. Gives how many were added.
 */
export const drawList = command(
  'request.select',
  async (work, id: string, version: number, ranked: readonly string[]): Promise<Result<number>> => {
    const row = await loadRequest(work, id)
    if (!takesCandidates(row.state)) return refuse('wrong-state', { values: { state: row.state } })
    const saved = await saveRequest(work, row, version, {})
    if (!saved.ok) return saved
    const listed = await listedOf(work, id)
    const fresh = ranked
      .map((each, at) => ({ id: each, rank: at + 1 }))
      .filter((each) => !listed.has(each.id))
    const count = fresh.length === 0 ? 0 : await writeListed(work, row, fresh)
    work.add({ drawn: count })
    return ok(count)
  },
)

/** Puts a person of the institution on the list by hand. Refused: `wrong-state`, `no-such-person`, `listed-already`, `errors:stale`. */
export const addByHand = command(
  'request.select',
  async (work, id: string, version: number, iin: string): Promise<Result<string>> => {
    const row = await loadRequest(work, id)
    if (!takesCandidates(row.state)) return refuse('wrong-state', { values: { state: row.state } })
    const person = await work.tx
      .selectFrom('people')
      .select('id')
      .where('iin', '=', iin)
      .where('institutionId', '=', row.institutionId)
      .where('standing', '=', 'in-custody')
      .executeTakeFirst()
    if (!person) return refuse('no-such-person')
    if ((await listedOf(work, id)).has(person.id)) return refuse('listed-already')
    const saved = await saveRequest(work, row, version, {})
    if (!saved.ok) return saved
    await writeListed(work, row, [{ id: person.id, rank: null }])
    return ok(id)
  },
)

type Pair = NonNullable<Awaited<ReturnType<typeof loadPair>>>

/** A referral of the pair that is open already is taken up; else the person is put forward, which accepts at once. */
const referralFor = async (work: Work, pair: Pair, acknowledged: boolean): Promise<Result<string>> => {
  const open = await work.tx
    .selectFrom('referrals')
    .selectAll()
    .where('personId', '=', pair.person.id)
    .where('openKey', '=', `${pair.person.id} ${pair.opening.id}`)
    .executeTakeFirst()
  if (!open) return putForward(work, pair.person.id, pair.opening.id, { note: null, acknowledged })
  return isAgreed(open.state) ? ok(open.id) : acceptWithin(work, open, pair, acknowledged)
}

/** Locked: nobody is chosen while the request is being ended. */
const requestOf = ({ tx }: Work, id: string) =>
  tx
    .selectFrom('workRequests')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(tx))
    .executeTakeFirstOrThrow()

type Words<R> = {
  readonly version: number
  readonly reason: R
  readonly words: string | null
  readonly acknowledged?: boolean
}

const decided = (work: Work, choice: Choice) => ({
  stage: choice.decision,
  decision: choice.decision,
  reason: choice.reason,
  words: choice.words,
  acknowledged: choice.acknowledged ? (1 as const) : (0 as const),
  decidedBy: work.actor.userId,
  decidedAt: work.now,
})

/**
 * The officer chooses a person: they are referred to the opening in the same transaction, by the facts of the day.
 * Refused as `decideChoice` and the referral say, and `errors:stale`, `pair-gone`, `wrong-state`.
 */
export const includeCandidate = command(
  'request.select',
  async (work, id: string, form: Words<IncludeReason>): Promise<Result<string>> => {
    const row = await loadCandidate(work, id)
    const request = await requestOf(work, row.requestId)
    if (!takesCandidates(request.state)) return refuse('wrong-state', { values: { state: request.state } })
    const pair = await loadPair(work, row.personId, request.openingId)
    if (!pair) return refuse('pair-gone')
    const { findings, total, verdict } = pair.explanation
    const choice: Choice = {
      decision: 'included',
      reason: form.reason,
      words: form.words,
      acknowledged: form.acknowledged === true,
    }
    const allowed = decideChoice(row.stage, choice, findings)
    if (!allowed.ok) return allowed
    if (row.version !== form.version) return refuse('errors:stale')
    const referral = await referralFor(work, pair, choice.acknowledged)
    if (!referral.ok) return referral
    const saved = await saveCandidate(work, row, form.version, {
      ...decided(work, choice),
      total,
      verdict,
      findings: JSON.stringify(findings),
      referralId: referral.value,
    })
    const traced = findings.map(({ rule, state }) => `${rule}: ${state}`)
    aboutCandidate(work, row, { ...choice, referralId: referral.value, findings: traced })
    return saved
  },
)

/** A referral made by a choice is taken back when the choice is. */
const takeBack = async (work: Work, row: CandidateRow, words: string | null): Promise<Result<string>> => {
  if (row.referralId === null) return ok('')
  return stepReferral(work, row.referralId, {
    deed: 'withdraw',
    reason: 'choice-changed',
    words: words ?? row.words ?? '–',
  })
}

/** The officer leaves a person out, with a reason of the list; never done by the product. Refused as `decideChoice` says, and `errors:stale`. */
export const excludeCandidate = command(
  'request.select',
  async (work, id: string, form: Words<ExcludeReason>): Promise<Result<string>> => {
    const row = await loadCandidate(work, id)
    const request = await requestOf(work, row.requestId)
    if (!takesCandidates(request.state)) return refuse('wrong-state', { values: { state: request.state } })
    const choice: Choice = {
      decision: 'excluded',
      reason: form.reason,
      words: form.words,
      acknowledged: false,
    }
    const allowed = decideChoice(row.stage, choice, [])
    if (!allowed.ok) return allowed
    if (row.version !== form.version) return refuse('errors:stale')
    const back = await takeBack(work, row, form.words)
    if (!back.ok) return back
    const saved = await saveCandidate(work, row, form.version, { ...decided(work, choice), referralId: null })
    aboutCandidate(work, row, { ...choice })
    return saved
  },
)

/** The selection is the answer to the employer, and stops the clock of DL-27. Refused as `decideSelection` says, and `errors:stale`. */
export const confirmSelection = command(
  'request.select',
  async (
    work,
    id: string,
    form: { readonly version: number; readonly answer: string | null },
  ): Promise<Result<string>> => {
    const row = await loadRequest(work, id)
    const { included, excluded } = await work.tx
      .selectFrom('requestCandidates')
      .select(({ fn }) => [
        fn.countAll<number>().filterWhere('decision', '=', 'included').as('included'),
        fn.countAll<number>().filterWhere('decision', '=', 'excluded').as('excluded'),
      ])
      .where('requestId', '=', id)
      .executeTakeFirstOrThrow()
    const counts = { included: Number(included), excluded: Number(excluded) }
    const step = decideSelection({ state: row.state, count: row.count, ...counts, answer: form.answer })
    if (!step.ok) return step
    const note = `${counts.included}/${row.count}`
    const late = await settleWithin(work, row.eventId, { on: work.today, outcome: 'done', note })
    return saveRequest(work, row, form.version, {
      state: step.value,
      late: late ? 1 : 0,
      settledOn: work.today,
      settledBy: work.actor.userId,
      answer: form.answer,
    })
  },
)
