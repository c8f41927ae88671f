/** Every address of the product, read from its site map. */
import routes from '~/routes'

type Entry = {
  readonly path?: string
  readonly index?: boolean
  readonly file: string
  readonly children?: readonly Entry[]
}

/** `inside`: the file of the page around this one, whose own answer comes first. */
export type Address = { readonly pattern: string; readonly file: string; readonly inside: string | null }

const join = (parent: string, entry: Entry): string =>
  [parent, entry.path ?? ''].filter((part) => part !== '' && part !== '/').join('/')

const walk = (entries: readonly Entry[], parent: string, inside: string | null): Address[] =>
  entries.flatMap((entry) => {
    const path = join(parent, entry)
    return [
      { pattern: `/${path}`, file: entry.file, inside },
      ...walk(entry.children ?? [], path, entry.file),
    ]
  })

/** Patterns as in the site map (`/people/:personId`), layouts and index routes both; the catch-all left out. */
export const addresses: readonly Address[] = walk(routes as readonly Entry[], '', null).filter(
  ({ pattern }) => !pattern.includes('*'),
)

/** An address with identifiers in place of its parameters. */
export const fill = (pattern: string, ids: Readonly<Record<string, string>> = {}): string =>
  pattern.replace(
    /:(\w+)\??/g,
    (_match, name: string) =>
      ids[name] ?? (name.endsWith('Id') ? '019a0000-0000-7000-8000-000000000000' : 'x'),
  )
