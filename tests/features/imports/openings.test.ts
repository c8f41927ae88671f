/** Listings of a job site become drafts of an organisation, with an account of what could not be read. */
import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { withParser } from '#tests/support/import-worker'
import { runStep } from '~/features/imports/jobs.server'
import { commit, receive, undo } from '~/features/imports/run.server'
import type { Caller } from '~/platform/caller.server'

const listings = '../shared/data/vacancies/hh_astana_2026-03_flat_1000.csv'
const isThere = existsSync(listings)
if (!isThere) console.log(`skipped: ${listings} is not here`)

beforeAll(withParser)

const opened: Databases[] = []
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close()
})

onEveryDatabase('a file of openings', (open) => {
  let db: Databases
  let caller: Caller
  let organisationId: string

  beforeEach(async () => {
    db = await open()
    opened.push(db)
    organisationId = await anOrganisation(db)
    caller = callerFor(db, anActor('employer', { organisationId }))
  })

  const importOf = (id: string) =>
    db.read.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const received = async (bytes: Uint8Array) => {
    const result = await receive(
      caller,
      { kind: 'openings', fileName: 'jobs.csv', bytes, organisationId },
      runStep,
    )
    if (!result.ok) throw new Error(result.refusal.code)
    return importOf(result.value)
  }
  const imported = async (bytes: Uint8Array) => {
    const row = await received(bytes)
    const result = await commit(caller, row, { goodOnly: true, version: row.version }, runStep)
    expect(result.ok).toBe(true)
    return importOf(row.id)
  }
  const openings = () => db.read.selectFrom('openings').selectAll().orderBy('externalId').execute()

  it('in our own columns becomes drafts, and again updates them', async () => {
    const file = (places: number) =>
      Buffer.from(
        `Номер;Должность;Код занятия;Место;Число мест;Оплата от;Валюта;Дни;Часы\nA-1;Швея;7533;Астана;${places};180000;KZT;5/2;8 часов\nA-2;;;;;;;;\n`,
      )
    expect(await imported(file(4))).toMatchObject({ created: 1, bad: 1 })
    expect(await openings()).toMatchObject([
      { state: 'draft', occupation: '7533', places: 4, organisationId },
    ])
    expect(await imported(file(6))).toMatchObject({ created: 0, updated: 1 })
    expect(await openings()).toMatchObject([{ places: 6 }])
  })

  it('taken back leaves no draft, unless it was sent on', async () => {
    const row = await imported(Buffer.from('id,title,area\n1,Сварщик,Астана\n2,Повар,Астана\n'))
    await db.write.updateTable('openings').set({ state: 'submitted' }).where('externalId', '=', '1').execute()
    await undo(caller, row, { version: row.version }, runStep)
    expect(await importOf(row.id)).toMatchObject({ state: 'committed', failure: 'worked-with-since' })
    await db.write.updateTable('openings').set({ state: 'draft' }).execute()
    const again = await importOf(row.id)
    await undo(caller, again, { version: again.version }, runStep)
    expect(await openings()).toEqual([])
  })

  it.skipIf(!isThere)(
    'of a thousand real listings is read whole, and says what it could not read',
    async () => {
      const row = await imported(readFileSync(listings))
      expect(row).toMatchObject({ rows: 1000, bad: 0, created: 1000, state: 'committed' })
      const rows = await db.read.selectFrom('importRows').select('problems').execute()
      const codes = new Map<string, number>()
      for (const { problems } of rows)
        for (const { code } of JSON.parse(problems) as { code: string }[])
          codes.set(code, (codes.get(code) ?? 0) + 1)
      console.log(Object.fromEntries([...codes].toSorted((a, b) => b[1] - a[1])))
      const drafts = await openings()
      expect(drafts).toHaveLength(1000)
      expect(drafts.filter((each) => each.occupation !== null).length).toBeGreaterThan(850)
      const again = await imported(readFileSync(listings))
      expect(again).toMatchObject({ created: 0 })
      expect(await openings()).toHaveLength(1000)
    },
  )
})
