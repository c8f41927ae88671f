/** Accreditation: papers given, looked at, and what headquarters decides. */
import { decideAccreditation } from '~/domain/employers/accreditation'
import { type ItemKey, decideCheck, decideGiving, itemStateOf } from '~/domain/employers/checklist'
import { type Result, ok, refuse } from '~/domain/result'
import { type KeptFile, addAttachment, countAttachments } from '~/features/attachments/store.server'
import { type Work, command } from '~/platform/command.server'
import type { AccreditForm, CheckWords, ItemWords } from './forms'
import { closeDeed, filesOfItem, loadEmployer } from './load.server'

const loadItem = ({ tx }: Work, organisationId: string, key: string) =>
  tx
    .selectFrom('employerItems')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('key', '=', key)
    .executeTakeFirst()

type ItemRow = NonNullable<Awaited<ReturnType<typeof loadItem>>>

const saveItem = async (
  work: Work,
  organisationId: string,
  key: ItemKey,
  words: ItemWords,
  row: ItemRow | undefined,
): Promise<string> => {
  const { version, ...given } = words
  const columns = {
    ...given,
    state: 'given' as const,
    reason: null,
    givenBy: work.actor.userId,
    givenAt: work.now,
    checkedBy: null,
    checkedAt: null,
    version: version + 1,
  }
  if (row) {
    await work.tx.updateTable('employerItems').set(columns).where('id', '=', row.id).execute()
    return row.id
  }
  const id = work.newId()
  await work.tx
    .insertInto('employerItems')
    .values({ id, organisationId, key, ...columns })
    .execute()
  return id
}

/**
 * Gives an item of the checklist, with the paper that shows it; an item given again waits for a look again.
 * Refusals: `errors:stale`, those of `decideGiving`, `attachments:refusal.too-many-files`.
 */
export const giveItem = command(
  'employer.provide',
  async (
    work,
    organisationId: string,
    key: ItemKey,
    words: ItemWords,
    file: KeptFile | null,
  ): Promise<Result<string>> => {
    await loadEmployer(work, organisationId)
    const row = await loadItem(work, organisationId, key)
    if ((row?.version ?? 0) !== words.version) return refuse('errors:stale')
    const before = row ? await countAttachments(work.tx, filesOfItem(row.id)) : 0
    const decided = decideGiving({ ...words, key, files: before + (file ? 1 : 0) }, work.today)
    if (!decided.ok) return decided
    const id = await saveItem(work, organisationId, key, words, row)
    if (file) {
      const made = { to: filesOfItem(id), personId: null, by: work.actor.userId, at: work.now }
      const added = await addAttachment(work.tx, file, made)
      if (!added.ok) return added
    }
    const { givenOn, expiresOn } = words
    return closeDeed(work, organisationId, { step: 'item-given', item: key, givenOn, expiresOn })
  },
)

/** Looks at a given item. Refusals: `errors:stale` and those of `decideCheck`. */
export const checkItem = command(
  'employer.accredit',
  async (work, organisationId: string, key: ItemKey, words: CheckWords): Promise<Result<string>> => {
    await loadEmployer(work, organisationId)
    const row = await loadItem(work, organisationId, key)
    const { outcome, reason } = words
    const decided = decideCheck(itemStateOf(row, work.today), outcome, reason)
    if (!row || !decided.ok) return decided.ok ? refuse('nothing-to-check') : decided
    if (row.version !== words.version) return refuse('errors:stale')
    await work.tx
      .updateTable('employerItems')
      .set({
        state: outcome,
        reason: outcome === 'refused' ? reason : null,
        checkedBy: work.actor.userId,
        checkedAt: work.now,
        version: row.version + 1,
      })
      .where('id', '=', row.id)
      .execute()
    return closeDeed(work, organisationId, { step: `item-${outcome}`, item: key, reason })
  },
)

const keepDecision = ({ tx, newId, actor, today }: Work, organisationId: string, words: AccreditForm) => {
  const { outcome, fromOn, toOn, reason } = words
  return tx
    .insertInto('accreditationDecisions')
    .values({
      id: newId(),
      organisationId,
      outcome,
      ...(outcome === 'granted' ? { fromOn, toOn } : { fromOn: null, toOn: null }),
      reason,
      decidedBy: actor.userId,
      decidedOn: today,
    })
    .execute()
}

/**
 * Grants an accreditation from … to, refuses or withdraws it. Openings are offered again, or no longer, from then on;
 * people on their way or at work stay where they are. Refusals: `errors:stale` and those of `decideAccreditation`.
 */
export const decideOnAccreditation = command(
  'employer.accredit',
  async (work, organisationId: string, words: AccreditForm): Promise<Result<string>> => {
    const row = await loadEmployer(work, organisationId)
    if (row.version !== words.version) return refuse('errors:stale')
    const items = await work.tx
      .selectFrom('employerItems')
      .select(['key', 'state', 'expiresOn'])
      .where('organisationId', '=', organisationId)
      .execute()
    const decided = decideAccreditation(words, row, items, work.today)
    if (!decided.ok) return decided
    const { accreditedFrom, accreditedTo } = decided.value
    await work.tx
      .updateTable('organisations')
      .set({ accreditedFrom, accreditedTo, version: row.version + 1 })
      .where('id', '=', organisationId)
      .execute()
    await keepDecision(work, organisationId, words)
    const details = { step: `accreditation-${words.outcome}`, reason: words.reason }
    const closed = await closeDeed(work, organisationId, {
      ...details,
      changes: { accreditedTo: [row.accreditedTo, accreditedTo] },
    })
    return closed.ok ? ok(words.outcome) : closed
  },
)
