/** The pages of a plan's meetings: the list, a new one, and one to move, cancel or tell as held. */
import { mayEver } from '~/domain/access/policy'
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import { parseDay } from '~/domain/calendar/day'
import { endOf, meetingKinds, meetingMinutes, startOf } from '~/domain/meetings/meeting'
import type { Refusal } from '~/domain/result'
import { assertPlanReach, findPlanOf } from '~/features/plans/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { cancelMeeting, changeMeeting, holdMeeting, planMeeting } from './commands.server'
import { changeForm, meetingForm, settleForm } from './forms'
import { type MeetingRead, getMeeting, listMeetings } from './queries.server'
import { meetingBadge, meetingNote, meetingTitle } from './wording.server'

export const meetingsPath = (personId: string, rest = ''): string =>
  `/people/${personId}/plan/meetings${rest === '' ? '' : `/${rest}`}`

const kindOptions = ({ t }: Pick<At, 't'>) =>
  meetingKinds.map((value) => ({ value, label: t(`meetings:kind.${value}`) }))

const rowOf = (meeting: MeetingRead, at: At) => ({
  id: meeting.id,
  to: meetingsPath(meeting.personId, meeting.id),
  day: at.format.day(meeting.onDay),
  time: `${meeting.startsAt.slice(11)}–${endOf(meeting)}`,
  title: at.t(`meetings:kind.${meeting.kind}`),
  note: meetingNote(meeting),
  words: meeting.outcome ?? meeting.reason ?? '',
  badge: meetingBadge(meeting, at),
})

/** What the list shows; 404 when the person is out of reach. */
export const meetingsPageOf = async (at: At) => {
  const { db, actor, params, t } = at
  const personId = params.personId ?? ''
  await assertPlanReach(db, actor, personId)
  const plan = await findPlanOf(db, actor, personId)
  const rows = plan ? await listMeetings(db, actor, plan.id).execute() : []
  const mayRecord = plan !== undefined && plan.openKey !== null && mayEver(actor, 'meeting.record')
  return {
    title: t('meetings:title'),
    newTo: mayRecord ? meetingsPath(personId, 'new') : null,
    rows: rows.map((each) => rowOf(each, at)),
  }
}

export type MeetingsPage = Awaited<ReturnType<typeof meetingsPageOf>>

const planFor = async ({ db, actor, params }: At) => {
  const personId = params.personId ?? ''
  await assertPlanReach(db, actor, personId)
  const plan = await findPlanOf(db, actor, personId)
  if (!plan) throw notFound()
  return plan
}

/** The form of a new meeting; 404 for a person without a plan. */
export const newMeetingPageOf = async (at: At) => {
  const plan = await planFor(at)
  return {
    title: at.t('meetings:new'),
    back: meetingsPath(plan.personId),
    once: newId(),
    kinds: kindOptions(at),
    stored: {
      kind: null,
      on: null,
      time: null,
      minutes: String(meetingMinutes.usual),
      place: null,
      withWhom: null,
    },
  }
}

/** The day of a clash as the reader writes days. */
const toldIn = (refusal: Refusal, { format }: At): Refusal => {
  const day = parseDay(String(refusal.values?.day ?? ''))
  return day ? { ...refusal, values: { ...refusal.values, day: format.day(day) } } : refusal
}

export const answerNewMeeting = async (at: At): Promise<Response> => {
  const form = await readForm(meetingForm, at.request)
  if (!form.ok) return invalid(form)
  const plan = await planFor(at)
  const result = await planMeeting(once(at, form), plan.id, form.value)
  return result.ok
    ? redirectSaying('meetings:flash.planned', meetingsPath(plan.personId))
    : refused('meetings', toldIn(result.refusal, at), form)
}

const nowOf = ({ desk }: At): string => {
  const { day, time } = wallTimeAt(instant(desk.clock.now().toISOString()))
  return startOf(day, time)
}

/** One meeting: its facts, and the forms while it is planned and the reader may record. */
export const meetingPageOf = async (at: At) => {
  const { db, actor, params, t, format } = at
  const meeting = await getMeeting(db, actor, params.personId ?? '', params.meetingId ?? '')
  const { onDay, startsAt, minutes, place, withWhom, kind } = meeting
  return {
    title: meetingTitle(meeting, t),
    back: meetingsPath(meeting.personId),
    once: [newId(), newId(), newId()] as const,
    version: meeting.version,
    badge: meetingBadge(meeting, at),
    facts: [
      { key: 'when', value: `${format.longDay(onDay)}, ${startsAt.slice(11)}–${endOf(meeting)}` },
      { key: 'place', value: place },
      { key: 'with', value: withWhom },
      { key: 'officer', value: meeting.officer },
      { key: 'outcome', value: meeting.outcome },
      { key: 'reason', value: meeting.reason },
    ].flatMap(({ key, value }) => (value ? [{ name: t(`meetings:fact.${key}`), value }] : [])),
    isOpen: meeting.state === 'planned' && mayEver(actor, 'meeting.record'),
    hasBegun: startsAt <= nowOf(at),
    kinds: kindOptions(at),
    stored: { kind, on: onDay, time: startsAt.slice(11), minutes: String(minutes), place, withWhom },
  }
}

export type MeetingPage = Awaited<ReturnType<typeof meetingPageOf>>

export const answerMeeting = async (at: At): Promise<Response> => {
  const { personId = '', meetingId = '' } = at.params
  const place = { personId, meetingId }
  const data = await at.request.formData()
  if (data.has('intent')) {
    const form = readFields(settleForm, data)
    if (!form.ok) return invalid(form)
    const { intent, version, outcome, reason } = form.value
    const result =
      intent === 'held'
        ? await holdMeeting(once(at, form), place, version, outcome)
        : await cancelMeeting(once(at, form), place, version, reason)
    return result.ok
      ? redirectSaying(`meetings:flash.${intent}`, meetingsPath(personId))
      : refused('meetings', result.refusal, form)
  }
  const form = readFields(changeForm, data)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await changeMeeting(once(at, form), place, version, words)
  return result.ok
    ? redirectSaying('meetings:flash.changed', meetingsPath(personId))
    : refused('meetings', toldIn(result.refusal, at), form)
}
