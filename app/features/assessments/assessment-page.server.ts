/** One assessment: while it is open, its blocks and what is left; afterwards its answers beside those of the time before. */
import { type Answer, type Companion, changeSince, companions } from '~/domain/assessments/answers'
import { mayEver } from '~/domain/access/policy'
import type { PlaceKey } from '~/domain/assessments/questionnaire'
import type { At } from '~/platform/guard.server'
import { wordsIn } from '~/platform/wording'
import { assessmentPath, blockPath, needsPath } from './paths'
import {
  type Assessment,
  type BlockRow,
  type StoredAnswer,
  getAssessment,
  listAssessments,
  readAssessment,
} from './queries.server'
import { answerWords, placeWords } from './wording.server'

type Read = Awaited<ReturnType<typeof readAssessment>>

const blockOf = (read: Read, place: PlaceKey) => read.blocks.find((each) => each.place === place)

const markOf = (place: PlaceKey, read: Read, { t }: Pick<At, 't'>) => {
  const block = blockOf(read, place)
  const own = read.questions.filter((each) => each.place === place)
  const said = own.filter((each) => read.answers.has(each.id)).length
  if (!block) return { tone: 'plain' as const, text: t('assessments:block.not-begun') }
  if (block.skipReason) return { tone: 'info' as const, text: t(`assessments:skip.${block.skipReason}`) }
  return {
    tone: said === own.length ? ('good' as const) : ('warn' as const),
    text: t('assessments:block.answered', { said, total: own.length }),
  }
}

const wroteIt = (name: string | null, instant: string, { format }: Pick<At, 'format'>): string =>
  [name ?? '', format.instant(instant)].filter((each) => each !== '').join(', ')

const byOf = (block: BlockRow | undefined, at: At): string | null =>
  block ? wroteIt(block.name, block.savedAt, at) : null

/** An answer is signed by itself where somebody else took it, or on another day than its block. */
const isApart = (answer: StoredAnswer, block: BlockRow | undefined): boolean =>
  answer.by !== (block?.name ?? null) || answer.at.slice(0, 10) !== block?.savedAt.slice(0, 10)

const blockRows = (assessment: Assessment, read: Read, at: At) =>
  read.places.map((place, position) => {
    const block = blockOf(read, place)
    return {
      place,
      name: `${position + 1}. ${placeWords(place, at)}`,
      mark: markOf(place, read, at),
      by: byOf(block, at),
      note: block?.note ?? '',
      to:
        assessment.openKey && mayEver(at.actor, 'assessment.record')
          ? blockPath(assessment.personId, assessment.id, place)
          : null,
      isBegun: block !== undefined,
    }
  })

const skipWords = (block: BlockRow | undefined, { t }: Pick<At, 't'>): string | null =>
  block?.skipReason ? t(`assessments:skip.${block.skipReason}`) : null

type Before = { readonly day: string; readonly answers: ReadonlyMap<string, Answer> }

/** The answers given to the same questions the time before, by the key of the question. */
const answersBefore = async (at: At, assessment: Assessment): Promise<Before | null> => {
  const all = await listAssessments(at.db, at.actor, assessment.personId)
  const previous = all.find((each) => each.id < assessment.id && each.completedOn !== null)
  if (!previous) return null
  const read = await readAssessment(at.db, at.actor, previous)
  const answers = new Map<string, Answer>()
  for (const question of read.questions) {
    const answer = read.answers.get(question.id)
    if (answer) answers.set(question.key, answer)
  }
  return { day: at.format.day(previous.completedOn), answers }
}

const answerRows = (read: Read, before: Before | null, at: At) =>
  read.places.map((place) => ({
    place,
    name: placeWords(place, at),
    skipped: skipWords(blockOf(read, place), at),
    closed: read.closedPlaces.has(place),
    by: byOf(blockOf(read, place), at),
    answers: read.questions
      .filter((each) => each.place === place)
      .map((question) => {
        const answer = read.answers.get(question.id)
        const earlier = before?.answers.get(question.key)
        const isChanged = changeSince(earlier, answer) === 'changed'
        return {
          id: question.id,
          question: wordsIn(question.text, at.t),
          answer: answerWords(question, answer, at),
          isSilent: answer?.state !== 'answered',
          by: answer && isApart(answer, blockOf(read, place)) ? wroteIt(answer.by, answer.at, at) : null,
          before: isChanged ? answerWords(question, earlier, at) : null,
        }
      }),
  }))

const withdrawnFacts = (assessment: Assessment, { t, format }: At) =>
  assessment.withdrawnOn
    ? [
        {
          name: t('assessments:field.withdrawn'),
          value: `${assessment.withdrawerName ?? ''}, ${format.day(assessment.withdrawnOn)}`,
        },
        { name: t('common:reason'), value: assessment.withdrawnBecause ?? '' },
      ]
    : []

/** Everything the page of one assessment shows. */
export const assessmentPageOf = async (at: At) => {
  const { params, t, format, db, actor } = at
  const personId = params.personId ?? ''
  const assessment = await getAssessment(db, actor, { personId, id: params.assessmentId ?? '' })
  const read = await readAssessment(db, actor, assessment)
  const isOpen = assessment.openKey !== null
  const blocks = isOpen ? blockRows(assessment, read, at) : []
  const before = assessment.completedOn ? await answersBefore(at, assessment) : null
  const heading = t(assessment.completedOn ? 'assessments:done-heading' : 'assessments:open-heading', {
    day: format.day(assessment.completedOn ?? assessment.startedOn),
  })
  const present = (JSON.parse(assessment.present) as Companion[]).map((each) => t(`assessments:with.${each}`))
  return {
    title: heading,
    heading,
    isOpen,
    version: assessment.version,
    back: needsPath(personId),
    here: assessmentPath(personId, assessment.id),
    mayComplete: isOpen && mayEver(actor, 'assessment.complete'),
    blocks,
    nextTo: blocks.find((each) => !each.isBegun)?.to ?? null,
    places: isOpen ? [] : answerRows(read, before, at),
    since: before?.day ?? null,
    facts: [
      {
        name: t('assessments:field.started'),
        value: `${assessment.starterName ?? ''}, ${format.day(assessment.startedOn)}`,
      },
      ...(assessment.completedOn
        ? [
            {
              name: t('assessments:field.completed'),
              value: `${assessment.completerName ?? ''}, ${format.day(assessment.completedOn)}`,
            },
            {
              name: t('assessments:field.present'),
              value: present.join(', ') || t('assessments:with.nobody'),
            },
          ]
        : []),
      ...withdrawnFacts(assessment, at),
      {
        name: t('assessments:field.questionnaire'),
        value: t('assessments:version-number', { number: assessment.versionNumber }),
      },
    ],
    companions: companions.map((value) => ({ value, label: t(`assessments:with.${value}`) })),
  }
}

export type AssessmentPage = Awaited<ReturnType<typeof assessmentPageOf>>
