/** One block of an open assessment: its questions with what is stored, and where to go on. */
import { skipReasons, spokenSilences } from '~/domain/assessments/answers'
import { type PlaceKey, answerKeysOf, placeKeys } from '~/domain/assessments/questionnaire'
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
  now: stored
    ? {
        name: wordsIn(question.text, at.t),
        value: `${answerWords(question, stored, at)} (${stored.by ?? ''})`,
      }
    : null,
})

export type BlockField = ReturnType<typeof fieldOf>

/** Everything the page of one block shows. */
export const blockPageOf = async (at: At) => {
  const open = await openBlockOf(at)
  const { assessment, place, read, questions } = open
  const { t } = at
  const block = read.blocks.find((each) => each.place === place)
  const fields = questions.map((each) => fieldOf(each, read.answers.get(each.id), at))
  const heading = placeWords(place, at)
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
    stored: fields.flatMap(({ now }) => (now ? [now] : [])),
    silences: spokenSilences.map((each) => ({
      value: silenceChoice(each),
      label: t(`assessments:silence.${each}`),
    })),
    skipReasons: skipReasons.map((value) => ({ value, label: t(`assessments:skip.${value}`) })),
  }
}

export type BlockPage = Awaited<ReturnType<typeof blockPageOf>>
