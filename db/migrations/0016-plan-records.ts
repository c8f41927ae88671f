/** Versions of a programme, the history of the person's answers, the contents in words, and removed measures. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

/** The answers that plans already carry begin their history. */
const keepPresentAnswers = async (db: Kysely<Database>): Promise<void> => {
  await db
    .insertInto('planAgreements')
    .columns(['id', 'planId', 'answer', 'statement', 'answeredOn', 'at', 'byUserId'])
    .expression(
      (eb) =>
        eb
          .selectFrom('plans')
          .select((each) => [
            'id',
            'id as planId',
            'agreement',
            'agreementStatement',
            'agreementOn',
            'createdAt',
            each.fn.coalesce('leadUserId', each.val('')).as('byUserId'),
          ])
          .where('agreement', 'is not', null)
          .where('agreementOn', 'is not', null) as never,
    )
    .execute()
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'planVersions',
    {
      id: 'id',
      planId: 'text',
      number: 'int',
      step: 'text',
      at: 'text',
      byUserId: 'text',
      snapshot: 'text',
    },
    { unique: { plan_versions_by_plan: ['planId', 'number'] } },
  )
  await createTable(
    db,
    'planAgreements',
    {
      id: 'id',
      planId: 'text',
      answer: 'text',
      statement: 'text?',
      answeredOn: 'text',
      at: 'text',
      byUserId: 'text',
      lapsedAt: 'text?',
    },
    { indexes: { plan_agreements_by_plan: ['planId', 'at'] } },
  )
  await createTable(
    db,
    'planContents',
    {
      id: 'id',
      planId: 'text',
      part: 'text',
      text: 'text',
      updatedAt: 'text',
      byUserId: 'text',
      version: 'int',
    },
    { unique: { plan_contents_by_part: ['planId', 'part'] } },
  )
  await createTable(
    db,
    'removedMeasures',
    { id: 'id', planId: 'text', measure: 'text', at: 'text', byUserId: 'text' },
    { indexes: { removed_measures_by_plan: ['planId', 'at'] } },
  )
  await keepPresentAnswers(db)
}
