/** Documents without which nobody is put forward for work: order 735, para 34(1)–(2). */
import { order735 } from '../../law/citation'
import { isWork } from '../../openings/opening'
import type { Candidate } from '../facts'
import { personGate } from '../gate'

/** Para 34(1): an identity document is at hand, and its last day, when it has one, has not passed. */
export const identityDocument = personGate({
  id: 'matching.documents.identity',
  cites: [order735('34(1)')],
  serves: isWork,
  decide: ({ identityDocument: held, identityDocumentUntil: until }, today) => {
    if (held !== true) return { holds: held ?? 'unknown' }
    return until !== null && until < today ? { holds: false, asOf: until } : { holds: true, asOf: until }
  },
})

const mayBeForeign = ({ citizenship }: Candidate): boolean => citizenship !== 'KZ'

/** Para 34(2): foreigners and stateless people need an individual identification number besides. */
export const foreignersNumber = personGate({
  id: 'matching.documents.foreigners-number',
  cites: [order735('34(2)')],
  serves: isWork,
  concerns: mayBeForeign,
  decide: ({ citizenship, hasIin }) => ({ holds: hasIin || (citizenship === null ? 'unknown' : false) }),
})
