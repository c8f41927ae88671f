/** The thread in which an allocation is worked out and explained; afterwards it answers what-if questions. */
import { parentPort } from 'node:worker_threads'
import { addParcel, engineFrom } from '~/domain/matching/engine/parcels'
import type { Engine } from '~/domain/matching/engine/columns'
import type { FromThread, Order, ToThread, Trial } from './order'
import { tryOut } from './trials'
import { type Worked, workOut } from './work-out'

const linesPerMessage = 200

let engine: Engine | undefined
let order: Order | undefined
let worked: Worked | undefined
let handedOver = 0

const say = (said: FromThread): void => parentPort?.postMessage(said, [])

const takeParcel = (parcel: (ToThread & { readonly say: 'parcel' })['parcel']): void => {
  if (parcel.part === 'frame') engine = engineFrom(parcel)
  else if (engine) addParcel(engine, parcel)
}

const solve = (asked: Order): void => {
  if (!engine) return say({ said: 'refused', code: 'broken' })
  const result = workOut(engine, asked, (phase, done, of) => say({ said: 'phase', phase, done, of }))
  if (!result.ok) return say({ said: 'refused', code: result.refusal.code })
  worked = result.value
  order = asked
  const { figures, prices, able, lines } = worked
  say({ said: 'solved', figures, prices, able, lines: lines.length })
}

const handOver = (): void => {
  const lines = worked?.lines.slice(handedOver, handedOver + linesPerMessage) ?? []
  handedOver += lines.length
  say({ said: 'lines', lines })
}

const attempt = (trials: readonly Trial[]): void => {
  if (!engine || !order || !worked) return say({ said: 'refused', code: 'broken' })
  const { solved, figures } = worked
  const result = tryOut({ engine, order, solved, firstCome: figures.firstCome }, trials)
  say(result ? { said: 'tried', result } : { said: 'refused', code: 'broken' })
}

parentPort?.on('message', (message: ToThread) => {
  if (message.say === 'parcel') takeParcel(message.parcel)
  else if (message.say === 'order') solve(message.order)
  else if (message.say === 'lines') handOver()
  else attempt(message.trials)
})
