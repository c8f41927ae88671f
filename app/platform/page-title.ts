/** The document's title, said by each page's own loader data. */
import type { MetaDescriptor } from '@remix-run/node'

/** Use as `export const meta = titled`; the loader returns `title`. */
export const titled = ({ data }: { data: unknown }): MetaDescriptor[] => {
  const title =
    typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string'
      ? data.title
      : ''
  return [{ title: title ? `${title} · Qadam` : 'Qadam' }]
}
