/** The page of one note, for its author: what it says, its life, and the deeds on it. */
import { erasureGrounds } from '~/domain/secrecy/erasure'
import { nameOf } from '~/features/plans/wording.server'
import { listOwnNotes } from '~/features/psychology/notes.server'
import { findOwnSession } from '~/features/psychology/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { findLife } from './life.server'
import { addToNote, askErasure, editNote, signNote } from './note-commands.server'
import { addForm, editForm, erasureForm, signForm } from './note-forms'
import { readingOf, substitutesIn, tellOfChanged } from './reading.server'

const lifeWords = async (at: At, sessionId: string) => {
  const { t, format, today, db } = at
  const now = at.desk.clock.now().toISOString()
  const { life, version } = await findLife(db, sessionId, now, today)
  const moment = life.stage === 'open' ? life.until : 'since' in life ? life.since : null
  return {
    version,
    stage: life.stage,
    words: t(`secrecy:life.${life.stage}`, { at: moment === null ? '' : format.instant(moment) }),
  }
}

const erasureOf = (at: At, sessionId: string) =>
  at.db
    .selectFrom('noteErasures')
    .select(['state', 'askedAt', 'decidedAt'])
    .where('sessionId', '=', sessionId)
    .orderBy('id', 'desc')
    .executeTakeFirst()

export const notePageOf = async (at: At) => {
  const { db, actor, caller, params, t, format } = at
  const session = await findOwnSession(db, actor, params.sessionId ?? '')
  if (!session) throw notFound()
  const notes = await listOwnNotes(db, actor, caller.keys, session.id)
  await tellOfChanged(caller, { ...session, institutionId: actor.institutionId }, notes)
  const erasure = await erasureOf(at, session.id)
  return {
    title: t('secrecy:note.title'),
    once: newId(),
    sessionId: session.id,
    who: nameOf(session),
    heldOn: format.day(session.heldOn),
    personId: session.personId,
    life: await lifeWords(at, session.id),
    reading: readingOf(notes, format, await substitutesIn(db, notes, actor.userId)),
    isErasureAsked: erasure?.state === 'asked',
    erasure: erasure
      ? t(`secrecy:erasure.state.${erasure.state as 'asked'}`, {
          at: format.instant(erasure.decidedAt ?? erasure.askedAt),
        })
      : null,
    grounds: erasureGrounds.map((value) => ({ value, label: t(`secrecy:erasure.ground.${value}`) })),
  }
}

export type NotePage = Awaited<ReturnType<typeof notePageOf>>

type Act = (at: At, data: FormData, id: string) => Promise<Response>

const acts: Readonly<Record<string, Act>> = {
  edit: async (at, data, id) => {
    const form = readFields(editForm, data)
    if (!form.ok) return invalid(form)
    const result = await editNote(once(at, form), id, form.value.note, form.value.version)
    return result.ok
      ? redirectSaying('secrecy:flash.edited', `/psychology/sessions/${id}/note`)
      : refused('secrecy', result.refusal, form)
  },
  sign: async (at, data, id) => {
    const form = readFields(signForm, data)
    if (!form.ok) return invalid(form)
    const result = await signNote(once(at, form), id)
    return result.ok
      ? redirectSaying('secrecy:flash.signed', `/psychology/sessions/${id}/note`)
      : refused('secrecy', result.refusal, form)
  },
  add: async (at, data, id) => {
    const form = readFields(addForm, data)
    if (!form.ok) return invalid(form)
    const result = await addToNote(once(at, form), id, form.value.addition)
    return result.ok
      ? redirectSaying('secrecy:flash.added', `/psychology/sessions/${id}/note`)
      : refused('secrecy', result.refusal, form)
  },
  erase: async (at, data, id) => {
    const form = readFields(erasureForm, data)
    if (!form.ok) return invalid(form)
    const result = await askErasure(once(at, form), id, form.value.ground)
    return result.ok
      ? redirectSaying('secrecy:flash.erasure-asked', `/psychology/sessions/${id}/note`)
      : refused('secrecy', result.refusal, form)
  },
}

/** Which form was sent stands in its `intent`. */
export const noteAction = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const act = acts[String(data.get('intent'))]
  return act ? act(at, data, at.params.sessionId ?? '') : invalid({ ok: false, errors: {}, typed: {} })
}
