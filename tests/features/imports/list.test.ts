/** The list of imports is read from an index, and ends where the reader's reach ends. */
import { afterEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { anImport } from '#tests/support/people-import'
import { planOf } from '#tests/support/query-plan'
import { importsPageQuery, listImports } from '~/features/imports/queries.server'

const opened: Databases[] = []
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close()
})

onEveryDatabase('the list of imports', (open) => {
  it('comes page after page, the newest first, each once', async () => {
    const db = await open()
    opened.push(db)
    const institutionId = await anInstitution(db)
    for (let minute = 0; minute < 30; minute += 1)
      await anImport(db, {
        institutionId,
        createdAt: `2026-11-21T07:${String(minute).padStart(2, '0')}:00.000Z`,
      })
    await anImport(db, { institutionId: await anInstitution(db) })
    const actor = anActor('social-worker', { institutionId })
    const first = await listImports(db.read, actor, null)
    const second = await listImports(db.read, actor, first.next)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null])
    expect(new Set([...first.rows, ...second.rows].map((each) => each.id)).size).toBe(30)
    expect(first.rows[0]?.createdAt).toBe('2026-11-21T07:29:00.000Z')
  })

  it('is read from an index for an institution and for headquarters', async () => {
    const db = await open()
    opened.push(db)
    const edge = { createdAt: '2026-11-21T07:00:00.000Z', id: 'x' }
    const own = anActor('social-worker', { institutionId: 'i' })
    expect(await planOf(db.read, importsPageQuery(db.read, own, edge))).toContain('imports_by_institution')
    const all = await planOf(db.read, importsPageQuery(db.read, anActor('headquarters'), edge))
    expect(all).toContain('imports_by_time')
  })
})
