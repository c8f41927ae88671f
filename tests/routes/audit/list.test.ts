/** The log over HTTP: found by kind, outcome and day; nothing in an address breaks it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import type { Deed } from '~/domain/access/deeds'
import { appendAudit } from '~/platform/audit.server'

/** Friday 27 November 2026, noon in Almaty. */
const clock = { now: () => new Date('2026-11-27T07:00:00.000Z') }

let db: Databases
let site: Site
let cookie: string

const write = (at: string, deed: Deed, outcome: 'done' | 'denied') =>
  db.write.transaction().execute((tx) =>
    appendAudit(tx, {
      at,
      actor: null,
      deed,
      outcome,
      subject: { type: 'user', id: '-' },
      requestId: '-',
      details: {},
    }),
  )

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock })
  const userId = await aUser(db, { role: 'monitor', language: 'ru' })
  cookie = await site.signInAs(anActor('monitor', { userId }))
  await write('2026-11-25T05:00:00.000Z', 'note.read', 'denied')
  await write('2026-11-26T05:00:00.000Z', 'note.changed-outside', 'done')
  for (let count = 0; count < 60; count += 1) await write('2026-11-27T05:00:00.000Z', 'person.read', 'done')
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const open = (search: string) => site.fetch(`/admin/audit${search}`, { as: cookie })
const text = async (search: string) => (await open(search)).text()
const rowsOf = (page: string): string[] =>
  [...page.matchAll(/<code>([^<]+)<\/code>/g)].map((match) => match[1] ?? '')

describe('a monitor', () => {
  test('finds what the last hours have pushed far down', async () => {
    expect(rowsOf(await text(''))).not.toContain('note.changed-outside')
    const page = await text('?deed=note.changed-outside')
    expect(rowsOf(page)).toEqual(['note.changed-outside'])
    expect(page).toContain('Изменение заметки психолога в обход системы')
  })

  test('asks who was denied, and on which day', async () => {
    expect(rowsOf(await text('?outcome=denied'))).toEqual(['note.read'])
    expect(rowsOf(await text('?from=2026-11-26&to=2026-11-26'))).toEqual(['note.changed-outside'])
    expect(await text('?outcome=denied&from=2026-11-26')).toContain('По этим условиям в журнале ничего нет')
  })

  test('chooses among all kinds by their words, in their order', async () => {
    const page = await text('?deed=person.read')
    expect(page).toContain('<option value="person.read" selected="">')
    const group = /<optgroup label="Люди">(.*?)<\/optgroup>/s.exec(page)?.[1] ?? ''
    const words = [...group.matchAll(/<option[^>]*>([^<]+)</g)].map((match) => match[1] ?? '')
    expect(words.length).toBeGreaterThan(10)
    expect(words).toEqual([...words].sort(new Intl.Collator('ru').compare))
  })

  test('keeps the filters from page to page', async () => {
    const page = await text('?deed=person.read&from=2026-11-20')
    const next = /href="(\/admin\/audit\?[^"]*before=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const later = await text(next.slice('/admin/audit'.length))
    expect([rowsOf(page).length, rowsOf(later).length]).toEqual([50, 10])
    expect(new Set(rowsOf(later))).toEqual(new Set(['person.read']))
  })

  test.each(['?deed=__proto__', '?outcome=%00', '?from=2026-02-31', '?to=9999-12-31', '?deed=%F0%9F%92%A9'])(
    'is told that nothing is narrowed by %s',
    async (search) => {
      const answer = await open(search)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Не распознано и не учтено')
    },
  )

  test.each(['?before=x', '?before=-1', '?before=999999999999999', '?before=1e9', '?deed=a&deed=b'])(
    'gets a page for %s too',
    async (search) => {
      const answer = await open(search)
      expect(answer.status).toBe(200)
      expect(rowsOf(await answer.text())).toHaveLength(50)
    },
  )
})
