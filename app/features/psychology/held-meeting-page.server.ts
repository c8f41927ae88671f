/** One meeting of a group that is over: who came, and for its author what was aimed at and reached. */
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import { getGroup, getHeldMeeting, listMeetingLines } from './group-queries.server'
import { methodName } from './methods.server'
import { openOwnTexts, wordsOf } from './texts.server'

type Line = { readonly attendance: string; readonly absence: string | null }

/** Who came, came and refused, or why not: a group's line is about the person, not about whether the meeting was held. */
const toldOf = ({ attendance, absence }: Line, { t }: At): string => {
  if (attendance === 'attended') return t('psychology:group.present')
  return absence === null ? t(`psychology:attendance.${attendance}`) : t(`psychology:absence.${absence}`)
}

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
      (part) => [t(`psychology:part.${part}`), wordsOf(texts, part, t)] as const,
    ),
  ]
  return {
    title: t('psychology:group.meeting-of', { day }),
    group: { id: group.id, name: group.name },
    called: meeting.cancelledBecause === null ? null : t(`psychology:absence.${meeting.cancelledBecause}`),
    facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    came: t('psychology:group.came', {
      came: lines.filter(({ attendance }) => attendance === 'attended').length,
      of: lines.length,
    }),
    lines: lines.map((line) => ({
      id: line.id,
      to: `/psychology/sessions/${line.id}`,
      name: fullName({ surname: line.surname, given: line.givenName, patronymic: line.patronymic }),
      isHere: line.attendance === 'attended',
      told: toldOf(line, at),
    })),
  }
}
