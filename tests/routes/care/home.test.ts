/** What waits in care stands on the home of those who must act, and of nobody else. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { aDiagnosticRequest, aPsychiatristReferral, aRegisterPlacement, aWatch } from '#tests/support/care'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { type TwoTenancies, makeTwoTenancies } from '#tests/support/two-tenancies'

let db: Databases
let site: Site
let world: TwoTenancies

beforeAll(async () => {
  db = await openSqlite()
  // After the days by which each of these was owed.
  site = await openSite(db, { clock: { now: () => new Date('2026-12-02T06:00:00.000Z') } })
  world = await makeTwoTenancies(db)
  const ties = {
    personId: world.own.personId ?? '',
    institutionId: world.actors.psychologist.institutionId ?? '',
    psychologistId: world.actors.psychologist.userId,
  }
  for (const table of [
    'watches',
    'psychiatristReferrals',
    'diagnosticRequests',
    'registerPlacements',
  ] as const)
    await db.write.updateTable(table).set({ openKey: null }).execute()
  await db.write.updateTable('registerPlacements').set({ state: 'off' }).execute()
  await aDiagnosticRequest(db, ties)
  await aPsychiatristReferral(db, ties)
  await aRegisterPlacement(db, ties)
  await aWatch(db, ties)
})

afterAll(async () => {
  await site.close()
  await db.close()
})

type Role = keyof TwoTenancies['actors']

/** Where the tiles of care on a role's home lead. */
const tilesOf = async (role: Role): Promise<string[]> => {
  const page = await site.fetch('/', { as: await site.signInAs(world.actors[role]) })
  const text = await page.text()
  return [
    '/watches?list=late',
    '/psychology/referrals?list=overdue',
    '/psychology/requests?list=overdue',
    '/preventive-register?list=review',
  ].filter((path) => text.includes(`href="${path}"`))
}

it('the psychologist sees the late watch, referral, request and the review that is due', async () => {
  expect(await tilesOf('psychologist')).toEqual([
    '/watches?list=late',
    '/psychology/referrals?list=overdue',
    '/psychology/requests?list=overdue',
    '/preventive-register?list=review',
  ])
})

it('the medical unit sees the late referral and the watch, not the request and not the review', async () => {
  expect(await tilesOf('medic')).toEqual(['/watches?list=late', '/psychology/referrals?list=overdue'])
})

it('the head of the institution sees the watch and the review, and nothing of a psychiatrist', async () => {
  expect(await tilesOf('institution-head')).toEqual([
    '/watches?list=late',
    '/preventive-register?list=review',
  ])
})

it.each(['employer', 'monitor', 'headquarters', 'local-authority'] as const)(
  'nothing of it stands on the home of %s',
  async (role) => {
    expect(await tilesOf(role)).toEqual([])
  },
)
