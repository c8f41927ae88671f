import { TOTP, Secret } from 'otpauth'
import { afterEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Role } from '~/domain/access/roles'
import {
  addUser,
  changeOwnPassword,
  changeUser,
  endOwnSessions,
  switchUser,
} from '~/features/accounts/commands.server'
import { hashPassword } from '~/features/accounts/passwords.server'
import { enrolSecondFactor, giveSecondFactor, newSecret } from '~/features/accounts/second-factor.server'
import { announceFirstAdministrator, makeFirstAdministrator } from '~/features/accounts/setup.server'
import { signIn } from '~/features/accounts/sign-in.server'
import { hashToken, sessionsFor } from '~/platform/session.server'
import { findSignedIn } from '~/platform/signed-in.server'
import { keysFromText } from '~/platform/seal.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'

const password = 'бірнеше сөзден тұратын'
const hashed = hashPassword(password)

onEveryDatabase('signing in', (open) => {
  let db: Databases
  afterEach(() => db.close())

  /** A front door whose clock the test moves. */
  const start = async (role: Role = 'social-worker') => {
    db = await open()
    const institutionId = await anInstitution(db)
    const userId = await aUser(db, { role, institutionId, login: 'aigerim', passwordHash: await hashed })
    let now = Date.now()
    const clock = { now: () => new Date(now) }
    const sessions = sessionsFor(db, clock, false)
    const front = {
      db,
      clock,
      sessions,
      keys: keysFromText('keys of tests'),
      requestId: newId(),
      address: '10.0.0.1',
    }
    const browser = { userAgent: 'Firefox', oldToken: null }
    const enter = (given: { login?: string; password?: string } = {}) =>
      signIn(front, { login: 'aigerim', password, ...given }, browser)
    const cookieOf = async (): Promise<string> => {
      const result = await enter()
      if (!result.ok) throw new Error(result.refusal.code)
      return result.value.split(';')[0] ?? ''
    }
    const stageOf = async (cookie: string, demo = true) =>
      (await findSignedIn(db, sessions, cookie, demo)).stage
    const wait = (minutes: number): void => void (now += minutes * 60_000)
    return { front, sessions, enter, cookieOf, stageOf, wait, userId, institutionId, clock }
  }

  it('lets the right person in and stores nothing that could sign anyone in', async () => {
    const { cookieOf, stageOf } = await start()
    const cookie = await cookieOf()
    expect(await stageOf(cookie)).toBe('full')
    const token = cookie.split('=')[1] ?? ''
    const [row] = await db.read.selectFrom('sessions').select('id').execute()
    expect(row?.id).toBe(hashToken(token))
    expect(await stageOf(`sid=${row?.id}`)).toBe('nobody')
  })

  it('says the same to a wrong password and to a login that does not exist', async () => {
    const { enter } = await start()
    expect(await enter({ password: 'wrong' })).toEqual(await enter({ login: 'nobody', password: 'wrong' }))
  })

  it('makes the sixth guess wait, also for the right password, and lets it through later', async () => {
    const { enter, wait } = await start()
    for (let guess = 0; guess < 5; guess += 1) await enter({ password: `guess ${guess}` })
    expect(await enter()).toMatchObject({ ok: false, refusal: { code: 'wait' } })
    wait(2)
    expect((await enter()).ok).toBe(true)
  })

  it('ends after half an hour or an hour without a click, and after twelve hours in any case', async () => {
    const officer = await start()
    const cookie = await officer.cookieOf()
    officer.wait(59)
    expect(await officer.stageOf(cookie)).toBe('full')
    officer.wait(61)
    expect(await officer.stageOf(cookie)).toBe('nobody')
  })

  it('ends for a psychologist after half an hour without a click', async () => {
    const { cookieOf, stageOf, wait } = await start('psychologist')
    const cookie = await cookieOf()
    wait(31)
    expect(await stageOf(cookie)).toBe('nobody')
  })

  it('ends after twelve hours however busy the day was', async () => {
    const { cookieOf, stageOf, wait } = await start()
    const cookie = await cookieOf()
    for (let half = 0; half < 23; half += 1) {
      wait(30)
      expect(await stageOf(cookie)).toBe('full')
    }
    wait(31)
    expect(await stageOf(cookie)).toBe('nobody')
  })

  it('shuts a disabled user out at the next request', async () => {
    const { cookieOf, stageOf, userId } = await start()
    const cookie = await cookieOf()
    await switchUser(callerFor(db, anActor('administrator')), userId, false)
    expect(await stageOf(cookie)).toBe('nobody')
  })

  it('dies with the role it was made under', async () => {
    const { cookieOf, stageOf, userId, institutionId } = await start()
    const cookie = await cookieOf()
    const form = {
      name: 'A',
      role: 'medic',
      institutionId,
      organisationId: null,
      region: null,
      personId: null,
      version: 1,
    } as const
    expect((await changeUser(callerFor(db, anActor('administrator')), userId, form)).ok).toBe(true)
    expect(await stageOf(cookie)).toBe('nobody')
  })

  it('ends everywhere when asked, and with a changed password', async () => {
    const { cookieOf, stageOf, userId, institutionId } = await start()
    const caller = callerFor(db, anActor('social-worker', { userId, institutionId }))
    const [first, second] = [await cookieOf(), await cookieOf()]
    await endOwnSessions(caller, null)
    expect([await stageOf(first), await stageOf(second)]).toEqual(['nobody', 'nobody'])
    const third = await cookieOf()
    await changeOwnPassword(caller, await hashPassword('a new and longer one'))
    expect(await stageOf(third)).toBe('nobody')
  })

  it('demands a second factor of a psychologist outside the demo', async () => {
    const { cookieOf, stageOf } = await start('psychologist')
    const cookie = await cookieOf()
    expect(await stageOf(cookie, false)).toBe('enrol-second-factor')
    expect(await stageOf(cookie, true)).toBe('full')
  })

  it('takes a code of the second factor once, and each recovery code once', async () => {
    const { front, sessions, cookieOf, wait, clock } = await start('psychologist')
    const userNow = async (cookie: string) => {
      const signedIn = await findSignedIn(db, sessions, cookie, false)
      if (signedIn.stage === 'nobody') throw new Error('nobody')
      return signedIn
    }
    const secret = newSecret()
    const codeNow = () =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() })
    const enrolled = await enrolSecondFactor(
      front,
      (await userNow(await cookieOf())).user,
      { secret, code: codeNow() },
      'x',
    )
    if (!enrolled.ok) throw new Error('not enrolled')
    expect(await db.read.selectFrom('users').select('totpSecret').execute()).not.toContainEqual({
      totpSecret: secret,
    })

    wait(2)
    const half = await userNow(await cookieOf())
    expect(half.stage).toBe('second-factor')
    const code = codeNow()
    expect((await giveSecondFactor(front, half.user, '000000', 'x')).ok).toBe(false)
    const full = await giveSecondFactor(front, half.user, code, 'x')
    expect(full.ok && (await userNow(full.value.split(';')[0] ?? '')).stage).toBe('full')

    const again = await userNow(await cookieOf())
    expect(await giveSecondFactor(front, again.user, code, 'x')).toMatchObject({ ok: false })
    const recovery = enrolled.value.recoveryCodes[0] ?? ''
    expect((await giveSecondFactor(front, again.user, recovery, 'x')).ok).toBe(true)
    const third = await userNow(await cookieOf())
    expect((await giveSecondFactor(front, third.user, recovery, 'x')).ok).toBe(false)
  })

  it('leaves an audit row for every try', async () => {
    const { enter } = await start()
    await enter()
    await enter({ password: 'wrong' })
    const rows = await db.read.selectFrom('auditEvents').select(['deed', 'outcome']).orderBy('seq').execute()
    expect(rows).toEqual([
      { deed: 'sign-in', outcome: 'done' },
      { deed: 'sign-in', outcome: 'refused' },
    ])
  })
})

