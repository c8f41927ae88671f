/** Whoever writes an allocation down learns on which line it is wrong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instance } from '~/domain/matching/allocate/instance'
import { readText } from '~/domain/matching/allocate/text'
import type { Result } from '~/domain/result'
import { aQuestion } from '#tests/support/allocations'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a text in pieces of so many bytes. */
const read = (text: string, size = 7): Result<Instance> => {
  const bytes = bytesOf(text)
  const reader = readText(bytes.length)
  for (let at = 0; at < bytes.length; at += size) {
    const pushed = reader.push(bytes.subarray(at, at + size))
    if (!pushed.ok) return pushed
  }
  return reader.end()
}

const instanceIn = (text: string, size?: number): Instance => {
  const result = read(text, size)
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.values)}`)
  return result.value
}

type Edge = readonly [person: number, opening: number, score: number]

const edgesOf = ({ people, starts, columns, scores }: Instance): Edge[] =>
  Array.from({ length: people }, (_, person): Edge[] =>
    [...columns.subarray(starts[person], starts[person + 1])].map((opening, at) => [
      person,
      opening,
      scores[(starts[person] ?? 0) + at] ?? 0,
    ]),
  ).flat()

const textOf = ({ people, openings, capacities }: Instance, edges: readonly Edge[], end = '\n'): string =>
  [
    `p alloc ${people} ${openings} ${edges.length}`,
    ...[...capacities].map((capacity, opening) => `o ${opening + 1} ${capacity}`),
    ...edges.map(([person, opening, score]) => `e ${person + 1} ${opening + 1} ${score}`),
  ].join(end)

test('what is written is what is read, in any order of edges, in pieces of any length', () => {
  const shuffled = aQuestion().chain(({ instance }) =>
    fc.record({
      instance: fc.constant(instance),
      edges: fc.shuffledSubarray(edgesOf(instance), { minLength: instance.columns.length }),
      size: fc.integer({ min: 1, max: 40 }),
      end: fc.constantFrom('\n', '\r\n', '\n\n', '\nc words\n', ' \n\t'),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ instance, edges, size, end }) => {
      const back = instanceIn(textOf(instance, edges, end), size)
      const inOrder = (one: Edge, other: Edge): number => one[0] - other[0] || one[1] - other[1]
      expect(edgesOf(back).toSorted(inOrder)).toEqual(edgesOf(instance))
      expect([...back.capacities]).toEqual([...instance.capacities])
    }),
  )
})

describe('a text', () => {
  test('with comments, empty lines, other ends of line and none at the end is fine', () => {
    const text = 'c one\r\n\r\np alloc 2 1 2\r\nc two\r\no 1 3\r\ne 2 1 7\r\ne\t1 1   5'
    const { capacities, scores } = instanceIn(text)
    expect([...capacities]).toEqual([3])
    expect([...scores]).toEqual([5, 7])
  })

  test('that says nothing of an opening gives it one place', () => {
    expect([...instanceIn('p alloc 1 2 0\no 2 0\n').capacities]).toEqual([1, 0])
  })

  test('may have nobody in it', () => {
    expect(instanceIn('p alloc 0 0 0\n')).toMatchObject({ people: 0, openings: 0 })
  })

  test('may have thousands of edges after a comment each', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `c ${at}\ne ${at + 1} 1 ${at + 1}`)
    expect(instanceIn(`p alloc 5000 1 5000\n${lines.join('\n')}`, 4096).scores.at(-1)).toBe(5000)
  })
})

describe('a line that cannot be', () => {
  const head = 'p alloc 2 2 2\no 1 1\n'

  test.each([
    ['problem-missing', 0, ''],
    ['problem-missing', 1, 'c nothing\n'],
    ['before-problem', 1, 'o 1 1\n'],
    ['before-problem', 2, 'c\ne 1 1 1\np alloc 1 1 1\n'],
    ['problem-repeated', 3, `${head}p alloc 2 2 2\n`],
    ['problem-form', 1, 'p alloc 2 2\n'],
    ['problem-form', 1, 'p alloc 2 2 2 2\n'],
    ['problem-form', 1, 'p asn 2 2 2\n'],
    ['count-not-whole', 1, 'p alloc -2 2 2\n'],
    ['count-not-whole', 1, 'p alloc 2 2.5 2\n'],
    ['count-not-whole', 1, 'p alloc 2 two 2\n'],
    ['too-large', 1, 'p alloc 2000000000 1 1\n'],
    ['too-large', 1, 'p alloc 99999999999999999999 1 1\n'],
    ['edges-too-few', 1, 'p alloc 2 2 5\n'],
    ['opening-form', 3, `${head}o 1\n`],
    ['opening-unknown', 3, `${head}o 0 1\n`],
    ['opening-unknown', 3, `${head}o 3 1\n`],
    ['opening-repeated', 3, `${head}o 1 1\n`],
    ['capacity-below-zero', 3, `${head}o 2 -1\n`],
    ['capacity-not-whole', 3, `${head}o 2 1.5\n`],
    ['number-overflow', 3, `${head}o 2 2147483648\n`],
    ['edge-form', 3, `${head}e 1 1\n`],
    ['edge-form', 3, `${head}e 1 1 1 1\n`],
    ['person-unknown', 3, `${head}e 0 1 1\n`],
    ['person-unknown', 3, `${head}e 3 1 1\n`],
    ['person-unknown', 3, `${head}e x 1 1\n`],
    ['opening-unknown', 3, `${head}e 1 3 1\n`],
    ['score-not-positive', 3, `${head}e 1 1 0\n`],
    ['score-not-positive', 3, `${head}e 1 1 -5\n`],
    ['score-not-whole', 3, `${head}e 1 1 2.5\n`],
    ['score-not-whole', 3, `${head}e 1 1 1e3\n`],
    ['score-not-whole', 3, `${head}e 1 1 -\n`],
    ['number-overflow', 3, `${head}e 1 1 2147483648\n`],
    ['number-overflow', 3, `${head}e 1 1 ${'9'.repeat(400)}\n`],
    ['edges-too-many', 5, `${head}e 1 1 1\ne 1 2 1\ne 2 1 1\n`],
    ['edges-too-few', 1, `${head}e 1 1 1\n`],
    ['edge-repeated', 5, `${head}e 1 1 1\nc between\ne 1 1 2\n`],
    ['edge-repeated', 4, `${head}e 2 1 1\ne 2 1 1`],
    ['line-unknown', 3, `${head}x 1 1\n`],
    ['line-unknown', 3, `${head}edge 1 1 1\n`],
    ['line-unknown', 3, `${head}1 1 1\n`],
  ])('is named: %s on line %i', (code, line, text) => {
    const result = read(text)
    expect(result.ok ? 'fine' : [result.refusal.code, result.refusal.values?.line]).toEqual([code, line])
  })

  test('is named together with the line it repeats', () => {
    const result = read('p alloc 2 1 3\ne 2 1 5\nc\ne 1 1 5\ne 2 1 6\n')
    expect(result.ok ? {} : result.refusal.values).toEqual({ line: 5, first: 2 })
  })
})
