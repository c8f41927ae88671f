// Says what will appear here, why there is nothing yet, and offers the first step.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type EmptyStateProps = {
  readonly title: ReactNode
  readonly icon?: IconName | undefined
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A quiet explanation in the place of a list. */
export function EmptyState({ title, icon, actions, children }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon ? <Icon name={icon} className="icon-empty" /> : null}
      <h3>{title}</h3>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="cluster">{actions}</div> : null}
    </div>
  )
}
