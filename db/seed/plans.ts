/** Release plans at every stage, counted and drafted by the product's own rules. */
import type { Calendar } from '../../app/domain/calendar/holidays'
import { releaseDayOf } from '../../app/domain/deadlines/schedule'
import type { NeedFacts } from '../../app/domain/plans/needs'
import { isLateArrival } from '../../app/domain/plans/window'
import { calendarOf } from '../../app/features/plans/calendar.server'
import { gatherFacts } from '../../app/features/plans/facts.server'
import { refreshNextDue } from '../../app/features/plans/schedule.server'
import type { Planned } from './people'
import { countDeadlines, deadlineRows } from './plan-deadlines'
import { drawProgramme } from './plan-measures'
import { milestonesOf } from './plan-milestones'
import { seedPlanRecords } from './plan-records'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

const statements = {
  agreed: null,
  'does-not-agree': 'Туыстарымның қасында, басқа қалада тұрғым келеді',
  'could-not-answer': 'Находится на лечении, вернуться к вопросу после выписки',
} as const

type Known = { readonly facts: NeedFacts; readonly calendar: Calendar; readonly users: SeededUsers }

const planRow = (seeding: Seeding, { person, stage }: Planned, { calendar, users }: Known) => {
  const { requestOn: _, agreementOn, ...steps } = milestonesOf(stage, seeding.today)
  const institutionId = person.institutionId ?? ''
  const lead = users.staff(institutionId, 'social-worker')
  const { endOfTerm } = stage
  return {
    id: seeding.id(stage.openedOn),
    personId: person.id,
    institutionId,
    openKey: stage.state === 'closed' ? null : person.id,
    state: stage.state,
    openedOn: stage.openedOn,
    openedBecause: isLateArrival(endOfTerm, stage.arrivedOn, seeding.today)
      ? ('arrived-late' as const)
      : ('window' as const),
    endOfTerm,
    releaseOn: stage.releasedOn ?? releaseDayOf(endOfTerm, calendar),
    leadUserId: lead,
    addressAfter: person.addressAfter,
    placeAfter: person.placeAfter,
    agreement: stage.agreement,
    agreementStatement: stage.agreement && statements[stage.agreement],
    agreementOn,
    ...steps,
    draftedBy: steps.draftedOn && lead,
    approvedBy: steps.approvedOn && users.staff(institutionId, 'institution-head'),
    closedReason: stage.closedReason,
    createdAt: morningOf(stage.openedOn),
    version: 1,
  }
}

const drawPlan = (seeding: Seeding, planned: Planned, known: Known) => {
  const { stage, person } = planned
  const { today, id } = seeding
  const plan = planRow(seeding, planned, known)
  const owner = { planId: plan.id, personId: person.id, institutionId: plan.institutionId }
  const milestones = milestonesOf(stage, today)
  const counted = countDeadlines(known.facts, { stage, milestones, today }, known.calendar)
  const deadlines = deadlineRows(counted, owner, {
    doneBy: plan.leadUserId,
    isClosed: stage.state === 'closed',
    newId: () => id(stage.openedOn),
  })
  const programme = { stage, draftedOn: plan.draftedOn, owner }
  return { plan, deadlines, ...drawProgramme(seeding, programme, known.facts, known.calendar) }
}

/** Writes the plans with needs, measures and deadlines, and each person's next due day. */
export const seedPlans = async (
  seeding: Seeding,
  people: readonly Planned[],
  users: SeededUsers,
): Promise<void> => {
  const { tx } = seeding
  const calendar = await calendarOf(tx)
  const ids = people.map(({ person }) => person.id)
  const facts = await gatherFacts(
    tx,
    ids.map((personId) => ({ personId, planId: null })),
  )
  const drawn = people.flatMap((planned) => {
    const known = facts.get(planned.person.id)
    return known ? [drawPlan(seeding, planned, { facts: known, calendar, users })] : []
  })
  await insertAll(
    tx,
    'plans',
    drawn.map(({ plan }) => plan),
  )
  await insertAll(
    tx,
    'planNeeds',
    drawn.flatMap(({ needs }) => needs),
  )
  await insertAll(
    tx,
    'measures',
    drawn.flatMap(({ measures }) => measures),
  )
  await insertAll(
    tx,
    'planDeadlines',
    drawn.flatMap(({ deadlines }) => deadlines),
  )
  await seedPlanRecords(seeding, drawn)
  await refreshNextDue(tx, ids)
}
