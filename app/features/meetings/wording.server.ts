/** A meeting in the reader's words. */
import type { MeetingKind, MeetingState } from '~/domain/meetings/meeting'
import type { At } from '~/platform/guard.server'
import type { Translate } from '~/platform/i18n'
import type { Tone } from '~/ui/tone'

type Told = {
  readonly kind: MeetingKind
  readonly startsAt: string
  readonly place: string
  readonly withWhom: string | null
}

/** "Встреча с роднёй, 14:30". */
export const meetingTitle = ({ kind, startsAt }: Pick<Told, 'kind' | 'startsAt'>, t: Translate): string =>
  `${t(`meetings:kind.${kind}`)}, ${startsAt.slice(11)}`

/** With whom and where. */
export const meetingNote = ({ withWhom, place }: Told): string =>
  [withWhom, place].filter((each) => each !== null && each !== '').join(' · ')

const toneOf = { planned: 'accent', held: 'good', cancelled: 'plain' } as const satisfies Record<
  MeetingState,
  Tone
>

/** The state as a badge; a planned meeting that has passed asks to be told of. */
export const meetingBadge = (
  { state, startsAt }: { readonly state: MeetingState; readonly startsAt: string },
  { t, today }: Pick<At, 't' | 'today'>,
): { readonly tone: Tone; readonly text: string } =>
  state === 'planned' && startsAt.slice(0, 10) < today
    ? { tone: 'warn', text: t('meetings:state.untold') }
    : { tone: toneOf[state], text: t(`meetings:state.${state}`) }
