/** Role-plays as a list, the one that is open, and the forms of a new one, a rating and an aim. */
import { addMonths } from '~/domain/calendar/day'
import { isRated, maySeeRating, resultsOf, sideOf } from '~/domain/training/competency'
import type { Wording } from '~/domain/wording'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { wordsIn } from '~/platform/wording'
import {
  type ExerciseRow,
  aimsOf,
  exercisesQuery,
  getExercise,
  ratedBy,
  ratingsOf,
  skillsOf,
} from './competency-queries.server'
import type { FormData, FormPageData } from '~/ui/form-page'
import { levelField } from './forms'
import type { ListData } from '~/ui/list-page'
import { emptyOf, headsOf, idIn, named, perPage } from './words.server'

const trailOf = ({ t }: At) => [{ label: t('training:competencies.title'), to: '/training/competencies' }]

export const exercisesPage = async (at: At) => {
  const { db, actor, t, format, url } = at
  const after = idIn(url, 'after')
  const found = await exercisesQuery(db, actor, after).execute()
  const rows = found.slice(0, perPage)
  const list: ListData = {
    title: t('training:competencies.title'),
    lead: t('training:competencies.lead'),
    actions: [
      { to: '/training/competencies/new', text: t('training:deed.exercise'), icon: 'plus', primary: true },
    ],
    filters: [],
    lines: {
      heads: headsOf(['day', 'psychologist', 'supervisor', 'state'], at),
      rows: rows.map((row) => {
        const both = Number(row.ratings ?? 0) >= 2
        return {
          id: row.id,
          cells: [
            { text: format.day(row.heldOn), to: `/training/competencies/${row.id}` },
            { text: row.psychologist },
            { text: row.supervisor ?? '–' },
            {
              text: t(both ? 'training:competencies.rated' : 'training:competencies.waiting'),
              tone: both ? ('good' as const) : ('info' as const),
            },
          ],
        }
      }),
      empty: emptyOf('competencies', at),
    },
    firstTo: after ? '/training/competencies' : undefined,
    nextTo: found.length > perPage ? `/training/competencies?after=${rows.at(-1)?.id}` : undefined,
    how: t('training:competencies.how'),
  }
  return { title: list.title, list }
}

export const newExercisePage = async (at: At): Promise<FormPageData> => {
  const { db, actor, t, today } = at
  const people = await ratedBy(db, actor)
  const isPsychologist = actor.role === 'psychologist'
  return {
    title: t('training:deed.exercise'),
    subtitle: t('training:competencies.new-lead'),
    trail: trailOf(at),
    form: {
      once: newId(),
      submit: t('training:deed.save'),
      cancelTo: '/training/competencies',
      beside: { 'exercise-ahead': 'heldOn', 'psychologist-gone': 'psychologistId' },
      fields: [
        {
          kind: 'choice',
          name: 'psychologistId',
          label: t('training:field.whose'),
          hint: isPsychologist ? t('training:hint.whose') : undefined,
          optional: isPsychologist,
          options: people.map((each) => ({ value: each.id, label: each.name })),
        },
        { kind: 'day', name: 'heldOn', label: t('training:field.held-on'), stored: today },
        {
          kind: 'area',
          name: 'scenario',
          label: t('training:field.scenario'),
          hint: t('training:hint.scenario'),
        },
      ],
    },
  }
}

type Skill = Awaited<ReturnType<typeof skillsOf>>[number]

const levelWords = (skill: Skill, level: number, { t }: At): string => {
  const wording = (JSON.parse(skill.levels) as Wording[])[level - 1]
  return wording ? wordsIn(wording, t) : ''
}

const rateForm = (skills: readonly Skill[], at: At): FormData => ({
  once: newId(),
  hidden: { intent: 'rate' },
  submit: at.t('training:deed.rate'),
  fields: [
    ...skills.map((skill) => ({
      kind: 'radio' as const,
      name: levelField(skill.key),
      label: named(skill, at),
      options: (JSON.parse(skill.levels) as Wording[]).map((words, place) => ({
        value: String(place + 1),
        label: `${place + 1}. ${wordsIn(words, at.t)}`,
      })),
    })),
    { kind: 'area' as const, name: 'note', label: at.t('training:field.rating-note'), optional: true },
  ],
})

const aimForm = (skills: readonly Skill[], at: At): FormData => ({
  once: newId(),
  hidden: { intent: 'aim' },
  submit: at.t('training:deed.aim'),
  beside: { 'aim-behind': 'dueOn' },
  fields: [
    {
      kind: 'choice',
      name: 'skill',
      label: at.t('training:field.skill'),
      options: skills.map((skill) => ({ value: skill.key, label: named(skill, at) })),
    },
    { kind: 'area', name: 'words', label: at.t('training:field.aim') },
    { kind: 'day', name: 'dueOn', label: at.t('training:field.due-on'), stored: addMonths(at.today, 3) },
  ],
})

const sideFor = (row: ExerciseRow, { actor }: At) =>
  sideOf({
    isSelf: row.userId === actor.userId,
    isSupervisor: row.supervisorUserId === actor.userId,
    isOfficer: actor.role === 'headquarters',
  })

export const exercisePage = async (at: At) => {
  const { db, actor, t, format, params } = at
  const row = await getExercise(db, actor, params.exerciseId ?? '')
  const skills = await skillsOf(db, row.rubricId)
  const ratings = await ratingsOf(db, row.id)
  const side = sideFor(row, at)
  const isMine = ratings.some((each) => each.raterId === actor.userId || each.side === side)
  const seen = ratings.filter((each) => maySeeRating(each, actor.userId, ratings))
  const results = resultsOf(
    skills.map(({ key }) => key),
    seen,
  )
  const done = isRated(ratings)
  return {
    title: t('training:competencies.one', { day: format.day(row.heldOn) }),
    subtitle: row.psychologist,
    trail: trailOf(at),
    scenario: row.scenario,
    waits: done ? null : t('training:competencies.waits', { count: 2 - ratings.length }),
    sides: seen.map((each) => ({
      key: each.side,
      text: t(`training:side.${each.side}`),
      by: each.rater ?? '',
      note: each.note,
    })),
    skills: skills.map((skill, place) => ({
      key: skill.key,
      name: named(skill, at),
      levels: (results[place]?.levels ?? []).map((level) => ({ level, words: levelWords(skill, level, at) })),
      talkOver: results[place]?.talkOver ?? false,
    })),
    rate: side !== null && !isMine && !done ? rateForm(skills, at) : null,
    aim: done ? aimForm(skills, at) : null,
    aims: (await aimsOf(db, row.id)).map((aim) => ({
      id: aim.id,
      version: aim.version,
      once: newId(),
      words: aim.words,
      note: t('training:competencies.aim-due', { day: format.day(aim.dueOn) }),
      done: aim.doneOn ? t('training:competencies.aim-done', { day: format.day(aim.doneOn) }) : null,
    })),
  }
}

export type ExercisePage = Awaited<ReturnType<typeof exercisePage>>
