/** Who may act at which address: every role, in the own tenancy and in another's, against the one table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { type Role, roles } from '~/domain/access/roles'
import { about, asData, authorizationRows, pathOf, standing } from '#tests/support/authorization-rows'
import { authorizationTable } from '#tests/support/authorization-table'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { type TwoTenancies, makeTwoTenancies } from '#tests/support/two-tenancies'

let db: Databases
let site: Site
let world: TwoTenancies
const cookies = new Map<Role, string>()

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  world = await makeTwoTenancies(db)
  for (const role of roles) cookies.set(role, await site.signInAs(world.actors[role]))
})

afterAll(async () => {
  await site.close()
  await db.close()
})

describe.each(authorizationRows)('%s', (_pattern, { pattern, file, posts }) => {
  const action = authorizationTable[file]?.action ?? null

  it('lets only those act whom it should', async () => {
    if (action === null || action === 'open') return
    const found: string[] = []
    const drawn = new Set<string>()
    for (const role of roles)
      for (const foreign of about(pattern) ? [false, true] : [false]) {
        const path = pathOf(pattern, foreign ? world.other : world.own) + posts
        if (file === 'routes/account/index.tsx') continue // ends the session that the next row needs
        const stands = standing(action, role)
        // Of those refused alike, one is shown the page; the others are answered without one.
        const alike = stands === 'denied' ? `denied ${foreign}` : role
        const to = drawn.has(alike) ? asData(path, file) : path
        drawn.add(alike)
        const { status } = await site.post(to, { version: '0' }, cookies.get(role))
        const right =
          stands === 'denied' ? status === action.otherwise : ![403, 405].includes(status) && status < 500
        if (!right) found.push(`${role} ${foreign ? 'other' : 'own'}: ${status} (${stands})`)
      }
    expect(found).toEqual([])
  })
})
