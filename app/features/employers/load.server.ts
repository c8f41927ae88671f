/** Loads the employer that a deed is about, asks the policy, and names it for the audit row. */
import type { Selectable } from 'kysely'
import type { OrganisationsTable } from '#db/schema/openings'
import { isEmployerKind } from '~/domain/employers/accreditation'
import { type Result, ok } from '~/domain/result'
import { refreshStanding } from '~/features/organisations/standing.server'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

export type EmployerRow = Selectable<OrganisationsTable>

/** What files of an employer are attached to. */
export const filesOfItem = (id: string) => ({ type: 'employer-item', id }) as const
export const filesOfContract = (id: string) => ({ type: 'employer-contract', id }) as const

/**
 * The employer's row; absent for organisations that are no employers. `institutionId` ties the deed to an institution
 * for those who act for theirs.
 */
export const loadEmployer = async (
  work: Work,
  id: string,
  institutionId: string | null = null,
): Promise<EmployerRow> => {
  const row = await work.tx.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst()
  work.permit(row ? { organisationId: row.id, institutionId } : {})
  if (!row || !isEmployerKind(row.kind)) throw notFound()
  work.about({ type: 'organisation', id })
  return row
}

/** Ends a deed: its light is read anew, and the audit row says what was done. */
export const closeDeed = async (
  work: Work,
  organisationId: string,
  details: Readonly<Record<string, unknown>>,
  value: string = organisationId,
): Promise<Result<string>> => {
  await refreshStanding(work.tx, organisationId, work.today)
  work.about({ type: 'organisation', id: organisationId, details })
  return ok(value)
}
