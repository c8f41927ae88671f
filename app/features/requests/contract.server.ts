/** Deeds of hiring: the contract and the order as they reached the labour unit, and the first working day. */
import type { Selectable } from 'kysely'
import type { WorkContractsTable } from '#db/schema/requests'
import type { Day } from '~/domain/calendar/day'
import type { Finding } from '~/domain/law/rule'
import { assess, noneFailed } from '~/domain/law/rule'
import { type HiringFacts, type Pay, contractRules, startRules } from '~/domain/requests/hiring'
import { rulingNeeded } from '~/domain/requests/procedure'
import { sheetState } from '~/domain/requests/sheet'
import { type Result, ok, refuse } from '~/domain/result'
import { startWithin } from '~/features/duties/within.server'
import { owe } from '~/features/entries/owe.server'
import { stepReferral } from '~/features/placements/steps.server'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Work, command } from '~/platform/command.server'
import {
  type CandidateRow,
  aboutCandidate,
  linesOf,
  liveRequest,
  loadCandidate,
  saveCandidate,
  settingOf,
} from './candidates.server'
import type { ContractWords } from './forms'

export type ContractRow = Selectable<WorkContractsTable>

export const contractOf = (db: Kysely<Database>, candidateId: string): Promise<ContractRow | undefined> =>
  db.selectFrom('workContracts').selectAll().where('id', '=', candidateId).executeTakeFirst()

type Standing = Pick<CandidateRow, 'id' | 'personId' | 'requestId' | 'appliedOn' | 'headDecision'>
type Written = Pick<ContractRow, 'rulingOn' | 'orderOn' | 'jobDescription'> & { readonly pay: Pay | null }

/** Everything that the rules of hiring look at. */
export const hiringFactsOf = async (
  db: Kysely<Database>,
  row: Standing,
  contract: Written | undefined,
): Promise<HiringFacts> => {
  const { channel, safetyLevel } = await settingOf(db, row.requestId)
  const lines = await linesOf(db, row.id)
  const person = await db
    .selectFrom('people')
    .select('medicalAdmissionOn')
    .where('id', '=', row.personId)
    .executeTakeFirst()
  return {
    channel,
    safetyLevel,
    hasApplied: row.appliedOn !== null,
    sheet: sheetState(lines),
    head: row.headDecision,
    recommendation: lines.find((each) => each.service === 'psychologist')?.answer ?? null,
    admittedOn: person?.medicalAdmissionOn ?? null,
    pay: contract?.pay ?? null,
    rulingOn: contract?.rulingOn ?? null,
    hasContract: contract !== undefined,
    orderOn: contract?.orderOn ?? null,
    hasJobDescription: contract?.jobDescription === 1,
  }
}

/** The stored contract as the rules read it. */
export const writtenOf = (contract: ContractRow | undefined): Written | undefined =>
  contract && { ...contract, pay: { kind: contract.payKind, rate: Number(contract.rate) } }

const unmet = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ state, rule }) => state === 'failed' || (state === 'unknown' && rule !== 'requests.hiring.wage'),
  )

