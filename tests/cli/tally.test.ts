/** A run of the tests that went wrong must never look like one that went well. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lastLine, nothing, plus, readTally } from '~/cli/tools/tally.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qadam-tally-'))
})
afterEach(() => rm(folder, { recursive: true }))

type File = { status: string; tests: readonly string[] }

const reportOf = async (files: readonly File[]) => {
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  }))
  const path = join(folder, 'report.json')
  await writeFile(path, JSON.stringify({ success: true, testResults }))
  return path
}

describe('what a run of the tests counts as', () => {
  test('every test counts once, under how it ended', async () => {
    const report = await reportOf([
      { status: 'passed', tests: ['passed', 'passed', 'pending'] },
      { status: 'failed', tests: ['passed', 'failed', 'todo'] },
    ])
    expect(await readTally(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  test('a file that broke before its first test is a failure', async () => {
    const report = await reportOf([{ status: 'failed', tests: [] }])
    expect(await readTally(report, 1)).toEqual({ ...nothing, failed: 1 })
  })

  test('a runner that ended badly while its tests passed is a failure', async () => {
    const report = await reportOf([{ status: 'passed', tests: ['passed'] }])
    expect(await readTally(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('a runner that left no report is a failure, whatever it returned', async () => {
    expect(await readTally(join(folder, 'none.json'), 0)).toEqual({ ...nothing, failed: 1 })
  })
})

describe('the last line', () => {
  test('names the skipped only where there are any', () => {
    const one = { passed: 2, failed: 0, skipped: 0 }
    expect(lastLine(one)).toBe('2 passed, 0 failed')
    expect(lastLine(plus(one, { passed: 1, failed: 1, skipped: 3 }))).toBe('3 passed, 1 failed, 3 skipped')
  })
})
