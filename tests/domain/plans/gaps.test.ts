/** A programme that does not hold together says so: a need that nothing answers, a measure that answers no need. */
import { describe, expect, test } from 'vitest'
import { type Gap, type GapMeasure, type MarkedPlace, gapsOf } from '~/domain/plans/gaps'
import type { NeedKey } from '~/domain/plans/needs'

const work: MarkedPlace = { block: 'work', line: null, needed: 1 }
const papers: MarkedPlace = { block: 'legal', line: 'legal-documents', needed: 1 }
const advice: MarkedPlace = { block: 'legal', line: 'legal-consultation', needed: 1 }

const aMeasure = (given: Partial<GapMeasure>): GapMeasure => ({
  id: 'm1',
  block: 'work',
  need: null,
  status: 'planned',
  ...given,
})

const named = (gaps: readonly Gap[]): string[] =>
  gaps.map((gap) =>
    gap.kind === 'measure-without-need'
      ? `stray ${gap.measureId}`
      : `bare ${gap.need ?? gap.place.line ?? gap.place.block}`,
  )

const situations: readonly [
  string,
  readonly MarkedPlace[],
  readonly NeedKey[],
  readonly GapMeasure[],
  readonly string[],
][] = [
  ['a need with its measure', [work], ['employment'], [aMeasure({ need: 'employment' })], []],
  ['a marked need and nothing to answer it', [work], [], [], ['bare work']],
  [
    'two needs of one place, one answered',
    [work],
    ['employment', 'profession'],
    [aMeasure({ need: 'employment' })],
    ['bare profession'],
  ],
  ['a measure in own words answers its whole block', [work], ['employment'], [aMeasure({})], []],
  [
    'a measure for papers does not answer the need for advice',
    [papers, advice],
    [],
    [aMeasure({ block: 'legal', need: 'identity-document' })],
    ['bare legal-consultation'],
  ],
  [
    'a measure called off counts for nothing',
    [work],
    [],
    [aMeasure({ status: 'not-needed' })],
    ['bare work'],
  ],
  ['a measure nobody needs', [{ ...work, needed: 0 }], [], [aMeasure({})], ['stray m1']],
  ['a measure whose need nobody asked about', [{ ...work, needed: null }], [], [aMeasure({})], ['stray m1']],
  [
    'a need found by an assessment is enough for its measure',
    [],
    ['school'],
    [aMeasure({ block: 'education', need: 'school' })],
    [],
  ],
]

describe('a programme', () => {
  test.each(situations)('with %s', (_what, marked, found, measures, expected) => {
    expect(named(gapsOf(marked, found, measures))).toEqual(expected)
  })
})
