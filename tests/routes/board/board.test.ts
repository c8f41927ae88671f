/** The board over HTTP: open to everybody, in three languages, for machines too, with nothing about any person. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { anOpening, anOrganisation, aPerson } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let jobId: string
const hostile = 'Повар </script><script>alert(1)</script> & "друзья"'

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const organisationId = await anOrganisation(db, {
    name: 'ТОО «Шебер»',
    contactName: 'Ахметова Дана',
    contactPhone: '+7 701 000 00 00',
  })
  jobId = await anOpening(db, { organisationId, title: hostile, description: 'Обеды ]]> & <b>жильё</b>' })
  await aPerson(db, { surname: 'Құпиябеков' })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const textOf = async (path: string): Promise<string> => (await site.fetch(path)).text()

describe('A visitor without an account', () => {
  it('is led to the board of their own language', async () => {
    const answer = await site.fetch('/board', { headers: { 'accept-language': 'ru' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/board/ru'])
  })

  it.each(['kk', 'ru', 'en'])(
    'reads the list and a job in the language of the address: %s',
    async (language) => {
      const [list, job] = [await textOf(`/board/${language}`), await textOf(`/board/${language}/${jobId}`)]
      for (const page of [list, job]) {
        expect(page).toContain(`<html lang="${language}"`)
        expect(page).toContain('ТОО «Шебер»')
        expect(page).not.toMatch(/Ахметова|701 000|Құпиябеков/)
        expect(page).toContain('hrefLang="kk"')
      }
    },
  )

  it('is told that a job is gone, not that it never was', async () => {
    const answer = await site.fetch('/board/ru/019a0000-0000-7000-8000-000000000000')
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('noindex')
  })

  it('finds nothing in a language that nobody speaks', async () => {
    expect((await site.fetch('/board/de')).status).toBe(404)
  })

  it('changes the language and stays with the job', async () => {
    const answer = await site.post('/language', { language: 'kk', to: `/board/ru/${jobId}` })
    expect(answer.headers.get('location')).toBe(`/board/kk/${jobId}`)
  })
})

describe('Machines', () => {
  it('read a job as data that nothing typed can break out of', async () => {
    const page = await textOf(`/board/ru/${jobId}`)
    const data = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    const posting = JSON.parse(data) as Record<string, unknown>
    expect(posting).toMatchObject({
      '@type': 'JobPosting',
      title: hostile,
      hiringOrganization: { name: 'ТОО «Шебер»' },
      baseSalary: { currency: 'KZT', value: { value: 118_000, unitText: 'MONTH' } },
    })
    expect(page).not.toContain('<script>alert(1)')
  })

  it('read news that are whole whatever was typed', async () => {
    const answer = await site.fetch('/board/ru/rss.xml')
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('application/rss+xml')
    expect(text).toContain(
      'Повар &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;друзья&quot;',
    )
    expect(text).not.toMatch(/<b>|\]\]>/)
    expect(text.match(/<item>/g)).toHaveLength(1)
  })

  it('find every job in every language on the map of the site, and the map in robots.txt', async () => {
    const map = await textOf('/board/sitemap.xml')
    for (const language of ['kk', 'ru', 'en']) expect(map).toContain(`/board/${language}/${jobId}</loc>`)
    expect(await textOf('/robots.txt')).toMatch(/Sitemap: http.*\/board\/sitemap\.xml/)
  })
})

it('An installation on the closed network has no board', async () => {
  const inner = await openSite(db, { zone: 'inner' })
  for (const path of ['/board', '/board/kk', `/board/kk/${jobId}`, '/board/kk/rss.xml', '/board/sitemap.xml'])
    expect([path, (await inner.fetch(path)).status]).toEqual([path, 404])
  await inner.close()
})

describe('Search engines', () => {
  it.each([
    ['a full week', {}, { '@type': 'JobPosting', employmentType: 'FULL_TIME' }],
    [
      'half days',
      { shifts: '[{"days":[1,2,3,4,5],"from":"09:00","to":"13:00"}]' },
      { '@type': 'JobPosting', employmentType: 'PART_TIME' },
    ],
    [
      'help without pay',
      { kind: 'volunteer', wage: null },
      { '@type': 'JobPosting', employmentType: 'VOLUNTEER' },
    ],
    ['a course', { kind: 'course', wage: null }, { '@type': 'Course', name: 'Швея' }],
  ] as const)('are told %s as what it is', async (_, given, told) => {
    const id = await anOpening(db, { organisationId: await anOrganisation(db), title: 'Швея', ...given })
    const page = await textOf(`/board/en/${id}`)
    const data = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '{}'
    expect(JSON.parse(data)).toMatchObject(told)
  })
})
