/** Counts on the first page lead to the very list they count. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { type TwoTenancies, makeTwoTenancies } from '#tests/support/two-tenancies'
import { day } from '~/domain/calendar/day'
import type { Role } from '~/domain/access/roles'

let db: Databases
let site: Site
let world: TwoTenancies

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  world = await makeTwoTenancies(db)
  await db.write
    .updateTable('people')
    .set({ nextDueOn: day('2026-01-01') })
    .execute()
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const read = async (role: Role, path: string): Promise<string> => {
  const as = await site.signInAs(world.actors[role])
  return (await site.fetch(path, { as })).text()
}

it('headquarters opens the overdue plans of the institution in the row', async () => {
  const home = await read('headquarters', '/')
  const { institutionId = '' } = world.own
  expect(home).toContain(`/plans?institution=${institutionId}&amp;only=overdue`)
  const list = await read('headquarters', `/plans?institution=${institutionId}&only=overdue`)
  expect(list).toContain(world.own.personId)
  expect(list).not.toContain(world.other.personId)
})

it.each([
  ['medic', '/?list=overdue'],
  ['detachment-head', '/?list=week'],
  ['psychologist', '/?list=measures'],
  ['local-authority', '/?list=arriving'],
  ['probation-officer', '/?list=measures'],
] as const)('the tile of a %s leads to %s, which is then marked', async (role, path) => {
  expect(await read(role, '/')).toContain(`href="${path}"`)
  expect(await read(role, path)).toMatch(
    new RegExp(
      `href="${path.replace('?', '\\?')}"[^>]*aria-current="true"|aria-current="true"[^>]*href="${path.replace('?', '\\?')}"`,
    ),
  )
})

it('the head is not asked to approve what the person has not been asked about', async () => {
  await db.write
    .updateTable('plans')
    .set({ state: 'drafted', agreement: null })
    .where('id', '=', world.own.planId ?? '')
    .execute()
  const approve = `/plans/${world.own.planId}/approve`
  expect(await read('institution-head', '/')).not.toContain(approve)
  expect(await read('institution-head', `/people/${world.own.personId}/plan`)).not.toContain(approve)
  await db.write.updateTable('plans').set({ agreement: 'agreed' }).execute()
  expect(await read('institution-head', '/')).toContain(approve)
})
