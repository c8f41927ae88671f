/** The pages of lawful requests: the register, the form, one request for its three readers, and the file. */
import { may, mayEver } from '~/domain/access/policy'
import { isConfirmed, requestState, requesterKinds } from '~/domain/secrecy/lawful-request'
import { confirmPassword } from '~/features/accounts/again.server'
import { nameOf } from '~/features/plans/wording.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import type { Tone } from '~/ui/tone'
import { exportPaper } from './export-paper.server'
import { plusHours } from './life.server'
import { answerRequest, confirmExport, registerRequest, takeExport } from './request-commands.server'
import { approvalForm, confirmForm, requestForm, takeForm } from './request-forms'
import {
  type LawfulRequest,
  askableSessions,
  findPersonForRequest,
  findRequest,
  perPage,
  requestsQuery,
  sessionsOfRequest,
} from './request-queries.server'

const tones: Readonly<Record<ReturnType<typeof requestState>, Tone>> = {
  asked: 'info',
  refused: 'plain',
  ready: 'warn',
  taken: 'bad',
  over: 'plain',
}

const nowOf = ({ caller }: At): string => caller.clock.now().toISOString()

/** Whoever only approves is not told whose notes they are. */
const mayKnowWho = (at: At): boolean => !mayEver(at.actor, 'lawful-request.approve')

/** A request in the reader's words. */
export const toldRequest = (row: LawfulRequest, at: At) => {
  const { t, format, language } = at
  const state = requestState(row, nowOf(at))
  return {
    id: row.id,
    body: row.body,
    kind: t(`secrecy:event-reason.${row.bodyKind}`),
    document: `№ ${row.number}, ${format.day(row.datedOn)}`,
    institution: (language === 'kk' ? row.nameKk : row.nameRu) ?? '',
    who: mayKnowWho(at) ? nameOf(row) : null,
    registered: format.instant(row.registeredAt),
    state: { key: state, tone: tones[state], text: t(`secrecy:request.state.${state}`) },
  }
}

export const requestsPageOf = async (at: At) => {
  const asked = at.url.searchParams.get('before') ?? ''
  const rows = await requestsQuery(at.db, at.actor, looksLikeId(asked) ? asked : null).execute()
  const page = rows.slice(0, perPage)
  return {
    title: at.t('secrecy:request.title'),
    mayRegister: mayEver(at.actor, 'lawful-request.register'),
    rows: page.map((row) => toldRequest(row, at)),
    nextTo: rows.length > perPage ? `/secrecy/requests?before=${page.at(-1)?.id}` : undefined,
  }
}

export const newRequestPageOf = async ({ db, actor, params, t, format, today }: At) => {
  const person = await findPersonForRequest(db, actor, params.personId ?? '')
  if (!person) throw notFound()
  const sessions = await askableSessions(db, actor, person.id).execute()
  return {
    title: t('secrecy:request.new'),
    once: newId(),
    today,
    who: nameOf(person),
    back: `/people/${person.id}/sessions`,
    kinds: requesterKinds.map((value) => ({ value, label: t(`secrecy:event-reason.${value}`) })),
    sessions: sessions.map(({ id, heldOn, kind, author }) => ({
      value: id,
      label: `${format.day(heldOn)}, ${t(`psychology:kind.${kind}`)}, ${author}`,
    })),
  }
}

export const registerAction = async (at: At): Promise<Response> => {
  const form = await readForm(requestForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await registerRequest(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('secrecy:flash.request-registered', '/secrecy/requests')
    : refused('secrecy', result.refusal, form)
}

const reached = async ({ db, actor, params }: At): Promise<LawfulRequest> => {
  const row = await findRequest(db, actor, params.lawfulRequestId ?? '')
  if (!row) throw notFound()
  return row
}

const plusMinutes = (iso: string, minutes: number): string => plusHours(iso, minutes / 60)

export const requestPageOf = async (at: At) => {
  const { db, actor, t, format } = at
  const row = await reached(at)
  const told = toldRequest(row, at)
  const sessions = await sessionsOfRequest(db, row.id).execute()
  const mayTake = may(actor, 'lawful-request.take', row) && told.state.key === 'ready'
  return {
    ...told,
    title: t('secrecy:request.one'),
    once: newId(),
    version: row.version,
    ground: row.ground,
    reason: row.reason ?? '',
    registrar: row.registrar,
    author: told.who === null ? null : row.author,
    decided: row.decidedAt === null ? null : `${row.decider ?? ''}, ${format.instant(row.decidedAt)}`,
    words: row.words,
    openUntil: row.openUntil === null ? null : format.instant(row.openUntil),
    taken: row.takenAt === null ? null : format.instant(row.takenAt),
    count: sessions.length,
    notes:
      told.who === null
        ? []
        : sessions.map(({ id, heldOn, kind }) => ({
            id,
            text: `${format.day(heldOn)}, ${t(`psychology:kind.${kind}`)}`,
          })),
    mayApprove: may(actor, 'lawful-request.approve', row) && told.state.key === 'asked',
    mayTake,
    isConfirmed: mayTake && isConfirmed(row, actor.userId, nowOf(at), plusMinutes),
  }
}

export type RequestPage = Awaited<ReturnType<typeof requestPageOf>>

const confirm = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(confirmForm, data)
  if (!form.ok) return invalid(form)
  const right = await confirmPassword(at.desk, at.user, form.value.password)
  if (!right.ok) return refused('account', right.refusal, form)
  const id = at.params.lawfulRequestId ?? ''
  const result = await confirmExport(at.caller, id)
  return result.ok
    ? redirectSaying('secrecy:flash.confirmed', `/secrecy/requests/${id}`)
    : refused('secrecy', result.refusal, form)
}

/** The head confirms with the password, the second person answers: which one stands in `intent`. */
export const requestAction = async (at: At): Promise<Response> => {
  await reached(at)
  const data = await at.request.formData()
  if (data.get('intent') === 'confirm') return confirm(at, data)
  const form = readFields(approvalForm, data)
  if (!form.ok) return invalid(form)
  const { version, answer, words } = form.value
  const id = at.params.lawfulRequestId ?? ''
  const given = { version, isApproved: answer === 'approve', words }
  const result = await answerRequest(once(at, form), id, given)
  return result.ok
    ? redirectSaying(`secrecy:flash.request-${answer}`, `/secrecy/requests/${id}`)
    : refused('secrecy', result.refusal, form)
}

/** The file, once. It is made first, so that a note which does not open costs nobody the one taking. */
export const fileAction = async (at: At): Promise<Response> => {
  const row = await reached(at)
  const back = `/secrecy/requests/${row.id}`
  const form = await readForm(takeForm, at.request)
  if (!form.ok) return redirectSaying('secrecy:flash.not-taken', back)
  const { as, language } = form.value
  if (!isConfirmed(row, at.actor.userId, nowOf(at), plusMinutes))
    return redirectSaying('secrecy:flash.not-taken', back)
  const bytes = await makePaper(await exportPaper(at, row, language), as)
  const result = await takeExport(at.caller, row.id, at.caller.requestId)
  if (result.ok) return fileAnswer(bytes, `qadam-request-${row.id.slice(-6)}`, as)
  const why = result.refusal.code === 'errors:keys-locked' ? 'notes-locked' : 'not-taken'
  return redirectSaying(`secrecy:flash.${why}`, back)
}
