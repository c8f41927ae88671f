/** A few corrections, an objection and complaints of fictional people, some answered, some waiting. */
import { addDays } from '../../app/domain/calendar/day'
import { type AppealAbout, type AppealState, dueDayOf, handlerOf } from '../../app/domain/appeals/appeal'
import { calendarOf } from '../../app/features/plans/calendar.server'
import { sealWords } from '../../app/features/appeals/texts.server'
import type { MasterKeys } from '../../app/platform/seal.server'
import type { SeededPeople } from './people'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type Story = {
  readonly about: AppealAbout
  readonly daysAgo: number
  readonly text: string
  readonly state: AppealState
  readonly answer?: string
}

const stories: readonly Story[] = [
  {
    about: { kind: 'correction', area: 'education-and-work' },
    daysAgo: 1,
    text: 'Мен дәнекерлеуші емес, электрикпін. Куәлігім бар.',
    state: 'received',
  },
  {
    about: { kind: 'correction', area: 'home-and-family' },
    daysAgo: 20,
    text: 'Адрес сестры записан неверно: дом 14, а не 41.',
    state: 'satisfied',
    answer: 'Исправлено в тот же день.',
  },
  {
    about: { kind: 'complaint', subject: 'work-and-pay' },
    daysAgo: 6,
    text: 'За октябрь в расчёте не хватает двух смен.',
    state: 'in-work',
  },
  {
    about: { kind: 'objection' },
    daysAgo: 12,
    text: 'Жұмысты маған адам таңдағанын қалаймын.',
    state: 'satisfied',
    answer: 'Қарсылық қабылданды, жұмысты инспектор өзі таңдайды.',
  },
  {
    about: { kind: 'complaint', subject: 'institution-head' },
    daysAgo: 3,
    text: 'На приём к начальнику не записывают второй месяц.',
    state: 'received',
  },
]

/** The first story is the demo person's own; the others belong to people of the same institution. */
export const seedAppeals = async (
  seeding: Seeding,
  { planned }: SeededPeople,
  users: SeededUsers,
  keys: MasterKeys,
): Promise<void> => {
  const own = planned.find(({ stage }) => stage.state === 'in-progress' && stage.agreement === 'agreed')
  const neighbours = planned.filter(({ person }) => person.institutionId === own?.person.institutionId)
  const calendar = await calendarOf(seeding.tx)
  const author = users.byRole.get('person') ?? ''
  const rows = stories.flatMap(({ about, daysAgo, text, state, answer }, at) => {
    const person = at === 0 ? own?.person : neighbours[at * 3]?.person
    if (!person?.institutionId) return []
    const on = addDays(seeding.today, -daysAgo)
    const id = seeding.id(on)
    const handler = handlerOf(about)
    const isInside = handler === 'social-worker' || handler === 'institution-head'
    return [
      {
        id,
        personId: person.id,
        institutionId: person.institutionId,
        kind: about.kind,
        about: about.kind === 'correction' ? about.area : about.kind === 'complaint' ? about.subject : null,
        handler,
        state,
        text: sealWords(keys, id, 'text', text),
        receivedAt: morningOf(on),
        receivedOn: on,
        dueOn: dueDayOf(about.kind, on, calendar),
        byUserId: author,
        answer: answer === undefined ? null : sealWords(keys, id, 'answer', answer),
        answeredOn: answer === undefined ? null : addDays(on, 1),
        answeredBy: answer === undefined || !isInside ? null : users.staff(person.institutionId, handler),
        version: 1,
      },
    ]
  })
  await insertAll(seeding.tx, 'appeals', rows)
}
