/** A monitor narrows the log to one kind of deed, to what was denied, to a week, and finds it there. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { insertMany } from '#db/dialect'
import type { AuditOutcome } from '#db/schema/audit'
import { type Deed, deeds } from '~/domain/access/deeds'
import { day } from '~/domain/calendar/day'
import type { AuditFilters } from '~/features/audit/filters'
import { auditQuery, listAudit } from '~/features/audit/queries.server'
import { readAuditFilters } from '~/features/audit/reading.server'
import { appendAudit } from '~/platform/audit.server'
import { anActor } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

const every: AuditFilters = { deed: undefined, outcome: undefined, from: undefined, to: undefined }
const monitor = anActor('monitor')

onEveryDatabase('the log of deeds', (open) => {
  let db: Databases

  const write = (at: string, deed: Deed, outcome: AuditOutcome = 'done') =>
    db.write.transaction().execute((tx) =>
      appendAudit(tx, {
        at,
        actor: 'system',
        deed,
        outcome,
        subject: { type: 'nothing', id: '-' },
        requestId: '-',
        details: {},
      }),
    )

  beforeAll(async () => {
    db = await open()
    await write('2026-11-18T18:59:59.999Z', 'note.read', 'denied') // the last instant of the 18th in Almaty
    await write('2026-11-18T19:00:00.000Z', 'note.read', 'denied') // the first of the 19th
    await write('2026-11-19T08:00:00.000Z', 'user.manage', 'refused')
    await write('2026-11-20T18:59:59.999Z', 'user.manage')
    // Began before the one above and took longer: its place in the chain is behind it.
    await write('2026-11-20T18:30:00.000Z', 'plan.follow')
    for (let count = 0; count < 120; count += 1) await write('2026-11-21T07:00:00.000Z', 'person.read')
  })
  afterAll(() => db.close())

  const seen = async (change: Partial<AuditFilters>, before: number | null = null) => {
    const { rows, more } = await listAudit(db.read, monitor, { ...every, ...change }, before)
    return { seqs: rows.map(({ seq }) => seq), more }
  }

  it('is read newest first, whatever place a slow deed took in the chain', async () => {
    expect((await seen({ to: day('2026-11-20') })).seqs).toEqual([4, 5, 3, 2, 1])
  })

  it('shows one kind of deed, one outcome, or both together', async () => {
    expect((await seen({ deed: 'user.manage' })).seqs).toEqual([4, 3])
    expect((await seen({ outcome: 'denied' })).seqs).toEqual([2, 1])
    expect((await seen({ deed: 'user.manage', outcome: 'refused' })).seqs).toEqual([3])
    expect((await seen({ deed: 'user.manage', outcome: 'denied' })).seqs).toEqual([])
  })

  it('takes days as they pass in Almaty, both of them whole', async () => {
    expect((await seen({ from: day('2026-11-19'), to: day('2026-11-20') })).seqs).toEqual([4, 5, 3, 2])
    expect((await seen({ from: day('2026-11-19'), outcome: 'denied' })).seqs).toEqual([2])
    expect((await seen({ to: day('2026-11-18') })).seqs).toEqual([1])
  })

  it('goes on page by page under its filters and loses no row among those of one instant', async () => {
    const first = await seen({ deed: 'person.read' })
    const second = await seen({ deed: 'person.read' }, first.more)
    const last = await seen({ deed: 'person.read' }, second.more)
    const found = [...first.seqs, ...second.seqs, ...last.seqs]
    expect(found).toEqual(Array.from({ length: 120 }, (_, place) => 125 - place))
    expect(last.more).toBeNull()
  })

  it('begins at the newest row where it is asked to go on from one that is not there', async () => {
    expect((await seen({ deed: 'user.manage' }, 999_999)).seqs).toEqual([4, 3])
  })
})

/** Ten kinds of deed, the two that are asked for among them. */
const frequent = ['user.manage', 'note.read', ...deeds.slice(0, 8)] as const

onEveryDatabase('a log of many rows', (open) => {
  let db: Databases

  beforeAll(async () => {
    db = await open()
    const start = Date.parse('2026-08-01T00:00:00.000Z')
    const row = (seq: number) => ({
      seq,
      id: `event-${seq}`,
      at: new Date(start + seq * 600_000).toISOString(),
      actorId: null,
      actorRole: 'system',
      deed: frequent[seq % 10] ?? 'setup',
      outcome: seq % 7 < 5 ? 'done' : seq % 7 === 5 ? 'refused' : 'denied',
      subjectType: 'nothing',
      subjectId: '-',
      personId: null,
      institutionId: null,
      requestId: '-',
      detailsDigest: '-',
      prevHash: '-',
      hash: '-',
    })
    for (let from = 1; from < 20_000; from += 5000)
      await insertMany(
        db.write,
        'auditEvents',
        Array.from({ length: 5000 }, (_, place) => row(from + place)),
      )
    // Without it PostgreSQL takes the table for a handful of rows, which any index answers as well.
    await sql`analyze`.execute(db.write)
  })
  afterAll(() => db.close())

  const week = { from: day('2026-11-16'), to: day('2026-11-22') }
  const cases: readonly [string, Partial<AuditFilters>][] = [
    ['audit_events_by_time', {}],
    ['audit_events_by_deed', { deed: 'user.manage' }],
    ['audit_events_by_outcome', { outcome: 'denied' }],
    ['audit_events_by_deed_and_outcome', { deed: 'note.read', outcome: 'denied' }],
  ]
  describe.each(cases)('from %s', (index, change) => {
    const plan = (more: Partial<AuditFilters>, before?: { at: string; seq: number }) =>
      planOf(db.read, auditQuery(db.read, monitor, { ...every, ...change, ...more }, before))
    const answered = new RegExp(`\\b${index}\\b`)
    const expectInOrder = (text: string): void => {
      expect(text).toMatch(answered)
      // PostgreSQL sorts as a step of its own; SQLite in a temporary tree.
      expect(text).not.toMatch(/\bSort\b|TEMP B-TREE/)
    }

    it('gives the first page and a later one in their order, unsorted', async () => {
      expectInOrder(await plan({}))
      expectInOrder(await plan({}, { at: '2026-11-20T00:00:00.000Z', seq: 16_000 }))
    })

    it('gives a range of days', async () => {
      // A handful of rows may be sorted once found.
      expect(await plan(week)).toMatch(answered)
    })
  })
})

describe('an address of the log', () => {
  const read = (search: string) => readAuditFilters(new URLSearchParams(search))

  it('says what it is narrowed by', () => {
    expect(read('deed=note.read&outcome=denied&from=2026-11-01&to=2026-11-30')).toEqual({
      filters: { deed: 'note.read', outcome: 'denied', from: '2026-11-01', to: '2026-11-30' },
      leftOut: [],
    })
    expect(read('deed=&outcome=&from=&to=')).toEqual({ filters: every, leftOut: [] })
  })

  it('names what nobody can understand instead of taking it for an answer', () => {
    for (const deed of ['toString', 'note', "'; drop table users", 'note.read.all'])
      expect(read(`deed=${encodeURIComponent(deed)}`)).toEqual({ filters: every, leftOut: ['deed'] })
    expect(read('outcome=DONE&from=2026-02-30&to=9999-12-31')).toEqual({
      filters: every,
      leftOut: ['outcome', 'from', 'to'],
    })
  })

  it('takes two days in whichever order they come', () => {
    expect(read('from=2026-11-30&to=2026-11-01').filters).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-30',
    })
  })
})
