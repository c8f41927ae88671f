/** Steps that several journeys take. */
import { expect } from 'vitest'
import type { Visitor } from './journey-visitor'

/** Searches the list of people by any spelling and opens the one person's page. */
export const findsPerson = async (visitor: Visitor, query: string, name: string): Promise<void> => {
  await visitor.goesTo('people')
  await visitor.arrivesAt(visitor.t('people:title'))
  await visitor.searches(query)
  await visitor.follows(name)
  await visitor.arrivesAt(name)
}

/** Opens one of a person's tabs, by its key, once their page is open. */
export const opensTab = async (visitor: Visitor, tab: 'plan' | 'matches' | 'sessions'): Promise<void> => {
  const words = visitor.t(`people:tab.${tab}`)
  await visitor.follows(words)
  await visitor.page
    .getByRole('link', { name: words, exact: true })
    .and(visitor.page.locator('[aria-current]'))
    .first()
    .waitFor()
}

/** The figure on a tile of the first page, by the key of its word. */
export const figureOf = async (visitor: Visitor, tile: string): Promise<number> => {
  const { page, t } = visitor
  const figure = page.locator('.count', { hasText: t(`home:tile.${tile}`) }).locator('.count-figure')
  return Number((await figure.first().innerText()).replaceAll(/\D/g, ''))
}

/** Goes home and looks at it. */
export const goesHome = async (visitor: Visitor): Promise<void> => {
  await visitor.goesTo('today')
  await visitor.arrivesAt(new RegExp(visitor.t('home:title', { day: '' }).trim()))
}

/** What a deed cost since counting began, at most `budget` inputs. */
export const costsAtMost = (visitor: Visitor, budget: number): void =>
  expect(visitor.inputs(), 'inputs').toBeLessThanOrEqual(budget)
