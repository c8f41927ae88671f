/** Lawful ways into a psychologist's notes as tests need them. Each returns the row's id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { SubstitutionsTable } from '#db/schema/secrecy'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

type Substitution = Insertable<SubstitutionsTable>

/** Open for years, so that it runs whenever the test is run. */
export const aSubstitution = async (
  db: Databases,
  given: Partial<Substitution> & Pick<Substitution, 'institutionId' | 'authorId' | 'substituteId'>,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('substitutions')
    .values({
      id,
      wholeCaseload: 1,
      ground: '№ 41, 20.11.2026',
      reason: 'leave',
      fromOn: day('2026-11-20'),
      untilOn: day('2036-11-30'),
      givenBy: newId(),
      givenAt: testNow,
      endedAt: null,
      endedBy: null,
      version: 1,
      ...given,
    })
    .execute()
  return id
}