onEveryDatabase('users', (open) => {
  let db: Databases
  afterEach(() => db.close())

  it('begin with one administrator, made by a token that works once', async () => {
    db = await open()
    const printed: string[] = []
    const write = process.stdout.write
    process.stdout.write = (text: string | Uint8Array) => printed.push(String(text)) > 0
    const clock = { now: () => new Date() }
    await announceFirstAdministrator(db, clock).finally(() => (process.stdout.write = write))
    const token = /token: (\S+)/.exec(printed.join(''))?.[1] ?? ''
    const front = { db, clock, requestId: newId() }
    const form = { token, login: 'first', name: 'First', password }
    expect((await makeFirstAdministrator(front, { ...form, token: 'guess' })).ok).toBe(false)
    expect((await makeFirstAdministrator(front, form)).ok).toBe(true)
    expect(await makeFirstAdministrator(front, { ...form, login: 'second' })).toMatchObject({
      refusal: { code: 'wrong-token' },
    })
  })

  it.each([
    ['a psychologist without an institution', { role: 'psychologist' }, 'tie-missing'],
    ['a probation officer without a region', { role: 'probation-officer' }, 'tie-missing'],
  ] as const)('are not added as %s', async (_who, given, code) => {
    db = await open()
    const form = {
      login: 'new',
      name: 'N',
      institutionId: null,
      organisationId: null,
      region: null,
      personId: null,
      ...given,
    }
    expect(await addUser(callerFor(db, anActor('administrator')), form, 'hash')).toMatchObject({
      refusal: { code },
    })
  })

  it('keep no tie that their role does not use', async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const form = {
      login: 'New',
      name: 'N',
      role: 'medic',
      institutionId,
      organisationId: newId(),
      region: '79',
      personId: null,
    } as const
    const added = await addUser(callerFor(db, anActor('administrator')), form, 'hash')
    expect(added.ok).toBe(true)
    const row = await db.read.selectFrom('users').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      login: 'new',
      institutionId,
      organisationId: null,
      region: null,
      mustChangePassword: 1,
    })
  })

  it('do not share a login', async () => {
    db = await open()
    const caller = callerFor(db, anActor('administrator'))
    const form = {
      login: 'same',
      name: 'N',
      role: 'monitor',
      institutionId: null,
      organisationId: null,
      region: null,
      personId: null,
    } as const
    await addUser(caller, form, 'hash')
    expect(await addUser(caller, { ...form, login: 'SAME' }, 'hash')).toMatchObject({
      refusal: { code: 'login-taken' },
    })
  })
})
