import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Databases, openDatabases } from '#db/client.server'
import { migrateToLatest } from '#db/migrations/index'
import { changeInstitution } from '~/features/people/institutions.server'
import { verifyAuditChain } from '~/platform/audit.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution } from '#tests/support/builders'

const ownerUrl = process.env.TEST_POSTGRES_URL
const servingUrl = process.env.TEST_POSTGRES_APP_URL

if (!ownerUrl || !servingUrl)
  process.stdout.write(
    'skipped: the serving role of PostgreSQL, for want of TEST_POSTGRES_URL and TEST_POSTGRES_APP_URL\n',
  )

const onDatabase = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}

describe.runIf(ownerUrl && servingUrl)('the role that serves on PostgreSQL', () => {
  const name = `qadam_serving_${process.pid}`
  let serving: Databases

  beforeAll(async () => {
    const admin = new Kysely<object>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl ?? '', max: 1 }) }),
    })
    await sql`create database ${sql.ref(name)}`.execute(admin)
    await admin.destroy()
    const owner = openDatabases(onDatabase(ownerUrl ?? '', name))
    await migrateToLatest(owner.write, new URL(servingUrl ?? '').username)
    await owner.close()
    serving = openDatabases(onDatabase(servingUrl ?? '', name))
  })

  afterAll(() => serving.close())

  it('does deeds with their audit rows', async () => {
    const id = await anInstitution(serving)
    const caller = callerFor(serving, anActor('administrator'))
    const value = {
      code: '77',
      nameKk: '№77 мекеме',
      nameRu: 'Учреждение №77',
      placeKato: '791010000',
      safetyLevel: 'medium',
      openPlaces: 3,
    } as const
    expect((await changeInstitution(caller, id, 1, value)).ok).toBe(true)
    expect(await verifyAuditChain(serving.read)).toMatchObject({ whole: true, count: 1 })
  })

  it.each([
    ['change a row of the chain', sql`update audit_events set deed = 'nothing'`],
    ['remove a row of the chain', sql`delete from audit_events`],
    ['empty the chain', sql`truncate audit_events`],
    ['take the guard away', sql`drop trigger audit_events_no_change on audit_events`],
    ['switch the guard off', sql`alter table audit_events disable trigger all`],
    ['drop the chain', sql`drop table audit_events`],
  ])('cannot %s', async (_what, statement) => {
    await expect(statement.execute(serving.write)).rejects.toThrow(
      /permission denied|must be owner|append-only/,
    )
  })
})
