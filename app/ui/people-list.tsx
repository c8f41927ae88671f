// Names with a line about each, beside their initials.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Avatar } from './avatar'

export type NamedItem = {
  readonly id: string
  readonly name: string
  readonly note?: ReactNode
  readonly to?: string | undefined
}

/** A list of people or bodies. */
export function PeopleList({ items }: { readonly items: readonly NamedItem[] }) {
  return (
    <ul className="named">
      {items.map((item) => (
        <li key={item.id} className="named-item">
          <Avatar name={item.name} />
          <div>
            {item.to ? (
              <Link className="table-lead" to={item.to}>
                {item.name}
              </Link>
            ) : (
              <span className="table-lead">{item.name}</span>
            )}
            {item.note ? <span className="table-note">{item.note}</span> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
