/** The bad rows of an import as a workbook, each with its reasons. */
import { badRowsFile } from '~/features/imports/files.server'
import { getImport } from '~/features/imports/queries.server'
import { page } from '~/platform/guard.server'

export const loader = page('import.file', async (at) => {
  const row = await getImport(at.db, at.actor, at.params.importId ?? '')
  return badRowsFile(at.db, row, at)
})
