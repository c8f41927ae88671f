/** Contracts between employers and institutions: drafted, signed with the paper at hand, ended with a reason. */
import { type ContractState, decideDraft, decideEnd, decideSigning } from '~/domain/employers/contract'
import type { Day } from '~/domain/calendar/day'
import { type Result, refuse } from '~/domain/result'
import { type KeptFile, addAttachment, countAttachments } from '~/features/attachments/store.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { ContractForm, EndForm } from './forms'
import { closeDeed, filesOfContract, loadEmployer } from './load.server'

/** Drafts a contract; gives its id. Refusals: those of `decideDraft`, `number-taken`. */
export const draftContract = command(
  'employer.contract',
  async (work, organisationId: string, words: ContractForm): Promise<Result<string>> => {
    const institutionId = words.institutionId ?? work.actor.institutionId
    await loadEmployer(work, organisationId, institutionId)
    const decided = decideDraft({ ...words, institutionId })
    if (!decided.ok) return decided
    const twin = await work.tx
      .selectFrom('employerContracts')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('kind', '=', words.kind)
      .where('number', '=', words.number)
      .executeTakeFirst()
    if (twin) return refuse('number-taken')
    const id = work.newId()
    await work.tx
      .insertInto('employerContracts')
      .values({
        ...decided.value,
        id,
        organisationId,
        state: 'draft',
        signedOn: null,
        endedOn: null,
        endReason: null,
        createdBy: work.actor.userId,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    return closeDeed(work, organisationId, { step: 'contract-drafted', contract: id, kind: words.kind }, id)
  },
)

const loadContract = async (work: Work, organisationId: string, id: string) => {
  const row = await work.tx
    .selectFrom('employerContracts')
    .selectAll()
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  if (!row) {
    work.permit({})
    throw notFound()
  }
  await loadEmployer(work, organisationId, row.institutionId)
  return { ...row, state: row.state as ContractState }
}

/** Attaches the scanned contract. Refused: `contract-ended`, `attachments:refusal.too-many-files`. */
export const attachToContract = command(
  'employer.contract',
  async (work, organisationId: string, id: string, file: KeptFile): Promise<Result<string>> => {
    const row = await loadContract(work, organisationId, id)
    if (row.state === 'ended') return refuse('contract-ended')
    const made = { to: filesOfContract(id), personId: null, by: work.actor.userId, at: work.now }
    const added = await addAttachment(work.tx, file, made)
    if (!added.ok) return added
    return closeDeed(work, organisationId, { step: 'contract-file', contract: id }, id)
  },
)

/** Writes the signing down. Refusals: `errors:stale` and those of `decideSigning`. */
export const signContract = command(
  'employer.contract',
  async (work, organisationId: string, id: string, signedOn: Day, version: number) => {
    const row = await loadContract(work, organisationId, id)
    if (row.version !== version) return refuse('errors:stale')
    const files = await countAttachments(work.tx, filesOfContract(id))
    const decided = decideSigning({ ...row, files }, signedOn, work.today)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('employerContracts')
      .set({ state: decided.value, signedOn, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return closeDeed(work, organisationId, { step: 'contract-signed', contract: id, signedOn }, id)
  },
)

/** Ends a contract with a reason. Refusals: `errors:stale` and those of `decideEnd`. */
export const endContract = command(
  'employer.contract',
  async (work, organisationId: string, id: string, end: EndForm): Promise<Result<string>> => {
    const row = await loadContract(work, organisationId, id)
    if (row.version !== end.version) return refuse('errors:stale')
    const { endedOn, endReason, words } = end
    const decided = decideEnd(row, { on: endedOn, reason: endReason, words }, work.today)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('employerContracts')
      .set({
        state: 'ended',
        endedOn,
        endReason: decided.value,
        words: words ?? row.words,
        version: row.version + 1,
      })
      .where('id', '=', id)
      .execute()
    return closeDeed(work, organisationId, { step: 'contract-ended', contract: id, endReason }, id)
  },
)
