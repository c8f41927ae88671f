/** Everyone who may sign in: each place that the navigation offers them opens, on a wide screen and on a phone. */
import { describe, it } from 'vitest'
import { languages } from '#locales/index'
import { type Role, roles } from '~/domain/access/roles'
import { waysFor } from '~/frame/navigation'
import { narrow, setStage, wide } from '#tests/support/journey'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })

const languageAt = (place: number) => languages[place % languages.length] ?? 'kk'

const keysOf = (role: Role): readonly string[] => waysFor(role, 'both').map(({ key }) => key)

/** On a phone each place is looked at once, by the first role that may go there. */
const onPhone = (place: number): readonly string[] => {
  const earlier = new Set(roles.slice(0, place).flatMap(keysOf))
  return roles
    .slice(place, place + 1)
    .flatMap(keysOf)
    .filter((key) => !earlier.has(key))
}

/** Pairwise: over all roles each language meets each width, with and without JavaScript. */
const walks = roles.map((role, place) => {
  const wideWay: Way = { language: languageAt(place), javascript: place % 2 === 0, width: wide }
  const narrowWay: Way = { language: languageAt(place + 1), javascript: place % 2 === 1, width: narrow }
  return {
    role,
    ways: [
      { way: wideWay, keys: keysOf(role) },
      { way: narrowWay, keys: onPhone(place) },
    ],
  }
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
    for (const { way, keys } of ways) {
      const visitor = await stage.signedIn(role, way)
      await visitor.arrivesAt(/./)
      await opensEverything(visitor, keys)
    }
  })
})
