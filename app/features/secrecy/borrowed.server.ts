/** A session that someone other than its author opens by a leave: the look is kept first, then the words are opened. */
import { nameOf } from '~/features/plans/wording.server'
import { unscopedNotesOf } from '~/features/psychology/notes.server'
import { faultOf, unscopedTextsOf, wordsOf } from '~/features/psychology/texts.server'
import type { Day } from '~/domain/calendar/day'
import type { At } from '~/platform/guard.server'
import { readingOf, substitutesIn, tellOfChanged } from './reading.server'
import { type Way, keepLook } from './reads.server'

type BorrowedSession = {
  readonly id: string
  readonly heldOn: Day
  readonly kind: string
  readonly meetingId: string | null
  readonly personId: string
  readonly institutionId: string | null
  readonly conclusion: string | null
  readonly psychologistId: string
  readonly author: string
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
}

const parts = ['goal', 'problem', 'results', 'plan'] as const

const textsOf = async (session: BorrowedSession, way: Way, { db, caller, t }: At) => {
  const { id, meetingId, psychologistId: authorId } = session
  // What is written of a whole group speaks of others too: whoever reads one case does not read it.
  const ownerIds = meetingId === null || way !== 'substitution' ? [id] : [id, meetingId]
  const texts = await unscopedTextsOf(db, caller.keys, { ownerIds, authorId })
  return ownerIds.flatMap((owner) =>
    parts.flatMap((part) => {
      const words = wordsOf(texts.get(owner), part, t)
      const fault = faultOf(texts.get(owner), part)
      return words === null
        ? []
        : [{ key: owner + part, owner, part, fault, name: t(`psychology:part.${part}`), words }]
    }),
  )
}

/** What the page of a borrowed session shows. The leave was found by whoever calls. */
export const borrowedOf = async (at: At, session: BorrowedSession, way: Way, leaveId: string) => {
  const { db, caller, t, format } = at
  const { id: sessionId, psychologistId: authorId, personId, institutionId } = session
  await keepLook(caller, { authorId, personId, sessionId, institutionId, way, leaveId })
  const notes = await unscopedNotesOf(db, caller.keys, { sessionId, authorId })
  const texts = await textsOf(session, way, at)
  await tellOfChanged(caller, session, notes, texts)
  return {
    title: t('secrecy:note.title'),
    who: nameOf(session),
    heldOn: format.day(session.heldOn),
    kind: t(`psychology:kind.${session.kind}`),
    author: session.author,
    conclusion: session.conclusion,
    texts,
    reading: readingOf(notes, format, await substitutesIn(db, notes, authorId)),
    mayAdd: notes.some(({ kind, state }) => kind === 'text' && state !== 'erased'),
  }
}

export type BorrowedPage = Awaited<ReturnType<typeof borrowedOf>>
