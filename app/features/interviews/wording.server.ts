/** A time for an interview in the reader's words. */
import { type Day, parseDay } from '~/domain/calendar/day'
import { type SlotState, isAhead } from '~/domain/placements/slots'
import { endOf } from '~/domain/meetings/meeting'
import { fullName } from '~/domain/people/names'
import { candidateNumber, candidateTag } from '~/features/matching/cards.server'
import { wallNow } from '~/features/placements/slots.server'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import { type InterviewRow, mayDo } from './queries.server'

const tones = { offered: 'info', picked: 'accent', cancelled: 'plain' } as const satisfies Record<
  SlotState,
  Tone
>

export const nowAt = ({ desk }: At): string => wallNow(desk.clock.now().toISOString())

type Time = { readonly startsAt: string; readonly minutes: number }

/** "1 December 2026, 10:00–10:30". */
const whenOf = (slot: Time, { format }: At): string => {
  const on = parseDay(slot.startsAt.slice(0, 10)) as Day
  return `${format.longDay(on)}, ${slot.startsAt.slice(11)}–${endOf(slot)}`
}

/** By name inside the service; outside it by the number of the card, whatever was agreed to: the referral tells the rest. */
const whoOf = (row: InterviewRow, at: At): string => {
  if (at.actor.organisationId === null)
    return fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })
  const number = candidateNumber(candidateTag(at.caller.keys, row.openingId, row.personId ?? ''))
  return at.t('matching:page.card.number', { number })
}

/** What every page shows of one time, with what the reader may do about it. */
export const toldInterview = (row: InterviewRow, at: At) => {
  const { t, actor } = at
  const ahead = isAhead(row, nowAt(at))
  const state = !ahead && row.state === 'picked' ? 'past' : row.state
  return {
    id: row.id,
    to: `/interviews/${row.id}`,
    file: `/interviews/${row.id}/file`,
    referralTo: row.referralId ? `/referrals/${row.referralId}` : null,
    version: row.version,
    when: whenOf(row, at),
    where: [t(`interviews:way.${row.way}`), row.place].filter(Boolean).join(' · '),
    badge: {
      tone: state === 'past' ? ('plain' as const) : tones[row.state],
      text: t(`interviews:state.${state}`),
    },
    who: whoOf(row, at),
    opening: row.opening,
    organisation: row.organisation,
    reason: row.reason,
    isAhead: ahead,
    mayPick: ahead && row.state === 'offered' && mayDo(actor, 'interview.pick', row),
    mayMove: ahead && mayDo(actor, 'interview.offer', row),
    mayCallOff: ahead && mayDo(actor, 'interview.call-off', row),
  }
}

export type ToldInterview = ReturnType<typeof toldInterview>
