/** What an employer has: a contract, a line of the ledger, a given item of the checklist with its paper. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { EmployerContractsTable, ObligationRecordsTable } from '#db/schema/employers'
import { day } from '~/domain/calendar/day'
import { itemKeys } from '~/domain/employers/checklist'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'
import { anAttachment } from './attached-files'

export const aContract = async (
  db: Databases,
  given: Partial<Insertable<EmployerContractsTable>> & { organisationId: string },
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('employerContracts')
    .values({
      id,
      institutionId: null,
      kind: 'supply',
      number: id.slice(-8),
      fromOn: day('2026-01-01'),
      untilOn: day('2027-12-31'),
      state: 'draft',
      createdBy: newId(),
      createdAt: testNow,
      version: 1,
      ...given,
    })
    .execute()
  return id
}

export const aLine = async (
  db: Databases,
  given: Partial<Insertable<ObligationRecordsTable>> & { organisationId: string },
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('obligationRecords')
    .values({
      id,
      kind: 'incident',
      code: 'injury',
      onDay: day('2026-11-20'),
      title: 'Порез руки',
      done: 'Вызван врач',
      dueOn: day('2026-11-23'),
      recordedBy: newId(),
      recordedAt: testNow,
      version: 1,
      ...given,
    })
    .execute()
  return id
}

/** Every item of the checklist, checked and in force until a day. */
export const allItemsChecked = async (
  db: Databases,
  organisationId: string,
  expiresOn = day('2027-11-01'),
): Promise<void> => {
  for (const key of itemKeys)
    await db.write
      .insertInto('employerItems')
      .values({
        id: newId(),
        organisationId,
        key,
        state: 'checked',
        givenOn: day('2026-11-01'),
        expiresOn,
        givenBy: newId(),
        givenAt: testNow,
        checkedBy: newId(),
        checkedAt: testNow,
        version: 2,
      })
      .execute()
}

/** One of everything, by the names that addresses give them. */
export const anEmployerRecord = async (
  db: Databases,
  { organisationId, institutionId }: { readonly organisationId: string; readonly institutionId: string },
): Promise<Record<string, string>> => {
  const itemId = newId()
  const expiresOn = day('2027-11-01')
  const given = { givenOn: day('2026-11-01'), expiresOn, givenBy: newId(), givenAt: testNow, version: 1 }
  await db.write
    .insertInto('employerItems')
    .values({ id: itemId, organisationId, key: 'liability-insurance', state: 'given', ...given })
    .execute()
  const contractId = await aContract(db, { organisationId, institutionId })
  return {
    itemKey: 'liability-insurance',
    contractId,
    scanId: await anAttachment(db, { type: 'employer-contract', id: contractId }, newId()),
    recordId: await aLine(db, { organisationId, institutionId }),
    paperId: await anAttachment(db, { type: 'employer-item', id: itemId }, newId()),
  }
}
