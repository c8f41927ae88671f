/** What is sealed in a giving of an instrument: answers, or a typed name and result, and what the psychologist did about it. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { instruments } from '#db/reference/instruments'
import type { Given } from '~/domain/instruments/administration'
import { type Instrument, type InstrumentText, versionIn } from '~/domain/instruments/instrument'
import { type Raised, type Score, raisedIn, scoreAnswers } from '~/domain/instruments/score'
import type { MasterKeys } from '~/platform/seal.server'
import { type Opened, keepSealed, readSealed } from '~/platform/sealed-texts.server'

const subjectType = 'instrument'

export type Answered = Given
export type Typed = { readonly name: string; readonly result: string }

type Keeping = { readonly keys: MasterKeys; readonly id: string; readonly now: string }

/** Seals the content of a giving. */
export const keepResult = (
  tx: Kysely<Database>,
  keeping: Keeping,
  content: Answered | Typed,
): Promise<void> =>
  keepSealed(
    tx,
    keeping.keys,
    { type: subjectType, id: keeping.id, part: 'result' },
    { text: JSON.stringify(content), now: keeping.now },
  )

export const keepFollowed = (tx: Kysely<Database>, keeping: Keeping, text: string): Promise<void> =>
  keepSealed(
    tx,
    keeping.keys,
    { type: subjectType, id: keeping.id, part: 'followed' },
    { text, now: keeping.now },
  )

/** A result as its author reads it. `broken`, `locked`: it does not open, and nothing is guessed in its place. */
export type Result =
  | { readonly kind: 'broken' | 'locked' | 'none' }
  | ({ readonly kind: 'typed' } & Typed)
  | ({
      readonly kind: 'scored'
      readonly instrument: Instrument
      readonly text: InstrumentText
      readonly score: Score
      readonly raised: Raised
    } & Answered)

const scored = (versionCode: string | null, { answers, after }: Answered): Result => {
  const version = versionIn(instruments, versionCode ?? '')
  const score = version && scoreAnswers(version.instrument, answers)
  return version && score?.ok
    ? {
        kind: 'scored',
        ...version,
        score: score.value,
        raised: raisedIn(version.instrument, answers),
        answers,
        after,
      }
    : { kind: 'broken' }
}

const resultOf = (versionCode: string | null, opened: Opened): Result => {
  if (opened === null) return { kind: 'none' }
  if (typeof opened === 'string') return { kind: opened }
  const content = JSON.parse(opened.text) as Answered | Typed
  return 'answers' in content ? scored(versionCode, content) : { kind: 'typed', ...content }
}

type Row = { readonly id: string; readonly versionCode: string | null; readonly state: string }

/** The results of rows that the reader was allowed to load; an unfinished one has none. */
export const resultsOf = async (
  db: Kysely<Database>,
  keys: MasterKeys,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Result>> => {
  const done = rows.filter(({ state }) => state === 'done')
  const opened = await readSealed(
    db,
    keys,
    done.map(({ id }) => id),
    'result',
  )
  return new Map(
    rows.map((row) => [
      row.id,
      row.state === 'done'
        ? resultOf(row.versionCode, opened.get(row.id) ?? null)
        : { kind: 'none' as const },
    ]),
  )
}

/** Answers given so far on a screen; none before the first. */
export const givenSoFar = async (
  db: Kysely<Database>,
  keys: MasterKeys,
  id: string,
): Promise<Answered | 'broken' | 'locked'> => {
  const opened = (await readSealed(db, keys, [id], 'result')).get(id) ?? null
  if (typeof opened === 'string') return opened
  return opened === null ? { answers: [], after: null } : (JSON.parse(opened.text) as Answered)
}
