/** Role-plays and supervision of the demo's psychologists: one rated by both, one that waits. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import { shippedRubric, shippedSkills } from '../reference/training'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

const levelsOf = (levels: readonly number[]): string =>
  JSON.stringify(Object.fromEntries(shippedSkills.map(({ key }, at) => [key, levels[at] ?? 2])))

type Rated = {
  readonly psychologistId: string
  readonly institutionId: string | null
  readonly userId: string
  readonly supervisorUserId: string
}

/** One role-play that both rated, with its aim, and one that waits for the supervisor. */
export const writeExercises = async (
  { tx, today, id }: Seeding,
  { psychologistId, institutionId, userId, supervisorUserId }: Rated,
): Promise<void> => {
  const exercise = (heldOn: Day, scenario: string) => ({
    id: id(heldOn),
    rubricId: shippedRubric.id,
    psychologistId,
    institutionId,
    heldOn,
    scenario,
    createdBy: userId,
    createdAt: morningOf(heldOn),
    version: 1,
  })
  const [before, now] = [
    exercise(addDays(today, -40), 'Адам ұйықтай алмайтынын айтып келеді, отбасы хат жазбай қойған.'),
    exercise(addDays(today, -3), 'Босатылуға екі ай қалған адам жұмыс таба алмайтынынан қорқады.'),
  ]
  await insertAll(tx, 'competencyExercises', [before, now])
  const rating = (
    exerciseId: string,
    raterId: string,
    side: 'self' | 'supervisor',
    levels: number[],
    note: string,
  ) => ({
    id: id(today),
    exerciseId,
    raterId,
    side,
    levels: levelsOf(levels),
    note,
    createdAt: morningOf(addDays(today, -3)),
  })
  await insertAll(tx, 'competencyRatings', [
    rating(before.id, userId, 'self', [3, 2, 3, 1, 3], 'Қауіп туралы сұрау әлі қиын.'),
    rating(before.id, supervisorUserId, 'supervisor', [3, 3, 3, 3, 2], 'Тікелей сұрадыңыз, сабырлы болды.'),
    rating(now.id, userId, 'self', [3, 3, 3, 2, 3], 'Соңын асықтырдым.'),
  ])
  await insertAll(tx, 'developmentAims', [
    {
      id: id(today),
      exerciseId: before.id,
      psychologistId,
      skill: 'closing',
      words: 'Кездесуді бірге қорытындылау: соңғы бес минутты соған қалдыру.',
      dueOn: addDays(today, 45),
      doneOn: null,
      createdAt: morningOf(addDays(today, -38)),
      version: 1,
    },
  ])
}

export const writeSupervisions = async (
  { tx, today, id }: Seeding,
  psychologistId: string,
  institutionId: string | null,
): Promise<void> =>
  insertAll(
    tx,
    'supervisionEntries',
    [20, 55, 90, 140, 200].map((ago, at) => ({
      id: id(addDays(today, -ago)),
      psychologistId,
      institutionId,
      supervisor: at % 2 === 0 ? 'Әріптес супервизор' : 'Сыртқы сарапшы',
      kind: at % 2 === 0 ? ('peer' as const) : ('outside' as const),
      heldOn: addDays(today, -ago),
      minutes: at % 2 === 0 ? 60 : 90,
      topic: ['Шаршау', 'Топпен жұмыс шегі', 'Құпиялылық', 'Қарсылық', 'Жұмыс көлемі'][at] ?? '',
      createdAt: morningOf(addDays(today, -ago)),
      version: 1,
    })),
  )
