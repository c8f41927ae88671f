/** Turns what is recorded about papers and home into the yes, no or "not known" that the deadline rules ask for. */
import type { DocumentKind, DocumentState, HousingAfter } from '../people/person'
import type { DeadlineFacts } from './facts'

type Papers = Pick<DeadlineFacts, 'hasIdentityDocument' | 'hasWorkBook' | 'hasPensionCertificate'>
type Home = Pick<DeadlineFacts, 'hasHousing' | 'canLiveWithRelatives'>

/** Issued is enough for the law's deadline, wherever the paper lies: on its way, in a safe, with the police (DL-40). */
const settled: ReadonlySet<DocumentState> = new Set([
  'issued',
  'held-by-institution',
  'held-by-person',
  'with-police',
  'not-needed',
])

type PaperRecord = { readonly kind: DocumentKind; readonly state: DocumentState }

/** One of the kinds at hand is enough; no record of any of them means that nobody has looked. */
const hasOneOf = (records: readonly PaperRecord[], ...kinds: readonly DocumentKind[]): boolean | null => {
  const found = records.filter(({ kind }) => kinds.includes(kind))
  return found.length === 0 ? null : found.some(({ state }) => settled.has(state))
}

export const papersFrom = (records: readonly PaperRecord[]): Papers => ({
  hasIdentityDocument: hasOneOf(records, 'identity-card', 'passport', 'residence-permit'),
  hasWorkBook: hasOneOf(records, 'work-book'),
  hasPensionCertificate: hasOneOf(records, 'pension-certificate'),
})

/** A place in a temporary centre is help that has to be asked for, so it counts as no housing of one's own. */
export const homeFrom = (housing: HousingAfter | null): Home => {
  if (housing === null || housing === 'unknown') return { hasHousing: null, canLiveWithRelatives: null }
  return {
    hasHousing: housing === 'own' || housing === 'rented',
    canLiveWithRelatives: housing === 'relatives',
  }
}
