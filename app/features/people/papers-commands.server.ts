/** Deeds on a person's papers, account and benefits: a step is taken, or the last one taken back. */
import type { Selectable } from 'kysely'
import type { PeopleTable, PersonDocumentsTable } from '#db/schema/people'
import type { PaperKind } from '~/domain/people/person'
import type { PaperStanding } from '~/domain/people/readiness/machine'
import { decideStep, keptNumber } from '~/domain/people/readiness/step'
import { ok, refuse } from '~/domain/result'
import { owe } from '~/features/entries/owe.server'
import { followPerson } from '~/features/plans/follow.server'
import { type Work, command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import { notFound } from '~/platform/guard.server'
import type { StepValue } from './forms'
import { loadPerson, tell, touch } from './record.server'

type Paper = Selectable<PersonDocumentsTable>

const findPaper = (work: Work, personId: string, kind: PaperKind): Promise<Paper | undefined> =>
  work.tx
    .selectFrom('personDocuments')
    .selectAll()
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst()

/** What a step may change of a paper, and so what taking it back restores. */
const columnsOf = ({ state, stateOn, reason, number, issuedOn, expiresOn, cost, paidBy, note }: Paper) => ({
  state,
  stateOn,
  reason,
  number,
  issuedOn,
  expiresOn,
  cost,
  paidBy,
  note,
})

type Columns = ReturnType<typeof columnsOf>

const nothingYet: Columns = {
  state: 'not-known',
  stateOn: null,
  reason: null,
  number: null,
  issuedOn: null,
  expiresOn: null,
  cost: null,
  paidBy: null,
  note: null,
}

/** Writes the paper as it now stands; false when somebody else changed it since the form was made. */
const savePaper = async (
  work: Work,
  paper: Pick<Paper, 'id' | 'personId' | 'kind' | 'version'>,
  columns: Columns,
): Promise<boolean> => {
  const { id, personId, kind, version } = paper
  if (version === 0) {
    const made = await work.tx
      .insertInto('personDocuments')
      .values({ ...columns, id, personId, kind, version: 1 })
      .onConflict((conflict) => conflict.columns(['personId', 'kind']).doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const saved = await work.tx
    .updateTable('personDocuments')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** A paper is one fact of its kind in the system of record. */
const owing = (person: Pick<PeopleTable, 'id' | 'institutionId'>, kind: PaperKind) =>
  ({ kind: 'papers', subject: kind, personId: person.id, institutionId: person.institutionId }) as const

/** Its number and remarks stay out of the audit. */
const told = ({ number: _, note: __, ...columns }: Columns) => columns

/** The next state of a paper with its days; what stood there before is kept beside the step. Refusals: `PaperRefusal`, errors:stale. */
export const takePaperStep = command(
  'person.edit',
  async (work, personId: string, kind: PaperKind, { version, intent: _, ...step }: StepValue) => {
    const person = await loadPerson(work, personId)
    const found = await findPaper(work, personId, kind)
    const paper = found ?? { id: work.newId(), personId, kind, version: 0 }
    if (paper.version !== version) return refuse('errors:stale')
    const before = found ? columnsOf(found) : nothingYet
    const now = { ...before, kind, standing: before.state as PaperStanding, since: before.stateOn }
    const decided = decideStep(now, step, { birth: person.birthDate, today: work.today })
    if (!decided.ok) return decided
    const columns: Columns = {
      ...before,
      ...decided.value,
      number: keptNumber(kind, step.number) ?? before.number,
      cost: step.cost === null ? before.cost : (before.cost ?? 0) + step.cost,
      paidBy: step.paidBy ?? before.paidBy,
      note: step.note ?? before.note,
    }
    if (!(await savePaper(work, paper, columns))) return refuse('errors:stale')
    const { state, on: onDay, reason, cost, paidBy, note } = step
    await work.tx
      .insertInto('personDocumentSteps')
      .values({
        id: work.newId(),
        personId,
        kind,
        state,
        onDay,
        reason,
        cost,
        paidBy,
        note,
        before: found ? JSON.stringify(before) : null,
        byUserId: work.actor.userId,
        at: work.now,
        takenBackBy: null,
        takenBackAt: null,
      })
      .execute()
    await touch(work, personId)
    const changes = differences(found ? told(before) : {}, told(columns))
    await owe(work, { ...owing(person, kind), values: { ...columns, kind } })
    tell(work, person, 'document', { of: ['document', kind], changes })
    await followPerson(work, personId)
    return ok(personId)
  },
)

const lastStep = (work: Work, personId: string, kind: PaperKind) =>
  work.tx
    .selectFrom('personDocumentSteps')
    .selectAll()
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('takenBackAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()

/**
 * Takes the last step of a paper back, as it was a slip: the paper stands as before it, the step stays in the history
 * with who took it back. Refusals: paper-no-step, errors:stale.
 */
export const takePaperStepBack = command(
  'person.edit',
  async (work, personId: string, kind: PaperKind, version: number) => {
    const person = await loadPerson(work, personId)
    const paper = await findPaper(work, personId, kind)
    if (!paper) throw notFound()
    if (paper.version !== version) return refuse('errors:stale')
    const step = await lastStep(work, personId, kind)
    // A file that was imported since speaks later than the step.
    if (!step || step.state !== paper.state) return refuse('paper-no-step')
    const before = step.before === null ? null : (JSON.parse(step.before) as Columns)
    if (before) {
      if (!(await savePaper(work, paper, before))) return refuse('errors:stale')
    } else await work.tx.deleteFrom('personDocuments').where('id', '=', paper.id).execute()
    await work.tx
      .updateTable('personDocumentSteps')
      .set({ takenBackBy: work.actor.userId, takenBackAt: work.now })
      .where('id', '=', step.id)
      .execute()
    await touch(work, personId)
    const changes = differences(told(columnsOf(paper)), before ? told(before) : { state: null })
    await owe(work, { ...owing(person, kind), values: { ...(before ?? nothingYet), kind } })
    tell(work, person, 'document-back', { of: ['document', kind], changes })
    await followPerson(work, personId)
    return ok(personId)
  },
)
