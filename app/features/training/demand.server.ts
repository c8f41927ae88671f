/** What asks for training: the psychologist's own people where there are any, else those of the institution or of the region. Counts alone. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { Demand } from '~/domain/training/gap'
import {
  needCountsIn,
  ownNeedCountsQuery,
  regionNeedCountsQuery,
  unscopedNeedCounts,
} from '~/features/assessments/need-counts.server'
import { unscopedMethodsUsed } from '~/features/psychology/methods-used.server'

export type Whose = {
  readonly id: string
  readonly userId: string | null
  readonly institutionId: string | null
}

/** Whose needs were counted: told on the page. */
export type Counted = Demand & { readonly of: 'own' | 'institution' | 'region' }

const regionOf = async (db: Kysely<Database>, psychologistId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('postHoldings as h')
    .innerJoin('psychologistPosts as post', 'post.id', 'h.postId')
    .select('post.region')
    .where('h.holderKey', '=', psychologistId)
    .executeTakeFirst()
  return row?.region ?? null
}

const hasOwnPeople = async (
  db: Kysely<Database>,
  { userId, institutionId }: { readonly userId: string; readonly institutionId: string },
): Promise<boolean> => {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('psychologistId', '=', userId)
    .where('standing', '=', 'in-custody')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The demand on a psychologist within the reader's reach; methods are read back to `since`. */
export const unscopedDemand = async (
  db: Kysely<Database>,
  { id, userId, institutionId }: Whose,
  since: Day,
): Promise<Counted> => {
  if (institutionId === null) {
    const region = await regionOf(db, id)
    const rows = region === null ? [] : await regionNeedCountsQuery(db, region).execute()
    return { of: 'region', needs: needCountsIn(rows), methods: {} }
  }
  if (userId !== null && (await hasOwnPeople(db, { userId, institutionId })))
    return {
      of: 'own',
      needs: needCountsIn(await ownNeedCountsQuery(db, { userId, institutionId }).execute()),
      methods: await unscopedMethodsUsed(db, institutionId, since, userId),
    }
  return {
    of: 'institution',
    needs: await unscopedNeedCounts(db, institutionId),
    methods: await unscopedMethodsUsed(db, institutionId, since),
  }
}
