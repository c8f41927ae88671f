/** Keeps what moved a term, a release or an institution: written by whoever moves it, never changed after. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { TermChangesTable } from '#db/schema/terms'
import type { Day } from '~/domain/calendar/day'
import type { KeptCause } from '~/domain/people/term'
import { newId } from '~/platform/ids.server'

type Held = {
  readonly id: string
  readonly institutionId: string | null
  readonly endOfTerm: Day | null
  readonly releasedOn: Day | null
  readonly releaseGround: string | null
}

export type TermMove = {
  readonly person: Held
  readonly after: Partial<Omit<Held, 'id'>>
  readonly cause: KeptCause
  readonly enteredBy: string | null
  readonly enteredAt: string
} & Partial<Pick<TermChangesTable, 'courtAct' | 'actOn' | 'note' | 'reason' | 'importId'>>

const moving = ['institutionId', 'endOfTerm', 'releasedOn', 'releaseGround'] as const

/** Whether a change of a person's row moves anything that this history keeps. */
export const movesTerm = (person: Held, after: TermMove['after']): boolean =>
  moving.some((name) => after[name] !== undefined && after[name] !== person[name])

/** Writes one change and gives its id; undefined when nothing moved. Call it beside the change itself. */
export const keepTermChange = async (tx: Kysely<Database>, move: TermMove): Promise<string | undefined> => {
  const { person, after, cause, enteredBy, enteredAt } = move
  if (!movesTerm(person, after)) return undefined
  const next = { ...person, ...after }
  const isMoved = next.institutionId !== person.institutionId
  const id = newId()
  await tx
    .insertInto('termChanges')
    .values({
      id,
      personId: person.id,
      institutionId: person.institutionId,
      cause,
      courtAct: move.courtAct ?? null,
      actOn: move.actOn ?? null,
      endBefore: person.endOfTerm,
      endAfter: next.endOfTerm,
      releaseBefore: person.releasedOn,
      releaseAfter: next.releasedOn,
      groundBefore: person.releaseGround,
      groundAfter: next.releaseGround,
      fromInstitutionId: isMoved ? person.institutionId : null,
      toInstitutionId: isMoved ? next.institutionId : null,
      note: move.note ?? null,
      reason: move.reason ?? null,
      importId: move.importId ?? null,
      enteredBy,
      enteredAt,
    })
    .execute()
  return id
}

/** The latest change of a person: what an open plan that follows later has to thank for its new days. */
export const lastTermChangeOf = (
  db: Kysely<Database>,
  personId: string,
): Promise<Selectable<TermChangesTable> | undefined> =>
  db
    .selectFrom('termChanges')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Every change of a person, the newest first, with who entered it and between which institutions a transfer went. */
export const termChangesOf = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('termChanges as c')
    .leftJoin('users', 'users.id', 'c.enteredBy')
    .leftJoin('institutions as f', 'f.id', 'c.fromInstitutionId')
    .leftJoin('institutions as t', 't.id', 'c.toInstitutionId')
    .selectAll('c')
    .select([
      'users.name as author',
      'f.nameKk as fromKk',
      'f.nameRu as fromRu',
      't.nameKk as toKk',
      't.nameRu as toRu',
    ])
    .where('c.personId', '=', personId)
    .orderBy('c.id', 'desc')
    .limit(50)
    .execute()

export type TermChangeRead = Awaited<ReturnType<typeof termChangesOf>>[number]
