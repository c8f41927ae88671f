/** Recording what happened, in three steps on one address: choose, fill in, check what would start. */
import { type Actor, tieOf } from '~/domain/access/roles'
import { type EventKind, eventKindIn, eventKinds, eventRuleOf } from '~/domain/duties/events'
import { needsHour, rulesStartedBy } from '~/domain/duties/rules'
import { type Started, decideEvent } from '~/domain/duties/start'
import { getPerson } from '~/features/people/queries.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { redirectSaying } from '~/platform/flash.server'
import type { FormState } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { recordEvent } from './commands.server'
import { eventForm } from './forms'
import { happeningAt, momentOf } from './start.server'
import { instantOf, momentWords, ruleWords } from './wording.server'

/** The events that a reader keeps, about one person or about nobody in particular. */
export const kindsFor = (actor: Pick<Actor, 'role'>, aboutPerson: boolean): readonly EventKind[] => {
  const tie = tieOf[actor.role]
  return eventKinds.filter((kind) => {
    const { keepers, about } = eventRuleOf(kind)
    const isKept = tie === 'none' || keepers.some((keeper) => keeper === tie)
    return isKept && about !== (aboutPerson ? 'nobody' : 'person')
  })
}

const groupsOf = (kinds: readonly EventKind[], path: string, { t }: Pick<At, 't'>) => {
  const families = [...new Set(kinds.map((kind) => eventRuleOf(kind).family))]
  return families.map((family) => ({
    key: family,
    title: t(`duties:family.${family}`),
    events: kinds
      .filter((kind) => eventRuleOf(kind).family === family)
      .map((kind) => ({ key: kind, to: `${path}?event=${kind}`, label: t(`duties:event.${kind}`) })),
  }))
}

/** What the page shows; `personId` is null for events about nobody in particular. 404 out of reach. */
export const recordPageOf = async (at: At, personId: string | null) => {
  const { db, actor, t, url, today } = at
  const person = personId === null ? null : await getPerson(db, actor, personId, 'duty.record')
  const path = person ? `/people/${person.id}/plan/duties/new` : '/duties/new'
  const kinds = kindsFor(actor, person !== null)
  const kind = kinds.find((each) => each === eventKindIn(url.searchParams.get('event')))
  const isAhead = kind ? eventRuleOf(kind).ahead === true : false
  return {
    title: person ? `${t('duties:record')}: ${person.fullName}` : t('duties:record'),
    back: person ? `/people/${person.id}/plan/duties` : '/duties',
    path,
    once: newId(),
    groups: kind ? [] : groupsOf(kinds, path, at),
    event: kind
      ? {
          kind,
          name: t(`duties:event.${kind}`),
          needsHour: needsHour(kind),
          onLabel: t(isAhead ? 'duties:field.on-ahead' : 'duties:field.on'),
          on: isAhead ? '' : today,
          rules: rulesStartedBy(kind).map((rule) => ruleWords(rule, at)),
        }
      : null,
  }
}

export type RecordPage = Awaited<ReturnType<typeof recordPageOf>>

const previewLine = ({ rule, due, state }: Started, at: At) => ({
  ...ruleWords(rule, at),
  due: due.on
    ? rule.term.kind === 'not-before'
      ? at.t('duties:status.barred', { day: at.format.day(due.on) })
      : momentWords({ on: due.on, at: due.at }, at)
    : at.t('duties:status.kept'),
  state,
})

/** What would start, shown before anything is saved. */
export type Preview = { readonly text: string; readonly lines: readonly ReturnType<typeof previewLine>[] }

export type RecordState = FormState & { readonly preview?: Preview }

const answered = (state: RecordState): Response =>
  new Response(JSON.stringify(state), { headers: { 'content-type': 'application/json; charset=utf-8' } })

/** Reads the form and checks, goes back or saves, as its button says. */
export const recordDeed = async (at: At, personId: string | null): Promise<Response> => {
  const { db, actor, t, today } = at
  if (personId !== null) await getPerson(db, actor, personId, 'duty.record')
  const form = await readForm(eventForm, at.request)
  if (!form.ok) return invalid(form)
  const { intent, ...words } = form.value
  const { typed } = form
  if (!kindsFor(actor, personId !== null).includes(words.event)) throw notFound()
  if (intent === 'change') return answered({ errors: {}, typed })
  if (intent === 'save') {
    const result = await recordEvent(once(at, form), personId, words)
    const path = personId === null ? '/duties?list=running' : `/people/${personId}/plan/duties`
    return result.ok ? redirectSaying('duties:flash.recorded', path) : refused('duties', result.refusal, form)
  }
  const since = happeningAt(words.on, words.time)
  const now = momentOf({ today, now: instantOf(at) })
  const decided = decideEvent(words.event, since, now, await calendarOf(db))
  if (!decided.ok) return refused('duties', decided.refusal, form)
  const text = t('duties:new.check-text', {
    event: t(`duties:event.${words.event}`),
    moment: momentWords(since, at),
  })
  return answered({
    errors: {},
    typed,
    preview: { text, lines: decided.value.map((each) => previewLine(each, at)) },
  })
}
