/** Times for interviews of the referrals that stand there: some offered, some agreed, one behind. For the demo. */
import { addDays } from '../../app/domain/calendar/day'
import { idsFrom, morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

const places = ['Отдел кадров, кабинет 3', 'Өндіріс учаскесі, 2-цех', 'Бейнебайланыс бөлмесі'] as const

export const seedInterviews = async ({ tx, today }: Seeding): Promise<void> => {
  const id = idsFrom(41)
  const referrals = await tx
    .selectFrom('referrals')
    .select(['id', 'personId', 'openingId', 'organisationId', 'institutionId'])
    .where('state', '=', 'interview')
    .orderBy('id')
    .execute()
  await insertAll(
    tx,
    'interviewSlots',
    referrals.flatMap(({ id: referralId, ...ties }, at) => {
      const isPicked = at % 2 === 0
      // Later ones take later days, so that no two of one opening meet.
      return (isPicked ? ['10:00'] : ['11:00', '15:00']).map((time, turn) => ({
        id: id(addDays(today, -2)),
        referralId,
        ...ties,
        startsAt: `${addDays(today, 2 + at + turn)}T${time}`,
        minutes: 30,
        way: at % 3 === 2 ? ('video' as const) : ('place' as const),
        place: places[at % places.length] ?? places[0],
        state: isPicked ? ('picked' as const) : ('offered' as const),
        reason: null,
        sequence: isPicked ? 1 : 0,
        createdBy: id(today),
        createdAt: morningOf(addDays(today, -2)),
        updatedAt: morningOf(addDays(today, -1)),
        version: isPicked ? 2 : 1,
      }))
    }),
  )
}
