/** The weights of fit that are in force, and their versions. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { type WeightsVersion, defaultWeights, readPoints } from '~/domain/matching/scores/weights'

const columns = ['number', 'fromDay', 'points'] as const

const versionOf = (row: { number: number; fromDay: Day; points: string }): WeightsVersion => ({
  number: row.number,
  from: row.fromDay,
  points: readPoints(row.points),
})

/** The version in force on a day: the latest day that has come, of that day the latest version. */
export const weightsOn = async (db: Kysely<Database>, today: Day): Promise<WeightsVersion> => {
  const row = await db
    .selectFrom('scoreWeights')
    .select(columns)
    .where('fromDay', '<=', today)
    .orderBy('fromDay', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? versionOf(row) : defaultWeights
}

/**
 * The version that a pair was weighed by when it was proposed; for rows from before versions were kept, the one in force on
 * that day.
 */
export const weightsThen = async (
  db: Kysely<Database>,
  { weightsNumber, on }: { readonly weightsNumber: number | null; readonly on: Day },
): Promise<WeightsVersion> => {
  if (weightsNumber === null) return weightsOn(db, on)
  if (weightsNumber === defaultWeights.number) return defaultWeights
  const row = await db
    .selectFrom('scoreWeights')
    .select(columns)
    .where('number', '=', weightsNumber)
    .executeTakeFirstOrThrow()
  return versionOf(row)
}

/** Every version with its reason, the newest first. */
export const listWeights = async (db: Kysely<Database>) => {
  const rows = await db
    .selectFrom('scoreWeights')
    .leftJoin('users', 'users.id', 'scoreWeights.setBy')
    .select([
      'scoreWeights.number',
      'scoreWeights.fromDay',
      'scoreWeights.points',
      'scoreWeights.reason',
      'scoreWeights.setAt',
      'users.name as setBy',
    ])
    .orderBy('scoreWeights.number', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ reason, setAt, setBy, ...row }) => ({ ...versionOf(row), reason, setAt, setBy }))
}
