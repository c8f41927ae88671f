/** Every address of the product, read from its site map. */
import routes from '~/routes'

type Entry = {
  readonly path?: string
  readonly index?: boolean
  readonly file: string
  readonly children?: readonly Entry[]
}

/** `inside`: the files of the pages around this one, outermost first; the first of them that refuses answers. */
export type Address = {
  readonly pattern: string
  readonly file: string
  readonly inside: readonly string[]
  /** What a form adds to the address: an index page inside another is told from it by `?index`. */
  readonly posts: '' | '?index'
}

const join = (parent: string, entry: Entry): string =>
  [parent, entry.path ?? ''].filter((part) => part !== '' && part !== '/').join('/')

const walk = (entries: readonly Entry[], parent: string, inside: readonly string[]): Address[] =>
  entries.flatMap((entry) => {
    const path = join(parent, entry)
    return [
      {
        pattern: `/${path}`,
        file: entry.file,
        inside,
        posts: entry.index && inside.length > 0 ? '?index' : '',
      },
      ...walk(entry.children ?? [], path, [...inside, entry.file]),
    ]
  })

/** Patterns as in the site map (`/people/:personId`), layouts and index routes both; the catch-all left out. */
export const addresses: readonly Address[] = walk(routes as readonly Entry[], '', []).filter(
  ({ pattern }) => !pattern.includes('*'),
)

/** An address with identifiers in place of its parameters. */
export const fill = (pattern: string, ids: Readonly<Record<string, string>> = {}): string =>
  pattern.replace(
    /:(\w+)\??/g,
    (_match, name: string) =>
      ids[name] ?? (name.endsWith('Id') ? '019a0000-0000-7000-8000-000000000000' : 'x'),
  )
