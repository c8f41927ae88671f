/** Without a mouse: signing in and logging a session with the keyboard alone, seeing at every step where one is. */
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fullName } from '~/domain/people/names'
import { setStage, wide } from '#tests/support/journey'
import { patientOf } from '#tests/support/journey-people'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })

const ways: readonly (readonly [string, Way])[] = [
  ['with JavaScript', { language: 'kk', javascript: true, width: wide }],
  ['without JavaScript', { language: 'ru', javascript: false, width: wide }],
]

/** What has the focus without being seen to; empty when all is well. */
const unseen = (visitor: Visitor): Promise<string> =>
  visitor.page.evaluate(() => {
    const here = document.activeElement
    // Inside a control of the browser's own, such as the button of a date field, the browser draws the ring.
    if (!here || here === document.body || !here.matches(':focus')) return ''
    const ring = (each: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    const isSeen = ring(here) || (here.parentElement !== null && ring(here.parentElement))
    return isSeen ? '' : here.outerHTML.slice(0, 200)
  })

/** Presses Tab until the focus is there; nobody should need more than this many. */
const tabsTo = async (visitor: Visitor, target: Locator, most = 60): Promise<void> => {
  await target.waitFor()
  for (let pressed = 0; pressed < most; pressed += 1) {
    await visitor.page.keyboard.press('Tab')
    expect(await unseen(visitor), `the focus is not seen on ${visitor.page.url()}`).toBe('')
    if (await target.evaluate((each) => each === document.activeElement)) return
  }
  throw new Error(`${String(target)} is more than ${most} tabs away`)
}

describe('Someone without a mouse', () => {
  it.each(ways)('signs in and logs a session (%s)', async (_name, way) => {
    const person = await patientOf((await stage.product()).db)
    const visitor = await stage.stranger(way)
    const { t, page } = visitor
    const main = page.locator('main')
    const { keyboard } = page
    const presses = async (target: Locator, key = 'Enter'): Promise<void> => {
      await tabsTo(visitor, target)
      await keyboard.press(key)
    }
    const types = async (target: Locator, words: string): Promise<void> => {
      await tabsTo(visitor, target)
      await keyboard.type(words)
    }

    await visitor.opens('/sign-in')
    await visitor.arrivesAt(t('account:sign-in.title'))
    await types(main.getByLabel(t('account:field.login')), 'demo-psychologist')
    await types(main.getByLabel(t('account:field.password'), { exact: true }), 'qadam-demo-2026')
    await keyboard.press('Enter')

    await page.locator('.app-top').waitFor()
    await visitor.arrivesAt(/./)
    await types(page.locator('header').getByRole('searchbox'), person.surname)
    await keyboard.press('Enter')
    await presses(main.getByRole('link', { name: fullName(person) }).first())
    await visitor.arrivesAt(fullName(person))
    await presses(main.getByRole('link', { name: t('people:tab.sessions'), exact: true }))
    await presses(main.getByRole('link', { name: t('psychology:deed.new') }))
    await visitor.arrivesAt(t('psychology:new.title'))
    await types(main.getByLabel(t('psychology:field.note')), 'Тек пернетақтамен')
    await presses(main.getByRole('button', { name: t('psychology:deed.record') }))
    await visitor.sees(t('psychology:flash.recorded'))
  })

  it.each(ways)('skips the navigation with the first press (%s)', async (_name, way) => {
    const visitor = await stage.signedIn('psychologist', way)
    await visitor.opens('/people')
    await visitor.arrivesAt(visitor.t('people:title'))
    await visitor.page.keyboard.press('Tab')
    await visitor.page.keyboard.press('Enter')
    await visitor.page.locator('main:focus').waitFor()
  })
})
