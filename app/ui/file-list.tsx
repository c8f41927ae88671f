// Files to be saved: each a link with its kind and size, and whatever may be done with it.
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type FileListItem = {
  readonly id: string
  readonly to: string
  readonly label: string
  /** Kind, size, who and when. */
  readonly meta: string
  readonly deed?: ReactNode
}

/** Plain links, so that the browser saves the file instead of opening a page. */
export function FileList({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly FileListItem[]
}) {
  return (
    <ul className="bare file-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="file-item">
          <Icon name="document" />
          <div>
            <a href={item.to} download>
              {item.label}
            </a>
            <div className="soft small">{item.meta}</div>
            {item.deed}
          </div>
        </li>
      ))}
    </ul>
  )
}
