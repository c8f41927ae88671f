/** The pages on which headquarters reads and writes questionnaires. */
import {
  pathways,
  placeKeyOf,
  placeKeys,
  questionKinds,
  standingOf,
  tiers,
  type PlaceKey,
} from '~/domain/assessments/questionnaire'
import { addDays } from '~/domain/calendar/day'
import { needKeys, needs } from '~/domain/plans/needs'

import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { wordsIn } from '~/platform/wording'
import { optionLines } from './questionnaire-forms'
import { type StoredQuestion, questionsOf, versionsOf } from './questionnaire.server'
import { optionWords, placeWords } from './wording.server'

export const listPath = '/admin/questionnaires'
export const versionPath = (id: string): string => `${listPath}/${id}`

const tones = { draft: 'warn', ahead: 'info', 'in-force': 'good', retired: 'plain' } as const

const countsOf = async ({ db }: At) => {
  const count = async (table: 'questions' | 'assessments') => {
    const rows = await db
      .selectFrom(table)
      .select((eb) => ['versionId', eb.fn.countAll<number>().as('count')])
      .groupBy('versionId')
      .execute()
    return new Map(rows.map((each) => [each.versionId, Number(each.count)]))
  }
  return { questions: await count('questions'), assessments: await count('assessments') }
}

export const questionnairesPageOf = async (at: At) => {
  const { db, t, format, today } = at
  const versions = await versionsOf(db)
  const counts = await countsOf(at)
  return {
    title: t('questionnaires:title'),
    once: newId(),
    mayCopy: versions.every((each) => each.inForceFrom !== null),
    rows: versions.map((each) => {
      const standing = standingOf(each, versions, today)
      return {
        id: each.id,
        to: versionPath(each.id),
        name: t('assessments:version-number', { number: each.number }),
        standing: t(`questionnaires:standing.${standing}`),
        tone: tones[standing],
        from: format.day(each.inForceFrom),
        questions: format.number(counts.questions.get(each.id) ?? 0),
        assessments: format.number(counts.assessments.get(each.id) ?? 0),
      }
    }),
  }
}

export type QuestionnairesPage = Awaited<ReturnType<typeof questionnairesPageOf>>

const findVersion = async ({ db, params }: At) => {
  const versions = await versionsOf(db)
  const own = versions.find((each) => each.id === params.versionId)
  if (!own) throw notFound()
  return { versions, own }
}

const questionRow = (question: StoredQuestion, at: At) => ({
  id: question.id,
  key: question.key,
  text: wordsIn(question.text, at.t),
  kind: at.t(`questionnaires:kind.${question.kind}`),
  pathway: at.t(`assessments:pathway.${question.pathway}`),
  isHealth: question.tier === 'health',
  shows: question.need
    ? at.t('questionnaires:shows', {
        need: at.t(`plan-rules:need.${question.need}`),
        answers: question.needWhen.map((each) => optionWords(question, each, at)).join(', '),
      })
    : null,
})

export const versionPageOf = async (at: At) => {
  const { versions, own } = await findVersion(at)
  const { t, format, today, db } = at
  const questions = await questionsOf(db, own.id)
  const standing = standingOf(own, versions, today)
  const here = versionPath(own.id)
  return {
    title: `${t('questionnaires:title')}: ${t('assessments:version-number', { number: own.number })}`,
    heading: t('assessments:version-number', { number: own.number }),
    version: own.version,
    isDraft: own.inForceFrom === null,
    standing: t(`questionnaires:standing.${standing}`),
    tone: tones[standing],
    from: format.day(own.inForceFrom),
    tomorrow: addDays(today, 1),
    newTo: `${here}/questions/new`,
    here,
    places: placeKeys.map((place) => ({
      place,
      name: placeWords(place, at),
      questions: questions.filter((each) => each.place === place).map((each) => questionRow(each, at)),
    })),
  }
}

export type VersionPage = Awaited<ReturnType<typeof versionPageOf>>

const choicesOf = (at: At) => ({
  places: placeKeys.map((value) => ({ value, label: placeWords(value, at) })),
  pathways: pathways.map((value) => ({ value, label: at.t(`assessments:pathway.${value}`) })),
  kinds: questionKinds.map((value) => ({ value, label: at.t(`questionnaires:kind.${value}`) })),
  tiers: tiers.map((value) => ({ value, label: at.t(`questionnaires:tier.${value}`) })),
  needs: placeKeys.map((place) => ({
    label: placeWords(place, at),
    options: needKeys
      .filter((need) => placeKeyOf(needs[need]) === place)
      .map((value) => ({ value, label: at.t(`plan-rules:need.${value}`) })),
  })),
})

const placeIn = (text: string | null): PlaceKey | '' => placeKeys.find((each) => each === text) ?? ''

/** The form of a question: one that is there, or a new one at the place in the address. */
export const questionPageOf = async (at: At) => {
  const { own } = await findVersion(at)
  const { questionId } = at.params
  const questions = await questionsOf(at.db, own.id)
  const question = questions.find((each) => each.id === questionId)
  if (questionId && !question) throw notFound()
  const heading = question ? wordsIn(question.text, at.t) : at.t('questionnaires:deed.add')
  return {
    title: heading,
    heading,
    once: newId(),
    version: own.version,
    isDraft: own.inForceFrom === null,
    back: versionPath(own.id),
    backWord: at.t('assessments:version-number', { number: own.number }),
    isNew: question === undefined,
    choices: choicesOf(at),
    stored: {
      key: question?.key ?? '',
      place: question?.place ?? placeIn(at.url.searchParams.get('place')),
      pathway: question?.pathway ?? '',
      kind: question?.kind ?? 'yes-no',
      tier: question?.tier ?? 'general',
      textKk: question?.text.kk ?? '',
      textRu: question?.text.ru ?? '',
      textEn: question?.text.en ?? '',
      helpKk: question?.help?.kk ?? '',
      helpRu: question?.help?.ru ?? '',
      helpEn: question?.help?.en ?? '',
      options: optionLines(question?.options ?? []),
      need: question?.need ?? '',
      needWhen: question?.needWhen.join(', ') ?? '',
    },
  }
}

export type QuestionPage = Awaited<ReturnType<typeof questionPageOf>>
