// What happened, newest first or oldest first as given: who did what, when.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { type Tone, toneIcons } from './tone'

export type TimelineItem = {
  readonly id: string
  readonly title: ReactNode
  /** When and who. */
  readonly meta: ReactNode
  readonly body?: ReactNode
  readonly tone?: Tone | undefined
  readonly icon?: IconName | undefined
}

export type TimelineProps = { readonly label: string; readonly items: readonly TimelineItem[] }

/** A list of moments along a line. */
export function Timeline({ label, items }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="timeline-item">
          <span className={`mark tone-${item.tone ?? 'plain'}`}>
            <Icon name={item.icon ?? toneIcons[item.tone ?? 'plain']} />
          </span>
          <div>
            <div>{item.title}</div>
            <div className="soft small">{item.meta}</div>
            {item.body}
          </div>
        </li>
      ))}
    </ol>
  )
}
