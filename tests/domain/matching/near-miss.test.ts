/** What is nearly open to a person: little stands in the way, and people can change it. */
import { describe, expect, it } from 'vitest'
import { nearMisses } from '~/domain/matching/near-miss'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { aCandidate, anOpening, today } from '#tests/support/matching'

const by = { weights: defaultWeights, today }
const missed = (person: ReturnType<typeof aCandidate>, openings: ReturnType<typeof anOpening>[]) =>
  nearMisses(person, openings, 5, by).map(({ id }) => id)

describe('a near miss', () => {
  it('is an opening that one paper would open', () => {
    expect(missed(aCandidate({ identityDocument: false }), [anOpening()])).toEqual(['opening-1'])
  })

  it('is not an opening that is open already', () => {
    expect(missed(aCandidate(), [anOpening()])).toEqual([])
  })

  it('is not an opening for another institution or the other sex', () => {
    expect(missed(aCandidate(), [anOpening({ institutionId: 'institution-2' })])).toEqual([])
    expect(missed(aCandidate(), [anOpening({ sexes: ['male'] })])).toEqual([])
  })

  it('comes earlier with fewer failures, then with a better fit', () => {
    const openings = [
      anOpening({ id: 'two', placesFree: 0 }),
      anOpening({ id: 'far', place: '191010000', skills: ['welding'] }),
      anOpening({ id: 'near' }),
    ]
    expect(missed(aCandidate({ identityDocument: false }), openings)).toEqual(['near', 'far', 'two'])
  })
})
