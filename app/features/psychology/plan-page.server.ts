/** A session ahead: the form for a new one, and the page on which one is moved, cancelled or written down. */
import { addDays, day } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import type { WorkHours } from '~/domain/psychology/planned'
import { absences, individualKinds, sessionMinutes } from '~/domain/psychology/session'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { cancelPlanForm, movePlanForm, planForm } from './forms'
import { methodOptions } from './methods.server'
import { findOwnPlanned } from './planned-queries.server'
import { cancelPlanned, movePlanned, planSession } from './planning.server'
import { findLastOwnSession, findPersonForSession } from './queries.server'
import { toldIn } from './wording.server'
import { unscopedWorkHours } from './work-hours.server'

const aMonday = day('2024-01-01')

const weekdays = (days: readonly number[], { format }: At): string =>
  days.map((each) => format.weekdayShort(addDays(aMonday, each - 1))).join(' ')

const workWords = (work: WorkHours, at: At): string => {
  if (typeof work === 'string') return at.t(`psychology:work.${work}`)
  const hours = work.map(({ days, from, to }) => `${weekdays(days, at)} ${from}–${to}`)
  return at.t('psychology:work.hours', { hours: hours.join('; ') })
}

const optionsFor = async ({ db, actor, language, format, t }: At) => ({
  methods: await methodOptions(db, actor, language, format.compare),
  kinds: individualKinds.map((value) => ({ value, label: t(`psychology:kind.${value}`) })),
  reasons: absences.map((value) => ({ value, label: t(`psychology:absence.${value}`) })),
})

export const newPlanPage = async (at: At) => {
  const { db, actor, params, t, today } = at
  const person = await findPersonForSession(db, actor, params.personId ?? '')
  if (!person) throw notFound()
  const last = await findLastOwnSession(db, actor, person.id)
  return {
    title: t('psychology:plan.title'),
    personId: person.id,
    name: fullName({ surname: person.surname, given: person.givenName, patronymic: person.patronymic }),
    once: newId(),
    work: workWords(await unscopedWorkHours(db, person.id), at),
    ...(await optionsFor(at)),
    stored: {
      kind: individualKinds[0] as string,
      method: '',
      on: today as string,
      time: '',
      minutes: String(sessionMinutes.usual),
      room: last?.room ?? '',
    },
  }
}

export type PlanPage = Awaited<ReturnType<typeof newPlanPage>>

export const answerNewPlan = async (at: At): Promise<Response> => {
  const form = await readForm(planForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await planSession(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('psychology:flash.planned', `/psychology/calendar?on=${form.value.on}`)
    : refused('psychology', toldIn(result.refusal, at), form)
}

export const plannedPage = async (at: At) => {
  const { db, actor, params, t, format } = at
  const planned = await findOwnPlanned(db, actor, params.plannedId ?? '')
  if (!planned) throw notFound()
  const { surname, givenName: given, patronymic, personId, onDay, startsAt, minutes } = planned
  return {
    title: t('psychology:planned.title'),
    personId,
    name: fullName({ surname, given, patronymic }),
    when: `${format.longDay(onDay)}, ${startsAt.slice(11)}`,
    once: newId(),
    version: planned.version,
    isOpen: planned.state === 'planned',
    state: t(`psychology:planned.state.${planned.state}`),
    reason: planned.reason === null ? null : t(`psychology:absence.${planned.reason}`),
    recordTo: `/people/${personId}/sessions/new?planned=${planned.id}`,
    work: workWords(await unscopedWorkHours(db, personId), at),
    ...(await optionsFor(at)),
    stored: {
      kind: planned.kind,
      method: planned.method ?? '',
      on: onDay as string,
      time: startsAt.slice(11),
      minutes: String(minutes),
      room: planned.room ?? '',
    },
  }
}

export const answerPlanned = async (at: At): Promise<Response> => {
  const id = at.params.plannedId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'cancel') {
    const form = readFields(cancelPlanForm, data)
    if (!form.ok) return invalid(form)
    const result = await cancelPlanned(once(at, form), id, form.value.version, form.value.reason)
    return result.ok
      ? redirectSaying('psychology:flash.cancelled', '/psychology/today')
      : refused('psychology', result.refusal, form)
  }
  const form = readFields(movePlanForm, data)
  if (!form.ok) return invalid(form)
  const { version, ...wish } = form.value
  const result = await movePlanned(once(at, form), id, version, wish)
  return result.ok
    ? redirectSaying('psychology:flash.moved', `/psychology/calendar?on=${wish.on}`)
    : refused('psychology', toldIn(result.refusal, at), form)
}
