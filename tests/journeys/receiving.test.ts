/** Those who meet a person after release: the probation service takes a plan over, the local authority answers for a place to stay. */
import { describe, it } from 'vitest'
import { inSomeWays, setStage } from '#tests/support/journey'
import { costsAtMost } from '#tests/support/journey-steps'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage()

/** The first row of the list that says these words, opened by its link. */
const opensRow = async ({ page }: Visitor, words: string): Promise<void> => {
  await page.locator('main tbody tr', { hasText: words }).getByRole('link').first().click()
}

const takesOver = async (officer: Visitor): Promise<void> => {
  const { t } = officer
  await officer.goesTo('handovers')
  await officer.arrivesAt(t('handovers:title'))
  await officer.opens('/handovers?list=offered')
  await officer.arrivesAt(t('handovers:title'))
  await opensRow(officer, t('handovers:kind.restriction'))
  await officer.arrivesAt(t('handovers:one'))
  officer.startsCounting()
  await officer.follows(t('handovers:deed.accept'))
  await officer.arrivesAt(t('handovers:deed.accept'))
  await officer.fills(t('handovers:field.meeting-on'), '2027-01-15')
  await officer.fills(t('handovers:field.meeting-place'), 'Бөгенбай батыр көшесі, 12')
  await officer.presses(t('handovers:deed.accept'))
  await officer.sees(t('handovers:flash.accepted'))
  costsAtMost(officer, 3)
}

const answersForPlace = async (authority: Visitor): Promise<void> => {
  const { t } = authority
  await authority.goesTo('notices')
  await authority.arrivesAt(t('notices:title'))
  await opensRow(authority, t('notices:kind.housing-notice'))
  await authority.follows(t('notices:deed.answer'))
  await authority.arrivesAt(t('notices:answer.title'))
  authority.startsCounting()
  await authority.chooses(t('notices:answer.no'))
  // A refusal says why: without it the form comes back with everything that was chosen.
  authority.expects(409)
  await authority.presses(t('notices:deed.answer'))
  await authority.fills(t('notices:field-of.answer-words'), 'Орталықта бос орын жоқ')
  await authority.presses(t('notices:deed.answer'))
  await authority.sees(t('notices:flash.answered'))
  costsAtMost(authority, 4)
}

describe('Whoever receives a person', () => {
  it.each(inSomeWays)('takes over a plan and answers for a place to stay (%s)', async (_name, way) => {
    await takesOver(await stage.signedIn('probation-officer', way))
    await answersForPlace(await stage.signedIn('local-authority', way))
  })
})
