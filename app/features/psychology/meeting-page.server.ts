/** The page on which a group's meeting is written down or called off. */
import { weekdayOf, addDays, parseDay } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { absences } from '~/domain/psychology/session'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { cancelMeetingForm, meetingForm } from './forms'
import { type GroupRead, getGroup, listMembers } from './group-queries.server'
import { cancelMeeting, recordMeeting } from './meeting-commands.server'
import { methodOptions } from './methods.server'
import { openOwnTexts } from './texts.server'
import { toldIn } from './wording.server'

/** The day asked for, or the group's latest day up to today. */
const dayOf = ({ url, today }: At, group: GroupRead) => {
  const asked = parseDay(url.searchParams.get('on') ?? '')
  if (asked) return asked
  const weekdays = JSON.parse(group.weekdays) as number[]
  const week = [0, 1, 2, 3, 4, 5, 6].map((ago) => addDays(today, -ago))
  return week.find((each) => weekdays.includes(weekdayOf(each))) ?? today
}

export const meetingPage = async (at: At) => {
  const { db, actor, caller, params, language, format, t } = at
  const group = await getGroup(db, actor, params.groupId ?? '')
  const goal = (await openOwnTexts(db, actor, caller.keys, [group.id])).get(group.id)?.goal
  const members = await listMembers(db, group.id).execute()
  const coded = (code: string) => t(`psychology:absence.${code}`)
  return {
    title: t('psychology:group.record'),
    group: group.name,
    groupId: group.id,
    once: [newId(), newId()] as const,
    methods: await methodOptions(db, actor, language, format.compare),
    outcomes: [
      ...(['attended', 'refused'] as const).map((value) => ({
        value,
        label: t(`psychology:attendance.${value}`),
      })),
      ...absences.map((value) => ({ value, label: coded(value) })),
    ],
    reasons: absences.map((value) => ({ value, label: coded(value) })),
    members: members.map((row) => ({
      id: row.personId,
      name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
    })),
    stored: {
      heldOn: dayOf(at, group),
      startedAt: group.time,
      minutes: String(group.minutes),
      room: group.room ?? '',
      method: group.method ?? '',
      goal: goal && 'text' in goal ? goal.text : '',
    },
  }
}

export type MeetingPage = Awaited<ReturnType<typeof meetingPage>>

export const answerMeeting = async (at: At): Promise<Response> => {
  const id = at.params.groupId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'cancel') {
    const form = readFields(cancelMeetingForm, data)
    if (!form.ok) return invalid(form)
    const result = await cancelMeeting(once(at, form), id, form.value)
    return result.ok
      ? redirectSaying('psychology:flash.meeting-cancelled', '/psychology/today')
      : refused('psychology', result.refusal, form)
  }
  const form = readFields(meetingForm, data)
  if (!form.ok) return invalid(form)
  const result = await recordMeeting(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('psychology:flash.meeting', `/psychology/groups/${id}`)
    : refused('psychology', toldIn(result.refusal, at), form)
}
