/** One session, for its author: its facts, its opened note and the sealed parts beside it. */
import { fullName } from '~/domain/people/names'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { writeConclusion } from './commands.server'
import { conclusionForm } from './forms'
import { methodName } from './methods.server'
import { listOwnNotes } from './notes.server'
import { findOwnSession } from './queries.server'
import { faultOf, openOwnTexts, wordsOf } from './texts.server'

type Session = NonNullable<Awaited<ReturnType<typeof findOwnSession>>>

const factsOf = (session: Session, { t, format, language }: At) => {
  const coded = (group: string, code: string | null) =>
    code === null ? null : t(`psychology:${group}.${code}`)
  const facts: readonly (readonly [key: string, value: string | null])[] = [
    ['kind', t(`psychology:kind.${session.kind}`)],
    ['method', methodName(session, language)],
    ['attendance', t(`psychology:attendance.${session.attendance}`)],
    ['absence', coded('absence', session.absence)],
    ['started-at', session.startedAt],
    ['room', session.room],
    ['requested-by', coded('requester', session.requestedBy)],
    ['kinship', coded('kinship', session.kinship)],
    ['next-on', session.nextOn === null ? null : format.day(session.nextOn)],
  ]
  return facts.flatMap(([key, value]) => (value ? [{ name: t(`psychology:field.${key}`), value }] : []))
}

/** The sealed parts of a session, those of its group's meeting among them, in the order of the form. */
const textsOf = async ({ id, meetingId }: Session, { db, actor, caller, t }: At) => {
  const owners = meetingId === null ? [id] : [id, meetingId]
  const texts = await openOwnTexts(db, actor, caller.keys, owners)
  const parts = ['relative', 'goal', 'problem', 'results', 'plan'] as const
  return owners.flatMap((owner) =>
    parts.flatMap((part) => {
      const words = wordsOf(texts.get(owner), part, t)
      const fault = faultOf(texts.get(owner), part)
      return words === null
        ? []
        : [{ key: owner + part, owner, part, fault, name: t(`psychology:part.${part}`), words }]
    }),
  )
}

export const sessionPage = async (at: At) => {
  const { db, actor, caller, params, t, format } = at
  const session = await findOwnSession(db, actor, params.sessionId ?? '')
  if (!session) throw notFound()
  const notes = await listOwnNotes(db, actor, caller.keys, session.id)
  return {
    title: t('psychology:one.title'),
    id: session.id,
    name: fullName({ surname: session.surname, given: session.givenName, patronymic: session.patronymic }),
    when: t('psychology:when', { day: format.day(session.heldOn), minutes: session.minutes }),
    personId: session.personId,
    conclusion: session.conclusion,
    version: session.version,
    facts: factsOf(session, at),
    texts: await textsOf(session, at),
    notes: notes.map((note) => ({
      ...note,
      createdAt: note.createdAt === '' ? '' : format.instant(note.createdAt),
    })),
  }
}

export type SessionPage = Awaited<ReturnType<typeof sessionPage>>

/** Takes the conclusion. The note itself has its own page, where its life decides what may be done with it. */
export const answerSession = async (at: At): Promise<Response> => {
  const id = at.params.sessionId ?? ''
  const form = await readForm(conclusionForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await writeConclusion(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('psychology:flash.concluded', `/psychology/sessions/${id}`)
    : refused('psychology', result.refusal, form)
}
