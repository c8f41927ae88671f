/** The card's sections as a file: taking it is a deed that the audit keeps. */
import { answerCardFile } from '~/features/psychology/card-page.server'
import { deed } from '~/platform/guard.server'

export const action = deed('card.export', answerCardFile)
