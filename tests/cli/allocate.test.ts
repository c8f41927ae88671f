/** `npm run allocate -- FILE`, as others run it to check us: one JSON object, or what is wrong and where. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '~/cli/tools/paths.mjs'

let folder = ''
let program = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qadam-allocate-'))
  program = join(folder, 'allocate.mjs')
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'app/cli/allocate.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '~': './app' },
  })
})
afterAll(() => rm(folder, { recursive: true }))

type Ended = { readonly code: number; readonly out: string; readonly err: string }

const allocate = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const env = { ...process.env, INIT_CWD: folder }
    const child = execFile(process.execPath, [program, ...args], { env }, (_, out, err) =>
      done({ code: child.exitCode ?? 1, out, err }),
    )
  })

test('prints the best allocation with the prices that prove it', async () => {
  const text = 'c two people\np alloc 2 2 3\no 1 1\no 2 1\ne 1 1 10\ne 1 2 9\ne 2 1 8\n'
  await writeFile(join(folder, 'small.txt'), text)
  const { code, out, err } = await allocate('small.txt')
  expect([code, err]).toEqual([0, ''])
  const { seconds, ...answer } = JSON.parse(out)
  expect(seconds).toBeGreaterThan(0)
  expect(answer).toEqual({
    total: 17,
    placed: 2,
    assignment: [
      [1, 2],
      [2, 1],
    ],
    prices: { openings: [1, 0], people: [9, 7] },
    certificate: { gap: 0 },
  })
})

test('reads a file through a link, and one that is empty of people', async () => {
  await writeFile(join(folder, 'nobody.txt'), 'p alloc 0 1 0\no 1 5')
  await symlink('nobody.txt', join(folder, 'link.txt'))
  expect(JSON.parse((await allocate('link.txt')).out)).toMatchObject({ total: 0, placed: 0, assignment: [] })
})

test.each([
  ['p alloc 1 1 1\no 1 1\ne 1 1 0\n', 'line 3: SCORE has to be above 0'],
  ['p alloc 2 1 2\ne 1 1 5\ne 1 1 5\n', 'line 3: this person and opening had an "e" line already: line 2'],
  [
    'p alloc 1 1 1\ne 1 1 3000000000\n',
    'line 2: the number is above 2147483647: the arithmetic would overflow',
  ],
  ['p alloc 2 1 2\ne 1 1 5\n', 'line 1: the "p" line announces 2 edges, the file has 1'],
])('ends badly and says where: %j', async (text, words) => {
  await writeFile(join(folder, 'bad.txt'), text)
  expect(await allocate('bad.txt')).toEqual({ code: 1, out: '', err: `bad.txt: ${words}\n` })
})

test('ends badly without a file, and on one that is not there', async () => {
  expect(await allocate()).toMatchObject({ code: 1, out: '' })
  const { code, out, err } = await allocate('none.txt')
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('none.txt')
})
