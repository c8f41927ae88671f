/** Two people at one record: each field is mine or theirs, by the words of whoever chooses. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormState } from '~/platform/form'
import { mergeRowsOf, settleMerge, stoodIn } from '~/platform/form-merge'

const options = [
  { value: 'own', label: 'Own home' },
  { value: 'none', label: 'Nowhere' },
]
const fieldsNow = (address: string, housing: string) => [
  { name: 'address', label: 'Address', stored: address },
  { name: 'housing', label: 'Housing', stored: housing, options },
]

const stale = (typed: FormState['typed']): FormState => ({
  errors: {},
  typed,
  refusal: { key: 'errors:stale', findings: [] },
})

const dataOf = (pairs: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

describe('a stale form', () => {
  const stood = stoodIn(fieldsNow('Abai 1', 'none'))

  test('shows mine, theirs and what was, in words', () => {
    const rows = mergeRowsOf(stale({ address: 'Abai 2', housing: 'none', stood }), fieldsNow('Abai 3', 'own'))
    expect(rows).toMatchObject([
      { name: 'address', mine: 'Abai 2', theirs: 'Abai 3', was: 'Abai 1', chosen: 'mine' },
      { name: 'housing', mine: 'Nowhere', theirs: 'Own home', was: 'Nowhere', chosen: 'theirs' },
    ])
  })

  test('asks nothing about fields on which both agree', () => {
    expect(
      mergeRowsOf(stale({ address: 'Abai 3', housing: 'own', stood }), fieldsNow('Abai 3', 'own')),
    ).toEqual([])
  })

  test('asks without the old words where nobody knows them, or somebody sent nonsense', () => {
    for (const broken of [undefined, '{', '3', '{"address":7}'])
      expect(
        mergeRowsOf(
          stale({ address: 'Abai 2', ...(broken ? { stood: broken } : {}) }),
          fieldsNow('Abai 3', ''),
        ),
      ).toMatchObject([{ name: 'address', was: null, chosen: 'mine' }])
  })

  test('is only asked about when it is stale', () => {
    const fresh: FormState = { errors: { address: { key: 'errors:required' } }, typed: { address: 'x' } }
    expect(mergeRowsOf(fresh, fieldsNow('y', 'own'))).toEqual([])
    expect(mergeRowsOf(undefined, fieldsNow('y', 'own'))).toEqual([])
  })
})

describe('the choices', () => {
  test('put the record’s word where theirs was chosen and leave mine where it was not', () => {
    const data = settleMerge(
      dataOf([
        ['take:address', 'theirs'],
        ['now:address', 'Abai 3'],
        ['take:housing', 'mine'],
        ['now:housing', 'own'],
        ['address', 'Abai 2'],
        ['housing', 'none'],
        ['version', '4'],
      ]),
    )
    expect(Object.fromEntries(data)).toEqual({ version: '4', housing: 'none', address: 'Abai 3' })
  })

  test('take a whole group of ticks, and an empty one as empty', () => {
    const many = settleMerge(dataOf([['take:languages', 'theirs'], ['now:languages', 'kk'], ['now:languages', 'ru'], ['languages', 'en']])) // prettier-ignore
    expect(many.getAll('languages')).toEqual(['kk', 'ru'])
    const none = settleMerge(
      dataOf([
        ['take:languages', 'theirs'],
        ['languages', 'en'],
      ]),
    )
    expect(none.getAll('languages')).toEqual([])
  })

  test('change nothing in a form that has none', () => {
    const pair = fc.tuple(fc.stringMatching(/^[a-z-]{1,8}$/), fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        expect([...settleMerge(dataOf(pairs))]).toEqual([...dataOf(pairs)])
      }),
    )
  })
})
