/** The form of a session: what it is filled with, the phrases it offers, and what comes of sending it. */
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import { fullName } from '~/domain/people/names'
import { startOf } from '~/domain/meetings/meeting'
import { decideFree, individualKinds, sessionMinutes } from '~/domain/psychology/session'
import { redirectSaying } from '~/platform/flash.server'
import type { FormState } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { recordSession } from './commands.server'
import { sessionForm } from './forms'
import { methodOptions } from './methods.server'
import { findLastOwnText } from './notes.server'
import { findOwnPlanned } from './planned-queries.server'
import { findLastOwnSession, findPersonForSession } from './queries.server'
import { type Snippet, listSnippets } from './snippets.server'
import { takenInRecords } from './taken.server'
import { toldIn } from './wording.server'

const insertOptions = (snippets: readonly Snippet[], { t }: At) => [
  {
    label: t('psychology:insert.of-person'),
    options: [{ value: 'last', label: t('psychology:insert.last') }],
  },
  {
    label: t('psychology:insert.templates'),
    options: individualKinds.map((kind) => ({
      value: `template:${kind}`,
      label: t(`psychology:kind.${kind}`),
    })),
  },
  ...(snippets.length === 0
    ? []
    : [
        {
          label: t('psychology:insert.own'),
          options: snippets.map(({ id, title }) => ({ value: `snippet:${id}`, label: title })),
        },
      ]),
]

const half = 5

/** The start of a session that has just ended, when nothing recorded stands there; otherwise nobody guesses. */
const usualStart = async (at: At, personId: string): Promise<string> => {
  const { day, time } = wallTimeAt(instant(at.desk.clock.now().toISOString()))
  const ended = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const began = Math.floor((ended - sessionMinutes.usual) / half) * half
  if (began < 0) return ''
  const start = `${String(Math.floor(began / 60)).padStart(2, '0')}:${String(began % 60).padStart(2, '0')}`
  const taken = await takenInRecords(at.db, { psychologistId: at.actor.userId, personIds: [personId] }, day)
  const wanted = { startsAt: startOf(day, start), minutes: sessionMinutes.usual }
  return decideFree(wanted, taken).ok ? start : ''
}

const storedFor = async (at: At, personId: string) => {
  const planned = await findOwnPlanned(at.db, at.actor, at.url.searchParams.get('planned') ?? '')
  if (planned?.personId === personId && planned.state === 'planned')
    return {
      heldOn: planned.onDay,
      startedAt: planned.startsAt.slice(11),
      minutes: String(planned.minutes),
      room: planned.room ?? '',
      kind: planned.kind,
      method: planned.method ?? '',
      planned: planned.id,
    }
  const usual = { minutes: String(sessionMinutes.usual), kind: individualKinds[0], method: '', planned: '' }
  const last = await findLastOwnSession(at.db, at.actor, personId)
  return {
    ...usual,
    heldOn: at.today,
    startedAt: await usualStart(at, personId),
    room: last?.room ?? '',
  }
}

export const newSessionPage = async (at: At) => {
  const { db, actor, caller, params, t, language, format } = at
  const person = await findPersonForSession(db, actor, params.personId ?? '')
  if (!person) throw notFound()
  const { surname, givenName: given, patronymic } = person
  const snippets = await listSnippets(db, actor, caller.keys, t)
  return {
    title: t('psychology:new.title'),
    personId: person.id,
    name: fullName({ surname, given, patronymic }),
    once: newId(),
    stored: await storedFor(at, person.id),
    methods: await methodOptions(db, actor, language, format.compare),
    inserts: insertOptions(snippets, at),
  }
}

export type NewSessionPage = Awaited<ReturnType<typeof newSessionPage>>

/** The words that a choice of the list stands for; of the last note only its author's own. */
const chosenWords = async (at: At, choice: string, personId: string): Promise<string> => {
  const { db, actor, caller, t } = at
  const [group = '', key = ''] = choice.split(':')
  if (group === 'template')
    return individualKinds.some((each) => each === key) ? t(`psychology:template.${key}`) : ''
  if (group === 'snippet') {
    const snippets = await listSnippets(db, actor, caller.keys, t)
    return snippets.find(({ id }) => id === key)?.words ?? ''
  }
  return (await findLastOwnText(db, actor, caller.keys, personId)) ?? ''
}

/** Sends the form back with words added to the note; everything typed stays. */
const inserted = async (at: At, data: FormData, personId: string): Promise<Response> => {
  const typed = Object.fromEntries(
    [...data].flatMap(([name, value]) =>
      typeof value === 'string' && !['once', 'insert', 'intent'].includes(name) ? [[name, value]] : [],
    ),
  )
  const choice = data.get('insert')
  const words = await chosenWords(at, typeof choice === 'string' ? choice : '', personId)
  const note = [typed.note ?? '', words].filter((each) => each.trim() !== '').join('\n\n')
  const state: FormState = { errors: {}, typed: { ...typed, note } }
  return new Response(JSON.stringify(state), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}

export const answerNewSession = async (at: At): Promise<Response> => {
  const personId = at.params.personId ?? ''
  const data = await at.request.formData()
  if (!(await findPersonForSession(at.db, at.actor, personId))) throw notFound()
  if (data.get('intent') === 'insert') return inserted(at, data, personId)
  data.delete('insert')
  const form = readFields(sessionForm, data)
  if (!form.ok) return invalid(form)
  const result = await recordSession(once(at, form), personId, form.value)
  if (!result.ok) return refused('psychology', toldIn(result.refusal, at), form)
  const back = form.value.planned === null ? `/people/${personId}/sessions` : '/psychology/today'
  return redirectSaying('psychology:flash.recorded', back)
}
