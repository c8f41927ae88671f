/** A few deadlines with a mark beside them: paused for a reason, or freed by the law. */
import { addDays } from '../../app/domain/calendar/day'
import type { PauseReason } from '../../app/domain/deadlines/pause'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

/** Reason, words, since how many days, for how many more. */
const marks: readonly (readonly [PauseReason, string | null, number, number])[] = [
  ['in-hospital', null, 6, 15],
  ['papers-elsewhere', 'Паспорт халыққа қызмет көрсету орталығында дайындалуда', 12, 20],
  ['others-silent', null, 4, 10],
]

/** Writes the marks on the deadlines that are longest overdue. */
export const seedPauses = async ({ tx, today, id }: Seeding): Promise<void> => {
  const late = await tx
    .selectFrom('planDeadlines as d')
    .innerJoin('plans', 'plans.id', 'd.planId')
    .select(['d.planId', 'd.personId', 'd.code', 'plans.leadUserId'])
    .where('plans.openKey', 'is not', null)
    .where('d.doneOn', 'is', null)
    .where('d.applies', '=', 'yes')
    .where('d.dueOn', '<', today)
    .orderBy('d.dueOn')
    .orderBy('d.planId')
    .limit(60)
    .execute()
  // One mark to a person, so that the list shows different ones.
  const first = late.filter((each, at) => late.findIndex(({ planId }) => planId === each.planId) === at)
  const rows = first.slice(0, marks.length).flatMap(({ planId, personId, code, leadUserId }, at) => {
    const [reason, words, since, left] = marks[at] ?? ['in-hospital', null, 1, 1]
    const on = addDays(today, -since)
    if (!leadUserId) return []
    return [
      {
        id: id(on),
        planId,
        personId,
        code,
        kind: 'pause' as const,
        reason,
        words,
        ground: null,
        fromDay: on,
        untilDay: addDays(today, left),
        enteredBy: leadUserId,
        enteredAt: morningOf(on),
        liftedOn: null,
        liftedBy: null,
        openKey: `${planId} ${code}`,
      },
    ]
  })
  await insertAll(tx, 'deadlinePauses', rows)
}
