/** One line of the plan: its facts, who has a seat, the next step; and the forms that draft and change it. */
import { mayEver } from '~/domain/access/policy'
import { nextStep } from '~/domain/training/course'
import type { Refusal } from '~/domain/result'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type CourseRow, actualOf, getCourse, seatsOfCourse } from './course-queries.server'
import type { FormData, FormField, FormPageData } from '~/ui/form-page'
import { findPsychologist } from './own.server'
import { providerName, yearIn } from './plan-page.server'
import { providerOptions, topicOptions } from './record-pages.server'
import { seatCells } from './seats-page.server'
import { psychologistsWithin } from './staff-queries.server'
import { emptyOf, headsOf, institutionName, named } from './words.server'

const trailOf = ({ t }: At, year: number) => [
  { label: t('training:plan.title', { year }), to: `/training/plan?year=${year}` },
]

const tenge = (tiyn: number): string => String(tiyn / 100)

const courseFields = async (at: At, row: CourseRow | null): Promise<FormField[]> => {
  const label = (key: string) => at.t(`training:field.${key}`)
  const year = row?.year ?? yearIn(at)
  return [
    { kind: 'whole', name: 'year', label: label('year'), stored: year },
    {
      kind: 'choice',
      name: 'topicId',
      label: label('topic'),
      stored: row?.topicId,
      options: await topicOptions(at),
    },
    {
      kind: 'choice',
      name: 'providerId',
      label: label('provider'),
      stored: row?.providerId,
      options: await providerOptions(at),
    },
    { kind: 'day', name: 'startsOn', label: label('started-on'), stored: row?.startsOn },
    { kind: 'day', name: 'endsOn', label: label('ended-on'), stored: row?.endsOn },
    { kind: 'whole', name: 'hours', label: label('hours'), stored: row?.hours },
    { kind: 'whole', name: 'seats', label: label('seats'), stored: row?.seats },
    {
      kind: 'money',
      name: 'budget',
      label: label('budget'),
      hint: at.t('training:hint.budget'),
      stored: row ? tenge(Number(row.budget)) : undefined,
    },
    { kind: 'text', name: 'place', label: label('place'), optional: true, stored: row?.place },
  ]
}

const beside = {
  'course-ends-before-start': 'endsOn',
  'course-of-another-year': 'startsOn',
  'course-too-long': 'endsOn',
  'more-hours-than-days': 'hours',
  'fewer-seats-than-taken': 'seats',
}

export const newCoursePage = async (at: At): Promise<FormPageData> => ({
  title: at.t('training:deed.draft-course'),
  subtitle: at.t('training:plan.draft-lead'),
  trail: trailOf(at, yearIn(at)),
  form: {
    fields: await courseFields(at, null),
    once: newId(),
    submit: at.t('training:deed.save'),
    cancelTo: `/training/plan?year=${yearIn(at)}`,
    beside,
  },
})

export const courseEditPage = async (at: At): Promise<FormPageData> => {
  const row = await getCourse(at.db, at.actor, at.params.courseId ?? '')
  const to = `/training/plan/${row.id}`
  return {
    title: at.t('training:deed.change-course'),
    subtitle: named(row, at),
    trail: [...trailOf(at, row.year), { label: named(row, at), to }],
    form: {
      fields: await courseFields(at, row),
      version: row.version,
      once: newId(),
      submit: at.t('training:deed.save'),
      cancelTo: to,
      beside,
    },
  }
}

/** The step that may be taken next, as a form. */
const stepForm = (row: CourseRow, at: At): FormData | null => {
  const step = nextStep(row.state)
  if (!mayEver(at.actor, 'course.plan') || step === null) return null
  return {
    fields:
      step === 'close'
        ? [
            {
              kind: 'money',
              name: 'spent',
              label: at.t('training:field.spent'),
              hint: at.t('training:hint.spent'),
              stored: tenge(Number(row.budget)),
            },
          ]
        : [],
    hidden: { intent: 'step', step },
    version: row.version,
    once: newId(),
    submit: at.t(`training:step.${step}`),
    beside: { 'spent-missing': 'spent' },
  }
}

