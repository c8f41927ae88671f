/** Lawful ways into a psychologist's notes as tests need them. Each returns the row's id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type {
  GlassOpeningsTable,
  LawfulRequestsTable,
  SubstitutionsTable,
  SupervisionsTable,
} from '#db/schema/secrecy'
import { day } from '~/domain/calendar/day'
import { sealQuestion } from '~/features/secrecy/supervision-words.server'
import { newId } from '~/platform/ids.server'
import { keysFromText } from '~/platform/seal.server'
import { testNow } from './actors'
import { aUser } from './builders'

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

type LawfulRequest = Insertable<LawfulRequestsTable>

/** Registered and not answered yet; it names no session. */
export const aLawfulRequest = async (
  db: Databases,
  given: Partial<LawfulRequest> & Pick<LawfulRequest, 'personId' | 'institutionId' | 'psychologistId'>,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('lawfulRequests')
    .values({
      id,
      bodyKind: 'prosecutor',
      body: 'Қала прокуратурасы',
      number: '7-2345',
      datedOn: day('2026-11-19'),
      ground: 'ст. 32 УИК',
      reason: 'Проверка обращения',
      fromOn: null,
      untilOn: null,
      registeredBy: await aUser(db, { role: 'institution-head', institutionId: given.institutionId }),
      registeredAt: testNow,
      state: 'asked',
      words: null,
      answeredAt: null,
      version: 1,
      ...given,
    })
    .execute()
  return id
}

type Opening = Insertable<GlassOpeningsTable>

/** Asked long ago by a medic who is not among the actors; nobody answered. */
export const aGlassOpening = async (
  db: Databases,
  given: Partial<Opening> & Pick<Opening, 'personId' | 'institutionId'>,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('glassOpenings')
    .values({
      id,
      reason: 'suicide',
      askedBy: await aUser(db, { role: 'medic', institutionId: given.institutionId }),
      askedAt: testNow,
      state: 'asked',
      decidedBy: null,
      decidedAt: null,
      openUntil: null,
      version: 1,
      ...given,
    })
    .execute()
  return id
}
