/** Turns handovers into the words a reader sees: the state, who owes the next step, the clock. */
import { regionName } from '#db/reference/regions'
import type { Calendar } from '~/domain/calendar/holidays'
import type { Day } from '~/domain/calendar/day'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import type { HandoverState } from '~/domain/handovers/handover'
import { owing } from '~/domain/handovers/state'
import type { Translate } from '~/platform/i18n'
import type { Tone } from '~/ui/tone'
import { type HandoverRow, kindOf, stateOf } from './load.server'

export type Saying = { readonly t: Translate; readonly today: Day }

const tones: Readonly<Record<HandoverState, Tone>> = {
  preparing: 'plain',
  offered: 'info',
  returned: 'warn',
  accepted: 'accent',
  completed: 'good',
  cancelled: 'plain',
}

export const stateBadge = (row: Pick<HandoverRow, 'state'>, t: Translate) => ({
  tone: tones[stateOf(row)],
  text: t(`handovers:state.${row.state}`),
})

/** Who owes the next step, as a sentence. */
export const owingOf = (row: Pick<HandoverRow, 'state' | 'kind' | 'request'>) =>
  owing({ state: stateOf(row), kind: kindOf(row), request: row.request })

/** How many working days are left or lost until the next step is owed; null where nobody owes anything. */
export const clockBadge = (
  row: Pick<HandoverRow, 'state' | 'kind' | 'request' | 'dueOn'>,
  calendar: Calendar,
  { t, today }: Saying,
): { readonly tone: Tone; readonly text: string } | null => {
  const who = owingOf(row)
  if (who === 'nobody') return null
  if (who === 'person') return { tone: 'plain', text: t('handovers:clock.person') }
  if (row.dueOn < today) {
    const count = Math.max(1, workingDaysBetween(row.dueOn, today, calendar))
    return { tone: 'bad', text: t('handovers:clock.late', { count }) }
  }
  const count = workingDaysBetween(today, row.dueOn, calendar)
  if (count === 0) return { tone: 'warn', text: t('handovers:clock.today') }
  return { tone: count <= 2 ? 'warn' : 'plain', text: t('handovers:clock.left', { count }) }
}

export const serviceWord = (row: Pick<HandoverRow, 'service'>, t: Translate): string =>
  t(`plan-rules:service.${row.service}`)

export const regionWord = (
  row: Pick<HandoverRow, 'region'>,
  { t, language }: { readonly t: Translate; readonly language: 'kk' | 'ru' | 'en' },
): string => (row.region ? regionName(row.region, language) : t('handovers:no-region'))
