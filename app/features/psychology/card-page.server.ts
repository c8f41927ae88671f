/** The pages of the psychological card: whose stands where, one card as the order prints it, and its files. */
import { daysBetween } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { listSection3 } from '~/features/preventive-register/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Paper, PaperRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { besideLines } from './card-beside.server'
import { exportCard, pointToCard } from './card-commands.server'
import { cardLinesQuery, findCardPerson, ownCardsQuery, pageSize } from './card-queries.server'
import { type CardSheet, type PaperLanguage, cardSheet } from './card-sheet.server'
import { cardForm, exportForm } from './forms'
import { openOwnTexts } from './texts.server'

/** The id after which a page begins; null: from the beginning, or what was asked for is no id. */
export const afterIn = (url: URL): string | null => {
  const after = url.searchParams.get('after') ?? ''
  return looksLikeId(after) ? after : null
}

/** A card is old when nobody touched it for so long: half a year, our habit. */
const oldAfterDays = 180

export const cardsPage = async ({ db, actor, url, t, format, today }: At) => {
  const rows = await ownCardsQuery(db, actor, afterIn(url)).execute()
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return {
    title: t('psychology:section.cards'),
    more: last ? `/psychology/cards?after=${last.id}` : null,
    rows: page.map((row) => ({
      id: row.id,
      name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
      updated: row.updatedOn === null ? null : format.day(row.updatedOn),
      isOld: row.updatedOn === null || daysBetween(row.updatedOn, today) > oldAfterDays,
    })),
  }
}

/** Kazakh unless Russian is asked for, or is the reader's own language: the card is printed in one of the two. */
const paperLanguage = ({ url, language }: Pick<At, 'url' | 'language'>): PaperLanguage => {
  const asked = url.searchParams.get('language')
  return asked === 'ru' || (asked !== 'kk' && language === 'ru') ? 'ru' : 'kk'
}

const contentsOf = async ({ db, actor, caller, user }: At, personId: string) => {
  const person = await findCardPerson(db, actor, personId)
  if (!person) throw notFound()
  const lines = (await cardLinesQuery(db, actor, personId).execute()).toReversed()
  const own = lines.filter(({ psychologistId }) => psychologistId === actor.userId)
  const owners = own.flatMap(({ id, meetingId }) => (meetingId === null ? [id] : [id, meetingId]))
  const texts = await openOwnTexts(db, actor, caller.keys, [...new Set(owners)])
  const councils = await listSection3(db, actor, personId)
  const beside = await besideLines(db, actor, caller.keys, personId)
  return { person, lines, texts, actor, councils, beside, reader: user.name }
}

export const cardPage = async (at: At) => {
  const contents = await contentsOf(at, at.params.personId ?? '')
  const { id, updatedOn, version } = contents.person
  return {
    title: at.t('psychology:card.title'),
    personId: id,
    today: at.today,
    version: version ?? 0,
    updated: updatedOn === null ? null : at.format.day(updatedOn),
    sheet: cardSheet(contents, paperLanguage(at)),
    languages: (['kk', 'ru'] as const).map((value) => ({
      value,
      label: at.t(`psychology:card.language.${value}`),
      to: `/psychology/cards/${id}?language=${value}`,
    })),
  }
}

export type CardPage = Awaited<ReturnType<typeof cardPage>>

const rowsOf = ({ title, institution, person, birth, tables }: CardSheet): PaperRow[] => [
  { as: 'stamp', pieces: [{ text: institution }] },
  { as: 'title', pieces: [{ text: title }] },
  { as: 'line', pieces: [{ text: `${person}, ${birth}` }] },
  ...tables.flatMap((table): PaperRow[] => [
    { as: 'text', pieces: [{ text: table.title }] },
    {
      as: 'table',
      heads: table.heads,
      widths: table.widths,
      cells: table.rows.map(({ cells }) => cells),
    },
  ]),
]

/** The file itself; it has an address of its own, since an address with a page answers with the page. */
export const answerCardFile = async (at: At): Promise<Response> => {
  const personId = at.params.personId ?? ''
  const form = await readForm(exportForm, at.request)
  if (!form.ok) return invalid(form)
  const { as, language } = form.value
  const result = await exportCard(at.caller, personId, form.value)
  if (!result.ok) return refused('psychology', result.refusal, form)
  const sheet = cardSheet(await contentsOf(at, personId), language)
  const paper: Paper = {
    title: sheet.title,
    beside: false,
    landscape: true,
    sheets: [{ language, rows: rowsOf(sheet) }],
  }
  return fileAnswer(await makePaper(paper, as), `qadam-card-${personId.slice(-6)}`, as)
}

export const answerCard = async (at: At): Promise<Response> => {
  const form = await readForm(cardForm, at.request)
  if (!form.ok) return invalid(form)
  const personId = at.params.personId ?? ''
  const result = await pointToCard(once(at, form), personId, form.value)
  return result.ok
    ? redirectSaying('psychology:flash.pointed', `/psychology/cards/${personId}`)
    : refused('psychology', result.refusal, form)
}
