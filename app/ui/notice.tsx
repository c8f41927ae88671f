// A message about the page or about what has just been done.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'

const icons: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  warn: 'warning',
  bad: 'warning',
  info: 'info',
  plain: 'info',
  accent: 'info',
}

export type NoticeProps = {
  readonly tone?: Tone | undefined
  readonly title?: ReactNode
  readonly children?: ReactNode
}

/** A standing message; it does not interrupt readers. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`}>
      <Icon name={icons[tone]} />
      <div className="notice-body">
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}

/** What has just happened; readers are told at once: politely, or as an alert when it went wrong. */
export function Flash({ tone = 'good', title, children }: NoticeProps) {
  return (
    <div className="flash" role={tone === 'bad' ? 'alert' : 'status'}>
      <Notice tone={tone} title={title}>
        {children}
      </Notice>
    </div>
  )
}
