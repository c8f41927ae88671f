/** The fields of the form about a course, filled from a course that stands or from the address that led here. */
import { occupationTitle, occupations } from '#db/reference/occupations'
import { courseLanguages, programmes, providerKinds } from '~/domain/education/course'
import { schoolLevels } from '~/domain/education/schooling'
import { addDays } from '~/domain/calendar/day'
import { offersToNew } from '~/domain/employers/accreditation'
import { educationLevels } from '~/domain/people/person'
import { shiftsIn } from '~/features/matching/opening-facts.server'
import type { At } from '~/platform/guard.server'
import { textsIn } from './course-load.server'
import type { FormField, FormGroup } from '~/ui/form-page'
import { lessonRows } from './forms'
import { type CourseRow, teachersQuery } from './queries.server'

const options = (at: At, all: readonly string[], [area, words]: readonly [string, string]) =>
  all.map((value) => ({ value, label: at.t(`${area}:${words}.${value}`) }))

/** «8153 Тігін машинасының операторы», as the field offers it and reads it back. */
const occupationWords = (code: string | null, { language }: At): string =>
  code === null ? '' : `${code} ${occupationTitle(code, language)}`

/** Trades and services: typed words find the rest. */
const offered = occupations.filter(({ code }) => code >= '4')

/** What the page of demand sends along with «Set up a course». */
const givenIn = (at: At) => {
  const { searchParams } = at.url
  const code = /^\d{4}$/.exec(searchParams.get('occupation') ?? '')?.[0] ?? null
  const programme = programmes.find((each) => each === searchParams.get('programme')) ?? 'vocational'
  const skills = (searchParams.get('skills') ?? '').slice(0, 300)
  return {
    occupation: occupationWords(code, at),
    programme,
    skills,
    title: code === null ? '' : occupationTitle(code, at.language),
  }
}

type Given = Readonly<Record<string, string | number | null>>

const storedOf = (at: At, row: CourseRow | null): Given => {
  if (row)
    return {
      programme: row.programme,
      title: row.title,
      providerKind: row.providerKind,
      providerName: row.providerName,
      organisationId: row.organisationId,
      level: row.level,
      occupation: occupationWords(row.occupation, at),
      skills: textsIn(row.skills).join(', '),
      minEducation: row.minEducation,
      language: row.language,
      seats: row.seats,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      room: row.room,
      description: row.description,
    }
  const given = givenIn(at)
  const isSchool = given.programme === 'school'
  return {
    ...given,
    providerKind: isSchool ? 'school' : 'college',
    level: isSchool ? 'general-secondary' : null,
    language: 'kk',
    seats: 15,
    startsOn: addDays(at.today, 14),
    endsOn: null,
  }
}

const teacherOptions = async (at: At) =>
  (await teachersQuery(at.db).execute())
    .filter((each) => offersToNew(each, at.today))
    .map(({ id, name }) => ({ value: id, label: name }))

const lessonGroup = (at: At, row: CourseRow | null): FormGroup => {
  const { t } = at
  const lessons = row ? shiftsIn(row.lessons) : [{ days: [1, 3, 5], from: '15:00', to: '17:00' }]
  const [first, ...others] = lessonRows.map((number) => {
    const lesson = lessons[number - 1]
    const days: FormField = {
      kind: 'days',
      name: `days${number}`,
      label: t('education:field.days', { number }),
      options: options(at, ['1', '2', '3', '4', '5', '6', '7'], ['openings', 'day']),
      storedMany: lesson?.days.map(String) ?? [],
      optional: number > 1,
    }
    const time = (name: 'from' | 'to'): FormField => ({
      kind: 'time',
      name: `${name}${number}`,
      label: t(`education:field.${name}`, { number }),
      stored: lesson?.[name] ?? '',
      optional: number > 1,
    })
    return [[days], [time('from'), time('to')]]
  })
  return {
    key: 'lessons',
    legend: t('education:field.lessons'),
    hint: t('education:hint.lessons'),
    rows: first ?? [],
    folded: { summary: t('education:more-lessons'), rows: others.flat() },
  }
}

/** Every group of fields of the form. */
export const courseGroups = async (at: At, row: CourseRow | null): Promise<FormGroup[]> => {
  const { t } = at
  const stored = storedOf(at, row)
  const field = (kind: FormField['kind'], name: string, more: Partial<FormField> = {}): FormField => ({
    kind,
    name,
    label: t(`education:field.${name}`),
    stored: stored[name],
    ...more,
  })
  const teachers = await teacherOptions(at)
  return [
    {
      key: 'what',
      rows: [
        [field('radio', 'programme', { options: options(at, programmes, ['education', 'programme']) })],
        [field('text', 'title')],
        [
          field('choice', 'providerKind', {
            options: options(at, providerKinds, ['education', 'provider-kind']),
          }),
          field('choice', 'language', { options: options(at, courseLanguages, ['education', 'language']) }),
        ],
        [field('text', 'providerName', { optional: true, hint: t('education:hint.provider-name') })],
        [
          field('choice', 'organisationId', {
            optional: true,
            hint: t('education:hint.organisation'),
            options: teachers,
          }),
        ],
      ],
    },
    {
      key: 'gift',
      legend: t('education:field.gift'),
      hint: t('education:hint.gift'),
      rows: [
        [
          field('choice', 'level', {
            optional: true,
            hint: t('education:hint.level'),
            options: options(at, schoolLevels, ['vocabulary', 'education']),
          }),
        ],
        [
          field('text', 'occupation', {
            optional: true,
            hint: t('education:hint.occupation'),
            suggestions: offered.map(({ code }) => occupationWords(code, at)),
          }),
        ],
        [field('text', 'skills', { optional: true, hint: t('education:hint.skills') })],
        [
          field('choice', 'minEducation', {
            optional: true,
            hint: t('education:hint.min-education'),
            options: options(at, educationLevels.slice(1), ['vocabulary', 'education']),
          }),
        ],
      ],
    },
    {
      key: 'when',
      rows: [[field('day', 'startsOn'), field('day', 'endsOn')], [field('whole', 'seats')]],
    },
    lessonGroup(at, row),
    {
      key: 'more',
      rows: [[field('text', 'room', { optional: true })], [field('area', 'description', { optional: true })]],
    },
  ]
}