/** Who may be given a seat, or for whom one may be asked, as a form. */
const seatForm = async (row: CourseRow, at: At, takenBy: readonly string[]): Promise<FormData | null> => {
  const { db, actor, t } = at
  if (row.state !== 'approved' && row.state !== 'running') return null
  const decides = mayEver(actor, 'seat.decide')
  const base = { hidden: { intent: decides ? 'enrol' : 'ask' }, once: newId() }
  if (actor.role === 'psychologist') {
    const own = await findPsychologist(db, actor.userId)
    return own && takenBy.includes(own.id)
      ? null
      : { ...base, fields: [], submit: t('training:deed.ask-seat') }
  }
  const all = await psychologistsWithin(db, actor, 'seat.read')
  return {
    ...base,
    fields: [
      {
        kind: 'choice',
        name: 'psychologistId',
        label: t('training:column.psychologist'),
        options: all
          .filter(({ id }) => !takenBy.includes(id))
          .map((each) => ({
            value: each.id,
            label: [each.name, institutionName(each, at)].filter(Boolean).join(' · '),
          })),
      },
    ],
    submit: t(decides ? 'training:deed.enrol' : 'training:deed.ask-seat'),
    beside: {
      'already-enrolled': 'psychologistId',
      'dates-clash': 'psychologistId',
      'psychologist-gone': 'psychologistId',
    },
  }
}

const factsOf = async (row: CourseRow, at: At) => {
  const { t, format } = at
  const actual = (await actualOf(at.db, [row.id]))(row.id)
  const fact = (key: string, value: string) => ({ name: t(`training:field.${key}`), value })
  return [
    fact('provider', providerName(row, at)),
    fact('when', t('training:period', { from: format.day(row.startsOn), to: format.day(row.endsOn) })),
    fact('hours', t('training:of', { some: actual.hours, all: row.hours * row.seats })),
    fact('seats', t('training:of', { some: actual.taken, all: row.seats })),
    fact('budget', format.money(Number(row.budget))),
    ...(row.spent === null ? [] : [fact('spent', format.money(Number(row.spent)))]),
    ...(row.place ? [fact('place', row.place)] : []),
  ]
}

export const coursePage = async (at: At) => {
  const { db, actor, t, params } = at
  const row = await getCourse(db, actor, params.courseId ?? '')
  const seats = await seatsOfCourse(db, actor, row.id)
  const plans = mayEver(actor, 'course.plan')
  const standing = seats.filter(({ openKey }) => openKey !== null).map(({ psychologistId }) => psychologistId)
  return {
    title: named(row, at),
    subtitle: t(`training:course-state.${row.state}`),
    review: row.topicState === 'under-review' ? t('training:under-review') : null,
    methodsTo: mayEver(actor, 'method.list') ? '/psychology/methods' : null,
    trail: trailOf(at, row.year),
    actions: [
      ...(plans && row.state === 'running'
        ? [{ to: `/training/plan/${row.id}/attendance`, text: t('training:deed.attendance'), primary: true }]
        : []),
      ...(plans && row.state !== 'closed'
        ? [{ to: `/training/plan/${row.id}/edit`, text: t('training:deed.change-course') }]
        : []),
    ],
    facts: await factsOf(row, at),
    step: stepForm(row, at),
    seat: await seatForm(row, at, standing),
    seats: {
      heads: headsOf(['psychologist', 'seat'], at),
      rows: seats.map((seat) => ({ id: seat.id, cells: seatCells(seat, 'of-course', at) })),
      empty: emptyOf('seats', at),
    },
  }
}

/** A refusal names the other course by the id of its topic; the reader sees its name. */
export const withCourseName = async (refusal: Refusal, at: At): Promise<Refusal> => {
  const topicId = refusal.values?.course
  if (refusal.code !== 'dates-clash' || topicId === undefined) return refusal
  const topic = await at.db
    .selectFrom('trainingTopics')
    .selectAll()
    .where('id', '=', String(topicId))
    .executeTakeFirst()
  return { ...refusal, values: { course: topic ? named(topic, at) : '' } }
}
