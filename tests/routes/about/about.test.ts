/** The public pages over HTTP: four topics in three languages, open to everybody, also on a closed network. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { languages, words } from '#locales/index'
import type { Databases } from '#db/client.server'
import { sectionsOf, topics } from '~/features/about/topics'
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

const pathOf = (language: string, topic: string): string =>
  topic === 'service' ? `/about/${language}` : `/about/${language}/${topic}`

it('a visitor is led to the pages in their own language', async () => {
  const answer = await site.fetch('/about', { headers: { 'accept-language': 'ru' } })
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/about/ru'])
})

it.each(languages.flatMap((language) => topics.map((topic) => [language, topic] as const)))(
  'every section is read in the language of the address: %s, %s',
  async (language, topic) => {
    const answer = await site.fetch(pathOf(language, topic))
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain(`<html lang="${language}"`)
    expect(page).toContain('hrefLang="kk"')
    const told = words[language].about[topic] as Readonly<Record<string, string | { readonly title: string }>>
    const sections = Object.values(told).flatMap((each) => (typeof each === 'string' ? [] : [each.title]))
    expect(sections).toHaveLength(sectionsOf[topic].length)
    for (const title of sections) expect(page).toContain(title.replaceAll("'", '&#x27;'))
  },
)

it.each([
  ['service', '/board/ru'],
  ['employers', '/register-employer'],
  ['volunteers', '#start'],
  ['families', '#home'],
])('the main way from the page for %s is one that suits them', async (topic, leads) => {
  const page = await (await site.fetch(pathOf('ru', topic))).text()
  const links = [...page.matchAll(/<a[^>]*class="[^"]*button-primary[^"]*"[^>]*>/g)].map(([tag]) => tag)
  expect(links).toHaveLength(1)
  expect(links[0]).toMatch(new RegExp(`href="[^"]*${leads}"`))
  if (leads.startsWith('#')) expect(page).toContain(`id="${leads.slice(1)}"`)
})

it('the language is changed and the page stays', async () => {
  const answer = await site.post('/language', { language: 'kk', to: '/about/ru/families' })
  expect(answer.headers.get('location')).toBe('/about/kk/families')
})

it('there is no other topic, no second address of the first, and no language that nobody speaks', async () => {
  for (const path of ['/about/ru/prices', '/about/ru/service', '/about/de'])
    expect((await site.fetch(path)).status).toBe(404)
})

it('on a closed network the pages lead to the sign-in alone', async () => {
  const inner = await openSite(db, { zone: 'inner' })
  const page = await (await inner.fetch('/about/ru/employers')).text()
  await inner.close()
  expect(page).toContain(words.ru.about.employers.title)
  expect(page).not.toContain('/register-employer')
})
