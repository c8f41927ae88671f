/** What the author sees of an erasure beside what it is about, and the deed of asking for one. */
import { erasureGrounds } from '~/domain/secrecy/erasure'
import type { Result } from '~/domain/result'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { hasSealed } from '~/platform/sealed-texts.server'
import { askErasure, askResultErasure } from './erasure-commands.server'
import { erasureForm } from './note-forms'

/** The latest erasure of a session or a result in words, and the grounds there are. */
export const erasureOf = async ({ db, t, format }: At, id: string) => {
  const erasure = await db
    .selectFrom('noteErasures')
    .select(['state', 'askedAt', 'decidedAt'])
    .where('sessionId', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return {
    isErasureAsked: erasure?.state === 'asked',
    erasure: erasure
      ? t(`secrecy:erasure.state.${erasure.state}`, {
          at: format.instant(erasure.decidedAt ?? erasure.askedAt),
        })
      : null,
    grounds: erasureGrounds.map((value) => ({ value, label: t(`secrecy:erasure.ground.${value}`) })),
  }
}

/** The same for a result, and whether its author may ask. */
export const resultErasureOf = async (at: At, id: string) => {
  const told = await erasureOf(at, id)
  return { ...told, mayAskErasure: !told.isErasureAsked && (await hasSealed(at.db, id)) }
}

const answer = async (
  at: At,
  data: FormData,
  back: string,
  ask: (...given: Parameters<typeof askErasure>) => Promise<Result<string>>,
  id: string,
): Promise<Response> => {
  const form = readFields(erasureForm, data)
  if (!form.ok) return invalid(form)
  const result = await ask(once(at, form), id, form.value.ground)
  return result.ok
    ? redirectSaying('secrecy:flash.erasure-asked', back)
    : refused('secrecy', result.refusal, form)
}

export const askForNote = (at: At, data: FormData, id: string): Promise<Response> =>
  answer(at, data, `/psychology/sessions/${id}/note`, askErasure, id)

export const askForResult = (at: At, data: FormData, id: string): Promise<Response> =>
  answer(at, data, `/psychology/instruments/${id}`, askResultErasure, id)
