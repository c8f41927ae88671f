/** The file of a lawful request: the document it answers, and exactly the chosen notes. */
import { nameOf } from '~/features/plans/wording.server'
import { type OpenNote, unscopedNotesOf } from '~/features/psychology/notes.server'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperRow } from '~/platform/paper/paper'
import { readingOf, substitutesIn, tellOfChanged } from './reading.server'
import { type LawfulRequest, sessionsOfRequest } from './request-queries.server'

type Language = 'kk' | 'ru'
type Session = Awaited<ReturnType<ReturnType<typeof sessionsOfRequest>['execute']>>[number]

const words = (text: string): PaperRow => ({ as: 'text', pieces: [{ text }] })

const rowsOf = (
  session: Session,
  notes: readonly OpenNote[],
  others: ReadonlyMap<string, string>,
  language: Language,
): PaperRow[] => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const { text, additions } = readingOf(notes, format, others)
  const parts = [...(text ? [text] : []), ...additions]
  return [
    words(`${format.day(session.heldOn)}, ${t(`psychology:kind.${session.kind}`)}`),
    ...parts.flatMap((part): PaperRow[] => [
      words(t('secrecy:export.version', { version: part.version, at: part.at, who: part.by ?? '' })),
      words(
        part.state === 'open' ? part.text : t(`secrecy:state.${part.state}.text`, { version: part.version }),
      ),
    ]),
  ]
}

/** The paper in a language. Opens the notes; whoever calls shows it only once the taking is kept. */
export const exportPaper = async (
  { db, caller }: Pick<At, 'db' | 'caller'>,
  request: LawfulRequest,
  language: Language,
): Promise<Paper> => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const authorId = request.psychologistId
  const rows: PaperRow[] = []
  for (const session of await sessionsOfRequest(db, request.id).execute()) {
    const notes = await unscopedNotesOf(db, caller.keys, { sessionId: session.id, authorId })
    const { personId, institutionId } = request
    await tellOfChanged(caller, { id: session.id, personId, institutionId }, notes)
    rows.push(...rowsOf(session, notes, await substitutesIn(db, notes, authorId), language))
  }
  const title = t('secrecy:export.heading')
  const { body, number, datedOn, ground, author, birthDate } = request
  return {
    title,
    beside: false,
    landscape: false,
    sheets: [
      {
        language,
        rows: [
          { as: 'stamp', pieces: [{ text: (language === 'kk' ? request.nameKk : request.nameRu) ?? '' }] },
          { as: 'title', pieces: [{ text: title }] },
          words(t('secrecy:export.answers', { body, number, day: format.day(datedOn), ground })),
          words(t('secrecy:export.about', { who: nameOf(request), birth: format.day(birthDate) })),
          words(t('secrecy:export.author', { who: author })),
          words(t('secrecy:export.warning')),
          ...rows,
        ],
      },
    ],
  }
}
