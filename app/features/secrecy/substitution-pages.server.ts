/** The pages of substitutions: the head's register and form, one assignment, and its sessions for the substitute. */
import { mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import { substitutionReasons, substitutionState } from '~/domain/secrecy/substitution'
import { nameOf } from '~/features/plans/wording.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import { borrowedOf } from './borrowed.server'
import { continueForm, endForm, substitutionForm } from './leave-forms'
import { psychologistChoice } from './psychologists.server'
import { looksByLeave } from './reads.server'
import { continueNote, endSubstitution, giveSubstitution } from './substitution-commands.server'
import {
  type SessionCursor,
  findLent,
  findLentSession,
  findSubstitution,
  lentSessionsQuery,
  perPage,
  substitutionsQuery,
} from './substitution-queries.server'

type Row = Awaited<ReturnType<ReturnType<typeof substitutionsQuery>['execute']>>[number]

const tones: Readonly<Record<ReturnType<typeof substitutionState>, Tone>> = {
  ahead: 'info',
  running: 'warn',
  over: 'plain',
  ended: 'plain',
}

/** A substitution in the reader's words. */
export const toldSubstitution = (row: Row, { t, format, today }: At) => {
  const state = substitutionState(row, today)
  return {
    id: row.id,
    author: row.author,
    substitute: row.substitute,
    dates: t('secrecy:from-until', { from: format.day(row.fromOn), until: format.day(row.untilOn) }),
    reason: row.reason === null ? '' : t(`secrecy:event-reason.${row.reason}`),
    document: row.ground,
    state: { key: state, tone: tones[state], text: t(`secrecy:substitution.state.${state}`) },
  }
}

export const substitutionsPageOf = async (at: At) => {
  const asked = at.url.searchParams.get('before') ?? ''
  const before = looksLikeId(asked) ? asked : null
  const rows = await substitutionsQuery(at.db, at.actor, before).execute()
  const page = rows.slice(0, perPage)
  return {
    title: at.t('secrecy:substitution.title'),
    rows: page.map((row) => toldSubstitution(row, at)),
    nextTo: rows.length > perPage ? `/secrecy/substitutions?before=${page.at(-1)?.id}` : undefined,
  }
}

export const newSubstitutionPageOf = async ({ db, actor, language, t, today }: At) => {
  const { institutionId } = actor
  const { own, groups } = await psychologistChoice(db, language, { institutionId })
  return {
    title: t('secrecy:substitution.new'),
    once: newId(),
    today,
    authors: own,
    substitutes: groups,
    reasons: substitutionReasons.map((value) => ({ value, label: t(`secrecy:event-reason.${value}`) })),
  }
}

export const giveAction = async (at: At): Promise<Response> => {
  const form = await readForm(substitutionForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await giveSubstitution(once(at, form), form.value)
  return result.ok
    ? redirectSaying('secrecy:flash.substituted', `/secrecy/substitutions/${result.value}`)
    : refused('secrecy', result.refusal, form)
}

/** One assignment: for the head as it was given, for the one substituted for with every look. */
export const substitutionPageOf = async (at: At) => {
  const { db, actor, params, t, format } = at
  const row = await findSubstitution(db, actor, params.substitutionId ?? '')
  if (!row) throw notFound()
  const isAuthor = row.authorId === actor.userId
  const looks = isAuthor ? await looksByLeave(db, row.id).execute() : null
  const told = toldSubstitution(row, at)
  return {
    ...told,
    title: t('secrecy:substitution.one'),
    once: newId(),
    version: row.version,
    giver: row.giver ?? '',
    given: format.instant(row.givenAt),
    ended: row.endedAt === null ? null : format.instant(row.endedAt),
    back: mayEver(actor, 'substitution.give') ? '/secrecy/substitutions' : '/psychology/leaves',
    mayEnd: told.state.key === 'ahead' || told.state.key === 'running',
    looks:
      looks &&
      looks.map((look) => ({
        id: look.id,
        reader: look.reader,
        at: format.instant(look.at),
        who: look.heldOn ? `${nameOf(look)}, ${format.day(look.heldOn)}` : nameOf(look),
      })),
  }
}

export const endAction = async (at: At): Promise<Response> => {
  const form = await readForm(endForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.substitutionId ?? ''
  const result = await endSubstitution(once(at, form), id, form.value.version)
  return result.ok
    ? redirectSaying('secrecy:flash.substitution-ended', `/secrecy/substitutions/${id}`)
    : refused('secrecy', result.refusal, form)
}

/** A place in a list that goes back in time. */
export const cursorIn = (text: string | null): SessionCursor | null => {
  const [on = '', id = ''] = (text ?? '').split('_')
  const heldOn = parseDay(on)
  return heldOn && looksLikeId(id) ? { heldOn, id } : null
}

/** The assignment by which the reader stands in for somebody today; 404 before, after and for everyone else. */
export const runningOf = async ({ db, actor, params, today }: At) => {
  const lent = await findLent(db, actor, params.lentId ?? '', today)
  if (!lent) throw notFound()
  return lent
}

/** What a running assignment opens to the substitute: that sessions were held; a note only one by one. */
export const lentPageOf = async (at: At) => {
  const { db, url, t, format } = at
  const lent = await runningOf(at)
  const rows = await lentSessionsQuery(db, lent, cursorIn(url.searchParams.get('after'))).execute()
  const page = rows.slice(0, perPage)
  const last = rows.length > perPage ? page.at(-1) : undefined
  return {
    title: t('secrecy:lent.title', { who: lent.author }),
    resultsTo: `/psychology/lent/${lent.id}/results`,
    lent: toldSubstitution(lent, at),
    rows: page.map((row) => ({
      id: row.id,
      to: `/psychology/lent/${lent.id}/sessions/${row.id}`,
      who: nameOf(row),
      heldOn: format.day(row.heldOn),
      kind: t(`psychology:kind.${row.kind}`),
      attendance: t(`psychology:attendance.${row.attendance}`),
    })),
    nextTo: last ? `/psychology/lent/${lent.id}?after=${last.heldOn}_${last.id}` : undefined,
  }
}

export const lentSessionPageOf = async (at: At) => {
  const lent = await runningOf(at)
  const session = await findLentSession(at.db, lent, at.params.lentSessionId ?? '')
  if (!session) throw notFound()
  return {
    ...(await borrowedOf(at, session, 'substitution', lent.id)),
    once: newId(),
    lentTo: `/psychology/lent/${lent.id}`,
    lentTitle: at.t('secrecy:lent.title', { who: lent.author }),
  }
}

export const continueAction = async (at: At): Promise<Response> => {
  const form = await readForm(continueForm, at.request)
  if (!form.ok) return invalid(form)
  const { lentId = '', lentSessionId = '' } = at.params
  const result = await continueNote(once(at, form), lentId, lentSessionId, form.value.addition)
  return result.ok
    ? redirectSaying('secrecy:flash.added', `/psychology/lent/${lentId}/sessions/${lentSessionId}`)
    : refused('secrecy', result.refusal, form)
}
