/** Organisations: they register themselves, wait for approval, and are seen by whom they concern. */
import { afterEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { decideOnOrganisation, editOrganisation } from '~/features/organisations/commands.server'
import { listHistory } from '~/features/organisations/history.server'
import { getOrganisation, listOrganisations } from '~/features/organisations/queries.server'
import { registerEmployer } from '~/features/organisations/registration.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'

const form = {
  businessId: '150440000013',
  name: 'ТОО «Шебер»',
  region: '79',
  contactName: 'Серікқызы Айгүл',
  contactPhone: null,
  contactEmail: null,
  login: 'Sheber',
  password: 'a long enough password',
}

const headquarters = anActor('headquarters')

onEveryDatabase('organisations', (open) => {
  let db: Databases
  const front = (address = '10.0.0.1') => ({
    db,
    clock: { now: () => new Date(testNow) },
    requestId: newId(),
    address,
    config: {
      port: 0,
      databaseUrl: '',
      publicOrigin: undefined,
      masterKeyFile: '',
      filesFolder: '',
      importFolder: null,
      demo: true,
      production: false,
      zone: 'both' as const,
      mail: null,
      sms: null,
      telegram: null,
    },
  })
  afterEach(() => db.close())

  test('an employer who registers waits for approval and can sign in', async () => {
    db = await open()
    const result = await registerEmployer(front(), form)
    expect(result.ok).toBe(true)
    const row = await db.read.selectFrom('organisations').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      state: 'registered',
      registerState: 'not-asked',
      businessId: form.businessId,
    })
    const user = await db.read.selectFrom('users').selectAll().executeTakeFirstOrThrow()
    expect(user).toMatchObject({ login: 'sheber', role: 'employer', organisationId: row.id })
    expect(user.passwordHash).toMatch(/^\$argon2id/)
    const [event] = await listHistory(db.read, 'organisation', row.id)
    expect(event).toMatchObject({
      deed: 'organisation.register',
      who: 'Серікқызы Айгүл',
      state: [null, 'registered'],
    })
  })

  test('a wrong digit, a known number and a taken login are each refused, and nothing is half kept', async () => {
    db = await open()
    const wrong = await registerEmployer(front(), { ...form, businessId: '150440000014' })
    expect(wrong).toMatchObject({ refusal: { code: 'vocabulary:refusal.identifier-check-digit' } })
    await registerEmployer(front(), form)
    const again = await registerEmployer(front(), { ...form, login: 'other' })
    expect(again).toMatchObject({ refusal: { code: 'business-id-taken' } })
    const login = await registerEmployer(front(), { ...form, businessId: '120741000014' })
    expect(login).toMatchObject({ refusal: { code: 'login-taken' } })
    expect(await db.read.selectFrom('organisations').select('id').execute()).toHaveLength(1)
    expect(await db.read.selectFrom('users').select('id').execute()).toHaveLength(1)
  })

  test(
    'the sixth try from one address within a quarter of an hour has to wait',
    { timeout: 20_000 },
    async () => {
      db = await open()
      for (let tries = 0; tries < 5; tries += 1) await registerEmployer(front(), form)
      expect(await registerEmployer(front(), form)).toMatchObject({ refusal: { code: 'wait' } })
      const elsewhere = await registerEmployer(front('10.0.0.2'), form)
      expect(elsewhere).toMatchObject({ refusal: { code: 'business-id-taken' } })
    },
  )

  test('headquarters approves and suspends with a reason, and both stand in the history', async () => {
    db = await open()
    const id = await anOrganisation(db, { state: 'registered' })
    const decide = (decision: 'approve' | 'suspend', reason: string | null, version: number) =>
      decideOnOrganisation(callerFor(db, headquarters), id, { decision, reason, version })
    expect(await decide('approve', null, 1)).toMatchObject({ ok: true })
    expect(await decide('approve', null, 2)).toMatchObject({ refusal: { code: 'wrong-state' } })
    expect(await decide('suspend', null, 2)).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(await decide('suspend', 'Долги по зарплате', 1)).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    expect(await decide('suspend', 'Долги по зарплате', 2)).toMatchObject({ ok: true })
    const history = await listHistory(db.read, 'organisation', id)
    expect(history.map((event) => [event.step, event.state, event.reason])).toEqual([
      ['suspend', ['approved', 'suspended'], 'Долги по зарплате'],
      ['approve', ['registered', 'approved'], null],
    ])
  })

  test('an employer corrects its own record, not that of others', async () => {
    db = await open()
    const [own, other] = [await anOrganisation(db), await anOrganisation(db)]
    const employer = anActor('employer', { organisationId: own })
    const words = {
      name: 'ТОО «Шебер-2»',
      region: '71',
      contactName: null,
      contactPhone: null,
      contactEmail: null,
    }
    expect(await editOrganisation(callerFor(db, employer), own, 1, words)).toMatchObject({ ok: true })
    await expect(editOrganisation(callerFor(db, employer), other, 1, words)).rejects.toMatchObject({
      status: 404,
    })
    await expect(getOrganisation(db.read, employer, other)).rejects.toMatchObject({ status: 404 })
    expect((await getOrganisation(db.read, employer, own)).name).toBe('ТОО «Шебер-2»')
    const [event] = await listHistory(db.read, 'organisation', own)
    expect(event?.changes).toEqual({ name: ['ТОО «Шебер»', 'ТОО «Шебер-2»'], region: ['79', '71'] })
  })

  test('the list goes on by keys and shows a region only its own', async () => {
    db = await open()
    for (let index = 0; index < 30; index += 1)
      await anOrganisation(db, {
        name: `Цех ${String(index).padStart(2, '0')}`,
        region: index < 5 ? '71' : '79',
      })
    const first = await listOrganisations(db.read, headquarters, {})
    const second = await listOrganisations(db.read, headquarters, { after: first.next ?? '' })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null])
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(30)
    const region = anActor('local-authority', { region: '71' })
    expect((await listOrganisations(db.read, region, {})).rows).toHaveLength(5)
  })
})
