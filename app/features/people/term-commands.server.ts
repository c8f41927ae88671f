/** Deeds that move a term, a release or a person: each keeps what stood before, its cause and its author. */
import { termAfter, termProblems } from '~/domain/people/term'
import { decideTransfer } from '~/domain/people/transfer'
import { ok, refuse } from '~/domain/result'
import { owePersonChanges } from '~/features/entries/owe.server'
import { followPerson } from '~/features/plans/follow.server'
import { moveCare } from '~/features/plans/leaving-care.server'
import { keepTermChange } from '~/features/plans/term-changes.server'
import { command } from '~/platform/command.server'
import { moveLiveRows } from './moved-rows.server'
import { loadPerson, tell, updatePerson, writeChanges } from './record.server'
import type { TermValue, TransferValue } from './term-forms'

/**
 * Enters parole granted, an amnesty, time credited, a new sentence… Refused: `already-left`, `not-in-custody`,
 * `errors:stale`, and what `termProblems` finds. The open plan follows in the same transaction. Gives the person's id.
 */
export const changeTerm = command(
  'person.term',
  async (work, personId: string, { version, intent: _, ...proposal }: TermValue) => {
    const row = await loadPerson(work, personId)
    if (row.standing === 'released') return refuse('already-left')
    if (row.standing !== 'in-custody') return refuse('not-in-custody')
    if (row.version !== version) return refuse('errors:stale')
    const [problem] = termProblems(row, proposal, work.today)
    if (problem) return refuse(`people:term.error.${problem.code}`)
    const after = termAfter(row, proposal)
    const { cause, courtAct, actOn, note } = proposal
    await writeChanges(work, row, 'term', after, { of: ['term-cause', cause], courtAct, actOn })
    const changeId = await keepTermChange(work.tx, {
      person: row,
      after,
      cause,
      courtAct,
      actOn,
      note,
      enteredBy: work.actor.userId,
      enteredAt: work.now,
    })
    await followPerson(work, personId, changeId)
    return ok(personId)
  },
)

/** Those who looked after the person stay where they work: in the new place nobody is named yet. */
const unassigned = { detachmentId: null, caseWorkerId: null, psychologistId: null } as const

/**
 * Moves a person to another institution; plan, measures, deadlines, a watch and the preventive register go along, and from then
 * on only the receiving institution sees them. Refused: `errors:stale`, `institution-unknown`, and what `decideTransfer` says.
 */
export const transferPerson = command(
  'person.transfer',
  async (work, personId: string, { version, institutionId, on, reason, note }: TransferValue) => {
    const { tx, actor, now } = work
    const row = await loadPerson(work, personId)
    if (row.version !== version) return refuse('errors:stale')
    const to = await tx
      .selectFrom('institutions')
      .select('code')
      .where('id', '=', institutionId)
      .executeTakeFirst()
    if (!to) return refuse('institution-unknown')
    const decision = decideTransfer(row, { institutionId, on }, work.today)
    if (!decision.ok) return decision
    await updatePerson(tx, row, { ...unassigned, institutionId, arrivedOn: on }, now)
    await moveLiveRows(tx, personId, institutionId)
    await moveCare(work, personId, institutionId)
    await owePersonChanges(work, { id: personId, institutionId }, row, { arrivedOn: on })
    tell(work, row, 'transferred', { of: ['transfer-reason', reason], to: to.code, on })
    const changeId = await keepTermChange(tx, {
      person: row,
      after: { institutionId },
      cause: 'transfer',
      actOn: on,
      note,
      reason,
      enteredBy: actor.userId,
      enteredAt: now,
    })
    await followPerson(work, personId, changeId)
    return ok(personId)
  },
)
