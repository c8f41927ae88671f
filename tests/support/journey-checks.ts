/** What must hold on every page that a journey visits, whoever visits it. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** A visitor's complaints: each is a sentence with the page's address; a journey without any has gone well. */
export type Complaints = { readonly add: (words: string) => void; readonly all: () => readonly string[] }

export const newComplaints = (): Complaints => {
  const said = new Set<string>()
  return { add: (words) => void said.add(words), all: () => [...said] }
}

const partTypes = new Set(['script', 'stylesheet', 'font', 'image', 'manifest'])

/** Listens to the browser: errors on its console (a broken security policy is one), in scripts, and from the server. */
export const listenTo = (page: Page, complaints: Complaints, expected: ReadonlySet<number>): void => {
  page.on('console', (message) => {
    // The browser repeats every 4xx and 5xx answer here; the answers themselves are judged below.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    complaints.add(`${page.url()}: the console says ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.add(`${page.url()}: a script fell over: ${error.message}`))
  page.on('response', (response) => {
    const [status, request] = [response.status(), response.request()]
    const isRefusedForm = request.method() !== 'GET' && (status === 409 || status === 422)
    if (status < 400 || isRefusedForm || expected.has(status)) return
    const what = partTypes.has(request.resourceType()) ? 'part' : 'page'
    complaints.add(`${what} ${new URL(response.url()).pathname} answered ${status} on ${page.url()}`)
  })
}

type Reading = {
  /** Which parts the page is built of, by tag and class. */
  readonly parts: string
  readonly language: string
  readonly title: string
  readonly headings: number
  readonly tooWide: string | null
  readonly broken: string | null
}

/** Read in the page itself, which works without JavaScript too. */
const read = (page: Page): Promise<Reading> =>
  page.evaluate(() => {
    const page = document.documentElement
    const sticksOut = (each: Element): boolean =>
      each.getBoundingClientRect().right > page.clientWidth + 1 && getComputedStyle(each).position !== 'fixed'
    const widest = [...document.querySelectorAll('main *')].find(sticksOut)
    const words = document.body.innerText
    const built = [...document.body.querySelectorAll('*')].map(
      (each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`,
    )
    return {
      parts: [...new Set(built)].sort().join(' '),
      language: page.lang,
      title: document.title,
      headings: document.querySelectorAll('h1').length,
      tooWide:
        page.scrollWidth > page.clientWidth
          ? `${page.scrollWidth} px of ${page.clientWidth}: ${widest?.tagName} ${widest?.className} ${widest?.textContent?.slice(0, 60)}`
          : null,
      broken:
        /\{\{|\bundefined\b|\bNaN\b|Invalid Date|\[object |\b(?:field|flash|hint|deed|column|refusal|error|empty|tab)\.[a-z-]+\b/.exec(
          words,
        )?.[0] ?? null,
    }
  })

const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], iframes: false })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** A page of the same address, built of the same parts, at the same width needs no second test of access. */
const tested = new Set<string>()

const isNew = (key: string): boolean => {
  const known = tested.has(key)
  tested.add(key)
  return !known
}

const idsIn = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** Looks the page over: language, title, one heading, width, words; with scripts also its accessibility. */
export const lookOver = async (
  page: Page,
  complaints: Complaints,
  way: { readonly language: string; readonly javascript: boolean; readonly width: number },
): Promise<void> => {
  const { pathname } = new URL(page.url())
  const where = `${pathname} (${way.language}, ${way.width} px)`
  const { language, title, headings, tooWide, broken, parts } = await read(page)
  if (language !== way.language) complaints.add(`${where} is in ${language}`)
  if (title.trim() === '') complaints.add(`${where} has no title`)
  if (headings !== 1) complaints.add(`${where} has ${headings} first headings`)
  if (tooWide) complaints.add(`${where} is too wide, ${tooWide}`)
  if (broken) complaints.add(`${where} shows ${broken}`)
  if (way.javascript && isNew(`${way.width} ${pathname.replace(idsIn, ':id')} ${parts}`))
    for (const found of await axe(page)) complaints.add(`${where} fails ${found}`)
}
