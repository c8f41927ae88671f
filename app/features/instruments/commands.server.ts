/** Deeds with instruments. Audit rows say that something was given, never to whom, what was answered, or how it came out. */
import { instruments } from '#db/reference/instruments'
import { type Way, decideDay, selfEntryMinutes } from '~/domain/instruments/administration'
import { versionIn } from '~/domain/instruments/instrument'
import { scoreAnswers } from '~/domain/instruments/score'
import { type Result, ok, refuse } from '~/domain/result'
import type { Day } from '~/domain/calendar/day'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { type Answered, type Typed, keepFollowed, keepResult } from './results.server'

const personHere = async (work: Work, personId: string): Promise<string> => {
  const person = await work.tx
    .selectFrom('people')
    .select('institutionId')
    .where('id', '=', personId)
    .executeTakeFirst()
  work.permit({ institutionId: person?.institutionId ?? null })
  return person?.institutionId ?? ''
}

type New = {
  readonly personId: string
  readonly institutionId: string
  readonly versionCode: string | null
  readonly way: Way
  readonly heldOn: Day
}

const insert = async (work: Work, given: New): Promise<string> => {
  const id = work.newId()
  const instrument = versionIn(instruments, given.versionCode ?? '')?.instrument.key ?? null
  await work.tx
    .insertInto('instrumentAdministrations')
    .values({
      id,
      ...given,
      authorId: work.actor.userId,
      instrument,
      state: given.way === 'self' ? 'open' : 'done',
      lookedAt: null,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  work.about({ type: 'instrument', id, details: { way: given.way, instrument } })
  return id
}

export type PaperAnswers = Answered & { readonly versionCode: string; readonly heldOn: Day }

/** Writes the answers of a paper down. Gives the id. Refused: `version-unknown`, `answers-outside`, `day-ahead`, `day-too-old`. */
export const recordPaper = command(
  'instrument.record',
  async (work, personId: string, { versionCode, heldOn, ...answered }: PaperAnswers) => {
    const institutionId = await personHere(work, personId)
    const version = versionIn(instruments, versionCode)
    if (!version) return refuse('version-unknown')
    const [onDay, score] = [decideDay(heldOn, work.today), scoreAnswers(version.instrument, answered.answers)]
    if (!onDay.ok) return onDay
    if (!score.ok) return score
    const id = await insert(work, { personId, institutionId, versionCode, way: 'paper', heldOn })
    await keepResult(work.tx, { keys: work.keys, id, now: work.now }, answered)
    return ok(id)
  },
)

/** Writes down what another instrument gave: its name, the day, the words of the result. Refused as above. */
export const recordTyped = command(
  'instrument.record',
  async (work, personId: string, { heldOn, ...typed }: Typed & { readonly heldOn: Day }) => {
    const institutionId = await personHere(work, personId)
    const onDay = decideDay(heldOn, work.today)
    if (!onDay.ok) return onDay
    const given = { personId, institutionId, versionCode: null, way: 'typed' as const, heldOn }
    const id = await insert(work, given)
    await keepResult(work.tx, { keys: work.keys, id, now: work.now }, typed)
    return ok(id)
  },
)

/** Screens left open by the same psychologist are closed: one person sits before one screen. A result that is whole stays. */
const giveUpOthers = async (work: Work): Promise<void> => {
  await work.tx
    .updateTable('selfEntries')
    .set({ endedAt: work.now })
    .where('endedAt', 'is', null)
    .where('administrationId', 'in', (eb) =>
      eb.selectFrom('instrumentAdministrations').select('id').where('authorId', '=', work.actor.userId),
    )
    .execute()
  const open = await work.tx
    .selectFrom('instrumentAdministrations')
    .select('id')
    .where('authorId', '=', work.actor.userId)
    .where('state', '=', 'open')
    .execute()
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  await work.tx
    .updateTable('instrumentAdministrations')
    .set((eb) => ({ state: 'given-up', version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
  await work.tx.deleteFrom('sealedTexts').where('subjectId', 'in', ids).execute()
}

/** Opens a screen for one person alone. The token itself stays with the browser; here its hash is kept. Gives the id. */
export const startSelfEntry = command(
  'instrument.record',
  async (work, personId: string, versionCode: string, tokenHash: string): Promise<Result<string>> => {
    const institutionId = await personHere(work, personId)
    if (!versionIn(instruments, versionCode)) return refuse('version-unknown')
    await giveUpOthers(work)
    const given = { personId, institutionId, versionCode, way: 'self' as const, heldOn: work.today }
    const id = await insert(work, given)
    const expiresAt = new Date(Date.parse(work.now) + selfEntryMinutes * 60_000).toISOString()
    await work.tx
      .insertInto('selfEntries')
      .values({
        id: work.newId(),
        administrationId: id,
        tokenHash,
        startedAt: work.now,
        expiresAt,
        endedAt: null,
      })
      .execute()
    return ok(id)
  },
)

/** The psychologist has looked at a result and writes, sealed, what follows from it. Refused: `wrong-state`, `errors:stale`. */
export const lookAtResult = command(
  'instrument.read',
  async (work, id: string, { version, followed }: { version: number; followed: string }) => {
    const row = await work.tx
      .selectFrom('instrumentAdministrations')
      .select(['authorId', 'state'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    work.permit({ authorId: row.authorId })
    work.about({ type: 'instrument', id, details: { looked: true } })
    if (row.state !== 'done') return refuse('wrong-state')
    const done = await work.tx
      .updateTable('instrumentAdministrations')
      .set({ lookedAt: work.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    await keepFollowed(work.tx, { keys: work.keys, id, now: work.now }, followed)
    return ok(id)
  },
)
