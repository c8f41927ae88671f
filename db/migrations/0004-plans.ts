/** Release plans with needs, measures and statutory deadlines; the holiday table. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createPlans = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'plans',
    {
      id: 'id',
      personId: 'text',
      institutionId: 'text',
      openKey: 'text?',
      state: 'text',
      openedOn: 'text',
      openedBecause: 'text',
      endOfTerm: 'sortable',
      releaseOn: 'text',
      leadUserId: 'text?',
      addressAfter: 'text?',
      placeAfter: 'text?',
      agreement: 'text?',
      agreementStatement: 'text?',
      agreementOn: 'text?',
      draftedOn: 'text?',
      approvedBy: 'text?',
      approvedOn: 'text?',
      sentOn: 'text?',
      handedOverOn: 'text?',
      closedOn: 'text?',
      closedReason: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { plans_open_once: ['openKey'] },
      indexes: {
        plans_by_person: ['personId', 'openedOn'],
        plans_by_institution: ['institutionId', 'state', 'endOfTerm', 'id'],
        plans_by_lead: ['leadUserId', 'state'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'holidays',
    { day: 'sortable', kind: 'text', nameKk: 'text', nameRu: 'text', nameEn: 'text', version: 'int' },
    { key: ['day'] },
  )
  await createPlans(db)
  await createTable(
    db,
    'planNeeds',
    { id: 'id', planId: 'text', block: 'text', line: 'text?', needed: 'int?', text: 'text', version: 'int' },
    { indexes: { plan_needs_by_plan: ['planId', 'block'] } },
  )
  await createTable(
    db,
    'measures',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      institutionId: 'text',
      block: 'text',
      catalogueKey: 'text?',
      title: 'text',
      service: 'text',
      dueOn: 'sortable?',
      status: 'text',
      outcome: 'text?',
      doneOn: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        measures_by_plan: ['planId', 'block', 'id'],
        measures_by_due: ['institutionId', 'status', 'dueOn', 'id'],
        measures_by_person: ['personId', 'status'],
      },
    },
  )
  await createTable(
    db,
    'planDeadlines',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      institutionId: 'text',
      code: 'text',
      applies: 'text',
      anchorDay: 'text?',
      dueOn: 'sortable?',
      late: 'text',
      waitingSince: 'text?',
      doneOn: 'text?',
      doneBy: 'text?',
      note: 'text?',
      version: 'int',
    },
    {
      unique: { plan_deadlines_by_plan: ['planId', 'code'] },
      indexes: {
        plan_deadlines_by_due: ['institutionId', 'doneOn', 'dueOn', 'id'],
        plan_deadlines_by_person: ['personId', 'doneOn', 'dueOn'],
      },
    },
  )
}
