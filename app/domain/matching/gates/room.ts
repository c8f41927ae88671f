/** Room at the site: a free place, and nobody there from whom the person must be kept apart. */
import { order735, penalCode } from '../../law/citation'
import { openingGate, pairGate } from '../gate'

/** Order 735 para 33: people are selected when there are vacant places. */
export const placeFree = openingGate({
  id: 'matching.room.place-free',
  cites: [order735('33')],
  decide: ({ placesFree: free }) => ({ holds: free > 0, values: { free } }),
})

/** The administration answers for safety at work, so those kept apart do not share a site. The other is not named. */
export const keptApart = pairGate({
  id: 'matching.room.kept-apart',
  cites: [penalCode('119(1)', 'to-confirm')],
  appliesTo: ({ candidate }) => candidate.keptApart.length > 0,
  decide: ({ candidate, opening }) => ({
    holds: !candidate.keptApart.some((each) => opening.peopleAtSite.includes(each)),
  }),
})
