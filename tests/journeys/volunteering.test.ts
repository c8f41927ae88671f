/**
 * An event against drugs: the coordinator sets it up at two institutions, a person inside signs up, the coordinator closes
 * it with the hours, and both have the certificate. The institutions of the demo bear numbers of their own.
 */
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import { signsUpFor } from '#tests/support/journey-portal'
import type { Product } from '#tests/support/journey-product'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage()

const today = dayAt(new Date())
const programme = 'Таза жол'
const event = 'Есірткіге жол жоқ'

/** The institution of the person who signs in to the demo, and another, by their names in the visitor's language. */
const twoInstitutions = async ({ db }: Product, { way }: Visitor): Promise<readonly [string, string]> => {
  const rows = await db.read.selectFrom('institutions').selectAll().orderBy('code').execute()
  const { institutionId } = await db.read
    .selectFrom('people')
    .innerJoin('users', 'users.personId', 'people.id')
    .select('people.institutionId')
    .where('users.login', '=', 'demo-person')
    .executeTakeFirstOrThrow()
  const name = (row: (typeof rows)[number] | undefined): string =>
    (way.language === 'kk' ? row?.nameKk : row?.nameRu) ?? ''
  return [
    name(rows.find(({ id }) => id === institutionId)),
    name(rows.find(({ id }) => id !== institutionId)),
  ]
}

const opensProgramme = async (coordinator: Visitor): Promise<void> => {
  const { t } = coordinator
  await coordinator.goesTo('volunteering')
  await coordinator.arrivesAt(t('volunteering:title'))
  await coordinator.follows(t('volunteering:deed.plan-event'))
  await coordinator.arrivesAt(t('volunteering:programmes.title'))
  await coordinator.follows(t('volunteering:deed.open-programme'))
  await coordinator.arrivesAt(t('volunteering:deed.open-programme'))
  await coordinator.fills(t('volunteering:field.programme-title'), programme)
  await coordinator.chooses(t('volunteering:theme.anti-drug'), t('volunteering:field.theme'))
  await coordinator.presses(t('volunteering:deed.save'))
  await coordinator.sees(t('volunteering:flash.programme-opened'))
  await coordinator.arrivesAt(programme)
}

/** Plans the event, with a day behind first. Gives its path. */
const plansEvent = async (coordinator: Visitor, institutions: readonly string[]): Promise<string> => {
  const { t, page } = coordinator
  await coordinator.follows(t('volunteering:deed.plan-event'))
  await coordinator.arrivesAt(t('volunteering:deed.plan-event'))
  await coordinator.fills(t('volunteering:field.event-title'), event)
  for (const each of institutions) await coordinator.chooses(each, t('volunteering:field.institutions'))
  await coordinator.fills(t('volunteering:field.on-day'), addDays(today, -1))
  await coordinator.fills(t('volunteering:field.briefing'), 'Шығу жолы, алғашқы көмек')
  coordinator.expects(409)
  await coordinator.presses(t('volunteering:deed.plan'))
  await coordinator.sees(t('volunteering:refusal.shift-past'))
  await coordinator.fills(t('volunteering:field.on-day'), addDays(today, 30))
  await coordinator.presses(t('volunteering:deed.plan'))
  await coordinator.sees(t('volunteering:flash.event-planned'))
  await coordinator.arrivesAt(event)
  return new URL(page.url()).pathname
}

/** The event was yesterday: what a journey cannot wait for. */
const timePasses = async ({ db }: Product): Promise<void> => {
  const on = addDays(today, -1)
  const { id } = await db.write
    .selectFrom('volunteerEvents')
    .select('id')
    .where('title', '=', event)
    .executeTakeFirstOrThrow()
  await db.write.updateTable('volunteerShifts').set({ onDay: on }).where('eventId', '=', id).execute()
  await db.write
    .updateTable('volunteerEvents')
    .set({ firstOn: on, lastOn: on })
    .where('id', '=', id)
    .execute()
}

const closesEvent = async (coordinator: Visitor, path: string): Promise<void> => {
  const { t, page } = coordinator
  await coordinator.opens(path)
  await coordinator.follows(t('volunteering:deed.attendance'))
  await coordinator.arrivesAt(t('volunteering:attendance.title'))
  await page.locator('main select[name^=present-]').first().selectOption('yes')
  await coordinator.presses(t('volunteering:deed.close-event'))
  await coordinator.sees(t('volunteering:refusal.not-briefed'))
  await page.locator('main input[name^=briefed-]').first().check()
  await page.locator('main input[name^=trained-]').first().check()
  await page.locator('main input[name^=hours-]').first().fill('1:30')
  await coordinator.presses(t('volunteering:deed.close-event'))
  await coordinator.sees(t('volunteering:flash.event-closed'))
  await coordinator.arrivesAt(event)
  await coordinator.sees('1:30')
}

const opensCertificate = async (visitor: Visitor): Promise<void> => {
  const link = visitor.page.locator('main a[href*="kind=certificate"]').filter({ visible: true }).first()
  const href = (await link.getAttribute('href')) ?? ''
  const answer = await visitor.page.request.get(href)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
}

describe('An event of volunteers', () => {
  it.each(inSomeWays)(
    'is set up, joined, and closed with hours and a certificate (%s)',
    async (_name, way) => {
      const product = await stage.product()
      const coordinator = await stage.signedIn('volunteer-coordinator', way)
      await opensProgramme(coordinator)
      const path = await plansEvent(coordinator, await twoInstitutions(product, coordinator))
      const person = await stage.signedIn('person', way)
      await signsUpFor(person, event)
      await timePasses(product)
      await closesEvent(coordinator, path)
      await opensCertificate(coordinator)
      await person.opens('/portal/volunteering')
      await person.arrivesAt(person.t('volunteering:own.title'))
      await opensCertificate(person)
    },
  )
})
