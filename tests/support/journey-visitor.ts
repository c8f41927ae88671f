/** A person at a browser: finds things by their words, and every touch of the form is counted. */
import type { Browser, Locator, Page } from 'playwright-core'
import type { Language } from '#locales/index'
import type { Translate } from '~/platform/i18n'
import { translatorFor } from '~/platform/i18n.server'
import { type Complaints, listenTo, lookOver, newComplaints } from './journey-checks'

/** How a journey is walked. */
export type Way = { readonly language: Language; readonly javascript: boolean; readonly width: number }

type Chosen = { readonly value: string } | { readonly index: number }

export type Visitor = {
  readonly page: Page
  /** Words of the visitor's language, by key. */
  readonly t: Translate
  /** The same of another language. */
  readonly speaks: (language: Language) => Translate
  readonly way: Way
  readonly complaints: Complaints
  /** Answers of these statuses are what the journey wants to see. */
  readonly expects: (status: number) => void
  readonly opens: (path: string) => Promise<void>
  /** Waits for the page with this heading and looks it over. */
  readonly arrivesAt: (heading: string | RegExp) => Promise<void>
  readonly sees: (words: string | RegExp) => Promise<void>
  readonly seesNot: (words: string | RegExp) => Promise<void>
  /** Presses a link in the page. */
  readonly follows: (link: string | RegExp) => Promise<void>
  /** Goes where the navigation leads, by the key of its word. */
  readonly goesTo: (way: string) => Promise<void>
  readonly fills: (label: string, value: string) => Promise<void>
  /** Types into the search field of the page, or of the frame where the page has none, and sends it. */
  readonly searches: (value: string) => Promise<void>
  readonly picks: (label: string, option: string | Chosen) => Promise<void>
  /** Ticks a box or takes one of several. */
  readonly chooses: (label: string | RegExp, group?: string) => Promise<void>
  readonly attaches: (
    label: string,
    file: { name: string; mimeType: string; buffer: Buffer },
  ) => Promise<void>
  /** Presses a button: a deed. */
  readonly presses: (button: string | RegExp, within?: Locator) => Promise<void>
  /** Inputs since the last `startsCounting`: everything filled, picked, ticked or pressed. Links do not count. */
  readonly inputs: () => number
  readonly startsCounting: () => void
  readonly leaves: () => Promise<void>
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A label with or without the mark that it may be left empty. */
const labelled = (label: string): RegExp => new RegExp(`^\\s*${escaped(label)}\\s*(\\(|$)`)

const tags: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }

/** React has taken the page over once its heading knows it. */
const untilAwake = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__react')),
  )

const openPage = async (browser: Browser, origin: string, way: Way): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: way.javascript,
    locale: tags[way.language],
    viewport: { width: way.width, height: way.width < 600 ? 780 : 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

/** Opens a browser of their own for a visitor who has not signed in. */
export const welcome = async (browser: Browser, origin: string, way: Way): Promise<Visitor> => {
  const page = await openPage(browser, origin, way)
  const complaints = newComplaints()
  const expected = new Set<number>()
  listenTo(page, complaints, expected)
  const t = translatorFor(way.language)
  const main = page.locator('main')
  let inputs = 0
  const touch = async (deed: Promise<unknown>): Promise<void> => {
    inputs += 1
    await deed
  }
  const control = (label: string): Locator =>
    main.getByLabel(labelled(label)).and(main.locator('input, select, textarea')).first()
  const named = (name: string | RegExp): string | RegExp =>
    typeof name === 'string' ? new RegExp(`^\\s*${escaped(name)}\\s*$`) : name
  return {
    page,
    t,
    speaks: translatorFor,
    way,
    complaints,
    expects: (status) => void expected.add(status),
    opens: async (path) => void (await page.goto(path)),
    arrivesAt: async (heading) => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      if (way.javascript) await untilAwake(page)
      await lookOver(page, complaints, way)
    },
    sees: (words) => main.getByText(words).filter({ visible: true }).first().waitFor(),
    seesNot: async (words) => {
      const count = await page.getByText(words).count()
      if (count > 0) throw new Error(`${page.url()} shows ${String(words)}`)
    },
    follows: (link) =>
      main
        .getByRole('link', { name: named(link) })
        .first()
        .click(),
    goesTo: async (key) => {
      // The bar of a phone has room for a shorter word only.
      const words = [t(`common:nav.${key}`), t(`common:nav-short.${key}`)].map(escaped)
      const name = new RegExp(`^(${words.join('|')})`)
      const link = page.getByRole('navigation').getByRole('link', { name }).filter({ visible: true }).first()
      const more = page.locator('nav summary').filter({ visible: true }).first()
      await link.or(more).first().waitFor()
      if (!(await link.isVisible())) await more.click()
      await link.click()
    },
    fills: (label, value) => touch(control(label).fill(value)),
    searches: async (value) => {
      const field = page.getByRole('searchbox').filter({ visible: true }).last()
      await touch(field.fill(value))
      await field.press('Enter')
    },
    picks: (label, option) =>
      touch(control(label).selectOption(typeof option === 'string' ? { label: option } : option)),
    chooses: (label, group) => {
      const within = group === undefined ? main : main.getByRole('group', { name: labelled(group) })
      return touch(
        within
          .getByLabel(typeof label === 'string' ? labelled(label) : label)
          .and(main.locator('[type=radio], [type=checkbox]'))
          .first()
          .check(),
      )
    },
    attaches: (label, file) => touch(control(label).setInputFiles(file)),
    presses: (button, within = main) =>
      touch(
        within
          .getByRole('button', { name: named(button) })
          .filter({ visible: true })
          .first()
          .click(),
      ),
    inputs: () => inputs,
    startsCounting: () => {
      inputs = 0
    },
    leaves: () => page.context().close(),
  }
}
