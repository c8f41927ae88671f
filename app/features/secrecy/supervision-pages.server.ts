/** The pages of supervision: offering a case, the case for its author, and what its supervisor reads and remarks. */
import { addDays } from '~/domain/calendar/day'
import { supervisionLength } from '~/domain/secrecy/parameters'
import { caseState } from '~/domain/secrecy/supervision'
import { nameOf } from '~/features/plans/wording.server'
import { findPersonForSession } from '~/features/psychology/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import { borrowedOf } from './borrowed.server'
import { caseForm, endForm, remarkForm } from './leave-forms'
import { psychologistChoice } from './psychologists.server'
import { looksByLeave } from './reads.server'
import { closeCase, openCase, remarkOnCase } from './supervision-commands.server'
import {
  type Case,
  caseSessionsQuery,
  findCaseForMe,
  findCaseSession,
  findOwnCase,
  ownSessionsOf,
} from './supervision-queries.server'
import { openQuestion, openRemarks } from './supervision-words.server'

const tones: Readonly<Record<ReturnType<typeof caseState>, Tone>> = {
  open: 'warn',
  over: 'plain',
  closed: 'plain',
}

/** A case in the reader's words, without what was asked or remarked. */
export const toldCase = (row: Case, { t, format, today }: At) => {
  const state = caseState(row, today)
  return {
    id: row.id,
    who: nameOf(row),
    author: row.author,
    supervisor: row.supervisor,
    scope: t(`secrecy:supervision.scope.${row.wholeCase === 1 ? 'whole' : 'chosen'}`),
    until: format.day(row.untilOn),
    isRemarked: row.reviewedAt !== null,
    state: { key: state, tone: tones[state], text: t(`secrecy:supervision.state.${state}`) },
  }
}

const wordsOf = (row: Case, { caller, t, format }: At) => {
  const question = openQuestion(caller.keys, row.id, row.question)
  const remarks = openRemarks(caller.keys, row.id, row.review)
  return {
    question: question === 'broken' ? t('psychology:broken') : question,
    remarks:
      remarks === 'broken'
        ? [{ at: '', words: t('psychology:broken') }]
        : remarks.map(({ at, words }) => ({ at: format.instant(at), words })),
  }
}

export const openCasePageOf = async (at: At) => {
  const { db, actor, params, language, t, format, today } = at
  const person = await findPersonForSession(db, actor, params.personId ?? '')
  if (!person) throw notFound()
  const own = await ownSessionsOf(db, actor, person.id).execute()
  const { institutionId, userId } = actor
  const { groups } = await psychologistChoice(db, language, { institutionId, without: userId })
  return {
    title: t('secrecy:supervision.new'),
    once: newId(),
    who: nameOf(person),
    back: `/people/${person.id}/sessions`,
    supervisors: groups,
    untilOn: addDays(today, Math.min(14, supervisionLength.on(today) - 1)),
    sessions: own.map(({ id, heldOn, kind }) => ({
      value: id,
      label: `${format.day(heldOn)}, ${t(`psychology:kind.${kind}`)}`,
    })),
  }
}

export const openCaseAction = async (at: At): Promise<Response> => {
  const form = await readForm(caseForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await openCase(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('secrecy:flash.case-opened', `/psychology/supervisions/${result.value}`)
    : refused('secrecy', result.refusal, form)
}

/** The case for its author: what it opens, what the supervisor remarked, and every look. */
export const ownCasePageOf = async (at: At) => {
  const { db, actor, params, t, format } = at
  const row = await findOwnCase(db, actor, params.supervisionId ?? '')
  if (!row) throw notFound()
  const sessions = await caseSessionsQuery(db, row).execute()
  const looks = await looksByLeave(db, row.id).execute()
  return {
    ...toldCase(row, at),
    ...wordsOf(row, at),
    title: t('secrecy:supervision.one'),
    once: newId(),
    version: row.version,
    sessions: sessions.map(({ id, heldOn, kind }) => ({
      id,
      to: `/psychology/sessions/${id}`,
      heldOn: format.day(heldOn),
      kind: t(`psychology:kind.${kind}`),
    })),
    looks: looks.map((look) => ({
      id: look.id,
      reader: look.reader,
      at: format.instant(look.at),
      who: format.day(look.heldOn),
    })),
  }
}

export const closeCaseAction = async (at: At): Promise<Response> => {
  const form = await readForm(endForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.supervisionId ?? ''
  const result = await closeCase(once(at, form), id, form.value.version)
  return result.ok
    ? redirectSaying('secrecy:flash.case-closed', `/psychology/supervisions/${id}`)
    : refused('secrecy', result.refusal, form)
}

const openForMe = async ({ db, actor, params, today }: At) => {
  const row = await findCaseForMe(db, actor, params.reviewId ?? '', today)
  if (!row) throw notFound()
  return row
}

/** The case for its supervisor: the question and the sessions; each note opens by itself. */
export const reviewPageOf = async (at: At) => {
  const row = await openForMe(at)
  const sessions = await caseSessionsQuery(at.db, row).execute()
  return {
    ...toldCase(row, at),
    ...wordsOf(row, at),
    title: at.t('secrecy:supervision.review'),
    once: newId(),
    sessions: sessions.map(({ id, heldOn, kind }) => ({
      id,
      to: `/psychology/reviews/${row.id}/sessions/${id}`,
      heldOn: at.format.day(heldOn),
      kind: at.t(`psychology:kind.${kind}`),
    })),
  }
}

export const remarkAction = async (at: At): Promise<Response> => {
  const form = await readForm(remarkForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.reviewId ?? ''
  const result = await remarkOnCase(once(at, form), id, form.value.remark)
  return result.ok
    ? redirectSaying('secrecy:flash.remarked', `/psychology/reviews/${id}`)
    : refused('secrecy', result.refusal, form)
}

export const reviewSessionPageOf = async (at: At) => {
  const row = await openForMe(at)
  const session = await findCaseSession(at.db, row, at.params.lentSessionId ?? '')
  if (!session) throw notFound()
  return { ...(await borrowedOf(at, session, 'supervision', row.id)), back: `/psychology/reviews/${row.id}` }
}
