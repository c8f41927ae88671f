/** Where there is no page, the reader still gets one: in their language, with a title, a heading and a way back. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { aUser, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const titles = {
  kk: ['Рұқсат жоқ', 'Бет табылмады'],
  ru: ['Нет доступа', 'Страница не найдена'],
  en: ['Not open to you', 'Page not found'],
} as const

it.each(['kk', 'ru', 'en'] as const)(
  'a page that is closed or not there says so in its title (%s)',
  async (language) => {
    const organisationId = await anOrganisation(db, { kind: 'business' })
    const userId = await aUser(db, { role: 'employer', organisationId, language })
    const as = await site.signInAs({ userId, role: 'employer' })
    const found: string[] = []
    for (const path of ['/admin/users', '/no-such-page']) {
      const page = await (await site.fetch(path, { as })).text()
      expect(page.match(/<title>/g)).toHaveLength(1)
      expect(page.match(/<h1/g)).toHaveLength(1)
      found.push(/<title>([^<]*) · Qadam</.exec(page)?.[1] ?? '')
    }
    expect(found).toEqual(titles[language])
  },
)
