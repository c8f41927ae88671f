/** A visitor with a phone looks for work: finds it by words and on the map, and learns how to come to it. */
import { describe, expect, it } from 'vitest'
import { inSomeWays, setStage } from '#tests/support/journey'

const stage = setStage({ together: true })

describe('A visitor on the board', () => {
  it.each(inSomeWays)('finds a job and learns its number without signing in (%s)', async (_name, way) => {
    const visitor = await stage.stranger({ ...way, width: 360 })
    const { t, page } = visitor
    await visitor.opens(`/board/${way.language}`)
    await visitor.arrivesAt(t('board:title'))
    const first = page.locator('.job a').first()
    const [title, place] = [
      await first.innerText(),
      await page.locator('.tile').first().getAttribute('title'),
    ]
    expect(place).toBeTruthy()
    await page.getByRole('searchbox').fill(title.split(' ')[0] ?? title)
    await visitor.presses(t('board:search-deed'))
    await page.waitForURL(/\?q=/)
    await visitor.arrivesAt(t('board:title'))
    await page.locator('.job a', { hasText: title }).first().click()
    await visitor.arrivesAt(title)
    await visitor.sees(t('board:apply.title'))
    await visitor.follows(t('board:title'))
    await visitor.arrivesAt(t('board:title'))
    // The darkest tile holds the most jobs: pressing it asks for that region.
    await page.locator('.tile-shade-4').first().click()
    await page.waitForURL(/region=\d\d/)
    await visitor.arrivesAt(t('board:title'))
    expect(await page.locator('.job').count()).toBeGreaterThan(0)
  })
})
