/** From headquarters' run to an officer's accepted line: a proposal for the country, one human answer at a time. */
import { describe, it } from 'vitest'
import { narrow, setStage, wide } from '#tests/support/journey'
import { costsAtMost } from '#tests/support/journey-steps'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage()

const ways: readonly (readonly [string, Way])[] = [
  ['kk, with JavaScript, 360 px', { language: 'kk', javascript: true, width: narrow }],
  ['ru, without JavaScript, 1440 px', { language: 'ru', javascript: false, width: wide }],
]

const startsRun = async (headquarters: Visitor): Promise<string> => {
  const { t, page } = headquarters
  await headquarters.goesTo('allocation')
  await headquarters.arrivesAt(t('allocation:title'))
  await headquarters.follows(t('allocation:deed.new'))
  await headquarters.arrivesAt(t('allocation:new.title'))
  headquarters.startsCounting()
  // The hint is part of the label.
  await headquarters.chooses(new RegExp(`^${t('allocation:field.unknowns-tick')}`))
  await headquarters.presses(t('allocation:deed.start'))
  costsAtMost(headquarters, 2)
  await page.getByText(t('allocation:run.proposal')).waitFor({ timeout: 60_000 })
  return new URL(page.url()).pathname
}

const acceptsLine = async (officer: Visitor, runPath: string): Promise<void> => {
  const { t, page } = officer
  await officer.opens(`${runPath}/lines?state=proposed`)
  await officer.arrivesAt(t('allocation:lines.title'))
  await page.locator('main tbody tr').getByRole('link').first().click()
  await page.getByText(t('allocation:line.answer')).waitFor()
  officer.startsCounting()
  const question = page.locator('input[name=acknowledged]')
  if ((await question.count()) > 0) await question.check()
  await officer.presses(t('allocation:deed.accept'))
  await officer.sees(t('allocation:flash.accepted'))
  costsAtMost(officer, 2)
  await officer.follows(t('allocation:line.to-referral'))
}

describe('An allocation', () => {
  it.each(ways)('is started by headquarters and answered by an officer (%s)', async (_name, way) => {
    const runPath = await startsRun(await stage.signedIn('headquarters', way))
    await acceptsLine(await stage.signedIn('social-worker', way), runPath)
  })
})
