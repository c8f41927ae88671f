/** The head's page of erasures: of whose words, a session's or a result's, and why; never what they say. */
import { nameOf } from '~/features/plans/wording.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { answerErasure } from './erasure-commands.server'
import { erasureAnswerForm } from './note-forms'

const mostShown = 50

export const erasurePageOf = async ({ db, actor, t, format }: At) => {
  const rows = await db
    .selectFrom('noteErasures as e')
    .innerJoin('users as u', 'u.id', 'e.authorId')
    .innerJoin('people as p', 'p.id', 'e.personId')
    .leftJoin('psychologySessions as s', 's.id', 'e.sessionId')
    .leftJoin('instrumentAdministrations as i', 'i.id', 'e.sessionId')
    .select(['e.id', 'e.subject', 'e.ground', 'e.askedAt', 'e.version', 'u.name as author'])
    .select(['s.heldOn', 'i.heldOn as givenOn'])
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where(reachable(actor, 'note.erase', { institution: 'e.institutionId' }))
    .where('e.state', '=', 'asked')
    .orderBy('e.id')
    .limit(mostShown)
    .execute()
  return {
    title: t('secrecy:erasure.title'),
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      once: newId(),
      author: row.author,
      who: nameOf(row),
      heldOn: format.day(row.heldOn ?? row.givenOn),
      subject: t(`secrecy:erasure.subject.${row.subject}`),
      at: format.instant(row.askedAt),
      ground: t(`secrecy:erasure.ground.${row.ground as 'retention'}`),
    })),
  }
}

export const erasureAction = async (at: At): Promise<Response> => {
  const form = await readForm(erasureAnswerForm, at.request)
  if (!form.ok) return invalid(form)
  const { erasureId, version, answer } = form.value
  const result = await answerErasure(once(at, form), erasureId, version, answer === 'erase')
  return result.ok
    ? redirectSaying(`secrecy:flash.erasure-${answer}`, '/secrecy/erasures')
    : refused('secrecy', result.refusal, form)
}
