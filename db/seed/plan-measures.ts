/** Needs and measures of a seeded plan: what the facts suggest, with the outcomes that time has brought. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import type { MeasureStatus } from '../../app/domain/plans/measures'
import type { NeedFacts } from '../../app/domain/plans/needs'
import type { Service } from '../../app/domain/plans/services'
import {
  type SuggestedMeasure,
  type Suggestion,
  marksOnForm,
  suggestPlan,
} from '../../app/domain/plans/suggest'
import { shippedMeasures } from '../reference/measures'
import { morningOf } from './random'
import type { Seeding } from './seeding'
import type { Stage } from './stages'

const done: Readonly<Record<Service, readonly string[]>> = {
  'social-worker': ['Құжаттар тапсырылды, жауап алынды', 'Оформлено, документ в личном деле'],
  'detachment-head': ['Түсіндірілді, қолы қойылды', 'Беседа проведена, возражений нет'],
  medic: ['Тексеруден өтті, қорытынды берілді', 'Осмотр пройден, справка в деле'],
  psychologist: ['Бес кездесу өтті', 'Проведены занятия, положительная динамика'],
  'probation-officer': ['Пробация қызметі хабардар етілді', 'Поставлен на учёт'],
  'local-authority': ['Әкімдік орын беретінін растады', 'Место в центре адаптации подтверждено'],
  ngo: ['Қарсы алып, орналастырды', 'Встретили, помогли с вещами'],
  education: ['Курсты бітірді, куәлік алды', 'Обучение завершено, свидетельство получено'],
  'career-centre': ['Тіркелді, бағыт берілді', 'Зарегистрирован, предложены две вакансии'],
}
const wordings = new Map<string, string>(shippedMeasures.map(({ key, name }) => [key, JSON.stringify(name)]))

const notDone = ['Жауап келмеді, қайта сұралды', 'Отказался, разъяснено право обратиться позже']

type Outcome = {
  readonly status: MeasureStatus
  readonly outcome: string | null
  readonly doneOn: Day | null
}
const open = (status: 'planned' | 'in-progress'): Outcome => ({ status, outcome: null, doneOn: null })

const isOver = ({ state }: Stage): boolean => state === 'closed'

const outcomeOf = (
  { chance, today }: Seeding,
  stage: Stage,
  measure: SuggestedMeasure,
  from: Day,
): Outcome => {
  const { due, service } = measure
  const isPast = due !== null && due < today
  if (!isPast && isOver(stage)) return { status: 'not-needed', outcome: null, doneOn: null }
  if (!isPast && !chance.happens(0.15)) return open(chance.happens(0.3) ? 'in-progress' : 'planned')
  if (isPast && stage.leavesMeasures && chance.happens(0.35)) return open('in-progress')
  const early = addDays(isPast ? due : today, -chance.whole(0, 9))
  const doneOn = early > from ? early : from
  if (chance.happens(0.08)) return { status: 'not-done', outcome: chance.pick(notDone), doneOn }
  return { status: 'done', outcome: chance.pick(done[service]), doneOn }
}

export type PlanOwner = { readonly planId: string; readonly personId: string; readonly institutionId: string }

const measureRows = (
  seeding: Seeding,
  stage: Stage,
  owner: PlanOwner,
  suggestions: readonly Suggestion[],
  drafted: Day,
) =>
  suggestions.flatMap(({ need, block, measures }) =>
    measures.map((measure) => ({
      id: seeding.id(drafted),
      ...owner,
      block,
      catalogueKey: measure.key,
      need,
      wording: wordings.get(measure.key) ?? null,
      title: '',
      service: measure.service,
      dueOn: measure.due,
      ...outcomeOf(seeding, stage, measure, drafted),
      createdAt: morningOf(drafted),
      version: 1,
    })),
  )

/** Null `draftedOn`: nothing is on the form yet. */
export const drawProgramme = (
  seeding: Seeding,
  { stage, draftedOn, owner }: { stage: Stage; draftedOn: Day | null; owner: PlanOwner },
  facts: NeedFacts,
  calendar: Calendar,
) => {
  if (!draftedOn) return { needs: [], measures: [] }
  // As it was on the day of drafting: an answer that came later was not known then.
  const then = { ...facts, doneOn: {}, housingAnswer: null }
  const suggestions = suggestPlan(then, calendar, draftedOn)
  const needed = suggestions.filter((each) => each.certainty === 'needed')
  const needs = marksOnForm(suggestions).map((mark) => ({
    id: seeding.id(draftedOn),
    planId: owner.planId,
    block: mark.block,
    line: mark.line,
    needed: mark.needed === null ? null : mark.needed ? (1 as const) : (0 as const),
    text: '',
    version: 1,
  }))
  return { needs, measures: measureRows(seeding, stage, owner, needed, draftedOn) }
}
