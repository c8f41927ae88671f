/** The life of one plan as one line: everything in its order, in pages, and nothing that a role may not see. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { dialectOf } from '#db/dialect'
import { anActor } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import {
  type Office,
  aPersonWithPlan,
  anOffice,
  deadlineOf,
  done,
  leadTo,
  planOf,
  today,
} from '#tests/support/plans'
import { planOf as queryPlanOf } from '#tests/support/query-plan'
import type { Actor } from '~/domain/access/roles'
import { addDays, day } from '~/domain/calendar/day'
import { recordEvent } from '~/features/duties/commands.server'
import { completeDeadline } from '~/features/plans/deadlines.server'
import { pauseDeadline } from '~/features/plans/pauses.server'
import { type PlanRead, getPlan } from '~/features/plans/queries.server'
import type { Family } from '~/features/timeline/moments'
import { type Cursor, momentsQuery, perPage } from '~/features/timeline/queries.server'
import { momentTold } from '~/features/timeline/wording.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'

const indexes = [
  'plan_versions_by_plan',
  'plan_agreements_by_plan',
  'deadline_shifts_by_plan',
  'deadline_pauses_by_plan',
  'plan_deadlines_by_plan',
  'measures_by_plan',
  'notices_by_person',
  'handovers_by_plan',
  'duty_events_by_person',
  'duties_by_person',
]

onEveryDatabase('the timeline of a plan', (open) => {
  let db: Databases
  let office: Office
  let plan: PlanRead
  let personId: string

  const settle = async (code: string): Promise<void> => {
    const row = await deadlineOf(db, personId, code)
    const words = { on: today, answer: null, note: null }
    await done(completeDeadline(office.officer, row.planId, code, row.version, words))
  }

  beforeAll(async () => {
    db = await open()
    office = await anOffice(db)
    personId = await aPersonWithPlan(db, office, { housingAfter: 'none', sharedRegion: '79' })
    await leadTo(db, office, personId, 'sent')
    await settle('DL-07')
    await done(recordEvent(office.officer, personId, { event: 'penalty', on: today, time: null, note: null }))
    const { id } = await planOf(db, personId)
    const until = addDays(today, 20)
    await done(
      pauseDeadline(office.officer, id, 'DL-05', {
        kind: 'pause',
        reason: 'in-hospital',
        words: 'ауруханада',
        ground: null,
        citation: null,
        from: today,
        until,
      }),
    )
    plan = await getPlan(db.read, office.officer.actor, id)
  })
  afterAll(() => db.close())

  const readAs = (actor: Actor) => ({
    db: db.read,
    actor,
    t: translatorFor('ru'),
    format: formatFor('ru'),
    language: 'ru' as const,
    today: day(today),
  })
  const read = async (actor: Actor, family: Family | null = null, after: Cursor | null = null) => {
    const query = momentsQuery({ db: db.read, actor, plan }, family, after)
    return query ? query.execute() : []
  }
  const told = async (actor: Actor, family: Family | null = null): Promise<string> => {
    const rows = await read(actor, family)
    return rows
      .map((row) =>
        [momentTold(row, readAs(actor)).title, ...momentTold(row, readAs(actor)).lines].join('\n'),
      )
      .join('\n')
  }

  test('tells versions, the answer, deadlines, pauses and duties in one line, newest first', async () => {
    const text = await told(office.officer.actor)
    for (const part of [
      'Подготовка начата',
      'Версия 1',
      'Ответ осуждённого',
      'DL-07',
      'Записано',
      'ауруханада',
    ])
      expect(text).toContain(part)
    const at = (await read(office.officer.actor)).map((row) => row.at)
    expect(at).toEqual(at.toSorted().reverse())
  })

  test('names who did it', async () => {
    const rows = await read(office.officer.actor, 'plan')
    expect(rows.find(({ what }) => what === 'approve')?.byId).toBe(office.head.actor.userId)
  })

  test('goes on from page to page without losing or repeating a moment', async () => {
    const { officer } = office
    const extra = Array.from({ length: perPage + 5 }, (_, at) => at)
    for (const at of extra) {
      const words = { event: 'reward' as const, on: addDays(today, -at), time: null, note: String(at) }
      await done(recordEvent(officer, personId, words))
    }
    const seen: string[] = []
    let after: Cursor | null = null
    for (let pages = 0; pages < 10; pages += 1) {
      const rows = await read(officer.actor, null, after)
      const shown = rows.slice(0, perPage)
      seen.push(...shown.map((row) => `${row.place} ${row.id}`))
      after = shown.at(-1) ?? null
      if (rows.length <= perPage) break
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(perPage + 5)
  })

  test('keeps duties and notices from a person of another region, and work from whoever does not read it', async () => {
    const elsewhere = anActor('probation-officer', {
      userId: await aUser(db, { role: 'probation-officer' }),
      region: '11',
    })
    expect(await read(elsewhere, 'duties')).toEqual([])
    expect(await read(elsewhere, 'notices')).toEqual([])
    expect(await read(elsewhere, 'measures')).toEqual([])
    const own = anActor('person', { userId: await aUser(db, { role: 'person' }), personId })
    const families = new Set((await read(own)).map(({ place }) => place))
    expect(families.size).toBeGreaterThan(0)
    expect(await told(own)).not.toContain('Записано')
  })

  test('leaves out deadlines that tell of the conviction for whoever may not read the articles', async () => {
    await db.write
      .updateTable('planDeadlines')
      .set({ doneOn: today })
      .where('planId', '=', plan.id)
      .where('code', '=', 'DL-42')
      .execute()
    const medic = anActor('medic', { ...office.officer.actor, role: 'medic' })
    expect(await told(office.officer.actor, 'deadlines')).toContain('DL-42')
    expect(await told(medic, 'deadlines')).not.toContain('DL-42')
  })

  test('is read by the indexes of its plan and its person alone', async () => {
    const query = momentsQuery({ db: db.read, actor: office.officer.actor, plan }, null, null)
    const text = query ? await queryPlanOf(db.read, query) : ''
    // PostgreSQL weighs small tables in its own way: there only that no large table is scanned whole.
    const named = dialectOf(db.read) === 'sqlite' ? indexes : []
    for (const index of named) expect(text).toContain(index)
    expect(text).not.toMatch(/SCAN (?!e\b)|Seq Scan on (plan|measures|notices|handovers|duties)/)
  })
})
