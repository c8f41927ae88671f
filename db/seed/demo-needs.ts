/** Assessments of the demo's people: answers that fit their records, some repeated, one under way; and an institution's own measure. */
import {
  type Answer,
  type Answers,
  type SkipReason,
  type Silence,
  needsFrom,
} from '../../app/domain/assessments/answers'
import { foundAfter } from '../../app/domain/assessments/pathways'
import { type PlaceKey, answerKeysOf, placeKeys } from '../../app/domain/assessments/questionnaire'
import { type Day, addDays } from '../../app/domain/calendar/day'
import { firstVersion } from '../reference/questionnaire'
import type { Planned } from './people'
import { type Chance, morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

const { questions } = firstVersion
type Asked = (typeof questions)[number]

const texts: Readonly<Record<string, readonly string[]>> = {
  'study-wish': ['Колледжде электрик мамандығын', 'Бухгалтерия, дистанционно'],
  'trade-wish': ['Дәнекерлеуші', 'Повар', 'Электромонтёр'],
  'calm-ways': ['Намаз оқу', 'Спорт и разговор с отрядным', 'Анаммен телефонмен сөйлесу'],
}

/** Needs that the programme of each person answers. */
type Answered = ReadonlyMap<string, ReadonlySet<string>>

const valuesFor = (question: Asked, isAnswered: boolean, chance: Chance, on: Day): readonly string[] => {
  if (question.kind === 'text') return [chance.pick(texts[question.key] ?? ['–'])]
  if (question.kind === 'day') return [addDays(on, chance.whole(200, 2400))]
  const keys = answerKeysOf(question)
  if (question.need === null) return [chance.pick(keys)]
  // The programme mostly answers what was found; here and there it has not caught up yet.
  const isNeeded = isAnswered ? chance.happens(0.85) : chance.happens(0.03)
  return [chance.pick(keys.filter((each) => question.needWhen.includes(each) === isNeeded))]
}

const silences: readonly Silence[] = ['did-not-wish', 'could-not', 'not-asked']

const answerTo = (question: Asked, isAnswered: boolean, chance: Chance, on: Day): Answer =>
  chance.happens(0.08) && !isAnswered
    ? { state: 'not-answered', why: chance.pick(silences) }
    : { state: 'answered', values: valuesFor(question, isAnswered, chance, on) }

type Drawn = {
  readonly planned: Planned
  readonly id: string
  readonly on: Day
  readonly isOpen: boolean
  readonly by: string
  readonly skipped: ReadonlyMap<PlaceKey, SkipReason>
  readonly answers: Answers
}

const drawOne = (
  { chance, id }: Seeding,
  planned: Planned,
  { on, isOpen, by, answered }: Pick<Drawn, 'on' | 'isOpen' | 'by'> & { readonly answered: Answered },
): Drawn => {
  const own = answered.get(planned.person.id)
  const skipped = new Map<PlaceKey, SkipReason>()
  if (chance.happens(0.25)) skipped.set('benefits', 'not-applicable')
  if (chance.happens(0.1)) skipped.set('medical', 'other-specialist')
  const places = isOpen ? placeKeys.slice(0, 4) : placeKeys
  const asked = questions.filter(({ place }) => places.includes(place) && !skipped.has(place))
  const answers = new Map(
    asked.map((each) => [each.key, answerTo(each, own?.has(each.need ?? '') ?? false, chance, on)]),
  )
  return { planned, id: id(on), on, isOpen, by, skipped, answers }
}

/** Who has a drafted plan was asked before it; the ones longest under way were asked again. */
const drawAll = (
  seeding: Seeding,
  people: readonly Planned[],
  users: SeededUsers,
  answered: Answered,
): Drawn[] =>
  people.flatMap((planned, place) => {
    const { person, stage } = planned
    if (person.institutionId === null) return []
    const by = users.staff(person.institutionId, 'social-worker')
    if (stage.state === 'preparing')
      return place % 4 === 1
        ? [drawOne(seeding, planned, { on: seeding.today, isOpen: true, by, answered })]
        : []
    const first = addDays(stage.openedOn, 8)
    const on = first < seeding.today ? first : seeding.today
    const again = addDays(on, 110)
    const days = again < (stage.releasedOn ?? seeding.today) && place % 2 === 0 ? [on, again] : [on]
    return days.map((each) => drawOne(seeding, planned, { on: each, isOpen: false, by, answered }))
  })

const assessmentRow = ({ planned, id, on, isOpen, by }: Drawn, { chance }: Seeding) => ({
  id,
  personId: planned.person.id,
  institutionId: planned.person.institutionId ?? '',
  versionId: firstVersion.id,
  openKey: isOpen ? planned.person.id : null,
  startedOn: on,
  startedBy: by,
  completedOn: isOpen ? null : on,
  completedBy: isOpen ? null : by,
  present: !isOpen && chance.happens(0.4) ? '["psychologist"]' : '[]',
  createdAt: morningOf(on),
  version: 1,
})

const answerRows = ({ id: assessmentId, on, by, answers }: Drawn, { id }: Seeding) =>
  questions.flatMap((question) => {
    const answer = answers.get(question.key)
    if (!answer) return []
    return [
      {
        id: id(on),
        assessmentId,
        questionId: question.id,
        state: answer.state,
        silence: answer.state === 'not-answered' ? answer.why : null,
        answer: JSON.stringify(answer.state === 'answered' ? answer.values : []),
        answeredBy: by,
        answeredAt: morningOf(on),
      },
    ]
  })

const blockRows = ({ id: assessmentId, on, by, skipped, isOpen }: Drawn, { id }: Seeding) =>
  (isOpen ? placeKeys.slice(0, 4) : placeKeys).map((place) => ({
    id: id(on),
    assessmentId,
    place,
    skipReason: skipped.get(place) ?? null,
    note: '',
    savedBy: by,
    savedAt: morningOf(on),
    version: 1,
  }))

const foundRows = (drawn: readonly Drawn[], { id }: Seeding) => {
  const last = new Map(drawn.filter(({ isOpen }) => !isOpen).map((each) => [each.planned.person.id, each]))
  return [...last.values()].flatMap(({ planned, id: assessmentId, on, by, answers }) =>
    [...needsFrom(questions, answers)].map(([need, holds]) => ({
      id: id(on),
      personId: planned.person.id,
      institutionId: planned.person.institutionId ?? '',
      need,
      state: foundAfter(null, holds),
      note: '',
      assessmentId,
      foundOn: on,
      foundBy: by,
      version: 1,
    })),
  )
}

const ownMeasure = (institutionId: string, by: string, { id, today }: Seeding) => {
  const on = addDays(today, -120)
  const key = 'own-workshop-day'
  return {
    id: id(on),
    key,
    revision: 1,
    currentKey: key,
    institutionId,
    need: 'profession',
    service: 'education',
    dueBy: 'before-release' as const,
    dueCode: null,
    dueDays: 120,
    nameKk: 'Мекеме шеберханасында бір күндік сынақ жұмысы',
    nameRu: 'Пробный день в мастерской учреждения',
    nameEn: 'A trial day in the institution’s workshop',
    retiredOn: null,
    createdBy: by,
    createdAt: morningOf(on),
  }
}

/** Writes the assessments with their answers, what they found, and the own measure of the first institution. */
export const seedNeeds = async (
  seeding: Seeding,
  people: readonly Planned[],
  users: SeededUsers,
  institutionId: string | undefined,
): Promise<void> => {
  const { tx } = seeding
  const answered = new Map<string, Set<string>>()
  for (const { personId, need } of await tx.selectFrom('measures').select(['personId', 'need']).execute())
    if (need) answered.set(personId, (answered.get(personId) ?? new Set()).add(need))
  const drawn = drawAll(seeding, people, users, answered)
  await insertAll(
    tx,
    'assessments',
    drawn.map((each) => assessmentRow(each, seeding)),
  )
  await insertAll(
    tx,
    'assessmentAnswers',
    drawn.flatMap((each) => answerRows(each, seeding)),
  )
  await insertAll(
    tx,
    'assessmentBlocks',
    drawn.flatMap((each) => blockRows(each, seeding)),
  )
  await insertAll(tx, 'foundNeeds', foundRows(drawn, seeding))
  if (institutionId)
    await insertAll(tx, 'catalogueMeasures', [
      ownMeasure(institutionId, users.staff(institutionId, 'social-worker'), seeding),
    ])
}
