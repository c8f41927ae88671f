/** Lawful ways into a psychologist's notes as tests need them. Each returns the row's id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { SubstitutionsTable, SupervisionsTable } from '#db/schema/secrecy'
import { day } from '~/domain/calendar/day'
import { sealQuestion } from '~/features/secrecy/supervision-words.server'
import { newId } from '~/platform/ids.server'
import { keysFromText } from '~/platform/seal.server'
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

type Supervision = Insertable<SupervisionsTable>

/** The whole case of a person, open for years. */
export const aSupervision = async (
  db: Databases,
  given: Partial<Supervision> & Pick<Supervision, 'personId' | 'authorId' | 'supervisorId'>,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('supervisions')
    .values({
      id,
      wholeCase: 1,
      question: sealQuestion(keysFromText('keys of tests'), id, 'Қалай жалғастырған жөн?'),
      untilOn: day('2036-11-30'),
      openedAt: testNow,
      closedAt: null,
      review: null,
      reviewedAt: null,
      version: 1,
      ...given,
    })
    .execute()
  return id
}
