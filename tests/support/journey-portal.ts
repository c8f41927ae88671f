/** Steps of people at the door of their own page: an officer makes a code, the person types it. */
import { expect } from 'vitest'
import type { Databases } from '#db/client.server'
import { formatFor } from '~/platform/format.server'
import type { Visitor } from './journey-visitor'

/** Someone of the demo with work that fits them, and whose officer signs in as `demo-social-worker`. */
export const someoneOf = (db: Databases, login: string) =>
  db.read
    .selectFrom('people as p')
    .innerJoin('users as u', 'u.institutionId', 'p.institutionId')
    .select(['p.id', 'p.surname', 'p.givenName', 'p.birthDate'])
    .where('u.login', '=', login)
    .where('p.standing', '=', 'in-custody')
    .where('p.workConsent', '=', 'yes')
    .where('p.id', 'not in', (from) =>
      from.selectFrom('users').select('personId').where('personId', 'is not', null),
    )
    .where('p.id', 'not in', (from) => from.selectFrom('referrals').select('personId'))
    .orderBy('p.endOfTerm')
    .orderBy('p.id')
    .executeTakeFirstOrThrow()

/** The officer makes a code and reads it from the sheet. */
export const makesCode = async (officer: Visitor, personId: string): Promise<string> => {
  const { t, page } = officer
  await officer.opens(`/people/${personId}/sign-in-code`)
  await officer.arrivesAt(t('portal:code.title'))
  await officer.presses(t('portal:code.deed'))
  await officer.arrivesAt(t('portal:code.ready'))
  const code = await page.locator('.code-sheet-code').innerText()
  expect(code).toMatch(/^\d{3} \d{3} \d{3} \d{3}$/)
  return code
}

/** The person types what stands on the sheet, and their day of birth. */
export const typesCode = async (
  person: Visitor,
  code: string,
  birthDate: Parameters<ReturnType<typeof formatFor>['day']>[0],
): Promise<void> => {
  const { t } = person
  await person.fills(t('portal:sign-in.code'), code)
  await person.fills(t('portal:sign-in.birth'), formatFor('ru').day(birthDate))
  await person.presses(t('portal:sign-in.deed'))
}

/** Signs up for an event by one press. */
export const signsUpFor = async (person: Visitor, event: string): Promise<void> => {
  const { t, page } = person
  await person.goesTo('my-volunteering')
  await person.arrivesAt(t('volunteering:own.title'))
  const card = page.locator('.step-card', { hasText: event }).first()
  person.startsCounting()
  await person.presses(t('volunteering:own.sign-up'), card)
  await person.sees(t('volunteering:flash.signed-up'))
  expect(person.inputs()).toBe(1)
  await person.arrivesAt(t('volunteering:own.title'))
}

/** Applies for the first place that fits, and finds the application in the list. */
export const appliesForFirstJob = async (person: Visitor): Promise<string> => {
  const { t, page } = person
  await person.goesTo('my-jobs')
  await person.arrivesAt(t('portal:jobs.title'))
  const card = page.locator('.step-card', { has: page.locator('form') }).first()
  const title = await card.getByRole('heading', { level: 2 }).innerText()
  await card.getByRole('button').click()
  await person.sees(t('portal:flash.applied'))
  await person.arrivesAt(t('requests:own.title'))
  await person.sees(title)
  return title
}
