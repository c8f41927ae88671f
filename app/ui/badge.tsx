// A state in one glance: colour, icon and word together.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { type Tone, toneIcons } from './tone'

export type BadgeProps = {
  readonly tone?: Tone | undefined
  /** `false` leaves the icon out where the word alone is plain, such as a category. */
  readonly icon?: IconName | false | undefined
  readonly children: ReactNode
}

/** Shows a short word with its tone. */
export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  const picture = icon === undefined ? toneIcons[tone] : icon
  return (
    <span className={`badge tone-${tone}`}>
      {picture ? <Icon name={picture} /> : null}
      <span>{children}</span>
    </span>
  )
}
