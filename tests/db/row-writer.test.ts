/** Many rows written past Kysely stand as any others do: all of a transaction or none, and no others in their way. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { type RowWriter, openRowWriter } from '#db/sqlite'
import { openSqliteFile } from '#tests/support/database'

const names = [
  'runId',
  'openingId',
  'organisationId',
  'rank',
  'places',
  'filled',
  'price',
  'worth',
  'placesMore',
]
const place = (openingId: string, rank = 1, worth: number | null = null) => [
  'run',
  openingId,
  'employer «Нұр»; drop table',
  rank,
  2,
  1,
  300,
  worth,
  0,
]

describe('the writer of many rows', () => {
  let folder: string
  let db: Databases
  let writer: RowWriter

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'qadam-rows-'))
    db = await openSqliteFile(join(folder, 'rows.db'))
    writer = openRowWriter(join(folder, 'rows.db'))
  })
  afterEach(async () => {
    writer.close()
    await db.close()
    await rm(folder, { recursive: true })
  })

  const stored = () =>
    db.read.selectFrom('allocationPlaces').select(['openingId', 'organisationId', 'worth']).execute()

  it('adds each with its values, texts as they are and nothing where nothing is known', async () => {
    writer.insert('allocationPlaces', names, [place('one', 1, 7), place('two', 2)])
    expect(await stored()).toEqual([
      { openingId: 'one', organisationId: 'employer «Нұр»; drop table', worth: 7 },
      { openingId: 'two', organisationId: 'employer «Нұр»; drop table', worth: null },
    ])
  })

  it('adds none of a step in which one cannot stand, and goes on with the next', async () => {
    expect(() => writer.insert('allocationPlaces', names, [place('one', 1), place('one', 2)])).toThrow(
      /unique/i,
    )
    expect(await stored()).toEqual([])
    writer.insert('allocationPlaces', names, [place('two')])
    expect(await stored()).toMatchObject([{ openingId: 'two' }])
  })

  it('says that the file is locked instead of waiting for ever', async () => {
    await db.write.transaction().execute(async (tx) => {
      await tx.deleteFrom('allocationPlaces').execute()
      expect(() => writer.insert('allocationPlaces', names, [place('one')])).toThrow(/locked/)
    })
    writer.insert('allocationPlaces', names, [place('one')])
    expect(await stored()).toMatchObject([{ openingId: 'one' }])
  })
})
