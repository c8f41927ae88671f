/** The national register hangs: the registration stands all the same, and the answer is written down whenever it comes. */
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Databases } from '#db/client.server'
import { noteRegisterAnswer } from '~/features/organisations/check.server'
import { registerEmployer } from '~/features/organisations/registration.server'
import { newId } from '~/platform/ids.server'
import { testNow } from '#tests/support/actors'
import { anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'

const path = 'https://stat.gov.kz/api/juridical/counter/api/'
const bin = '150440000013'
const server = setupServer()

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

onEveryDatabase('an employer who registers', (open) => {
  let db: Databases
  afterEach(async () => {
    vi.unstubAllEnvs()
    server.resetHandlers()
    await db.close()
  })

  const front = () => ({
    db,
    clock: { now: () => new Date(testNow) },
    requestId: newId(),
    address: '10.0.0.1',
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
  const form = {
    businessId: bin,
    name: 'ТОО «Шебер»',
    region: '79',
    contactName: 'Серікқызы Айгүл',
    contactPhone: null,
    contactEmail: null,
    login: 'Sheber',
    password: 'a long enough password',
  }
  const register = () =>
    db.read
      .selectFrom('organisations')
      .select(['state', 'registerState', 'registerName'])
      .executeTakeFirstOrThrow()

  test('is registered at once while the register hangs, and named when it answers at last', async () => {
    db = await open()
    vi.stubEnv('STAT_REGISTER_URL', path)
    let answer = (): void => undefined
    const answered = new Promise<void>((resolve) => (answer = resolve))
    server.use(
      http.get(path, async () => {
        await answered
        return HttpResponse.json({ success: true, obj: { bin, name: 'ТОО "ШЕБЕР"' } })
      }),
    )
    expect((await registerEmployer(front(), form)).ok).toBe(true)
    expect(await register()).toEqual({ state: 'registered', registerState: 'not-asked', registerName: null })
    answer()
    await expect.poll(register).toEqual({
      state: 'registered',
      registerState: 'found',
      registerName: 'ТОО "ШЕБЕР"',
    })
  })

  test('keeps what stands when the register could not be reached, with a trace of the asking', async () => {
    db = await open()
    const id = await anOrganisation(db, { state: 'registered' })
    await noteRegisterAnswer(front(), id, { state: 'unreachable', name: null })
    expect(await register()).toEqual({
      state: 'registered',
      registerState: 'unreachable',
      registerName: null,
    })
    const audit = await db.read.selectFrom('auditEvents').selectAll().execute()
    expect(audit).toMatchObject([{ deed: 'organisation.check', outcome: 'done' }])
  })
})
