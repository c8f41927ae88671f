/** What was built is built again when a source changed, and only then. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at } from '~/cli/tools/paths.mjs'
import { fingerprint, isStamped, writeStamp } from '~/cli/tools/stamp.mjs'

// Fingerprints are of places inside the project; this one is never in Git.
const home = '.cache/stamp-test'

beforeEach(async () => {
  await mkdir(at(home, 'src/deep'), { recursive: true })
  await writeFile(at(home, 'src/deep/one.ts'), '1')
  await writeFile(at(home, 'two.ts'), '2')
})
afterEach(() => rm(at(home), { recursive: true }))

const print = () => fingerprint([`${home}/src`, `${home}/two.ts`, `${home}/absent`])

describe('the fingerprint of the sources', () => {
  test('is the same when nothing changed, also when files were written again', async () => {
    const before = await print()
    await writeFile(at(home, 'two.ts'), '2')
    expect(await print()).toBe(before)
  })

  test.each([
    ['a file changed', () => writeFile(at(home, 'src/deep/one.ts'), '1 ')],
    ['a file came', () => writeFile(at(home, 'src/new.ts'), '')],
    ['a file went', () => rm(at(home, 'src/deep/one.ts'))],
  ])('is another one when %s', async (_, change) => {
    const before = await print()
    await change()
    expect(await print()).not.toBe(before)
  })

  test('is another one on another version of Node', async () => {
    expect(await fingerprint([home], ['115'])).not.toBe(await fingerprint([home], ['127']))
  })
})

test('a stamp holds for the fingerprint it was made with, and for no other', async () => {
  const stamp = at(home, 'build/.stamp')
  expect(await isStamped(stamp, 'a')).toBe(false)
  await writeStamp(stamp, 'a')
  expect([await isStamped(stamp, 'a'), await isStamped(stamp, 'b')]).toEqual([true, false])
})
