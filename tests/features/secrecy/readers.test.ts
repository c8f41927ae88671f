/** The psychologist sees who read the conclusions meant for staff; nobody else sees that list. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { keepConclusionLooks, listReaders } from '~/features/secrecy/reads.server'
import type { Caller } from '~/platform/caller.server'

onEveryDatabase('looks at conclusions', (open) => {
  let db: Databases
  let personId: string
  let author: Caller
  let head: Caller

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId })
    const staff = async (role: 'psychologist' | 'detachment-head') =>
      callerFor(db, anActor(role, { institutionId, userId: await aUser(db, { role, institutionId }) }))
    author = await staff('psychologist')
    head = await staff('detachment-head')
  })
  afterEach(() => db.close())

  const look = (by: Caller) => keepConclusionLooks(by, personId, [author.actor.userId, author.actor.userId])
  const seenBy = async ({ actor }: Caller) => (await listReaders(db.read, actor, null)).rows

  test('are kept once a day for each reader, and told to the author alone', async () => {
    await look(head)
    await look(head)
    const rows = await seenBy(author)
    expect(rows.map(({ way, role }) => [way, role])).toEqual([['conclusion', 'detachment-head']])
    expect(await seenBy(head)).toEqual([])
  })

  test('of two pages opened in one moment are one look', async () => {
    await Promise.all([look(head), look(head)])
    expect(await seenBy(author)).toHaveLength(1)
  })

  test('by the author are none', async () => {
    await look(author)
    expect(await seenBy(author)).toEqual([])
  })
})
