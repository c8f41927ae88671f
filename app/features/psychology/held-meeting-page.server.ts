/** One meeting of a group that is over: who came, and for its author what was aimed at and reached. */
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import { getGroup, getHeldMeeting, listMeetingLines } from './group-queries.server'
import { methodName } from './methods.server'
import { openOwnTexts, wordsOf } from './texts.server'

export const heldMeetingPage = async (at: At) => {
  const { db, actor, caller, params, language, t, format } = at
  const group = await getGroup(db, actor, params.groupId ?? '')
  const meeting = await getHeldMeeting(db, group.id, params.heldId ?? '')
  const lines = await listMeetingLines(db, meeting.id).execute()
  const texts = (await openOwnTexts(db, actor, caller.keys, [meeting.id])).get(meeting.id)
  const day = format.day(meeting.heldOn)
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [t('psychology:field.started-at'), meeting.startedAt],
    [t('psychology:field.minutes'), format.number(meeting.minutes)],
    [t('psychology:field.room'), meeting.room],
    [t('psychology:field.method'), methodName(meeting, language)],
    ...(['goal', 'results'] as const).map(
      (part) => [t(`psychology:part.${part}`), wordsOf(texts, part, t('psychology:broken'))] as const,
    ),
  ]
  return {
    title: t('psychology:group.meeting-of', { day }),
    group: { id: group.id, name: group.name },
    called: meeting.cancelledBecause === null ? null : t(`psychology:absence.${meeting.cancelledBecause}`),
    facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    lines: lines.map((line) => ({
      id: line.id,
      to: `/psychology/sessions/${line.id}`,
      name: fullName({ surname: line.surname, given: line.givenName, patronymic: line.patronymic }),
      came: t(`psychology:attendance.${line.attendance}`),
      isHere: line.attendance === 'attended',
      why: line.absence === null ? null : t(`psychology:absence.${line.absence}`),
    })),
  }
}
