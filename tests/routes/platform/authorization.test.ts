/** Who may read what at which address: every role, in the own tenancy and in another's, against the one table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { type Role, roles } from '~/domain/access/roles'
import { addresses } from '#tests/support/addresses'
import {
  about,
  asData,
  authorizationRows,
  ownAnswers,
  pageAnswers,
  pathOf,
} from '#tests/support/authorization-rows'
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

describe('the table', () => {
  it('has a row for every route and no row too many', () => {
    const files = [...addresses.map(({ file }) => file), 'routes/not-found.tsx'].sort()
    expect(Object.keys(authorizationTable).sort()).toEqual([...new Set(files)].sort())
  })
})

describe.each(authorizationRows)('%s', (_pattern, { pattern, file, inside }) => {
  const loader = authorizationTable[file]?.loader ?? null

  it('opens for those it should, as a page and as data', async () => {
    if (loader === null || loader === 'open') return
    const found: string[] = []
    const drawn = new Set<string>()
    for (const role of roles)
      for (const foreign of about(pattern) ? [false, true] : [false]) {
        const path = pathOf(pattern, foreign ? world.other : world.own)
        const as = cookies.get(role) ?? ''
        const whose = foreign ? 'other' : 'own'
        const asPage = pageAnswers(loader, inside, role, foreign)
        // The guard refuses before anything is drawn: of those refused alike, one is shown the page, all the data.
        const alike = asPage.includes(200) ? role : `${asPage.join()} ${whose}`
        if (!drawn.has(alike)) {
          drawn.add(alike)
          const page = await site.fetch(path, { as })
          if (!asPage.includes(page.status))
            found.push(`${role} ${whose} page: ${page.status}, not ${asPage.join()}`)
        }
        const wanted = ownAnswers(loader, role, foreign)
        const data = await site.fetch(asData(path, file), { as })
        // A redirect comes to a data request as 204.
        const right = wanted.includes(data.status) || (wanted.includes(302) && data.status === 204)
        if (!right) found.push(`${role} ${whose} data: ${data.status}, not ${wanted.join()}`)
      }
    expect(found).toEqual([])
  })

  it('sends strangers to sign in', async () => {
    if (loader === null || loader === 'open') return
    const answer = await site.fetch(pathOf(pattern, world.own))
    expect([answer.status, answer.headers.get('location')?.startsWith('/sign-in')]).toEqual([302, true])
  })
})

describe('a stranger and a neighbour', () => {
  it('are told the same about what is not theirs and what is not there', async () => {
    const as = cookies.get('social-worker') ?? ''
    const theirs = await site.fetch(`/people/${world.other.personId}`, { as })
    const nowhere = await site.fetch('/people/019a0000-0000-7000-8000-00000000dead', { as })
    const plain = async (answer: Response) => (await answer.text()).replace(/[\da-f-]{36}|nonce="[^"]*"/g, '')
    expect([theirs.status, nowhere.status]).toEqual([404, 404])
    expect(await plain(theirs)).toBe(await plain(nowhere))
  })
})

describe.each(['inner', 'outer'] as const)('an installation of the %s zone', (zone) => {
  it('serves only what belongs there', async () => {
    const there = await openSite(db, { zone })
    const as = await there.signInAs(world.actors['social-worker'])
    const wrong: string[] = []
    for (const [, { pattern, file }] of authorizationRows) {
      const entry = authorizationTable[file]
      if (
        !entry ||
        entry.loader === 'open' ||
        entry.loader === null ||
        entry.zone === 'both' ||
        entry.zone === zone
      )
        continue
      const { status } = await there.fetch(pathOf(pattern, world.own), { as })
      if (status !== 404) wrong.push(`${pattern}: ${status}`)
    }
    await there.close()
    expect(wrong).toEqual([])
  })
})

describe('a denial', () => {
  it('leaves an audit row', async () => {
    const before = await db.read
      .selectFrom('auditEvents')
      .select('seq')
      .where('outcome', '=', 'denied')
      .execute()
    await site.fetch('/admin/users', { as: cookies.get('employer') ?? '' })
    const after = await db.read
      .selectFrom('auditEvents')
      .select('seq')
      .where('outcome', '=', 'denied')
      .execute()
    expect(after.length).toBe(before.length + 1)
  })
})
