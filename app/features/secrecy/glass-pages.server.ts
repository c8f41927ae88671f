/** The pages of acute risk: asking, the second person's word, and, while it is open, the warning and the measures alone. */
import { redirect } from '@remix-run/node'
import { glassState, maySeeThrough, riskKinds } from '~/domain/secrecy/glass'
import { nameOf } from '~/features/plans/wording.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { readOneSealed, wordsIn } from '~/platform/sealed-texts.server'
import type { Tone } from '~/ui/tone'
import { answerGlass, askGlass } from './glass-commands.server'
import { glassForm, secondForm } from './glass-forms'
import {
  type GlassOpening,
  findOpening,
  findPersonForGlass,
  lastOpeningFor,
  openingsQuery,
  perPage,
  psychologistsBehind,
  watchOver,
} from './glass-queries.server'
import { plusHours } from './life.server'
import { keepLooks } from './reads.server'
import { findRiskCard, openRisk } from './risk.server'

const tones: Readonly<Record<ReturnType<typeof glassState>, Tone>> = {
  waits: 'bad',
  lapsed: 'plain',
  refused: 'plain',
  open: 'warn',
  closed: 'plain',
}

const stateOf = (row: GlassOpening, { caller, today }: At) =>
  glassState(row, caller.clock.now().toISOString(), today, plusHours)

const toldOpening = (row: GlassOpening, at: At) => {
  const { t, format } = at
  const state = stateOf(row, at)
  return {
    id: row.id,
    who: nameOf(row),
    reason: t(`secrecy:event-reason.${row.reason}`),
    asked: `${row.asker}, ${format.instant(row.askedAt)}`,
    state: { key: state, tone: tones[state], text: t(`secrecy:glass.state.${state}`) },
  }
}

export const openingsPageOf = async (at: At) => {
  const asked = at.url.searchParams.get('before') ?? ''
  const rows = await openingsQuery(at.db, at.actor, looksLikeId(asked) ? asked : null).execute()
  const page = rows.slice(0, perPage)
  return {
    title: at.t('secrecy:glass.title'),
    rows: page.map((row) => toldOpening(row, at)),
    nextTo: rows.length > perPage ? `/secrecy/glass?before=${page.at(-1)?.id}` : undefined,
  }
}

/** The form; where an opening waits or is open already, its page instead. */
export const askGlassPageOf = async (at: At) => {
  const { db, actor, params, t } = at
  const person = await findPersonForGlass(db, actor, params.personId ?? '')
  if (!person) throw notFound()
  const last = await lastOpeningFor(db, actor, person.id)
  if (last && ['waits', 'open'].includes(stateOf(last, at))) throw redirect(`/secrecy/glass/${last.id}`)
  return {
    title: t('secrecy:glass.ask'),
    once: newId(),
    who: nameOf(person),
    back: `/people/${person.id}`,
    reasons: riskKinds.map((value) => ({ value, label: t(`secrecy:event-reason.${value}`) })),
  }
}

export const askGlassAction = async (at: At): Promise<Response> => {
  const form = await readForm(glassForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await askGlass(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('secrecy:flash.glass-asked', `/secrecy/glass/${result.value}`)
    : refused('secrecy', result.refusal, form)
}

/** What stands behind the glass. Every look is kept first, with a card or without one, for those whose work it concerns. */
const behind = async (at: At, { id, personId, institutionId }: GlassOpening) => {
  const { db, caller, t, format } = at
  const look = { personId, sessionId: null, institutionId, way: 'risk' as const, leaveId: id }
  await keepLooks(caller, await psychologistsBehind(db, personId), look)
  const card = await findRiskCard(db, personId)
  const watch = await watchOver(db, personId)
  const measures = watch ? (JSON.parse(watch.measures) as string[]) : []
  return {
    card: card
      ? {
          kind: t(`secrecy:event-reason.${card.kind}`),
          warning: openRisk(caller.keys, card, 'warning') ?? t('psychology:broken'),
          measures: openRisk(caller.keys, card, 'measures') ?? t('psychology:broken'),
          by: `${card.author}, ${format.instant(card.writtenAt)}`,
        }
      : null,
    watch: measures.map((each) => t(`watches:measure.${each}`)),
  }
}

export const openingPageOf = async (at: At) => {
  const { db, actor, caller, params, t, format } = at
  const row = await findOpening(db, actor, params.glassId ?? '')
  if (!row) throw notFound()
  const told = toldOpening(row, at)
  const words = await readOneSealed(db, caller.keys, row.id, 'words')
  const sees = told.state.key === 'open' && maySeeThrough(row, actor.userId)
  return {
    ...told,
    title: t('secrecy:glass.one'),
    once: newId(),
    version: row.version,
    words: wordsIn(words, t) ?? '',
    decided: row.decidedAt === null ? null : `${row.decider ?? ''}, ${format.instant(row.decidedAt)}`,
    openUntil: row.openUntil === null ? null : format.instant(row.openUntil),
    mayAnswer: told.state.key === 'waits' && row.askedBy !== actor.userId,
    isOwn: told.state.key === 'waits' && row.askedBy === actor.userId,
    isForOthers: told.state.key === 'open' && !sees,
    behind: sees ? await behind(at, row) : null,
  }
}

export type OpeningPage = Awaited<ReturnType<typeof openingPageOf>>

export const answerGlassAction = async (at: At): Promise<Response> => {
  const form = await readForm(secondForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.glassId ?? ''
  const { version, answer } = form.value
  const result = await answerGlass(once(at, form), id, version, answer === 'open')
  return result.ok
    ? redirectSaying(`secrecy:flash.glass-${answer}`, `/secrecy/glass/${id}`)
    : refused('secrecy', result.refusal, form)
}
