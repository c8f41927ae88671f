/** An empty workbook with the headings that are understood. */
import { templateFile } from '~/features/imports/files.server'
import { importKinds } from '~/features/imports/forms'
import { page } from '~/platform/guard.server'

export const loader = page('import.file', async (at) => {
  const kind = importKinds.find((each) => each === at.url.searchParams.get('kind'))
  return templateFile(at, kind ?? 'people')
})