/** Paras 49 and 73: a copy of the ruling goes to the prosecutor on the next working day (DL-43). */
const noteRuling = async (
  work: Work,
  row: CandidateRow,
  on: Day,
  number: string | null,
): Promise<Result<string | null>> => {
  const { channel, safetyLevel } = await settingOf(work.tx, row.requestId)
  if (!rulingNeeded(channel, safetyLevel)) return ok(null)
  const kind = channel === 'outside-area' ? 'outside-work-ruled' : 'housekeeping-ruled'
  const { personId, institutionId } = row
  const started = await startWithin(work, { kind, personId, institutionId, on, note: number })
  return started.ok ? ok(started.value.eventId) : started
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

type Numbered = {
  readonly orderOn: Day | null
  readonly orderReceivedOn: Day | null
  readonly receivedOn: Day
}

/** Para 37: five calendar days run when both the contract and a copy of the order have come; then the entry is owed there. */
const noteEmployment = async (
  work: Work,
  row: CandidateRow,
  words: Numbered & Pick<ContractWords, 'position' | 'startsOn' | 'number'>,
): Promise<Result<string | null>> => {
  if (words.orderOn === null) return ok(null)
  const on = later(words.receivedOn, words.orderReceivedOn ?? words.orderOn)
  const { personId, institutionId } = row
  const started = await startWithin(work, {
    kind: 'work-contract',
    personId,
    institutionId,
    on,
    note: words.number,
  })
  if (!started.ok) return started
  const { openingId } = await settingOf(work.tx, row.requestId)
  const { name } = await work.tx
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', row.organisationId)
    .executeTakeFirstOrThrow()
  const values = { employer: name, position: words.position, acceptedOn: words.startsOn }
  await owe(work, { kind: 'employment', subject: openingId, personId, institutionId, on, values })
  return ok(started.value.eventId)
}

/** Refused days: nothing lies ahead of today but the first and the last working day, and the order follows the contract. */
const decideDays = (words: ContractWords, today: Day): Result<null> => {
  const past = [words.concludedOn, words.receivedOn, words.orderOn, words.orderReceivedOn, words.rulingOn]
  if (past.some((each) => each !== null && each > today)) return refuse('day-in-future')
  if (words.endsOn !== null && words.endsOn < words.startsOn) return refuse('ends-before-start')
  if (words.orderOn !== null && words.orderOn < words.concludedOn) return refuse('order-before-contract')
  return (words.orderOn === null) === (words.orderNumber === null) ? ok(null) : refuse('order-half')
}

/** The person was offered the place and took it: the contract says both. */
const stepToOffer = async (work: Work, referralId: string | null): Promise<Result<unknown>> => {
  if (referralId === null) return refuse('not-included')
  const offered = await stepReferral(work, referralId, { deed: 'offer' })
  return offered.ok ? stepReferral(work, referralId, { deed: 'accept-offer' }) : offered
}

/**
 * Writes down the contract, and the order once it has come. The first time it takes the referral on by its own steps.
 * Refused: `not-agreed-yet`, `request-over`, `papers-missing` with the findings, `day-in-future`, `ends-before-start`,
 * `order-before-contract`, `order-half`, `errors:stale`, and what the referral refuses.
 */
export const recordContract = command(
  'labour-contract.prepare',
  async (work, id: string, words: ContractWords): Promise<Result<string>> => {
    const row = await loadCandidate(work, id)
    if (row.stage !== 'agreed' && row.stage !== 'contracted') return refuse('not-agreed-yet')
    // A contract that stands outlives its request: the order may still come.
    const live = row.stage === 'agreed' ? await liveRequest(work, row) : ok(null)
    if (!live.ok) return live
    const days = decideDays(words, work.today)
    if (!days.ok) return days
    const { version, rate, payKind, jobDescription, specialtyPapers, ...rest } = words
    const described = jobDescription ? (1 as const) : (0 as const)
    const written = { ...rest, jobDescription: described, pay: { kind: payKind, rate } }
    const findings = assess(contractRules, await hiringFactsOf(work.tx, row, written), work.today)
    if (unmet(findings).length > 0) return refuse('papers-missing', { findings: unmet(findings) })
    const saved = await saveCandidate(work, row, version, { stage: 'contracted' })
    if (!saved.ok) return saved
    const before = await contractOf(work.tx, id)
    if (!before) {
      const steps = await stepToOffer(work, row.referralId)
      if (!steps.ok) return steps
    }
    const ruling = before?.rulingEventId
      ? ok(before.rulingEventId)
      : words.rulingOn === null
        ? ok(null)
        : await noteRuling(work, row, words.rulingOn, words.rulingNumber)
    if (!ruling.ok) return ruling
    const employment = before?.eventId ? ok(before.eventId) : await noteEmployment(work, row, words)
    if (!employment.ok) return employment
    const { personId, institutionId, organisationId } = row
    const values = {
      ...rest,
      personId,
      institutionId,
      organisationId,
      rate,
      payKind,
      jobDescription: described,
      specialtyPapers: specialtyPapers ? (1 as const) : (0 as const),
      rulingEventId: ruling.value,
      eventId: employment.value,
    }
    await work.tx
      .insertInto('workContracts')
      .values({ id, ...values, createdBy: work.actor.userId, createdAt: work.now, version: 1 })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ ...values, version: (before?.version ?? 0) + 1 }),
      )
      .execute()
    const traced = findings.map(({ rule, state }) => `${rule}: ${state}`)
    aboutCandidate(work, row, { contract: words.number, order: words.orderNumber, findings: traced })
    return saved
  },
)

/**
 * The first working day: refused until application, sheet, contract and order stand (`papers-missing`), and as the
 * referral says. Other refusals: `not-agreed-yet`, `day-in-future`, `errors:stale`.
 */
export const startWork = command(
  'labour-contract.prepare',
  async (work, id: string, form: { readonly version: number; readonly on: Day }): Promise<Result<string>> => {
    const row = await loadCandidate(work, id)
    const contract = await contractOf(work.tx, id)
    if (row.stage !== 'contracted' || !contract || row.referralId === null) return refuse('not-agreed-yet')
    if (form.on > work.today) return refuse('day-in-future')
    const findings = assess(startRules, await hiringFactsOf(work.tx, row, writtenOf(contract)), work.today)
    if (!noneFailed(findings) || unmet(findings).length > 0)
      return refuse('papers-missing', { findings: unmet(findings) })
    const saved = await saveCandidate(work, row, form.version, { stage: 'started' })
    if (!saved.ok) return saved
    const step = await stepReferral(work, row.referralId, {
      deed: 'start',
      on: form.on,
      pay: { kind: contract.payKind, rate: Number(contract.rate) },
      contractNumber: contract.number,
    })
    if (!step.ok) return step
    aboutCandidate(work, row, { started: form.on })
    return saved
  },
)
