/** A statement as PDF or DOCX. */
import { statementFile } from '~/features/wages/paper.server'
import { page } from '~/platform/guard.server'

export const loader = page('wage.read', statementFile)
