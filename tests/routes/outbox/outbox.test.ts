/** Messages on their pages: the bell, opening one, the administrator's view, the forms about one's address. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { enqueue } from '~/features/outbox/commands.server'

let db: Databases
let site: Site
let medicId: string
let medic: string
let admin: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  medicId = await aUser(db, {
    role: 'medic',
    language: 'en',
    email: 'canary@example.kz',
    messageChannel: 'email',
  })
  medic = await site.signInAs({ userId: medicId, role: 'medic' })
  const adminId = await aUser(db, { role: 'administrator', language: 'en' })
  admin = await site.signInAs({ userId: adminId, role: 'administrator' })
  await db.write
    .transaction()
    .execute((tx) => enqueue(tx, { userId: medicId, kind: 'task', dedupKey: 'one', link: '/account' }))
  await db.write
    .updateTable('outbox')
    .set({ state: 'failed', lastError: 'ECONNREFUSED', attempts: 2 })
    .execute()
})
afterAll(async () => {
  await site.close()
  await db.close()
})

it('the bell says how many wait, until they are read', async () => {
  const before = await (await site.fetch('/messages', { as: medic })).text()
  expect(before).toContain('Messages, unread: 1')
  const { id } = await db.read.selectFrom('outbox').select('id').executeTakeFirstOrThrow()
  const answer = await site.post('/messages', { message: id }, medic)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
  const after = await (await site.fetch('/messages', { as: medic })).text()
  expect(after).not.toContain('Messages, unread')
})

it('another’s message is not there', async () => {
  const { id } = await db.read.selectFrom('outbox').select('id').executeTakeFirstOrThrow()
  expect((await site.post('/messages', { message: id }, admin)).status).toBe(404)
})

it('the administrator sees that sending fails, and nobody’s address', async () => {
  const page = await (await site.fetch('/admin/messages', { as: admin })).text()
  expect(page).toContain('ECONNREFUSED')
  expect(page).not.toContain('canary')
  expect(page).not.toContain(medicId)
})

it('only its owner sees the address', async () => {
  expect(await (await site.fetch('/account/messages', { as: medic })).text()).toContain('canary@example.kz')
  const users = await (await site.fetch(`/admin/users/${medicId}`, { as: admin })).text()
  expect(users).not.toContain('canary')
})

it('wishes are kept, and a wrong form keeps what was typed', async () => {
  const kept = await site.post(
    '/account/messages',
    { intent: 'wishes', channel: 'email', digestDay: '3' },
    medic,
  )
  expect(kept.status).toBe(303)
  const wrong = await site.post('/account/messages', { intent: 'email', email: 'no address' }, medic)
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('no address')
  const noMail = await site.post('/account/messages', { intent: 'email', email: 'a@example.kz' }, medic)
  expect(noMail.status).toBe(409)
  expect((await site.post('/account/messages', { intent: 'nonsense' }, medic)).status).toBe(422)
})
