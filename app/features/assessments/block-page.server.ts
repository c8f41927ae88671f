/** One block of an open assessment: its questions with what is stored, and where to go on. */
import { skipReasons, spokenSilences } from '~/domain/assessments/answers'
import { type PlaceKey, answerKeysOf, placeKeys } from '~/domain/assessments/questionnaire'
import type { MergeField } from '~/platform/form-merge'
import { type At, notFound } from '~/platform/guard.server'
import { wordsIn } from '~/platform/wording'
import { answerField, silenceChoice, silenceField } from './forms'
import { assessmentPath, blockPath } from './paths'
import { type StoredAnswer, getAssessment, readAssessment } from './queries.server'
import type { StoredQuestion } from './questionnaire.server'
import { answerWords, optionWords, placeWords } from './wording.server'

export const placeIn = ({ params }: Pick<At, 'params'>): PlaceKey => {
  const place = placeKeys.find((each) => each === params.place)
  if (!place) throw notFound()
  return place
}

/** The open assessment of the address with what this reader may ask in its block. */
export const openBlockOf = async (at: At) => {
  const { params, db, actor } = at
  const subject = { personId: params.personId ?? '', id: params.assessmentId ?? '' }
  const assessment = await getAssessment(db, actor, subject, 'assessment.record')
  const place = placeIn(at)
  const read = await readAssessment(db, actor, assessment)
  if (!read.places.includes(place)) throw notFound()
  const questions = read.questions.filter((each) => each.place === place)
  return { assessment, place, read, questions }
}

type Open = Awaited<ReturnType<typeof openBlockOf>>

/** The next block that nobody has saved yet; the assessment itself when none is left. */
export const nextPathOf = ({ assessment, place, read }: Open): string => {
  const saved = new Set<string>(read.blocks.map((each) => each.place))
  const at = read.places.indexOf(place)
  const ahead = [...read.places.slice(at + 1), ...read.places.slice(0, at)].find((each) => !saved.has(each))
  const { personId, id } = assessment
  return ahead ? blockPath(personId, id, ahead) : assessmentPath(personId, id)
}

const fieldOf = (question: StoredQuestion, stored: StoredAnswer | undefined, at: At) => ({
  key: question.key,
  name: answerField(question.key),
  silenceName: silenceField(question.key),
  kind: question.kind,
  text: wordsIn(question.text, at.t),
  help: question.help ? wordsIn(question.help, at.t) : null,
  options: answerKeysOf(question).map((value) => ({ value, label: optionWords(question, value, at) })),
  values: stored?.state === 'answered' ? stored.values : [],
  silence: stored?.state === 'not-answered' ? silenceChoice(stored.why) : '',
  now: stored ? `${answerWords(question, stored, at)} (${stored.by ?? ''})` : null,
})

export type BlockField = ReturnType<typeof fieldOf>

type Choices = readonly { readonly value: string; readonly label: string }[]

/** The controls of one question as they are compared where two people fill in one block. */
const mergedOf = (field: BlockField, silences: Choices): readonly MergeField[] => {
  const { name, silenceName, text: label, kind, options, values, silence, now: shown } = field
  if (kind === 'text' || kind === 'day')
    return [
      { name, label, stored: values[0] ?? null, shown: values.length > 0 ? (shown ?? undefined) : undefined },
      { name: silenceName, label, stored: [silence], options: silences },
    ]
  const stored = silence === '' ? values : [silence]
  const one = kind === 'several' ? stored : (stored[0] ?? null)
  return [{ name, label, stored: one, shown: shown ?? undefined, options: [...options, ...silences] }]
}

/** Everything the page of one block shows. */
export const blockPageOf = async (at: At) => {
  const open = await openBlockOf(at)
  const { assessment, place, read, questions } = open
  const { t } = at
  const block = read.blocks.find((each) => each.place === place)
  const fields = questions.map((each) => fieldOf(each, read.answers.get(each.id), at))
  const heading = placeWords(place, at)
  const silences = spokenSilences.map((each) => ({
    value: silenceChoice(each),
    label: t(`assessments:silence.${each}`),
  }))
  return {
    title: `${heading}: ${t('assessments:title')}`,
    heading,
    step: t('assessments:block.step', { at: read.places.indexOf(place) + 1, total: read.places.length }),
    place,
    isOpen: assessment.openKey !== null,
    isClosedHere: read.closedPlaces.has(place),
    version: block?.version ?? 0,
    back: assessmentPath(assessment.personId, assessment.id),
    backWord: t('assessments:all-blocks'),
    saved: block
      ? t('assessments:block.saved', { at: at.format.instant(block.savedAt), who: block.name ?? '' })
      : null,
    skipReason: block?.skipReason ?? '',
    skipNote: block?.note ?? '',
    fields,
    merged: fields.flatMap((each) => mergedOf(each, silences)),
    silences,
    skipReasons: skipReasons.map((value) => ({ value, label: t(`assessments:skip.${value}`) })),
  }
}

export type BlockPage = Awaited<ReturnType<typeof blockPageOf>>
