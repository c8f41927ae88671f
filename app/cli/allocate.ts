/** Solves an allocation that is written down as text, so that others can check it: `npm run allocate -- FILE`. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Instance } from '~/domain/matching/allocate/instance'
import type { Solution } from '~/domain/matching/allocate/read'
import { solve } from '~/domain/matching/allocate/solve'
import { readText } from '~/domain/matching/allocate/text'
import type { Refusal, Result } from '~/domain/result'

const usage = `npm run allocate -- FILE

FILE: c … comment · p alloc PEOPLE OPENINGS EDGES, first and once · o OPENING CAPACITY · e PERSON OPENING SCORE
Numbered from 1; scores are whole numbers above 0; an opening without an "o" line has one place. "-" reads standard input.`

const { stdout, stderr, argv } = process

/** What each refusal says; `{name}` stands for a value. */
const words: Readonly<Record<string, string>> = {
  'problem-repeated': 'there is a second "p" line; the first is line {first}',
  'problem-form': 'a "p" line reads: p alloc PEOPLE OPENINGS EDGES',
  'problem-missing': 'the file ends without a "p" line',
  'count-not-whole': 'PEOPLE, OPENINGS and EDGES are whole numbers, 0 or more',
  'too-large': 'at most {people} people, {openings} openings and {edges} edges can be handled',
  'before-problem': 'the "p" line has to come first',
  'opening-form': 'an "o" line reads: o OPENING CAPACITY',
  'opening-unknown': 'OPENING is a whole number from 1 to {openings}, as the "p" line says',
  'opening-repeated': 'this opening had an "o" line already',
  'capacity-below-zero': 'CAPACITY is below 0',
  'capacity-not-whole': 'CAPACITY is not a whole number',
  'edge-form': 'an "e" line reads: e PERSON OPENING SCORE',
  'person-unknown': 'PERSON is a whole number from 1 to {people}, as the "p" line says',
  'score-not-whole': 'SCORE is not a whole number',
  'score-not-positive': 'SCORE has to be above 0',
  'number-overflow': 'the number is above {most}: the arithmetic would overflow',
  'edges-too-many': 'this is one edge more than the {edges} that line {problemLine} announces',
  'edges-too-few': 'the "p" line announces {edges} edges, the file has {count}',
  'edge-repeated': 'this person and opening had an "e" line already: line {first}',
  'line-unknown': 'a line begins with c, p, o or e',
  'arithmetic-overflow': 'the arithmetic would overflow: {people} people with scores up to {highest}',
}

const sentence = ({ code, values = {} }: Refusal): string => {
  const text = (words[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return values.line === undefined ? text : `line ${values.line}: ${text}`
}

/** Reads a file piece by piece. */
const readInstance = async (file: string): Promise<Result<Instance>> => {
  const path = resolve(process.env.INIT_CWD ?? '.', file)
  const size = file === '-' ? 0 : (await stat(path)).size
  const reader = readText(size)
  const pieces = file === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1_048_576 })
  for await (const piece of pieces) {
    const read = reader.push(piece as Buffer)
    if (!read.ok) return read
  }
  return reader.end()
}

const asJson = (
  { total, placed, assignment, openingPrices, peoplePrices, gap }: Solution,
  seconds: number,
): string => {
  const pairs = [...assignment].flatMap((opening, person) => (opening < 0 ? [] : [[person + 1, opening + 1]]))
  return JSON.stringify({
    total,
    placed,
    assignment: pairs,
    prices: { openings: [...openingPrices], people: [...peoplePrices] },
    certificate: { gap },
    seconds,
  })
}

const fail = (message: string): void => {
  stderr.write(`${message}\n`)
  process.exitCode = 1
}

const [file, ...more] = argv.slice(2)
if (file === undefined || more.length > 0) fail(usage)
else {
  try {
    const instance = await readInstance(file)
    const began = performance.now()
    const solved = instance.ok ? solve(instance.value) : instance
    if (solved.ok) stdout.write(`${asJson(solved.value, (performance.now() - began) / 1000)}\n`)
    else fail(`${file}: ${sentence(solved.refusal)}`)
  } catch (error) {
    fail(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
