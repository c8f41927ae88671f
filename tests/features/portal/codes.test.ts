import { afterEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays, day } from '~/domain/calendar/day'
import { callOffCode } from '~/features/portal/codes.server'
import { endKiosk, registerKiosk } from '~/features/portal/kiosk-deeds.server'
import { newKioskToken } from '~/platform/kiosk-cookie.server'
import { verifyAuditChain } from '~/platform/audit.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aCode, aDoor, aKiosk, wronged } from '#tests/support/portal'

const birthDate = day('1990-05-17')

onEveryDatabase('sign-in codes', (open) => {
  let db: Databases
  afterEach(() => db.close())

  const start = async (standing: 'released' | 'in-custody' = 'released') => {
    db = await open()
    const institutionId = await anInstitution(db)
    const officerId = await aUser(db, { role: 'social-worker', institutionId, login: 'aigerim' })
    const personId = await aPerson(db, { institutionId, standing, birthDate, caseWorkerId: officerId })
    const ties = { userId: officerId, institutionId }
    const officer = callerFor(db, anActor('social-worker', ties))
    let now = Date.parse(testNow)
    const clock = { now: () => new Date(now) }
    const door = aDoor(db, clock)
    const wait = (minutes: number): void => void (now += minutes * 60_000)
    const give = (whose = personId) => aCode({ ...officer, clock }, whose)
    const cookieOf = async (code: string, kiosk?: Parameters<typeof door.enter>[2]) => {
      const result = await door.enter(code, { birthDate }, kiosk)
      if (!result.ok) throw new Error(result.refusal.code)
      return result.value.split(';')[0] ?? ''
    }
    const messages = () => db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()
    return { institutionId, officerId, officer, personId, clock, wait, give, cookieOf, messages, ...door }
  }

  it('open the person’s own page once, and what is stored opens nothing', async () => {
    const { give, enter, cookieOf, sessions, personId } = await start()
    const code = await give()
    const session = await sessions.read(await cookieOf(code))
    const user = await db.read
      .selectFrom('users')
      .select(['role', 'personId'])
      .where('id', '=', session?.userId ?? '')
      .executeTakeFirst()
    expect(user).toEqual({ role: 'person', personId })
    expect(await enter(code, { birthDate })).toMatchObject({ ok: false, refusal: { code: 'wrong-code' } })
    const rows = JSON.stringify(await db.read.selectFrom('signInCodes').selectAll().execute())
    expect(rows).not.toContain(code.slice(5, 11))
    const audited = JSON.stringify(await db.read.selectFrom('auditValues').select('details').execute())
    expect(audited).not.toContain(code.slice(5, 11))
    expect((await verifyAuditChain(db.read)).whole).toBe(true)
  })

  it('sent twice by a double click open the page both times', async () => {
    const { give, enter } = await start()
    const code = await give()
    const once = newId()
    const both = await Promise.all([enter(code, { birthDate, once }), enter(code, { birthDate, once })])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect((await enter(code, { birthDate, once: newId() })).ok).toBe(false)
  })

  it('answer alike whether they never were, are used, are old, or the day of birth is wrong', async () => {
    const { give, enter, wait, cookieOf } = await start()
    const used = await give()
    await cookieOf(used)
    const old = await give()
    const answers = [
      await enter(used, { birthDate }),
      await enter('000000000000', { birthDate }),
      await enter(old, { birthDate: day('1990-05-18') }),
      await enter(wronged(old), { birthDate }),
    ]
    wait(8 * 24 * 60)
    answers.push(await enter(old, { birthDate }))
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ ok: false, refusal: { code: 'wrong-code' } })]),
    )
  })

  it('are one for a person: a new one ends the one before, and an officer can call it off', async () => {
    const { give, enter, officer, personId } = await start()
    const [first, second] = [await give(), await give()]
    expect((await enter(first, { birthDate })).ok).toBe(false)
    expect((await callOffCode(officer, personId)).ok).toBe(true)
    expect((await enter(second, { birthDate })).ok).toBe(false)
    expect(await callOffCode(officer, personId)).toMatchObject({ refusal: { code: 'no-code' } })
    const live = await db.read
      .selectFrom('signInCodes')
      .select('id')
      .where('liveNumber', 'is not', null)
      .execute()
    expect(live).toEqual([])
  })

  it('called off after they were used end what was opened with them: a lost sheet is of no more use', async () => {
    const { give, cookieOf, sessions, officer, personId } = await start()
    const cookie = await cookieOf(await give())
    expect(await sessions.read(cookie)).not.toBeNull()
    expect((await callOffCode(officer, personId)).ok).toBe(true)
    expect(await sessions.read(cookie)).toBeNull()
    expect(await callOffCode(officer, personId)).toMatchObject({ refusal: { code: 'no-code' } })
  })

  it('that are guessed make the guesser wait, lock after the fifth try, and the officer is told once', async () => {
    const { give, enter, wait, messages, officerId, personId } = await start()
    const code = await give()
    for (let guess = 0; guess < 5; guess += 1)
      expect((await enter(wronged(code), { birthDate })).ok).toBe(false)
    expect(await enter(code, { birthDate })).toMatchObject({ refusal: { code: 'wait' } })
    wait(20)
    expect(await enter(code, { birthDate })).toMatchObject({ refusal: { code: 'wrong-code' } })
    expect(await messages()).toEqual([
      { userId: officerId, kind: 'code-locked', link: `/people/${personId}/sign-in-code` },
    ])
  })

  it('that are guessed a hundred at once are compared five times at most', async () => {
    const { give, enter } = await start()
    const code = await give()
    await Promise.all(
      Array.from({ length: 40 }, (_each, at) => enter(wronged(code), { birthDate, address: `10.0.1.${at}` })),
    )
    const row = await db.read.selectFrom('signInCodes').select(['tries', 'endedWhy']).executeTakeFirst()
    expect(row).toEqual({ tries: 5, endedWhy: 'locked' })
  })

  it('of somebody in custody open only a device of their institution, and for a short time', async () => {
    const { give, enter, institutionId, officerId, cookieOf, sessions, wait } = await start('in-custody')
    const code = await give()
    expect((await enter(code, { birthDate })).ok).toBe(false)
    const elsewhere = await aKiosk(db, await anInstitution(db), officerId)
    expect((await enter(code, { birthDate }, elsewhere)).ok).toBe(false)
    const here = await aKiosk(db, institutionId, officerId)
    const cookie = await cookieOf(code, here)
    expect((await sessions.read(cookie))?.short).toEqual({ idle: 180, longest: 1200, kioskId: here.id })
    for (let step = 0; step < 9; step += 1) {
      wait(2)
      expect(await sessions.read(cookie)).not.toBeNull()
    }
    wait(2)
    expect(await sessions.read(cookie)).toBeNull()
  })

  it('open a page that closes after a quarter of an hour without a step', async () => {
    const { give, cookieOf, sessions, wait } = await start()
    const cookie = await cookieOf(await give())
    wait(14)
    expect(await sessions.read(cookie)).not.toBeNull()
    wait(16)
    expect(await sessions.read(cookie)).toBeNull()
  })

  it('are given only to people of one’s own', async () => {
    const { give } = await start()
    const stranger = await aPerson(db, { institutionId: await anInstitution(db) })
    await expect(give(stranger)).rejects.toThrow('denied')
  })

  it('whose day is past give their number back', async () => {
    const { give, wait } = await start()
    await give()
    wait(9 * 24 * 60)
    await give(
      await aPerson(db, {
        institutionId: (await db.read.selectFrom('institutions').select('id').executeTakeFirstOrThrow()).id,
      }),
    )
    const ends = await db.read
      .selectFrom('signInCodes')
      .select(['endedWhy', 'lastDay'])
      .orderBy('id')
      .execute()
    expect(ends).toEqual([
      { endedWhy: 'over', lastDay: addDays(day('2026-11-21'), 7) },
      { endedWhy: null, lastDay: addDays(day('2026-11-30'), 7) },
    ])
  })
})

