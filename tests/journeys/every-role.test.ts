/** Everyone who may sign in: each place that the navigation offers them opens, on a wide screen and on a phone. */
import { describe, it } from 'vitest'
import { languages } from '#locales/index'
import { roles } from '~/domain/access/roles'
import { waysFor } from '~/frame/navigation'
import { narrow, setStage, wide } from '#tests/support/journey'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })

const languageAt = (place: number) => languages[place % languages.length] ?? 'kk'

/** Pairwise: over all roles each language meets each width, with and without JavaScript. */
const walks = roles.map((role, place) => {
  const wideWay: Way = { language: languageAt(place), javascript: place % 2 === 0, width: wide }
  const narrowWay: Way = { language: languageAt(place + 1), javascript: place % 2 === 1, width: narrow }
  return { role, ways: [wideWay, narrowWay] }
})

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
    for (const way of ways) {
      const visitor = await stage.signedIn(role, way)
      await visitor.arrivesAt(/./)
      await opensEverything(
        visitor,
        waysFor(role, 'both').map(({ key }) => key),
      )
    }
  })
})
