/** Loads a notice for a deed and writes its change unless somebody else was faster. */
import type { Kysely, Selectable, Updateable } from 'kysely'
import type { Database } from '#db/schema'
import type { NoticesTable } from '#db/schema/notices'
import { type Result, ok, refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { tiesOf } from './scope.server'

export type NoticeRow = Selectable<NoticesTable>

/** The row, asked for in the policy and named in the audit row; 404 when there is none. */
export const loadNotice = async (work: Work, id: string): Promise<NoticeRow> => {
  const row = await work.tx.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  work.permit(tiesOf(row, work.actor))
  aboutNotice(work, row, {})
  return row
}

export const aboutNotice = (
  work: Work,
  notice: Pick<NoticeRow, 'id' | 'personId' | 'institutionId' | 'kind' | 'recipient'>,
  details: Readonly<Record<string, unknown>>,
): void =>
  work.about({
    type: 'notice',
    id: notice.id,
    personId: notice.personId,
    institutionId: notice.institutionId,
    details: { kind: notice.kind, recipient: notice.recipient, ...details },
  })

/** Writes the change of a form made from `version`; another's change in between gives `errors:stale`. */
export const saveNotice = async (
  tx: Kysely<Database>,
  id: string,
  version: number,
  change: Updateable<NoticesTable>,
): Promise<Result<string>> => {
  const done = await tx
    .updateTable('notices')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
}
