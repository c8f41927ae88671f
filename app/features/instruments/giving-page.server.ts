/** One result for its psychologist, and the forms from which results come: which text, which questions, what is asked first. */
import { findInstrument, instruments } from '#db/reference/instruments'
import { textFor } from '~/domain/instruments/instrument'
import { fullName } from '~/domain/people/names'
import { nameOf } from '~/features/plans/wording.server'
import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { readOneSealed, wordsIn } from '~/platform/sealed-texts.server'
import { type GivingRow, getGiving, getPersonForInstrument } from './queries.server'
import { type Result, resultsOf } from './results.server'
import { instrumentName, raisedBadge, scoreWords } from './telling.server'

const answerLines = (result: Result, at: At) => {
  if (result.kind !== 'scored') return []
  const { text, answers, after, instrument } = result
  const passedOver = at.t('instruments:not-answered')
  return [
    ...text.items.map((words, place) => ({
      item: String(place + 1),
      words,
      answer: text.options[answers[place] ?? -1] ?? passedOver,
      points: answers[place] === null ? '–' : String(answers[place]),
      isRaised: instrument.raisedBy === place + 1 && result.raised !== 'no',
    })),
    ...(text.after
      ? [
          {
            item: '–',
            words: text.after.text,
            answer: text.after.options[after ?? -1] ?? passedOver,
            points: '–',
            isRaised: false,
          },
        ]
      : []),
  ]
}

/** What the page of one result shows. */
export const givingPageOf = async (at: At) =>
  shownGiving(at, await getGiving(at.db, at.actor, at.params.administrationId ?? ''))

/** A result that the reader was allowed to load, opened. */
export const shownGiving = async (at: At, row: GivingRow) => {
  const { db, caller, t, format } = at
  const result = (await resultsOf(db, caller.keys, [row])).get(row.id) ?? { kind: 'none' as const }
  const followed = await readOneSealed(db, caller.keys, row.id, 'followed')
  const name = instrumentName(result, row.instrument, t)
  return {
    title: name,
    once: newId(),
    version: row.version,
    personId: row.personId,
    person: nameOf(row),
    state: row.state,
    heldOn: format.day(row.heldOn),
    way: t(`instruments:way.${row.way}`),
    versionCode: row.versionCode,
    lang: result.kind === 'scored' ? result.text.language : null,
    score: row.state === 'done' ? scoreWords(result, t) : t(`instruments:state.${row.state}`),
    reaches: result.kind === 'scored' && result.score.state === 'known' && result.score.reachesCutOff,
    raised: raisedBadge(result, t, 'raised'),
    isAboveZero: result.kind === 'scored' && result.raised === 'above-zero',
    missing: result.kind === 'scored' && result.score.state === 'unknown',
    source: result.kind === 'scored' ? result.instrument.source : null,
    lines: answerLines(result, at),
    followed: wordsIn(followed, t),
    lookedAt: row.lookedAt === null ? null : format.instant(row.lookedAt),
  }
}

export type GivingPage = Awaited<ReturnType<typeof givingPageOf>>

const personOf = async (at: At) => {
  const person = await getPersonForInstrument(at.db, at.actor, at.params.personId ?? '')
  return {
    personId: person.id,
    name: fullName({ ...person, given: person.givenName }),
    back: `/people/${person.id}/instruments`,
    once: newId(),
    today: at.today,
  }
}

/** The paper's grid. A text in the reader's language is not taken for granted: where there is none, they choose one. */
export const paperPageOf = async (at: At) => {
  const { t, url, language } = at
  const person = await personOf(at)
  const instrument = findInstrument(url.searchParams.get('instrument') ?? 'phq-9')
  if (!instrument) throw notFound()
  const wanted = url.searchParams.get('text')
  const found = textFor(instrument, wanted ?? language)
  const isChosen = found !== undefined && (found.isOwn || wanted !== null)
  return {
    ...person,
    title: t('instruments:paper.title', { name: instrument.name }),
    instrument: { key: instrument.key, name: instrument.name },
    chips: instrument.texts.map(({ language: each }) => ({
      to: `?instrument=${instrument.key}&text=${each}`,
      label: t(`instruments:language.${each}`),
      current: isChosen && found.text.language === each,
    })),
    text: isChosen ? found.text : null,
    hasOwnText: instrument.texts.some(({ language: each }) => each === language),
  }
}

export type PaperPage = Awaited<ReturnType<typeof paperPageOf>>

/** Before a screen is handed over: which text, and what happens to the psychologist's own session. */
export const selfStartPageOf = async (at: At) => {
  const { t, language } = at
  return {
    ...(await personOf(at)),
    title: t('instruments:self.title'),
    hasOwnText: instruments.every(({ texts }) => texts.some((each) => each.language === language)),
    options: instruments.flatMap(({ name, texts }) =>
      texts.map(({ code, language: each }) => ({
        value: code,
        label: `${name}, ${t(`instruments:language.${each}`)}`,
      })),
    ),
  }
}

export const typedPageOf = async (at: At) => ({
  ...(await personOf(at)),
  title: at.t('instruments:typed.title'),
})
