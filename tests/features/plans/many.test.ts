/** One deed recorded for several people: each row by itself, so that a refused one holds up nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, today } from '#tests/support/plans'
import { day } from '~/domain/calendar/day'
import { completeDeadline } from '~/features/plans/deadlines.server'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'
import { eachByItself } from '~/platform/row-deeds.server'
import type { SeenRow } from '~/platform/row-shapes'

const settling = { on: today, answer: null, note: 'беседа в отряде' } as const

onEveryDatabase('a deed for several people', (open) => {
  let db: Databases
  let office: Office
  beforeAll(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterAll(() => db.close())

  const aPlan = async (at: Office = office): Promise<{ personId: string; row: SeenRow }> => {
    const personId = await aPersonWithPlan(db, at, { endOfTerm: day('2027-02-15') })
    const { planId, version } = await deadlineOf(db, personId, 'DL-15')
    return { personId, row: { id: planId, version } }
  }
  const explain = (rows: readonly SeenRow[], caller: Caller = office.officer) =>
    eachByItself(caller, 'plan.deadline', rows, (own, { id, version }) =>
      completeDeadline(own, id, 'DL-15', version, settling),
    )
  const explainedOn = async (personId: string) => (await deadlineOf(db, personId, 'DL-15')).doneOn
  const trail = (planId: string) =>
    db.read
      .selectFrom('auditEvents')
      .select('outcome')
      .where('deed', '=', 'plan.deadline')
      .where('subjectId', '=', planId)
      .orderBy('seq')
      .execute()

  test('is recorded for Асан and Үсен though Серік’s plan was changed meanwhile, and each has an audit row', async () => {
    const [asan, serik, usen] = [await aPlan(), await aPlan(), await aPlan()]
    await done(
      completeDeadline(office.officer, serik.row.id, 'DL-15', serik.row.version, {
        ...settling,
        on: day('2026-11-10'),
      }),
    )
    const told = await explain([asan.row, serik.row, usen.row])
    expect([...told.values()].map((each) => each?.code ?? 'done')).toEqual(['done', 'errors:stale', 'done'])
    expect(await explainedOn(asan.personId)).toBe(today)
    expect(await explainedOn(serik.personId)).toBe(day('2026-11-10'))
    expect(await trail(usen.row.id)).toEqual([{ outcome: 'done' }])
  })

  test('tells that a plan of another institution is out of reach, and does the rest', async () => {
    const [theirs, ours] = [await aPlan(await anOffice(db)), await aPlan()]
    const told = await explain([theirs.row, ours.row])
    expect([...told.values()].map((each) => each?.code ?? 'done')).toEqual(['errors:out-of-reach', 'done'])
    expect(await explainedOn(theirs.personId)).toBeNull()
  })

  test('is recorded once however often the button is pressed', async () => {
    const { row } = await aPlan()
    const pressed = { ...office.officer, once: newId() }
    for (const _ of [1, 2]) expect((await explain([row], pressed)).get(row.id)).toBeNull()
    expect(await trail(row.id)).toHaveLength(1)
  })

  test('that breaks on one row leaves a trace there and goes on to the next', async () => {
    const [first, second] = [await aPlan(), await aPlan()]
    const told = await eachByItself(
      office.officer,
      'plan.deadline',
      [first.row, second.row],
      (own, { id, version }) => {
        if (id === first.row.id) throw new TypeError('broken')
        return completeDeadline(own, id, 'DL-15', version, settling)
      },
    )
    expect(told.get(first.row.id)?.code).toBe('errors:row-failed')
    expect(told.get(second.row.id)).toBeNull()
    expect(await trail(first.row.id)).toEqual([{ outcome: 'refused' }])
  })
})
