// The six colours that carry meaning, each with the icon that says the same without colour.
import type { IconName } from './icon'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain' | 'accent'

export const toneIcons: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  warn: 'clock',
  bad: 'alert',
  info: 'dots',
  plain: 'minus',
  accent: 'arrow',
}
