/** The page that pauses a deadline or frees from it, with what was paused before. */
import { groundCodes, pauseKinds, pauseReasons } from '~/domain/deadlines/pause'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { calendarOf } from './calendar.server'
import { deedPageOf, planPath } from './deed-page.server'
import { liftForm, pauseForm } from './pause-forms'
import { groundWords, pauseWords } from './pause-words.server'
import { liftPause, pauseDeadline, pauseInForce, pausesOf } from './pauses.server'
import { deadlinesOf } from './queries.server'
import { deadlineBadge } from './wording.server'

export const pausePageOf = async (at: At) => {
  const { params, t, format, today, db } = at
  const code = params.code ?? ''
  const { plan, ...head } = await deedPageOf(at, 'plan.pause', 'plans:pause.title')
  const row = (await deadlinesOf(db, at.actor, plan)).find((each) => each.code === code)
  if (!row) throw notFound()
  const pauses = (await pausesOf(db, plan.id)).filter((each) => each.code === code)
  const current = pauseInForce(pauses, code, today)
  return {
    ...head,
    subtitle: `${code} · ${t(`deadlines:code.${code}.short`)}`,
    state: `${deadlineBadge(row, at, await calendarOf(db)).text} · ${format.day(row.dueOn) || t('deadlines:timing.no-day')}`,
    today,
    current: current ? { id: current.id, text: pauseWords(current, at) } : null,
    earlier: pauses
      .filter((each) => each !== current)
      .map((each) => ({
        id: each.id,
        text: [
          pauseWords(each, at),
          each.liftedOn
            ? t('plans:pause.lifted', { day: format.day(each.liftedOn), by: each.lifter ?? '' })
            : '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    kinds: pauseKinds.map((value) => ({ value, label: t(`plans:pause.kind.${value}`) })),
    reasons: pauseReasons.map((value) => ({ value, label: t(`deadlines:pause-reason.${value}`) })),
    grounds: groundCodes.map((value) => ({ value, label: groundWords(value, at) })),
  }
}

export type PausePage = Awaited<ReturnType<typeof pausePageOf>>

export const answerPause = async (at: At): Promise<Response> => {
  const { planId = '', code = '' } = at.params
  const data = await at.request.formData()
  if (data.get('intent') === 'lift') {
    const form = readFields(liftForm, data)
    if (!form.ok) return invalid(form)
    const result = await liftPause(at.caller, planId, code, form.value.id)
    return result.ok
      ? redirectSaying('plans:flash.lifted', planPath(result.value))
      : refused('plans', result.refusal, form)
  }
  const form = readFields(pauseForm, data)
  if (!form.ok) return invalid(form)
  const { version: _, ...proposal } = form.value
  const result = await pauseDeadline(once(at, form), planId, code, proposal)
  return result.ok
    ? redirectSaying('plans:flash.paused', planPath(result.value))
    : refused('plans', result.refusal, form)
}
