/** What a seeded plan has behind it: a version for each step it took, the person's answer, and its contents in words. */
import type { Insertable } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'
import type { DescribedContent } from '../../app/domain/plans/contents'
import type { KeptMeasure, KeptNeed, Snapshot } from '../../app/domain/plans/versions'
import type { MeasuresTable, PlanNeedsTable, PlansTable } from '../schema/plans'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Drawn = {
  readonly plan: Insertable<PlansTable>
  readonly needs: readonly Insertable<PlanNeedsTable>[]
  readonly measures: readonly Insertable<MeasuresTable>[]
}

const words: Readonly<Partial<Record<DescribedContent, string>>> = {
  behaviour: 'Бұзушылығы жоқ, жасақтың қоғамдық жұмыстарына қатысады',
  situation: 'Посещает занятия по подготовке к освобождению, порядок обращения в МИО знает',
}

const snapshotOf = (
  { plan, needs, measures }: Drawn,
  agreement: Snapshot['agreement'],
  contents: Snapshot['contents'],
): string =>
  JSON.stringify({
    endOfTerm: plan.endOfTerm,
    releaseOn: plan.releaseOn,
    placeAfter: plan.placeAfter ?? null,
    addressAfter: plan.addressAfter ?? null,
    agreement,
    needs: needs.map(({ block, line, needed, text }) => ({ block, line, needed, text }) as KeptNeed),
    // At each of these steps the measures were still ahead.
    measures: measures.map(
      ({ id, block, catalogueKey, wording, title, service, dueOn }) =>
        ({
          id,
          block,
          catalogueKey,
          wording,
          title,
          service,
          dueOn,
          status: 'planned',
          outcome: null,
        }) as KeptMeasure,
    ),
    contents,
  } satisfies Snapshot)

const versionsOf = ({ id }: Seeding, drawn: Drawn) => {
  const { plan } = drawn
  const answer = plan.agreement ?? null
  const steps: readonly (readonly [string, Day | null | undefined, string | null | undefined, string])[] = [
    ['draft', plan.draftedOn, plan.draftedBy, snapshotOf(drawn, null, {})],
    ['approve', plan.approvedOn, plan.approvedBy, snapshotOf(drawn, answer, words)],
    ['send', plan.sentOn, plan.leadUserId, snapshotOf(drawn, answer, words)],
  ]
  return steps
    .flatMap(([step, on, byUserId, snapshot]) => (on && byUserId ? [{ step, on, byUserId, snapshot }] : []))
    .map(({ step, on, byUserId, snapshot }, index) => ({
      id: id(on),
      planId: plan.id,
      number: index + 1,
      step,
      at: morningOf(on),
      byUserId,
      snapshot,
    }))
}

const contentsOf = ({ id }: Seeding, { plan }: Drawn) =>
  plan.draftedOn && plan.draftedBy
    ? Object.entries(words).map(([part, text]) => ({
        id: id(plan.draftedOn ?? plan.openedOn),
        planId: plan.id,
        part,
        text,
        updatedAt: morningOf(plan.draftedOn ?? plan.openedOn),
        byUserId: plan.draftedBy ?? '',
        version: 1,
      }))
    : []

const answersOf = ({ id }: Seeding, { plan }: Drawn) =>
  plan.agreement && plan.agreementOn
    ? [
        {
          id: id(plan.agreementOn),
          planId: plan.id,
          answer: plan.agreement,
          statement: plan.agreementStatement ?? null,
          answeredOn: plan.agreementOn,
          at: morningOf(plan.agreementOn),
          byUserId: plan.leadUserId ?? '',
          lapsedAt: null,
        },
      ]
    : []

/** Writes what stands behind the drawn plans. */
export const seedPlanRecords = async (seeding: Seeding, drawn: readonly Drawn[]): Promise<void> => {
  const { tx } = seeding
  await insertAll(
    tx,
    'planVersions',
    drawn.flatMap((each) => versionsOf(seeding, each)),
  )
  await insertAll(
    tx,
    'planAgreements',
    drawn.flatMap((each) => answersOf(seeding, each)),
  )
  await insertAll(
    tx,
    'planContents',
    drawn.flatMap((each) => contentsOf(seeding, each)),
  )
}
