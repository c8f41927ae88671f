/** The thread in which an allocation is worked out and explained; afterwards it answers what-if questions. */
import { parentPort } from 'node:worker_threads'
import { queueBy } from '~/domain/allocation/rivals'
import { addParcel, engineFrom } from '~/domain/matching/engine/parcels'
import type { Engine } from '~/domain/matching/engine/columns'
import { packLines } from './lines'
import type { FromThread, Order, ToThread, Trial } from './order'
import { tryOut } from './trials'
import type { WarmPlan } from './trials-kept'
import { type Worked, workOut } from './work-out'

let engine: Engine | undefined
let warm: WarmPlan | undefined
let lines: Worked['lines'] = []

const say = (said: FromThread, given: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(said, given)

const takeParcel = (parcel: (ToThread & { readonly say: 'parcel' })['parcel']): void => {
  if (parcel.part === 'frame') engine = engineFrom(parcel)
  else if (engine) addParcel(engine, parcel)
}

const solve = (asked: Order): void => {
  if (!engine) return say({ said: 'refused', code: 'broken' })
  const result = workOut(engine, asked, (phase, done, of) => say({ said: 'phase', phase, done, of }))
  if (!result.ok) return say({ said: 'refused', code: result.refusal.code })
  const { solved, figures, prices, able } = result.value
  warm = { engine, order: asked, solved, firstCome: figures.firstCome, queue: queueBy(asked.since) }
  lines = result.value.lines
  say({ said: 'solved', figures, prices, able, lines: lines.length })
}

/** What is given away is no longer here: the lines are asked for once. */
const handOver = (): void => {
  const packed = packLines(lines)
  lines = []
  say({ said: 'lines', lines: packed }, [packed.buffer as ArrayBuffer])
}

const attempt = (trials: readonly Trial[]): void => {
  const result = warm && tryOut(warm, trials)
  say(result ? { said: 'tried', result } : { said: 'refused', code: 'broken' })
}

parentPort?.on('message', (message: ToThread) => {
  if (message.say === 'parcel') takeParcel(message.parcel)
  else if (message.say === 'order') solve(message.order)
  else if (message.say === 'lines') handOver()
  else attempt(message.trials)
})
