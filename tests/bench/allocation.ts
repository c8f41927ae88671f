/**
 * Benchmark of the nationwide allocation: our solver, its naive twin where that ends in time, and LEMON's network simplex.
 * Prints figures; asserts only that all totals agree. LEMON is timed without building its graph, ours with everything:
 * checking the question, solving, and proving the answer.
 *
 * Where all compete for the same places (`structured`) these helped, in CPU seconds of large, balanced, nation on one noisy
 * machine: letting the best wishes in first instead of the order given (3.3 → 2.1, 9.9 → 9.4, 4.2 → 2.4); the moves of a
 * whole opening kept together instead of following everyone's own list (2.1 → 1.5, 9.4 → 5.2, 2.4 → 1.7). Gathering those
 * moves again is now the largest part. Not tried yet: an auction that starts prices near their end. The small question stays
 * above the goal: compiling and the fixed steps weigh more there than the search.
 *
 * 29 November 2026, beside LEMON on the same two cores: geometric mean 0.19 of its CPU over the nine large ones (goal 0.30,
 * stretch 0.20), the worst 0.47 (balanced and structured; goal 0.6).
 */
import { strictEqual } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstCome, greedy } from '~/domain/allocation/rivals'
import type { Instance } from '~/domain/matching/allocate/instance'
import { solve } from '~/domain/matching/allocate/solve'
import type { Kind, Size } from '#tests/support/allocation-nation'
import { linesOf, questionOf } from '#tests/support/allocation-nation'
import { naiveTotal } from '#tests/support/allocation-naive'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const folder = join(tmpdir(), 'qadam-bench')
const kinds: readonly Kind[] = ['uniform', 'structured', 'ties']
const sizes: readonly Size[] = [
  { name: 'tenth', people: 1_000, openings: 100, edges: 10_000, places: 300 },
  { name: 'small', people: 10_000, openings: 1_000, edges: 450_000, places: 3_000 },
  { name: 'large', people: 30_000, openings: 2_500, edges: 3_300_000, places: 8_000 },
  { name: 'balanced', people: 30_000, openings: 2_500, edges: 3_300_000, places: 30_000 },
  { name: 'nation', people: 61_086, openings: 2_500, edges: 6_900_000, places: 8_000 },
]

const timed = <Value>(work: () => Value): { value: Value; cpu: number } => {
  const used = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(used)
  return { value, cpu: (user + system) / 1e6 }
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0

/** Builds the reference program, or says why there is none. */
const buildReference = (): string | null => {
  const program = join(folder, 'network-simplex')
  try {
    execFileSync('g++', ['-O2', '-o', program, 'tests/bench/reference/network-simplex.cc'], { stdio: 'pipe' })
    return program
  } catch (error) {
    const [because] = String(error instanceof Error ? error.message : error).split('\n')
    say(`LEMON is left out: ${because}. It needs g++ and liblemon-dev.`)
    return null
  }
}

const writeText = (instance: Instance, name: string): string => {
  const file = join(folder, `${name}.txt`)
  if (existsSync(file)) return file
  const handle = openSync(file, 'w')
  for (const piece of linesOf(instance)) writeSync(handle, piece)
  closeSync(handle)
  return file
}

const runReference = (program: string, file: string): { total: number; cpu: number } => {
  const input = openSync(file, 'r')
  const out = execFileSync(program, { stdio: [input, 'pipe', 'inherit'] }).toString()
  closeSync(input)
  const [, total, cpu] = out.split(' ')
  return { total: Number(total), cpu: Number(cpu) }
}

const solved = (instance: Instance): number => {
  const result = solve(instance)
  if (!result.ok) throw new Error(result.refusal.code)
  strictEqual(result.value.gap, 0)
  return result.value.total
}

const reference = (mkdirSync(folder, { recursive: true }), buildReference())
const ratios: number[] = []
for (const size of sizes) {
  for (const kind of kinds) {
    const instance = questionOf(size, kind, 735)
    const runs = size.edges > 1_000_000 ? 3 : 5
    const [ours, theirs]: [number[], number[]] = [[], []]
    const file = reference ? writeText(instance, `${size.name}-${kind}`) : ''
    let total = 0
    for (let run = 0; run < runs; run += 1) {
      const mine = timed(() => solved(instance))
      total = mine.value
      ours.push(mine.cpu)
      if (!reference) continue
      const other = runReference(reference, file)
      strictEqual(other.total, total)
      theirs.push(other.cpu)
    }
    const parts = [`ours ${median(ours).toFixed(3)} s CPU`]
    if (reference) {
      const ratio = median(ours) / median(theirs)
      if (size.edges > 1_000_000) ratios.push(ratio)
      parts.push(`LEMON ${median(theirs).toFixed(3)} s, ratio ${ratio.toFixed(2)}`)
    }
    if (size.name === 'tenth') {
      const plain = timed(() => naiveTotal(instance))
      strictEqual(plain.value, total)
      parts.push(`naive twin ${plain.cpu.toFixed(2)} s, ratio ${(plain.cpu / median(ours)).toFixed(0)}×`)
    }
    const [served, paired] = [
      firstCome(
        instance,
        Int32Array.from({ length: instance.people }, (_, person) => person),
      ).total,
      greedy(instance).total,
    ]
    parts.push(
      `first come ${((100 * served) / total).toFixed(1)} %, greedy ${((100 * paired) / total).toFixed(1)} %`,
    )
    say(`${size.name}, ${kind} (${instance.columns.length} edges): ${parts.join('; ')}`)
  }
}
if (ratios.length > 0) {
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)
  say(`against LEMON, large ones: geometric mean ${mean.toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}`)
}
say('memory of one run: /usr/bin/time -v node build/cli/allocate.js FILE')