onEveryDatabase('devices of an institution', (open) => {
  let db: Databases
  afterEach(() => db.close())

  it('are registered by its head, and end with everything that is open on them', async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const headId = await aUser(db, { role: 'institution-head', institutionId, login: 'head' })
    const head = callerFor(db, anActor('institution-head', { userId: headId, institutionId }))
    const { hash } = newKioskToken()
    const made = await registerKiosk(head, { name: '3-жасақ', institutionId: await anInstitution(db) }, hash)
    if (!made.ok) throw new Error(made.refusal.code)
    const stored = await db.read.selectFrom('kiosks').select('institutionId').executeTakeFirst()
    expect(stored).toEqual({ institutionId })
    const officer = callerFor(db, anActor('social-worker', { userId: headId, institutionId }))
    const personId = await aPerson(db, { institutionId, birthDate })
    const door = aDoor(db, officer.clock)
    const entered = await door.enter(
      await aCode(officer, personId),
      { birthDate },
      { id: made.value, institutionId },
    )
    const cookie = entered.ok ? (entered.value.split(';')[0] ?? '') : ''
    expect(await door.sessions.read(cookie)).not.toBeNull()
    await endKiosk(head, made.value)
    expect(await door.sessions.read(cookie)).toBeNull()
  })

  it('are not ended by the head of another institution', async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const userId = await aUser(db, { role: 'institution-head', institutionId, login: 'head' })
    const kiosk = await aKiosk(db, institutionId, userId)
    const other = callerFor(db, anActor('institution-head', { institutionId: await anInstitution(db) }))
    await expect(endKiosk(other, kiosk.id)).rejects.toThrow('denied')
  })
})
