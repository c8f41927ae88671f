/** Events start clocks, deeds settle them, wrong records are taken back and kept. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, anOffice, done } from '#tests/support/plans'
import type { Role } from '~/domain/access/roles'
import { instant } from '~/domain/calendar/almaty'
import { day } from '~/domain/calendar/day'
import type { EventKind } from '~/domain/duties/events'
import { recordEvent, settleDuty } from '~/features/duties/commands.server'
import { correctEvent } from '~/features/duties/correct.server'
import type { SettleWords } from '~/features/duties/forms'
import { countOverdueDuties, dutiesOfPerson, eventsOfPerson } from '~/features/duties/queries.server'
import type { Caller } from '~/platform/caller.server'

/** Friday 27 November 2026, noon in Almaty. */
const now = '2026-11-27T07:00:00.000Z'
const moment = { today: day('2026-11-27'), instant: instant(now) }

onEveryDatabase('a duty', (open) => {
  let db: Databases
  let office: Office
  let officer: Caller
  let personId: string

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    officer = callerFor(db, office.officer.actor, { now })
    personId = await aPerson(db, { institutionId: office.institutionId, sharedRegion: '79' })
  })
  afterEach(() => db.close())

  const words = (event: EventKind, on: string, time: string | null = null) => ({
    event,
    on: day(on),
    time,
    note: null,
  })
  const rows = () => db.read.selectFrom('duties').selectAll().orderBy('code').orderBy('id').execute()
  const only = async (code: string) => {
    const found = (await rows()).filter((each) => each.code === code && each.state !== 'withdrawn')
    expect(found.length).toBe(1)
    return found[0] ?? expect.fail(code)
  }
  const doneOn = (on: string, time: string | null = null): SettleWords => ({
    outcome: 'done',
    on: day(on),
    time,
    reason: null,
    note: null,
  })
  const as = async (role: Role, ties: Parameters<typeof anActor>[1] = {}): Promise<Caller> =>
    callerFor(db, anActor(role, { ...ties, userId: await aUser(db, { role, ...ties }) }), { now })

  test('of a penalty starts twice: a copy to the prosecutor and an entry, both by the next working day', async () => {
    await done(recordEvent(officer, personId, words('penalty', '2026-11-20')))
    expect((await rows()).map(({ code, dueOn, state }) => [code, dueOn, state])).toEqual([
      ['DL-24', '2026-11-23', 'open'],
      ['DL-25-1', '2026-11-23', 'open'],
    ])
    expect(await countOverdueDuties(db.read, officer.actor, moment)).toBe(2)
  })

  test('done late stays late for ever, and says who did it', async () => {
    await done(recordEvent(officer, personId, words('penalty', '2026-11-20')))
    const { id, version } = await only('DL-24')
    expect(await done(settleDuty(officer, id, version, doneOn('2026-11-25')))).toBe(personId)
    expect(await only('DL-24')).toMatchObject({ state: 'done', late: 1, doneBy: officer.actor.userId })
    const again = await settleDuty(officer, id, version + 1, doneOn('2026-11-23'))
    expect(again).toMatchObject({ refusal: { code: 'settled-already' } })
    expect(await only('DL-24')).toMatchObject({ late: 1, doneOn: '2026-11-25' })
  })

  test('two workers at once: the second is told that the record has changed', async () => {
    await done(recordEvent(officer, personId, words('penalty', '2026-11-20')))
    const { id, version } = await only('DL-25-1')
    await done(settleDuty(officer, id, version, doneOn('2026-11-23')))
    const second = await settleDuty(officer, id, version, doneOn('2026-11-24'))
    expect(second).toMatchObject({ refusal: { code: 'errors:stale' } })
  })

  test('waved away keeps its reason, and that its day had passed', async () => {
    await done(recordEvent(officer, personId, words('penalty', '2026-11-20')))
    const { id, version } = await only('DL-24')
    const away = { outcome: 'not-needed', on: null, time: null, note: null } as const
    const silent = await settleDuty(officer, id, version, { ...away, reason: null })
    expect(silent).toMatchObject({ refusal: { code: 'reason-missing' } })
    await done(settleDuty(officer, id, version, { ...away, reason: 'Взыскание отменено' }))
    expect(await only('DL-24')).toMatchObject({ state: 'not-needed', late: 1, reason: 'Взыскание отменено' })
  })

  test('that comes again starts anew from the day it was done', async () => {
    await done(recordEvent(officer, personId, words('released-on-parole', '2026-10-20')))
    const { id, version } = await only('DL-22-1')
    await done(settleDuty(officer, id, version, doneOn('2026-11-16')))
    const reports = (await rows()).filter(({ code }) => code === 'DL-22-1')
    expect(reports.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ['done', '2026-11-20'],
      ['open', '2026-12-16'],
    ])
  })

  test('counted in hours needs the hour and passes in its minute', async () => {
    const letter = (time: string | null) =>
      recordEvent(officer, null, words('complaint-handed-in', '2026-11-26', time))
    expect(await letter(null)).toMatchObject({ refusal: { code: 'hour-missing' } })
    await done(letter('11:59'))
    await done(letter('12:00'))
    expect((await rows()).map(({ dueAt }) => dueAt)).toEqual([
      '2026-11-27T06:59:00.000Z',
      '2026-11-27T07:00:00.000Z',
    ])
    expect(await countOverdueDuties(db.read, officer.actor, moment)).toBe(1)
  })

  test('a bar and a register have no clock and are never overdue', async () => {
    await done(recordEvent(officer, personId, words('parole-refused', '2026-03-01')))
    await done(recordEvent(officer, personId, words('in-need-found', '2026-03-01')))
    expect((await rows()).map(({ code, state, dueOn }) => [code, state, dueOn])).toEqual([
      ['DL-17', 'standing', null],
      ['DL-20-1', 'standing', '2026-09-01'],
    ])
    expect(await countOverdueDuties(db.read, officer.actor, moment)).toBe(0)
  })

  describe('an event', () => {
    test('is refused when it cannot be: tomorrow, before birth, twice, or about the wrong subject', async () => {
      const young = await aPerson(db, { institutionId: office.institutionId, birthDate: day('2008-05-17') })
      const code = async (result: ReturnType<typeof recordEvent>) => {
        const settled = await result
        return settled.ok ? 'fine' : settled.refusal.code
      }
      expect(await code(recordEvent(officer, personId, words('penalty', '2026-11-28')))).toBe('day-in-future')
      expect(await code(recordEvent(officer, young, words('reward', '2007-05-17')))).toBe('before-birth')
      expect(await code(recordEvent(officer, null, words('penalty', '2026-11-20')))).toBe('needs-person')
      expect(await code(recordEvent(officer, personId, words('data-breach', '2026-11-20')))).toBe(
        'not-about-person',
      )
      expect(await code(recordEvent(officer, personId, words('penalty', '2026-11-20')))).toBe('fine')
      expect(await code(recordEvent(officer, personId, words('penalty', '2026-11-20')))).toBe(
        'recorded-already',
      )
    })

    test('recorded on a wrong day is taken back and kept; what was done stays done and is judged by the right day', async () => {
      const eventId = await done(recordEvent(officer, personId, words('penalty', '2026-11-23')))
      const { id, version } = await only('DL-24')
      await done(settleDuty(officer, id, version, doneOn('2026-11-24')))
      const right = { on: day('2026-11-20'), time: null, reason: 'Постановление от пятницы' }
      expect(await done(correctEvent(officer, eventId, 1, right))).toBe(personId)
      expect(await only('DL-24')).toMatchObject({ dueOn: '2026-11-23', doneOn: '2026-11-24', late: 1 })
      expect(await only('DL-25-1')).toMatchObject({ dueOn: '2026-11-23', state: 'open' })
      expect((await rows()).filter(({ state }) => state === 'withdrawn').length).toBe(2)
      const events = await eventsOfPerson(db.read, officer.actor, personId).execute()
      expect(events.map(({ happenedOn, withdrawnReason }) => [happenedOn, withdrawnReason])).toEqual([
        ['2026-11-23', 'Постановление от пятницы'],
        ['2026-11-20', null],
      ])
      const twice = await correctEvent(officer, eventId, 2, right)
      expect(twice).toMatchObject({ refusal: { code: 'withdrawn-already' } })
    })

    test('that never happened is taken back with everything it started', async () => {
      const eventId = await done(recordEvent(officer, personId, words('penalty', '2026-11-23')))
      const never = { on: null, time: null, reason: 'Другой осуждённый' }
      await done(correctEvent(officer, eventId, 1, never))
      expect(await dutiesOfPerson(db.read, officer.actor, personId).execute()).toEqual([])
      expect((await rows()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    })

    test('sent twice by an impatient finger is recorded once', async () => {
      const caller = { ...officer, once: '019a0000-0000-7000-8000-00000000aaaa' }
      const first = await done(recordEvent(caller, null, words('data-breach', '2026-11-26')))
      expect(await done(recordEvent(caller, null, words('data-breach', '2026-11-26')))).toBe(first)
      expect((await rows()).length).toBe(1)
    })
  })

  describe('belongs', () => {
    test('to those who keep it: probation sees supervision, never discipline', async () => {
      await done(recordEvent(officer, personId, words('penalty', '2026-11-20')))
      await done(recordEvent(officer, personId, words('supervision-register', '2026-11-20')))
      const probation = await as('probation-officer', { region: '79' })
      const seen = await dutiesOfPerson(db.read, probation.actor, personId).execute()
      expect(seen.map(({ code }) => code).sort()).toEqual(['DL-22-2', 'DL-29', 'DL-30-1', 'DL-30-2'])
      const elsewhere = await as('probation-officer', { region: '71' })
      expect(await dutiesOfPerson(db.read, elsewhere.actor, personId).execute()).toEqual([])
      await expect(recordEvent(probation, personId, words('reward', '2026-11-20'))).rejects.toMatchObject({
        status: 404,
      })
      await done(recordEvent(probation, personId, words('wanted-ruling', '2026-11-20')))
      await expect(
        recordEvent(officer, personId, words('wanted-ruling', '2026-11-19')),
      ).rejects.toMatchObject({
        status: 404,
      })
    })

    test('to the institution of its person: a neighbour can neither record nor settle', async () => {
      await done(recordEvent(officer, personId, words('penalty', '2026-11-20')))
      const stranger = callerFor(db, (await anOffice(db)).officer.actor, { now })
      await expect(recordEvent(stranger, personId, words('reward', '2026-11-20'))).rejects.toMatchObject({
        status: 404,
      })
      const { id, version } = await only('DL-24')
      await expect(settleDuty(stranger, id, version, doneOn('2026-11-23'))).rejects.toMatchObject({
        status: 404,
      })
      expect(await countOverdueDuties(db.read, stranger.actor, moment)).toBe(0)
    })

    test('to headquarters where nobody else keeps it: the yearly report of the preventive mechanism', async () => {
      const headquarters = await as('headquarters')
      await done(recordEvent(headquarters, null, words('prevention-report', '2026-11-20')))
      expect(await only('DL-35')).toMatchObject({ institutionId: null, region: null, dueOn: '2027-02-20' })
      expect(await countOverdueDuties(db.read, officer.actor, moment)).toBe(0)
    })
  })

  test('leaves its deed in the audit, without notes and reasons', async () => {
    const note = 'Письмо 12-7, сейф второй'
    await done(recordEvent(officer, personId, { ...words('penalty', '2026-11-20'), note }))
    const { id, version } = await only('DL-24')
    await done(settleDuty(officer, id, version, { ...doneOn('2026-11-23'), note }))
    const events = await db.read
      .selectFrom('auditEvents')
      .innerJoin('auditValues', 'auditValues.eventId', 'auditEvents.id')
      .select(['deed', 'outcome', 'details'])
      .where('personId', '=', personId)
      .execute()
    expect(events.map(({ deed, outcome }) => [deed, outcome])).toEqual([
      ['duty.record', 'done'],
      ['duty.record', 'done'],
    ])
    expect(JSON.stringify(events)).not.toContain('сейф')
  })
})
