/** Requests for workers that tests start from. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { RequestCandidatesTable, WorkRequestsTable } from '#db/schema/requests'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

type Of<T, Key extends keyof T> = Partial<T> & Pick<T, Key>

/** A request received on the day of the tests, without its duty. */
export const aRequest = async (
  db: Databases,
  given: Of<Insertable<WorkRequestsTable>, 'organisationId' | 'openingId' | 'institutionId'>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('workRequests')
    .values({
      count: 1,
      specialty: 'Тігінші',
      conditions: null,
      startsOn: null,
      source: 'portal',
      incomingNumber: null,
      receivedOn: day('2026-11-20'),
      eventId: newId(),
      dueOn: day('2026-11-25'),
      state: 'received',
      late: 0,
      settledOn: null,
      settledBy: null,
      answer: null,
      createdBy: newId(),
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

/** A person on a request's list. */
export const aCandidate = async (
  db: Databases,
  given: Of<
    Insertable<RequestCandidatesTable>,
    'requestId' | 'personId' | 'institutionId' | 'organisationId'
  >,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('requestCandidates')
    .values({
      rank: 1,
      total: 50,
      verdict: 'fits',
      findings: '[]',
      listedAt: testNow,
      listedBy: newId(),
      stage: 'listed',
      decision: null,
      reason: null,
      words: null,
      acknowledged: 0,
      decidedBy: null,
      decidedAt: null,
      referralId: null,
      applicationHow: null,
      application: null,
      appliedOn: null,
      applicationBy: null,
      refusedOn: null,
      refusalWords: null,
      sheetSentOn: null,
      headDecision: null,
      headWords: null,
      headOn: null,
      headBy: null,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

type Ties = {
  readonly candidateId: string
  readonly personId: string
  readonly institutionId: string
  readonly organisationId: string
}

/** A line of a sheet that waits for its service. */
export const aSheetLine = async (
  db: Databases,
  { candidateId, personId, institutionId }: Ties,
  service = 'regime',
) => {
  const id = newId()
  await db.write
    .insertInto('sheetLines')
    .values({
      id,
      candidateId,
      personId,
      institutionId,
      service,
      answer: 'asked',
      words: null,
      dueOn: day('2026-11-25'),
      answeredOn: null,
      answeredBy: null,
      signer: null,
      version: 1,
    })
    .execute()
  return id
}

/** A contract with its order. */
export const aContract = async (
  db: Databases,
  { candidateId, personId, institutionId, organisationId }: Ties,
) => {
  await db.write
    .insertInto('workContracts')
    .values({
      id: candidateId,
      personId,
      institutionId,
      organisationId,
      number: '12-е',
      concludedOn: day('2026-11-10'),
      position: 'Тігінші',
      place: 'Тігін цехы',
      payKind: 'month',
      rate: 11_800_000,
      hours: '08:00–17:00',
      daysOff: 'сенбі, жексенбі',
      startsOn: day('2026-11-12'),
      endsOn: null,
      safety: 'Нұсқама өткізіледі',
      insurance: 'Сақтандырылған',
      jobDescription: 0,
      specialtyPapers: 0,
      rulingNumber: null,
      rulingOn: null,
      rulingEventId: null,
      receivedOn: day('2026-11-10'),
      orderNumber: '64-к',
      orderOn: day('2026-11-11'),
      orderReceivedOn: day('2026-11-11'),
      eventId: null,
      createdBy: newId(),
      createdAt: testNow,
      version: 1,
    })
    .execute()
}

/** An employer's notice of the end of a contract. */
export const aWorkNotice = async (
  db: Databases,
  { candidateId, personId, institutionId, organisationId }: Ties,
) => {
  const id = newId()
  await db.write
    .insertInto('workNotices')
    .values({
      id,
      kind: 'ending',
      candidateId,
      personId,
      institutionId,
      organisationId,
      ground: null,
      reason: 'Өндіріс көлемі азайды',
      newPosition: null,
      effectiveOn: day('2026-12-20'),
      givenOn: day('2026-11-20'),
      latestOn: day('2026-11-27'),
      late: 0,
      paidInstead: 0,
      source: 'portal',
      toldPersonOn: null,
      toldPersonBy: null,
      eventId: null,
      createdBy: newId(),
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}
