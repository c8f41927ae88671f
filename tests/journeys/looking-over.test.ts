/** The eyes of the journeys: what is wrong with a page is said, and a good page gets no complaint. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '#tests/support/browser'
import { listenTo, lookOver, newComplaints } from '#tests/support/journey-checks'

const way = { language: 'kk', javascript: true, width: 360 } as const

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const complaintsAbout = async (body: string, head = '<title>Бет</title>'): Promise<string> => {
  const page = await browser.newPage({ viewport: { width: way.width, height: 640 } })
  const complaints = newComplaints()
  listenTo(page, complaints, new Set())
  const html = `<!doctype html><html lang="kk"><head>${head}</head><body><main><h1>Бет</h1>${body}</main></body></html>`
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto(`http://page.test/${Math.random()}`)
  await lookOver(page, complaints, way)
  await page.close()
  return complaints.all().join('\n')
}

describe('Looking a page over', () => {
  it('finds nothing wrong with a plain page', async () => {
    expect(await complaintsAbout('<p>Сәлем</p>')).toBe('')
  })

  it.each([
    ['a control without a name', '<input>', 'label'],
    ['faint words', '<p style="color:#ccc;background:#fff">Көрінбейді</p>', 'color-contrast'],
    ['what is wider than the screen', '<div style="width:900px">.</div>', 'too wide'],
    ['a word that nobody translated', '<p>field.held-on</p>', 'field.held-on'],
    ['a placeholder left open', '<p>{{count}}</p>', '{{'],
    ['a second first heading', '<h1>Екінші</h1>', '2 first headings'],
    ['an error on the console', '<script>console.error("сынды")</script>', 'сынды'],
    ['a script that falls over', '<script>throw new Error("құлады")</script>', 'құлады'],
  ])('complains of %s', async (_what, body, words) => {
    expect(await complaintsAbout(body)).toContain(words)
  })

  it('complains of a page without a title', async () => {
    expect(await complaintsAbout('', '')).toContain('no title')
  })
})
