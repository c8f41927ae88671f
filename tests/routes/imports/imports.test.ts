/** A file on its way through the pages: sent, looked at, imported, taken back; wrong files and strangers turned away. */
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { withParser } from '#tests/support/import-worker'
import { type FileRow, aFileRow, peopleCsv } from '#tests/support/people-import'
import { type Site, openSite } from '#tests/support/site'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let worker: string
let stranger: string
let employer: string

const signIn = async (
  role: 'social-worker' | 'employer',
  ties: { institutionId?: string; organisationId?: string },
) => {
  const actor = anActor(role, ties)
  await aUser(db, { id: actor.userId, role, ...ties })
  return site.signInAs(actor)
}

beforeAll(async () => {
  await withParser()
  db = await openSqlite()
  site = await openSite(db)
  await db.write.insertInto('settings').values({ key: 'demo', value: '1' }).execute()
  worker = await signIn('social-worker', { institutionId: await anInstitution(db) })
  stranger = await signIn('social-worker', { institutionId: await anInstitution(db) })
  employer = await signIn('employer', { organisationId: newId() })
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const upload = (bytes: Uint8Array, as = worker, kind = 'people', name = 'list.csv'): Promise<Response> => {
  const body = new FormData()
  body.set('kind', kind)
  body.set('once', newId())
  body.set('file', new File([new Uint8Array(bytes)], name))
  return site.fetch('/imports/new', { method: 'POST', body, headers: { origin: site.origin }, as })
}

const sent = async (rows: readonly FileRow[]): Promise<string> => {
  const response = await upload(peopleCsv(rows))
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

const rowOf = (path: string) =>
  db.read
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', path.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()

const act = async (path: string, intent: string, more: Record<string, string> = {}, as = worker) =>
  site.post(path, { intent, version: String((await rowOf(path)).version), once: newId(), ...more }, as)

const html = async (path: string, as = worker): Promise<string> => (await site.fetch(path, { as })).text()

describe('a list of people', () => {
  it('is looked at, imported without its bad rows, and taken back', async () => {
    const path = await sent([aFileRow(1), aFileRow(2, { 'Дата рождения': '31.02.1990' }), aFileRow(3)])
    const page = await html(path)
    expect(page).toContain('31.02.1990')
    expect(page).toContain('№ 3')
    expect((await act(path, 'commit')).status).toBe(409)
    expect((await act(path, 'commit', { goodOnly: 'on' })).status).toBe(303)
    expect(await rowOf(path)).toMatchObject({ state: 'committed', created: 2 })
    expect((await act(path, 'undo')).status).toBe(303)
    expect(await rowOf(path)).toMatchObject({ state: 'undone' })
    expect(await db.read.selectFrom('people').selectAll().execute()).toEqual([])
  })

  it('is checked anew with the columns that a person names', async () => {
    const path = await sent([aFileRow(4)])
    const twice = await act(path, 'columns', { 'column-1': 'surname', 'column-2': 'surname' })
    expect(twice.status).toBe(422)
    const lacking = await act(path, 'columns', { 'column-1': 'surname' })
    expect(lacking.status).toBe(409)
    const named = {
      'column-1': 'surname',
      'column-2': 'given-name',
      'column-4': 'birth-date',
      'column-5': 'sex',
    }
    expect((await act(path, 'columns', named)).status).toBe(303)
    expect(await rowOf(path)).toMatchObject({ state: 'checked', good: 1, warned: 1 })
  })

  it('that someone changed meanwhile is not decided about from an old page', async () => {
    const path = await sent([aFileRow(5)])
    const stale = await site.post(path, { intent: 'commit', version: '0', once: newId() }, worker)
    expect(stale.status).toBe(409)
  })

  it('thrown away leaves nothing behind', async () => {
    const path = await sent([aFileRow(6)])
    expect((await act(path, 'discard')).status).toBe(303)
    expect((await site.fetch(path, { as: worker })).status).toBe(404)
    const id = path.split('/').at(-1) ?? ''
    expect(await db.read.selectFrom('importRows').selectAll().where('importId', '=', id).execute()).toEqual(
      [],
    )
  })

  it('gives its bad rows back as a workbook with reasons, and no cell of it is a formula', async () => {
    const path = await sent([aFileRow(7), aFileRow(8, { Фамилия: '=HYPERLINK("http://x")', Имя: '' })])
    const response = await site.fetch(`${path}/bad-rows.xlsx`, { as: worker })
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    const bytes = Buffer.from(await response.arrayBuffer())
    const [, row] = await readSheet(bytes)
    expect(row?.[1]).toBe('\'=HYPERLINK("http://x")')
    expect(row?.at(-2)).toBe('3')
    expect(String(row?.at(-1)).length).toBeGreaterThan(5)
    const again = await upload(bytes)
    const second = await html(again.headers.get('location') ?? '')
    expect(second).toContain('№ 2')
    expect(bytes.includes('<f>')).toBe(false)
  })
})

describe('a wrong file', () => {
  it('is refused in words, and nothing of it is kept', async () => {
    const before = (await db.read.selectFrom('imports').select('id').execute()).length
    const response = await upload(Buffer.from('%PDF-1.7'))
    expect(response.status).toBe(409)
    expect(await response.text()).toMatch(/XLSX/)
    expect((await db.read.selectFrom('imports').select('id').execute()).length).toBe(before)
  })

  it('that is missing or too large is asked for again', async () => {
    const none = await site.fetch('/imports/new', {
      method: 'POST',
      body: (() => {
        const body = new FormData()
        body.set('kind', 'people')
        body.set('file', new File([], ''))
        return body
      })(),
      headers: { origin: site.origin },
      as: worker,
    })
    expect(none.status).toBe(422)
    expect((await upload(Buffer.alloc(21 * 1024 * 1024, 'a'))).status).toBe(409)
    expect((await upload(Buffer.alloc(26 * 1024 * 1024, 'a'))).status).toBe(413)
  })
})

describe('other people’s imports', () => {
  it('look absent to another institution', async () => {
    const path = await sent([aFileRow(9)])
    expect((await site.fetch(path, { as: stranger })).status).toBe(404)
    expect((await site.fetch(`${path}/bad-rows.xlsx`, { as: stranger })).status).toBe(404)
    expect((await act(path, 'commit', {}, stranger)).status).toBe(404)
    expect(await html('/imports', stranger)).not.toContain('list.csv')
  })

  it('an employer imports openings, never people', async () => {
    const response = await upload(peopleCsv([aFileRow(10)]), employer)
    expect(response.status).toBe(422)
  })
})

it('a template in every language is understood by itself', async () => {
  for (const kind of ['people', 'openings']) {
    const response = await site.fetch(`/imports/template.xlsx?kind=${kind}`, { as: worker })
    const [headings] = await readSheet(Buffer.from(await response.arrayBuffer()))
    expect(headings?.length).toBeGreaterThan(15)
  }
})
