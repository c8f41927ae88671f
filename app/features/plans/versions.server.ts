/** Keeps the programme as it stood at each step of its life, and every answer that the person gave. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { BlockKey, LegalLine } from '~/domain/plans/blocks'
import type { DescribedContent } from '~/domain/plans/contents'
import type { MeasureStatus } from '~/domain/plans/measures'
import type { Snapshot } from '~/domain/plans/versions'
import type { Work } from '~/platform/command.server'
import { contentsOf } from './contents.server'
import { needsOf } from './load.server'

const snapshotOf = async (tx: Kysely<Database>, planId: string): Promise<Snapshot> => {
  const plan = await tx
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(['plans.endOfTerm', 'plans.releaseOn', 'plans.agreement'])
    .select((eb) => [
      eb.fn.coalesce('plans.placeAfter', 'people.placeAfter').as('placeAfter'),
      eb.fn.coalesce('plans.addressAfter', 'people.addressAfter').as('addressAfter'),
    ])
    .where('plans.id', '=', planId)
    .executeTakeFirstOrThrow()
  const measures = await tx
    .selectFrom('measures')
    .select(['id', 'block', 'catalogueKey', 'wording', 'title', 'service', 'dueOn', 'status', 'outcome'])
    .where('planId', '=', planId)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  const contents = await contentsOf(tx, planId)
  return {
    ...plan,
    needs: (await needsOf(tx, planId)).map(({ block, line, needed, text }) => ({
      block: block as BlockKey,
      line: line as LegalLine | null,
      needed,
      text,
    })),
    measures: measures.map((each) => ({
      ...each,
      block: each.block as BlockKey,
      status: each.status as MeasureStatus,
    })),
    contents: Object.fromEntries(contents.map(({ part, text }) => [part as DescribedContent, text])),
  }
}

/** Keeps the programme as it now stands, as the next version; `step` is the transition that led here. */
export const keepVersion = async (work: Work, planId: string, step: string): Promise<void> => {
  const { tx, now, actor } = work
  const last = await tx
    .selectFrom('planVersions')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('planId', '=', planId)
    .executeTakeFirst()
  await tx
    .insertInto('planVersions')
    .values({
      id: work.newId(),
      planId,
      number: (last?.number ?? 0) + 1,
      step,
      at: now,
      byUserId: actor.userId,
      snapshot: JSON.stringify(await snapshotOf(tx, planId)),
    })
    .execute()
}

/** The person's earlier answer no longer covers the programme: it stays in the history, marked so. */
export const lapseAgreement = async ({ tx, now }: Work, planId: string): Promise<void> => {
  await tx
    .updateTable('planAgreements')
    .set({ lapsedAt: now })
    .where('planId', '=', planId)
    .where('lapsedAt', 'is', null)
    .execute()
}
