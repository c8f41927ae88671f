/** The selection as a sheet to print. */
import { selectionFile } from '~/features/requests/file.server'
import { page } from '~/platform/guard.server'

export const loader = page('selection.review', selectionFile)
