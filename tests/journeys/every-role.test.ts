/** Everyone who may sign in: each place that the navigation offers them opens, on a wide screen and on a phone. */
import { describe, expect, it } from 'vitest'
import { languages } from '#locales/index'
import { type Role, roles } from '~/domain/access/roles'
import { waysFor } from '~/frame/navigation'
import { narrow, setStage, wide } from '#tests/support/journey'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })

const languageAt = (place: number) => languages[place % languages.length] ?? 'kk'

const keysOf = (role: Role): readonly string[] => waysFor(role, 'both').map(({ key }) => key)

/** Whether one role may go where, every role and place, stands in the table of authorization; here places are looked at. */
const newTo = (order: readonly Role[], role: Role): readonly string[] => {
  const earlier = new Set(order.slice(0, order.indexOf(role)).flatMap(keysOf))
  return keysOf(role).filter((key) => !earlier.has(key))
}

const backwards = [...roles].reverse()

/**
 * Each place is looked at on a wide screen by the first role that may go there and on a phone by the last. Pairwise:
 * over all roles each language meets each width, with and without JavaScript.
 */
const walks = roles.map((role, place) => {
  const wideWay: Way = { language: languageAt(place), javascript: place % 2 === 0, width: wide }
  const narrowWay: Way = { language: languageAt(place + 1), javascript: place % 2 === 1, width: narrow }
  return {
    role,
    ways: [
      { way: wideWay, keys: newTo(roles, role) },
      { way: narrowWay, keys: newTo(backwards, role) },
    ],
  }
})

const isOffered = async ({ page, t }: Visitor, role: Role): Promise<void> => {
  const names = await page.locator('nav').first().getByRole('link').allInnerTexts()
  const bare = names.map((name) => name.replace(/\s*\d*\s*$/, '').trim())
  expect(bare).toEqual(expect.arrayContaining(keysOf(role).map((key) => t(`common:nav.${key}`))))
}

const opensEverything = async (visitor: Visitor, keys: readonly string[]): Promise<void> => {
  const { page, t } = visitor
  for (const key of keys) {
    await visitor.goesTo(key)
    const current = page.locator('nav [aria-current=page]', { hasText: t(`common:nav.${key}`) })
    await current.first().waitFor({ state: 'attached' })
    await visitor.arrivesAt(/./)
  }
  await visitor.opens('/account')
  await visitor.arrivesAt(t('common:nav.account'))
}

describe('Whoever signs in', () => {
  it.each(walks)('finds every place of the navigation open: $role', async ({ role, ways }) => {
    for (const { way, keys } of ways) {
      const visitor = await stage.signedIn(role, way)
      await visitor.arrivesAt(/./)
      if (way.width === wide) await isOffered(visitor, role)
      await opensEverything(visitor, keys)
    }
  })
})
