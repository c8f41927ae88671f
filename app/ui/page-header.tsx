// The top of a page: where it stands, what it is, and what can be done here.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Crumb = { readonly label: string; readonly to?: string | undefined }

export type PageHeaderProps = {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly trail?: readonly Crumb[] | undefined
  /** The name of the trail for readers. */
  readonly trailLabel?: string | undefined
}

/** The only `h1` of a page, with its trail and its deeds. */
export function PageHeader({ title, subtitle, actions, trail, trailLabel }: PageHeaderProps) {
  return (
    <header className="page-head">
      <div className="page-head-words">
        {trail && trail.length > 0 ? (
          <nav className="page-head-trail" aria-label={trailLabel}>
            <ol>
              {trail.map((crumb) => (
                <li key={crumb.label}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1>{title}</h1>
        {subtitle ? <p className="page-head-under">{subtitle}</p> : null}
      </div>
      {actions ? <div className="page-head-actions">{actions}</div> : null}
    </header>
  )
}
