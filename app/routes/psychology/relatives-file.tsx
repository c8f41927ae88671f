/** The journal of relatives as a file: taking it is a deed that the audit keeps. */
import { answerJournal } from '~/features/psychology/journal-page.server'
import { deed } from '~/platform/guard.server'

export const action = deed('card.export', answerJournal)
