/** Reads the project's own sources, for the tests that hold the map against the house. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Every TypeScript file below a folder, as a path from the root. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()

export const readSource = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The code of a file without its comments. */
export const readCode = (file: string): string =>
  readSource(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/[^\n]*/g, '$1')

const importing =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n]*(?:\{[^}]*\}[^'"\n]*)?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

const fromAlias = (specifier: string): string | undefined => {
  if (specifier.startsWith('~/')) return `app/${specifier.slice(2)}`
  const own = /^#(db|locales|tests)\/(.*)$/.exec(specifier)
  return own ? `${own[1]}/${own[2]}` : undefined
}

/** What a file imports: own files as paths from the root (without ending), packages by name. */
export const importsOf = (file: string): { readonly own: string[]; readonly packages: string[] } => {
  const own: string[] = []
  const packages: string[] = []
  for (const match of readSource(file).matchAll(importing)) {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    const aliased = fromAlias(specifier)
    if (aliased) own.push(aliased)
    else if (specifier.startsWith('.')) own.push(relative(root, resolve(root, dirname(file), specifier)))
    else packages.push(specifier)
  }
  return { own, packages }
}
