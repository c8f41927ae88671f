/** Meetings of the demo's plans: ahead, held, cancelled, and one that nobody has told of yet. */
import { addDays } from '../../app/domain/calendar/day'
import { precedingWorkingDay } from '../../app/domain/calendar/working-days'
import type { MeetingKind, MeetingState } from '../../app/domain/meetings/meeting'
import { calendarOf } from '../../app/features/plans/calendar.server'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Sample = {
  readonly kind: MeetingKind
  /** Days from today, before when negative. */
  readonly in: number
  readonly time: string
  readonly place: string
  readonly withWhom?: string
  readonly state?: MeetingState
  readonly words?: string
}

const samples: readonly Sample[] = [
  { kind: 'relatives', in: 2, time: '10:00', place: 'Бөлме 3' },
  { kind: 'local-authority', in: 4, time: '11:30', place: 'Видеосвязь', withWhom: 'Центр занятости' },
  { kind: 'employer', in: 6, time: '15:00', place: 'Клуб учреждения', withWhom: 'ТОО «Тұлпар Құрылыс»' },
  { kind: 'probation', in: 9, time: '14:00', place: 'Видеосвязь', withWhom: 'Служба пробации' },
  { kind: 'person', in: 12, time: '09:30', place: 'Кабинет социального работника' },
  { kind: 'person', in: -3, time: '09:30', place: 'Кабинет социального работника' },
  {
    kind: 'relatives',
    in: -14,
    time: '10:00',
    place: 'Комната свиданий',
    state: 'held',
    words: 'Семья примет его после освобождения, письмо с согласием передано',
  },
  {
    kind: 'employer',
    in: -8,
    time: '15:30',
    place: 'Клуб учреждения',
    state: 'cancelled',
    words: 'Представитель организации не смог приехать',
  },
]

const cancelledDaysBefore = 1
const plannedDaysBefore = 20

/** One meeting to a plan, so that no two take the same time. */
export const seedMeetings = async ({ tx, today, id }: Seeding): Promise<void> => {
  const calendar = await calendarOf(tx)
  const plans = await tx
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(['plans.id as planId', 'plans.personId', 'plans.institutionId', 'people.caseWorkerId'])
    .where('plans.openKey', 'is not', null)
    .where('people.caseWorkerId', 'is not', null)
    // The person who signs in to the demo has one too.
    .orderBy((eb) =>
      eb
        .case()
        .when('people.id', 'in', eb.selectFrom('users').select('personId').where('personId', 'is not', null))
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('plans.endOfTerm')
    .orderBy('plans.id')
    .limit(samples.length)
    .execute()
  const rows = plans.flatMap(({ caseWorkerId, ...plan }, at) => {
    const sample = samples[at]
    if (!sample || !caseWorkerId) return []
    const { kind, time, place, withWhom = null, state = 'planned', words = null } = sample
    const on = precedingWorkingDay(addDays(today, sample.in), calendar)
    const made = addDays(today, Math.min(0, sample.in) - plannedDaysBefore)
    const settledOn = state === 'held' ? on : state === 'cancelled' ? addDays(on, -cancelledDaysBefore) : null
    return [
      {
        ...plan,
        id: id(made),
        kind,
        onDay: on,
        startsAt: `${on}T${time}`,
        minutes: 45,
        place,
        withWhom,
        state,
        reason: state === 'cancelled' ? words : null,
        outcome: state === 'held' ? words : null,
        settledOn,
        settledBy: settledOn ? caseWorkerId : null,
        officerId: caseWorkerId,
        madeAt: morningOf(made),
        version: settledOn ? 2 : 1,
      },
    ]
  })
  await insertAll(tx, 'planMeetings', rows)
}
