/** The country's picture of psychologists' work: counts for headquarters, and no count so small that it tells of somebody. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { recordSession } from '~/features/psychology/commands.server'
import { dayAt } from '~/platform/clock.server'
import { callerFor } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let practice: Practice
let as: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  practice = await aPractice(db, 12)
  as = await site.signInAs({ userId: await aUser(db, { role: 'headquarters' }), role: 'headquarters' })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const record = (personId: string): Promise<string> =>
  done(
    recordSession(
      callerFor(db, practice.actor, { now: new Date().toISOString() }),
      personId,
      aSession({ heldOn: dayAt(new Date()) }),
    ),
  )

const shown = async () => {
  const path = '/psychology/coverage?_data=routes%2Fpsychology%2Fcoverage'
  const answer: unknown = await (await site.fetch(path, { as })).json()
  return answer
}

it('a few sessions are called few, and not counted', async () => {
  const [first = '', ...others] = practice.personIds
  expect(await shown()).toMatchObject({ rows: [{ people: '12', sessions: '0' }] })
  await record(first)
  expect(await shown()).toMatchObject({
    rows: [{ people: '12', sessions: expect.stringMatching(/[<а-яә]/i) }],
  })
  for (const each of others.slice(0, 4)) await record(each)
  expect(await shown()).toMatchObject({ rows: [{ sessions: '5' }] })
})
