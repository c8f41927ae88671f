/** A small bounded load: so many requests over ten connections of the loopback, and what they took. */
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

export type Target = { readonly origin: string; readonly pid: number }
export type Asked = { readonly path: string; readonly cookie?: string }
export type Run = {
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly perSecond: number
  /** Milliseconds of processor time of the answering process; null where the system does not tell. */
  readonly cpu: number | null
  readonly bytes: number
}

const connections = 10
const ticksPerSecond = 100

/** Milliseconds that a process has used so far, from Linux's own account of it. */
const cpuOf = (pid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
  } catch {
    return null
  }
}

const ask = (agent: Agent, { origin }: Target, { path, cookie }: Asked): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', 'accept-language': 'ru', ...(cookie ? { cookie } : {}) }
    get(origin + path, { agent, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length))
      answer.on('error', reject)
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${path.split('?')[0]} answered ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0

/** Asks the same thing `count` times, ten at once. Throws when an answer is not 200. */
export const runLoad = async (target: Target, asked: Asked, count: number): Promise<Run> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let [left, bytes] = [count, 0]
  const oneConnection = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const began = performance.now()
      bytes = await ask(agent, target, asked)
      times.push(performance.now() - began)
    }
  }
  const [began, used] = [performance.now(), cpuOf(target.pid)]
  await Promise.all(Array.from({ length: connections }, oneConnection))
  const [took, nowUsed] = [performance.now() - began, cpuOf(target.pid)]
  agent.destroy()
  const sorted = times.toSorted((one, other) => one - other)
  return {
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    perSecond: (count * 1000) / took,
    cpu: used === null || nowUsed === null ? null : (nowUsed - used) / count,
    bytes,
  }
}

const median = (values: readonly number[]): number =>
  at(
    values.toSorted((one, other) => one - other),
    0.5,
  )

/** A run takes about this long, however slow the answers are. */
const secondsPerRun = 2

/** The median of each figure over five runs of at most `most` requests, after a short one that warms up. */
export const medianOfFive = async (target: Target, asked: Asked, most: number): Promise<Run> => {
  const { perSecond } = await runLoad(target, asked, 2 * connections)
  const count = Math.min(most, Math.max(2 * connections, Math.round(perSecond * secondsPerRun)))
  const runs: Run[] = []
  for (let turn = 0; turn < 5; turn += 1) runs.push(await runLoad(target, asked, count))
  const cpu = runs.flatMap((run) => (run.cpu === null ? [] : [run.cpu]))
  return {
    p50: median(runs.map((run) => run.p50)),
    p95: median(runs.map((run) => run.p95)),
    perSecond: median(runs.map((run) => run.perSecond)),
    cpu: cpu.length === runs.length ? median(cpu) : null,
    bytes: median(runs.map((run) => run.bytes)),
  }
}
