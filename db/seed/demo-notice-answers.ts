/** Answers of the demo's notices: those that came, those that are waited for close by, and one refusal. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import { addWorkingDays } from '../../app/domain/calendar/working-days'
import { otherLocalityOffer } from '../../app/domain/law/parameters'
import type { NoticeKind } from '../../app/domain/notices/kinds'
import { refreshNextDue } from '../../app/features/plans/schedule.server'
import type { Seeding } from './seeding'

export const answersOf = async ({
  tx,
}: Seeding): Promise<ReadonlyMap<string, { on: Day; answer: 'yes' | 'no' }>> => {
  const rows = await tx
    .selectFrom('planDeadlines')
    .select(['planId', 'code', 'doneOn', 'answer'])
    .where('code', 'in', ['DL-08', 'DL-11'])
    .where('doneOn', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ planId, code, doneOn, answer }) =>
      doneOn && (answer === 'yes' || answer === 'no') ? [[`${planId} ${code}`, { on: doneOn, answer }]] : [],
    ),
  )
}

export const statements = {
  yes: 'Орталықтан орын дайындалды',
  no: 'В центре социальной адаптации свободных мест нет до конца квартала',
} as const

export const enquiryWords = 'Согласие родственников получено, место проживания подтверждено'

/** Those whose answer is waited for go to the demo's own region, where its local authority can give it. */
export const comeHome = async ({ tx }: Seeding): Promise<void> => {
  const rows = await tx
    .selectFrom('planDeadlines')
    .innerJoin('plans', 'plans.id', 'planDeadlines.planId')
    .innerJoin('institutions', 'institutions.id', 'planDeadlines.institutionId')
    .select(['planId', 'planDeadlines.personId', 'institutions.placeKato'])
    .where('planDeadlines.code', 'in', ['DL-08', 'DL-11'])
    .where('waitingSince', 'is not', null)
    .where('doneOn', 'is', null)
    .where('plans.openKey', 'is not', null)
    .orderBy('planDeadlines.id')
    .execute()
  for (const { planId, personId, placeKato } of rows) {
    const place = { placeAfter: placeKato, addressAfter: null }
    await tx.updateTable('plans').set(place).where('id', '=', planId).execute()
    const shared = { ...place, sharedRegion: placeKato.slice(0, 2) }
    await tx.updateTable('people').set(shared).where('id', '=', personId).execute()
  }
}

/** One plan hears a refusal, so that the demo shows what follows it. */
export const hearRefusal = async ({ tx, today }: Seeding, calendar: Calendar): Promise<void> => {
  const row = await tx
    .selectFrom('planDeadlines')
    .innerJoin('plans', 'plans.id', 'planDeadlines.planId')
    .select(['planDeadlines.id', 'planId', 'planDeadlines.personId', 'doneOn'])
    .where('code', '=', 'DL-08')
    .where('answer', '=', 'yes')
    .where('plans.openKey', 'is not', null)
    .where('plans.state', '=', 'in-progress')
    .orderBy('doneOn', 'desc')
    .orderBy('planDeadlines.id')
    .executeTakeFirst()
  if (!row?.doneOn) return
  const { id, planId, personId, doneOn } = row
  await tx
    .updateTable('planDeadlines')
    .set({ answer: 'no', note: statements.no })
    .where('id', '=', id)
    .execute()
  const dueOn = addWorkingDays(doneOn, otherLocalityOffer.on(today), calendar)
  await tx
    .updateTable('planDeadlines')
    .set({ applies: 'yes', anchorDay: doneOn, dueOn, doneOn: null, doneBy: null })
    .where('planId', '=', planId)
    .where('code', '=', 'DL-09')
    .execute()
  await refreshNextDue(tx, [personId])
}

/** Probation answers in about two weeks; what is younger is still waited for, some of it for too long. */
export const probationAnswer = ({ kind, on }: { readonly kind: NoticeKind; readonly on: Day }, today: Day) =>
  kind === 'probation-enquiry' && on < addDays(today, -38)
    ? { on: addDays(on, 13), answer: 'yes' as const }
    : undefined
