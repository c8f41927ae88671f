/** The page of one note, for its author: what it says, its life, and the deeds on it. */
import { nameOf } from '~/features/plans/wording.server'
import { listOwnNotes } from '~/features/psychology/notes.server'
import { findOwnSession } from '~/features/psychology/queries.server'
import { hasTexts } from '~/features/psychology/texts.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { askForNote, erasureOf } from './erasing.server'
import { findLife } from './life.server'
import { addToNote, editNote, signNote } from './note-commands.server'
import { addForm, editForm, signForm } from './note-forms'
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

export const notePageOf = async (at: At) => {
  const { db, actor, caller, params, t, format } = at
  const session = await findOwnSession(db, actor, params.sessionId ?? '')
  if (!session) throw notFound()
  const notes = await listOwnNotes(db, actor, caller.keys, session.id)
  await tellOfChanged(caller, { ...session, institutionId: actor.institutionId }, notes)
  const erasure = await erasureOf(at, session.id)
  const life = await lifeWords(at, session.id)
  return {
    title: t('secrecy:note.title'),
    once: newId(),
    sessionId: session.id,
    who: nameOf(session),
    heldOn: format.day(session.heldOn),
    personId: session.personId,
    life,
    reading: readingOf(notes, format, await substitutesIn(db, notes, actor.userId)),
    ...erasure,
    mayAskErasure:
      !erasure.isErasureAsked &&
      life.stage !== 'erased' &&
      (life.stage !== 'none' || (await hasTexts(db, session.id))),
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
  erase: askForNote,
}

/** Which form was sent stands in its `intent`. */
export const noteAction = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const act = acts[String(data.get('intent'))]
  return act ? act(at, data, at.params.sessionId ?? '') : invalid({ ok: false, errors: {}, typed: {} })
}
