/** Candidates inside a deed: loaded with what stands around them, and written unless somebody else was faster. */
import type { Selectable, Updateable } from 'kysely'
import { lockClause } from '#db/dialect'
import type { RequestCandidatesTable } from '#db/schema/requests'
import type { RequestChannel } from '~/domain/requests/procedure'
import { requestChannelIn } from '~/domain/requests/procedure'
import { takesCandidates } from '~/domain/requests/request'
import type { Line, Service } from '~/domain/requests/sheet'
import type { SafetyLevel } from '~/domain/people/person'
import { type Result, ok, refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { tiesOf } from './scope.server'

export type CandidateRow = Selectable<RequestCandidatesTable>

export const aboutCandidate = (
  work: Work,
  row: Pick<CandidateRow, 'id' | 'personId' | 'institutionId' | 'requestId'>,
  details: Readonly<Record<string, unknown>> = {},
): void =>
  work.about({
    type: 'request-candidate',
    id: row.id,
    personId: row.personId,
    institutionId: row.institutionId,
    details: { requestId: row.requestId, ...details },
  })

/** The row, asked for in the policy and named in the audit row; 404 when there is none. */
export const loadCandidate = async (work: Work, id: string): Promise<CandidateRow> => {
  const row = await work.tx
    .selectFrom('requestCandidates')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  work.permit(tiesOf(row))
  aboutCandidate(work, row)
  return row
}

/** Writes a change made from `version`; another's change in between gives `errors:stale`. */
export const saveCandidate = async (
  work: Work,
  row: CandidateRow,
  version: number,
  change: Updateable<RequestCandidatesTable>,
): Promise<Result<string>> => {
  const done = await work.tx
    .updateTable('requestCandidates')
    .set({ ...change, version: version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok(row.id) : refuse('errors:stale')
}

export type Lines = readonly (Line & { readonly id: string })[]

export const linesOf = async (db: Kysely<Database>, candidateId: string): Promise<Lines> => {
  const rows = await db
    .selectFrom('sheetLines')
    .select(['id', 'service', 'answer'])
    .where('candidateId', '=', candidateId)
    .execute()
  return rows.map(({ id, service, answer }) => ({ id, service: service as Service, answer }))
}

/** Refused (`request-over`) once the request has been refused, taken back or closed: nobody goes further on it. */
export const liveRequest = async (
  work: Work,
  { requestId }: Pick<CandidateRow, 'requestId'>,
): Promise<Result<null>> => {
  const { state } = await work.tx
    .selectFrom('workRequests')
    .select('state')
    .where('id', '=', requestId)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirstOrThrow()
  return takesCandidates(state) ? ok(null) : refuse('request-over')
}

/** The opening that a candidate is meant for, with the level of the institution. */
export const settingOf = async (db: Kysely<Database>, requestId: string) => {
  const row = await db
    .selectFrom('workRequests')
    .innerJoin('openings', 'openings.id', 'workRequests.openingId')
    .innerJoin('institutions', 'institutions.id', 'workRequests.institutionId')
    .select(['openings.kind', 'openings.channel', 'openings.id as openingId', 'institutions.safetyLevel'])
    .where('workRequests.id', '=', requestId)
    .executeTakeFirstOrThrow()
  const channel = requestChannelIn(row.channel)
  // A request is taken only for these channels, and an approved opening does not change its own.
  if (!channel) throw new Error('a request stands at an opening that takes none')
  return { ...row, channel: channel satisfies RequestChannel, safetyLevel: row.safetyLevel as SafetyLevel }
}
