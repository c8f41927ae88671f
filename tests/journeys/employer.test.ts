/** An employer who has never seen the product: registers, posts a job, learns a name, meets the person and has them start. */
import { describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { fullName } from '~/domain/people/names'
import { addDays } from '~/domain/calendar/day'
import { demoBin } from '~/domain/people/demo-identifiers'
import { dayAt } from '~/platform/clock.server'
import { inSomeWays, setStage, signIn } from '#tests/support/journey'
import { everyone } from '#tests/support/journey-people'
import { costsAtMost } from '#tests/support/journey-steps'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage()
const firm = 'ТОО «Жаңа қадам»'
const job = 'Сварщик'
const account = { login: 'zhana-qadam', password: 'a long enough password 1' }

const registers = async (employer: Visitor): Promise<void> => {
  const { t } = employer
  const field = (name: string): string => t(`organisations:field.${name}`)
  await employer.opens('/sign-in')
  await employer.follows(t('account:sign-in.employer'))
  await employer.arrivesAt(t('organisations:register-employer.title'))
  await employer.fills(field('businessId'), demoBin(4321))
  await employer.fills(field('name'), firm)
  await employer.picks(field('region'), { value: '35' })
  await employer.fills(field('contactName'), 'Ахметова Дана')
  await employer.fills(field('login'), account.login)
  await employer.fills(field('password'), account.password)
  await employer.presses(t('organisations:register-employer.deed'))
  await employer.sees(t('organisations:flash.registered'))
  await signIn(employer, account.login, account.password)
  await employer.arrivesAt(/./)
}

const approvesFirm = async (office: Visitor): Promise<void> => {
  const { t } = office
  await office.follows(new RegExp(t('home:tile.organisations-new')))
  await office.arrivesAt(t('organisations:title'))
  await office.follows(firm)
  await office.arrivesAt(firm)
  await office.follows(t('organisations:deed.decide'))
  await office.arrivesAt(t('organisations:deed.decide'))
  await office.presses(t('organisations:deed.approve'))
  await office.sees(t('organisations:flash.approve'))
}

const postsJob = async (employer: Visitor): Promise<void> => {
  const { t } = employer
  await employer.goesTo('openings')
  await employer.follows(t('openings:deed.post'))
  await employer.arrivesAt(t('openings:post.title'))
  employer.startsCounting()
  await employer.fills(t('openings:field.title'), job)
  await employer.fills(t('openings:field.places'), '3')
  await employer.fills(t('openings:field.wage'), '250000')
  await employer.fills(t('openings:field.siteName'), 'Цех № 2')
  await employer.fills(t('openings:field.description'), 'Развозка и обеды')
  await employer.presses(t('openings:deed.submit'))
  await employer.sees(t('openings:flash.submit'))
  costsAtMost(employer, 14)
  await employer.arrivesAt(job)
}

const approvesJob = async (office: Visitor): Promise<void> => {
  const { t } = office
  await office.goesTo('today')
  await office.follows(new RegExp(t('home:tile.openings-to-approve')))
  await office.arrivesAt(t('openings:title'))
  await office.page
    .getByRole('row', { name: new RegExp(firm) })
    .getByRole('link', { name: job })
    .click()
  await office.arrivesAt(job)
  await office.follows(t('openings:deed.decide'))
  await office.presses(t('openings:deed.approve'))
  await office.sees(t('openings:flash.approve'))
}

/** Every name of the service is looked for: whatever the page shows of a person, it is not that. */
const seesNobodysName = async (employer: Visitor, db: Databases): Promise<void> => {
  const page = await employer.page.content()
  const named = (await everyone(db)).filter((each) => page.includes(`${each.surname} ${each.given}`))
  expect(named).toEqual([])
}

const proposes = async (officer: Visitor, openingPath: string): Promise<string> => {
  const { t, page } = officer
  await officer.opens(openingPath)
  await officer.follows(t('openings:tab.people'))
  const first = page.locator('main .table-lead').first()
  await first.waitFor()
  const name = await first.innerText()
  await officer.arrivesAt(/./)
  await first.click()
  await officer.arrivesAt(new RegExp(job))
  officer.startsCounting()
  const doubt = page.locator('main [name=acknowledged]')
  if ((await doubt.count()) > 0) await officer.chooses(/./)
  await officer.presses(t('matching:page.propose'))
  await officer.sees(t('referrals:flash.proposed'))
  costsAtMost(officer, 3)
  await officer.presses(t('referrals:consent.record'))
  await officer.sees(t('referrals:flash.consent'))
  return name
}

const asked = (deed: string): RegExp => new RegExp(`^${deed}`)

/** The officer opens the referral again; whatever changed meanwhile is there. */
const records = async (officer: Visitor, path: string, deed: 'apply' | 'accept-offer'): Promise<void> => {
  const { t } = officer
  await officer.opens(path)
  await officer.presses(t(`referrals:step.${deed}`))
  await officer.sees(t(`referrals:flash.${deed}`))
}

const meets = async (employer: Visitor, officer: Visitor, path: string): Promise<void> => {
  const { t } = employer
  await employer.opens(path)
  await employer.presses(t('referrals:step.invite'))
  await employer.sees(t('referrals:flash.invite'))
  await employer.follows(t('interviews:offer'))
  await employer.arrivesAt(t('interviews:offer'))
  await employer.fills(t('interviews:field.on'), addDays(dayAt(new Date()), 7))
  await employer.fills(t('interviews:field.time'), '13:40')
  await employer.presses(t('interviews:offer-deed'))
  await employer.sees(t('interviews:flash.offered'))
  await officer.goesTo('interviews')
  await officer.arrivesAt(t('interviews:title'))
  await officer.page.getByRole('row', { name: /13:40/ }).getByRole('link').first().click()
  await officer.arrivesAt(t('interviews:one'))
  await officer.presses(t('interviews:pick'))
  await officer.sees(t('interviews:flash.picked'))
}

const hires = async (employer: Visitor, officer: Visitor, path: string): Promise<void> => {
  const { t, page } = employer
  await employer.opens(path)
  await employer.presses(t('referrals:step.offer'))
  await employer.sees(t('referrals:flash.offer'))
  await records(officer, path, 'accept-offer')
  await employer.opens(path)
  await page.locator('summary', { hasText: asked(t('referrals:step.start')) }).click()
  await employer.fills(t('referrals:field.rate'), '250000')
  await employer.fills(t('referrals:field.contract'), '12-е')
  await employer.presses(t('referrals:step.start'))
  await employer.sees(t('referrals:flash.start'))
}

describe('An employer', () => {
  it.each(inSomeWays)(
    'registers, posts a job, sees cards without names, learns a name, meets the person and has them start (%s)',
    async (_name, way) => {
      const { db } = await stage.product()
      const employer = await stage.stranger(way)
      const { t, page } = employer
      await registers(employer)
      const office = await stage.signedIn('headquarters', way)
      await approvesFirm(office)
      await postsJob(employer)
      const openingPath = new URL(page.url()).pathname
      await approvesJob(office)

      await employer.opens(openingPath)
      await employer.follows(t('openings:tab.cards'))
      await employer.sees(t('matching:page.card.advice'))
      await employer.sees(new RegExp(t('matching:page.card.number', { number: '\\S+' })))
      await employer.arrivesAt(/./)
      await seesNobodysName(employer, db)

      const officer = await stage.signedIn('social-worker', way)
      const name = await proposes(officer, openingPath)
      const referralPath = new URL(officer.page.url()).pathname
      const names = (await everyone(db)).map(fullName)
      expect(names).toContain(name)
      await employer.goesTo('referrals')
      await employer.arrivesAt(t('referrals:title'))
      await employer.follows(name)
      await employer.sees(name)

      await records(officer, referralPath, 'apply')
      await meets(employer, officer, referralPath)
      await hires(employer, officer, referralPath)
      await employer.goesTo('placements')
      await employer.arrivesAt(t('placements:title'))
      await employer.follows(name)
      await employer.arrivesAt(name)
    },
  )
})
