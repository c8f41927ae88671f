/** The stage of a journey: one browser for all, the product served afresh for each, and nobody leaves with a complaint. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { languages } from '#locales/index'
import type { Role } from '~/domain/access/roles'
import { demoPassword } from '~/features/accounts/demo-logins.server'
import { launchBrowser } from './browser'
import { type Product, serveProduct } from './journey-product'
import { type Visitor, type Way, welcome } from './journey-visitor'

export const [wide, narrow] = [1440, 360]

/** Three languages, with and without JavaScript; each language is seen on a wide screen and on a phone. */
export const everyWay: readonly Way[] = languages.flatMap((language, at) => [
  { language, javascript: true, width: at % 2 === 0 ? wide : narrow },
  { language, javascript: false, width: at % 2 === 0 ? narrow : wide },
])

/** Says a way in the name of a test: `… (kk, with JavaScript, 360 px)`. */
export const inEveryWay = everyWay.map(
  (way) =>
    [`${way.language}, ${way.javascript ? 'with' : 'without'} JavaScript, ${way.width} px`, way] as const,
)

/** Every language, both widths, with and without JavaScript, in three walks: for what is not a main deed. */
export const inSomeWays = inEveryWay.filter((_each, place) => [1, 2, 4].includes(place))

export type Stage = {
  /** The product of this journey, served when it is first asked for. */
  readonly product: () => Promise<Product>
  /** Someone at a browser of their own who has not signed in. */
  readonly stranger: (way: Way) => Promise<Visitor>
  /** A demo user of a role, signed in through the form. `login` when it is not the role's own. */
  readonly signedIn: (role: Role, way: Way, login?: string) => Promise<Visitor>
}

let browser: Promise<Browser> | undefined

/** Signs in through the form; the page that follows is the one that was wanted. */
export const signIn = async (visitor: Visitor, login: string, password = demoPassword): Promise<void> => {
  const { t } = visitor
  await visitor.opens('/sign-in')
  await visitor.fills(t('account:field.login'), login)
  await visitor.fills(t('account:field.password'), password)
  await visitor.presses(t('account:sign-in.deed'))
}

/**
 * Call once in a file: everything that a journey opened is closed after it, and its visitors' complaints fail it.
 * `together`: the journeys of the file share one served product, because they change nothing that another looks at.
 */
export const setStage = ({ together = false } = {}): Stage => {
  let product: Promise<Product> | undefined
  let visitors: Visitor[] = []
  const serve = (): Promise<Product> => (product ??= serveProduct())
  const stranger: Stage['stranger'] = async (way) => {
    browser ??= launchBrowser()
    const visitor = await welcome(await browser, (await serve()).origin, way)
    visitors.push(visitor)
    return visitor
  }
  const close = async (): Promise<void> => {
    await (await product)?.stop()
    product = undefined
  }
  afterEach(async () => {
    const complaints = visitors.flatMap((each) => each.complaints.all())
    await Promise.all(visitors.map((each) => each.leaves()))
    visitors = []
    if (!together) await close()
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await close()
    await (await browser)?.close()
    browser = undefined
  })
  return {
    product: serve,
    stranger,
    signedIn: async (role, way, login = `demo-${role}`) => {
      const visitor = await stranger(way)
      await signIn(visitor, login)
      await visitor.page.locator('.app-top').waitFor()
      return visitor
    },
  }
}
