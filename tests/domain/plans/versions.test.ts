/** What differs between two versions of a programme. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { type KeptMeasure, type Snapshot, compareVersions } from '~/domain/plans/versions'

const aMeasure = (given: Partial<KeptMeasure> = {}): KeptMeasure => ({
  id: 'm1',
  block: 'work',
  catalogueKey: 'openings-chosen',
  wording: null,
  title: '',
  service: 'social-worker',
  dueOn: day('2027-09-16'),
  status: 'planned',
  outcome: null,
  ...given,
})

const aSnapshot = (given: Partial<Snapshot> = {}): Snapshot => ({
  endOfTerm: day('2027-11-15'),
  releaseOn: day('2027-11-15'),
  placeAfter: null,
  addressAfter: null,
  agreement: null,
  needs: [{ block: 'work', line: null, needed: 1, text: '' }],
  measures: [aMeasure()],
  contents: {},
  ...given,
})

describe('between two versions of a programme', () => {
  test('nothing differs when nothing was changed', () => {
    expect(compareVersions(aSnapshot(), aSnapshot())).toEqual([])
  })

  test('a chosen place and the person’s answer are told with what stood before', () => {
    const after = aSnapshot({ placeAfter: '311010000', agreement: 'agreed' })
    expect(compareVersions(aSnapshot(), after)).toEqual([
      { kind: 'field', field: 'placeAfter', from: null, to: '311010000' },
      { kind: 'field', field: 'agreement', from: null, to: 'agreed' },
    ])
  })

  test('a need that turned out empty is told, and so are new words beside an old mark', () => {
    const denied = aSnapshot({ needs: [{ block: 'work', line: null, needed: 0, text: '' }] })
    const worded = aSnapshot({ needs: [{ block: 'work', line: null, needed: 1, text: 'дәнекерлеуші' }] })
    expect(compareVersions(aSnapshot(), denied)).toMatchObject([{ kind: 'need', from: 1, to: 0 }])
    expect(compareVersions(aSnapshot(), worded)).toMatchObject([{ kind: 'need', words: 'дәнекерлеуші' }])
  })

  test('a measure that was put off is one change, not a removal and an addition', () => {
    const later = aSnapshot({ measures: [aMeasure({ dueOn: day('2027-10-01') })] })
    expect(compareVersions(aSnapshot(), later)).toMatchObject([
      { kind: 'measure-changed', field: 'dueOn', from: '2027-09-16', to: '2027-10-01' },
    ])
  })

  test('rewritten contents are named without repeating them', () => {
    const after = aSnapshot({ contents: { behaviour: 'Без нарушений' } })
    expect(compareVersions(aSnapshot(), after)).toEqual([{ kind: 'content', part: 'behaviour' }])
  })

  const measures = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      service: fc.constantFrom('medic', 'ngo'),
      outcome: fc.option(fc.constantFrom('берілді', 'отказ')),
    }),
    { selector: ({ id }) => id },
  )

  test('going there and back tells the same measures, additions as removals', () => {
    fc.assert(
      fc.property(measures, measures, (one, other) => {
        const [before, after] = [one, other].map((each) =>
          aSnapshot({ measures: each.map((given) => aMeasure(given)) }),
        )
        if (!before || !after) return
        const ids = (from: Snapshot, to: Snapshot, kind: string) =>
          compareVersions(from, to).flatMap((each) =>
            each.kind === kind && 'measure' in each ? [each.measure.id] : [],
          )
        expect(ids(before, after, 'measure-added').sort()).toEqual(
          ids(after, before, 'measure-removed').sort(),
        )
        expect(ids(before, after, 'measure-changed').sort()).toEqual(
          ids(after, before, 'measure-changed').sort(),
        )
      }),
    )
  })
})
