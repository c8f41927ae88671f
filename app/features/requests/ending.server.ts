/** How a request for workers ends: refused, taken back or closed; whoever was on the way is let go and told. */
import type { Role } from '~/domain/access/roles'
import { type RequestDeed, decideRequestStep } from '~/domain/requests/request'
import { roleOfService, services } from '~/domain/requests/sheet'
import { isOpenReferral } from '~/domain/placements/referral'
import { type Result, ok } from '~/domain/result'
import { settleWithin } from '~/features/duties/within.server'
import { loadReferral, takeStep } from '~/features/placements/steps.server'
import { type Work, command } from '~/platform/command.server'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type RequestRow, loadRequest, saveRequest } from './commands.server'
import { type LetGo, tellOfEnd } from './messages.server'

/** Chosen and not hired yet. Whoever has a contract keeps it: the end of a request ends no work. */
const onTheWay = ['included', 'applied', 'on-sheet', 'agreed'] as const

/** How many people the end of the request would let go. */
export const countOnTheWay = async (db: Kysely<Database>, requestId: string): Promise<number> => {
  const row = await db
    .selectFrom('requestCandidates')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('requestId', '=', requestId)
    .where('stage', 'in', onTheWay)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** An employer that takes its request back has no place; an officer who sends nobody has chosen again. Neither says anything of a person. */
const reasonFor = { withdraw: 'place-gone', close: 'place-gone', refuse: 'choice-changed' } as const
type Ending = keyof typeof reasonFor & RequestDeed

const openServices = async ({ tx }: Work, candidateId: string) => {
  const lines = await tx
    .selectFrom('sheetLines')
    .select('service')
    .where('candidateId', '=', candidateId)
    .where('answer', 'in', ['asked', 'asks'])
    .execute()
  return services.filter((each) => lines.some(({ service }) => service === each))
}

/** Lets go everybody who is on the way: the referral is taken back by its own step, within this deed. Refused as the step says. */
const letGo = async (work: Work, row: RequestRow, deed: Ending, words: string): Promise<Result<LetGo>> => {
  const candidates = await work.tx
    .selectFrom('requestCandidates')
    .select(['id', 'personId', 'referralId'])
    .where('requestId', '=', row.id)
    .where('stage', 'in', onTheWay)
    .orderBy('id')
    .execute()
  if (candidates.length === 0) return ok({ personIds: [], roles: [] })
  const roles = new Set<Role>()
  for (const { id, referralId } of candidates) {
    for (const service of await openServices(work, id)) {
      const role = roleOfService[service]
      if (role !== null) roles.add(role)
    }
    const loaded = referralId === null ? undefined : await loadReferral(work, referralId)
    // At work already by another way: that has its own end.
    if (loaded && isOpenReferral(loaded.row.state) && loaded.row.state !== 'started') {
      const step = await takeStep(work, loaded, { deed: 'withdraw', reason: reasonFor[deed], words })
      if (!step.ok) return step
    }
  }
  await work.tx
    .updateTable('requestCandidates')
    .set((eb) => ({ stage: 'ended' as const, version: eb('version', '+', 1) }))
    .where('requestId', '=', row.id)
    .where(
      'id',
      'in',
      candidates.map(({ id }) => id),
    )
    .execute()
  return ok({ personIds: candidates.map(({ personId }) => personId), roles: [...roles] })
}

type EndWords = { readonly version: number; readonly answer: string }

const endRequest = async (
  work: Work,
  id: string,
  deed: Ending,
  { answer, version }: EndWords,
): Promise<Result<string>> => {
  const row = await loadRequest(work, id)
  const step = decideRequestStep(deed, row.state)
  if (!step.ok) return step
  const outcome = deed === 'withdraw' ? 'not-needed' : 'done'
  const wasOpen = row.state === 'received'
  const late = wasOpen && (await settleWithin(work, row.eventId, { on: work.today, outcome, note: answer }))
  // First, so that whoever decides about a candidate meanwhile finds the request over or this deed stale.
  const saved = await saveRequest(work, row, version, {
    state: step.value,
    answer,
    ...(wasOpen ? { late: late ? 1 : 0, settledOn: work.today, settledBy: work.actor.userId } : {}),
  })
  if (!saved.ok) return saved
  const gone = await letGo(work, row, deed, answer)
  if (!gone.ok) return gone
  await tellOfEnd(work, row, gone.value)
  work.add({ letGo: gone.value.personIds.length })
  return saved
}

/**
 * The reasoned answer that nobody will be sent (paras 62 and 92); whoever was chosen already is let go. Refused:
 * `wrong-state`, `errors:stale`.
 */
export const refuseRequest = command('request.select', (work, id: string, words: EndWords) =>
  endRequest(work, id, 'refuse', words),
)

/**
 * The employer takes the request back, or the officer writes down that they did; whoever is on the way is let go, and a
 * contract stands. Refused: `wrong-state`, `errors:stale`.
 */
export const withdrawRequest = command('request.withdraw', (work, id: string, words: EndWords) =>
  endRequest(work, id, 'withdraw', words),
)

/** Nothing more will come of it: whoever is still on the way is let go. Refused: `wrong-state`, `errors:stale`. */
export const closeRequest = command('request.select', (work, id: string, words: EndWords) =>
  endRequest(work, id, 'close', words),
)
