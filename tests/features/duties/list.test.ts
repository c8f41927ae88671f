/** The worklist of duties: what stands on which list, page after page, from an index. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, anOffice, done } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import type { Actor } from '~/domain/access/roles'
import { instant } from '~/domain/calendar/almaty'
import { addDays, day } from '~/domain/calendar/day'
import { recordEvent } from '~/features/duties/commands.server'
import {
  type DutyFilter,
  dutiesOfPerson,
  dutiesQuery,
  dutyLists,
  perPage,
} from '~/features/duties/queries.server'

const now = '2026-11-27T07:00:00.000Z'
const moment = { today: day('2026-11-27'), instant: instant(now) }

onEveryDatabase('the worklist of duties', (open) => {
  let db: Databases
  let office: Office
  let personId: string
  let officer: Actor
  const headquarters = anActor('headquarters')
  const probation = anActor('probation-officer', { region: '79' })

  beforeAll(async () => {
    db = await open()
    office = await anOffice(db)
    officer = office.officer.actor
    personId = await aPerson(db, { institutionId: office.institutionId, sharedRegion: '79' })
    const caller = callerFor(db, officer, { now })
    // Thirty working talks, one a day: those of the last week still run.
    for (let back = 0; back < 30; back += 1) {
      const on = addDays(moment.today, -back)
      await done(recordEvent(caller, personId, { event: 'work-talk', on, time: null, note: null }))
    }
    const letter = { event: 'complaint-handed-in', on: day('2026-11-26'), note: null } as const
    await done(recordEvent(caller, null, { ...letter, time: '11:30' }))
    await done(recordEvent(caller, null, { ...letter, time: '13:00' }))
    await done(
      recordEvent(caller, personId, {
        event: 'parole-refused',
        on: day('2026-11-20'),
        time: null,
        note: null,
      }),
    )
  })
  afterAll(() => db.close())

  const filter = (given: Partial<DutyFilter> = {}): DutyFilter => ({
    list: 'overdue',
    code: null,
    after: null,
    ...given,
  })
  const find = (given: Partial<DutyFilter>, actor = officer) =>
    dutiesQuery(db.read, actor, filter(given), moment).execute()

  test('puts every open duty on exactly one list', async () => {
    const [overdue, running, standing] = [
      await find({ list: 'overdue' }),
      await find({ list: 'running' }),
      await find({ list: 'standing' }),
    ]
    expect(overdue.every(({ dueOn, dueAt }) => (dueOn ?? '') < moment.today || (dueAt ?? '') < now)).toBe(
      true,
    )
    expect(overdue.filter(({ code }) => code === 'DL-36').length).toBe(1)
    expect(running.filter(({ code }) => code === 'DL-36').length).toBe(1)
    expect(standing.map(({ code }) => code)).toEqual(['DL-20-1'])
    expect(overdue.length + running.length).toBe(32)
  })

  test('goes on page by page without a gap or a repeat', async () => {
    const all = await db.read.selectFrom('duties').select('id').where('state', '=', 'open').execute()
    const seen: string[] = []
    for (const list of ['overdue', 'running'] as const)
      for (let after: DutyFilter['after'] = null; ;) {
        const rows = await find({ list, after })
        seen.push(...rows.slice(0, perPage).map(({ id }) => id))
        const last = rows[perPage - 1]
        if (rows.length <= perPage || !last) break
        after = { sortOn: last.sortOn, id: last.id }
      }
    expect([...seen].sort()).toEqual(all.map(({ id }) => id).sort())
  })

  test('shows one kind when asked, and nothing of it to another region', async () => {
    expect(new Set((await find({ code: 'DL-36', list: 'running' })).map(({ code }) => code))).toEqual(
      new Set(['DL-36']),
    )
    expect(await find({ list: 'running' }, probation)).toEqual([])
    expect((await find({ list: 'overdue' }, headquarters)).length).toBeGreaterThan(20)
  })

  describe('answers from an index', () => {
    const actors = () => [officer, probation, headquarters]

    test.each(dutyLists)('for the list %s, whoever asks, without sorting', async (list) => {
      for (const actor of actors())
        for (const after of [null, { sortOn: moment.today, id: personId }]) {
          const plan = await planOf(db.read, dutiesQuery(db.read, actor, filter({ list, after }), moment))
          expect(plan).toMatch(/duties_by_(institution|region|state)/)
          expect(plan).not.toMatch(/TEMP B-TREE|Sort Key/)
        }
    })

    test('for one person', async () => {
      expect(await planOf(db.read, dutiesOfPerson(db.read, officer, personId))).toContain('duties_by_person')
    })
  })
})
