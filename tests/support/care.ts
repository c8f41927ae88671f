/** Rows around a person's care that tests start from. Each returns the row's id. */
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'
import { aUser } from './builders'

type Ties = { readonly personId: string; readonly institutionId: string; readonly psychologistId: string }

/** A finished giving whose answers are not there. */
export const aGiving = async (
  db: Databases,
  { personId, institutionId, psychologistId }: Ties,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('instrumentAdministrations')
    .values({
      id,
      personId,
      institutionId,
      authorId: psychologistId,
      instrument: 'phq-9',
      versionCode: 'phq-9.ru.1',
      way: 'paper',
      state: 'done',
      heldOn: day('2026-11-02'),
      lookedAt: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

/** Agreed, so that the medical unit sees it. */
export const aPsychiatristReferral = async (
  db: Databases,
  { personId, institutionId, psychologistId }: Ties,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('psychiatristReferrals')
    .values({
      id,
      personId,
      institutionId,
      authorId: psychologistId,
      openKey: personId,
      state: 'agreed',
      urgency: 'soon',
      recommendedOn: day('2026-11-02'),
      lastOn: day('2026-11-03'),
      visitOn: null,
      answer: null,
      closeReason: null,
      dueOn: day('2026-11-06'),
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

export const aDiagnosticRequest = async (
  db: Databases,
  { personId, institutionId }: Ties,
): Promise<string> => {
  const id = newId()
  const requesterId = await aUser(db, { role: 'detachment-head', institutionId })
  await db.write
    .insertInto('diagnosticRequests')
    .values({
      id,
      personId,
      institutionId,
      requesterId,
      openKey: `${personId}|${requesterId}`,
      state: 'asked',
      askedOn: day('2026-11-02'),
      dueOn: day('2026-11-16'),
      conditions: null,
      examinedBefore: 'unknown',
      takenBy: null,
      answeredOn: null,
      returnReason: null,
      readAt: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

export const aRegisterPlacement = async (
  db: Databases,
  { personId, institutionId }: Ties,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('registerPlacements')
    .values({
      id,
      personId,
      institutionId,
      category: 'adaptation',
      openKey: `${personId}|adaptation`,
      state: 'on',
      placedOn: day('2026-09-01'),
      lastOn: day('2026-09-01'),
      removedOn: null,
      sortOn: day('2026-12-01'),
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

export const aWatch = async (
  db: Databases,
  { personId, institutionId, psychologistId }: Ties,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('watches')
    .values({
      id,
      personId,
      institutionId,
      openKey: personId,
      state: 'on',
      proposedBy: psychologistId,
      proposedAt: testNow,
      decidedBy: psychologistId,
      startedAt: '2026-11-20T03:00:00.000Z',
      measures: '["look-in"]',
      lookInMinutes: 30,
      lastAt: '2026-11-20T03:00:00.000Z',
      dueAt: '2026-11-20T16:00:00.000Z',
      ending: null,
      endedAt: null,
      version: 1,
    })
    .execute()
  return id
}
