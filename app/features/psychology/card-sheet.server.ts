/** The sections of the psychological card in the order of order 508, annex 2, in the language of the paper. */
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { type SessionKind, sectionOf } from '~/domain/psychology/session'
import { instrumentName, scoreWords } from '~/features/instruments/telling.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import { wordsIn } from '~/platform/sealed-texts.server'
import type { Beside } from './card-beside.server'
import type { CardLine, CardPerson } from './card-queries.server'
import { methodName } from './methods.server'
import { type OpenTexts, type Part, wordsOf } from './texts.server'
import { fullName } from '~/domain/people/names'

export type PaperLanguage = 'kk' | 'ru'

export type CardTable = {
  readonly key: string
  readonly title: string
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

type CouncilLine = {
  readonly id: string
  readonly onDay: Day
  readonly atTime: string | null
  readonly work: string
  readonly result: string | null
  readonly requestedBy: string | null
  readonly performer: string
}

export type Contents = {
  readonly person: CardPerson
  /** What the educators' council wrote of work with a person on the preventive register, the earliest first. */
  readonly councils: readonly CouncilLine[]
  /** The earliest first. */
  readonly lines: readonly CardLine[]
  readonly texts: ReadonlyMap<string, OpenTexts>
  readonly actor: Actor
  /** The reader's own name, under what is theirs beside the log. */
  readonly reader: string
  readonly beside: Beside
}

const joined = (parts: readonly (string | null)[], by: string): string =>
  parts.filter((part) => part !== null && part !== '').join(by)

const inBrackets = (text: string | null): string | null => (text === null ? null : `(${text})`)

/** The cells of one line, told to its author with their own results, to a colleague without. */
const tellerOf = ({ texts, actor }: Contents, language: PaperLanguage) => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const say = (line: CardLine, part: Part): string | null =>
    [line.id, line.meetingId ?? '']
      .map((owner) => wordsOf(texts.get(owner), part, t))
      .find((words) => words !== null) ?? null
  return {
    when: (line: CardLine) => joined([format.day(line.heldOn), line.startedAt], ' '),
    requester: (line: CardLine) =>
      line.requestedBy === null ? null : t(`psychology:requester.${line.requestedBy}`),
    method: (line: CardLine) => methodName(line, language),
    kind: (line: CardLine) => t(`psychology:kind.${line.kind}`),
    goal: (line: CardLine) => say(line, 'goal'),
    results: (line: CardLine) =>
      line.psychologistId === actor.userId ? say(line, 'results') : t('psychology:card.with-author'),
    day: (on: Day) => format.day(on),
    refused: (line: CardLine) => (line.attendance === 'refused' ? t('psychology:attendance.refused') : null),
    t,
  }
}

type Teller = ReturnType<typeof tellerOf>

const firstCells = (line: CardLine, teller: Teller): string[] => [
  teller.when(line),
  joined([teller.goal(line) ?? teller.method(line), inBrackets(teller.requester(line))], ' '),
  joined([teller.refused(line), teller.results(line)], '. '),
  joined([line.conclusion, line.psychologist], '\n'),
]

const secondCells = (line: CardLine, teller: Teller): string[] => [
  teller.when(line),
  joined(
    [
      joined([teller.goal(line), teller.method(line), teller.kind(line)], '; '),
      joined([teller.results(line), inBrackets(teller.requester(line))], ' '),
    ],
    '\n',
  ),
  joined([teller.refused(line), line.conclusion, line.psychologist], '\n'),
]

type DatedRow = { readonly key: string; readonly on: Day; readonly cells: string[] }

/** Instruments and answers to requests of staff, in the columns of section 1. */
const firstBeside = ({ beside, reader }: Contents, { t, day }: Teller): DatedRow[] => [
  ...beside.given.map(({ id, onDay, instrument, result }) => ({
    key: id,
    on: onDay,
    cells: [
      day(onDay),
      `${instrumentName(result, instrument, t)} (${t('psychology:requester.psychologist')})`,
      scoreWords(result, t),
      reader,
    ],
  })),
  ...beside.answered.map(({ id, onDay, answer, isOwn, psychologist }) => ({
    key: id,
    on: onDay,
    cells: [
      day(onDay),
      `${t('psychology:card.request')} (${t('psychology:requester.staff')})`,
      isOwn ? (wordsIn(answer, t) ?? '') : t('psychology:card.with-author'),
      psychologist,
    ],
  })),
]

/** Referrals to a psychiatrist: what came of them stands in the note of section 2. */
const secondBeside = ({ beside, reader }: Contents, { t, day }: Teller): DatedRow[] =>
  beside.referred.map(({ id, onDay, state, answer }) => ({
    key: id,
    on: onDay,
    cells: [
      day(onDay),
      t('psychology:card.referral'),
      joined(
        [joined([t(`psychiatry:state.${state}`), answer && t(`psychiatry:answer.${answer}`)], ': '), reader],
        '\n',
      ),
    ],
  }))

const tableOf = (section: 1 | 2, contents: Contents, language: PaperLanguage): CardTable => {
  const teller = tellerOf(contents, language)
  const { t } = teller
  const columns = section === 1 ? ['what', 'results', 'advice'] : ['what', 'note']
  const cells = section === 1 ? firstCells : secondCells
  return {
    key: `section-${section}`,
    title: t(`psychology:card.section-${section}.title`),
    heads: [
      t('psychology:card.number'),
      t('psychology:card.when'),
      ...columns.map((each) => t(`psychology:card.section-${section}.${each}`)),
    ],
    widths: section === 1 ? [1, 3, 5, 6, 5] : [1, 3, 9, 7],
    rows: [
      ...contents.lines
        .filter(({ kind }) => sectionOf(kind as SessionKind) === section)
        .map((line) => ({ key: line.id, on: line.heldOn, cells: cells(line, teller) })),
      ...(section === 1 ? firstBeside(contents, teller) : secondBeside(contents, teller)),
    ]
      // The sort keeps the order of the log within a day.
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
      .map(({ key, cells: words }, at) => ({ key, cells: [String(at + 1), ...words] })),
  }
}

/** Section 3 as the register holds it; nothing of it is the psychologist's. */
const councilTable = ({ councils }: Contents, language: PaperLanguage): CardTable => {
  const t = translatorFor(language)
  const format = formatFor(language)
  return {
    key: 'section-3',
    title: t('psychology:card.section-3.title'),
    heads: [
      t('psychology:card.number'),
      t('psychology:card.when'),
      t('psychology:card.section-2.what'),
      t('psychology:card.section-3.performer'),
    ],
    widths: [1, 3, 10, 6],
    rows: councils.map(({ id, onDay, atTime, work, result, requestedBy, performer }, at) => ({
      key: id,
      cells: [
        String(at + 1),
        joined([format.day(onDay), atTime], ' '),
        joined([work, joined([result, inBrackets(requestedBy)], ' ')], '\n'),
        performer,
      ],
    })),
  }
}

/** The card as its language prints it: who, where, the two sections that psychologists fill, and the council's. */
export const cardSheet = (contents: Contents, language: PaperLanguage) => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const { surname, givenName: given, patronymic, birthDate, nameKk, nameRu } = contents.person
  return {
    language,
    title: t('psychology:card.heading'),
    person: fullName({ surname, given, patronymic }),
    birth: t('psychology:card.birth', { day: format.day(birthDate) }),
    institution: (language === 'kk' ? nameKk : nameRu) ?? '',
    tables: [
      tableOf(1, contents, language),
      tableOf(2, contents, language),
      councilTable(contents, language),
    ],
  }
}

export type CardSheet = ReturnType<typeof cardSheet>
