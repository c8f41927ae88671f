/** The board of the day of release: shared by those concerned, written by one at a time, problems first. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, done, leadTo, today } from '#tests/support/plans'
import { planOf as howQueryRuns } from '#tests/support/query-plan'
import { addDays } from '~/domain/calendar/day'
import { markRelease, recordLeaving, writeContacts } from '~/features/handovers/marks.server'
import { boardQuery, contactsOf, getRelease, marksOf } from '~/features/handovers/releases.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'

onEveryDatabase('the board of the day of release', (open) => {
  let db: Databases
  let office: Office
  let authority: Caller
  let aidos: string
  let marat: string

  const officerOf = async (region: string): Promise<Caller> =>
    callerFor(
      db,
      anActor('local-authority', { userId: await aUser(db, { role: 'local-authority', region }), region }),
      { now: testNow },
    )

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    authority = await officerOf('79')
    aidos = await aPersonWithPlan(db, office, { givenName: 'Айдос', endOfTerm: addDays(today, 10) })
    marat = await aPersonWithPlan(db, office, { givenName: 'Марат', endOfTerm: addDays(today, 4) })
    await aPersonWithPlan(db, office, { givenName: 'Ержан', endOfTerm: addDays(today, 40) })
    for (const id of [aidos, marat]) await leadTo(db, office, id, 'sent')
  })
  afterEach(() => db.close())

  const shown = async (part: 'problem' | 'calm', by: Caller = office.officer): Promise<string[]> =>
    (await boardQuery(db.read, by.actor, part, today, null).execute()).map((row) => row.givenName)

  test('shows the coming two weeks by day, to the institution and to the region', async () => {
    expect(await shown('calm')).toEqual(['Марат', 'Айдос'])
    expect(await shown('calm', authority)).toEqual(['Марат', 'Айдос'])
    expect(await shown('calm', await officerOf('11'))).toEqual([])
  })

  test('lets a problem float up, and sink again when it is solved', async () => {
    const mark = { key: 'travel', state: 'problem', version: 0, note: 'автобуса нет' } as const
    await done(markRelease(authority, aidos, mark))
    expect([await shown('problem'), await shown('calm')]).toEqual([['Айдос'], ['Марат']])
    await done(markRelease(office.officer, aidos, { key: 'travel', state: 'done', version: 1 }))
    expect(await shown('problem')).toEqual([])
    const { id } = await getRelease(db.read, office.officer.actor, aidos)
    expect(await marksOf(db.read, [id])).toMatchObject([
      { key: 'travel', state: 'done', note: 'автобуса нет' },
    ])
  })

  test('is written by one at a time', async () => {
    const mark = { key: 'clothing', state: 'arranged', version: 0 } as const
    const both = await Promise.all([
      markRelease(authority, aidos, mark),
      markRelease(office.officer, aidos, mark),
    ])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal.code]))).toEqual(['errors:stale'])
  })

  test('keeps health to itself', async () => {
    const mark = { key: 'medicine', state: 'done', version: 0, note: 'инсулин' } as const
    expect(await markRelease(authority, aidos, mark)).toMatchObject({
      refusal: { code: 'note-about-health' },
    })
    await done(markRelease(authority, aidos, { ...mark, note: null }))
  })

  test('is not for a stranger to write on', async () => {
    const stranger = await officerOf('11')
    const mark = { key: 'money', state: 'done', version: 0 } as const
    await expect(markRelease(stranger, aidos, mark)).rejects.toThrow(Denied)
    await expect(getRelease(db.read, stranger.actor, aidos)).rejects.toMatchObject({ status: 404 })
  })

  test('remembers the time at the gate, and corrects it', async () => {
    await done(recordLeaving(office.officer, aidos, '10:20'))
    await done(recordLeaving(office.officer, aidos, '10:40'))
    expect(await getRelease(db.read, authority.actor, aidos)).toMatchObject({
      leftAt: '10:40',
      timeVersion: 2,
    })
  })

  test('prints the addresses that the region wrote, and only of that region', async () => {
    const contact = { service: 'career-centre', address: 'Үлгі көшесі, 3', phone: '8 000' } as const
    await done(writeContacts(authority, [contact]))
    await done(writeContacts(authority, [{ ...contact, phone: '8 001' }]))
    expect(await contactsOf(db.read, '79')).toMatchObject([{ phone: '8 001', version: 2 }])
    expect(await contactsOf(db.read, '11')).toEqual([])
  })

  describe('is answered from an index', () => {
    test.each(['problem', 'calm'] as const)('with %s', async (part) => {
      const after = { releaseOn: today, id: office.institutionId }
      for (const actor of [office.officer.actor, authority.actor, anActor('headquarters')])
        expect(await howQueryRuns(db.read, boardQuery(db.read, actor, part, today, after))).toMatch(
          /plans_by_release|plans_open_by/,
        )
    })
  })
})
