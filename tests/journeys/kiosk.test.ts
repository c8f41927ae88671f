/** Someone inside opens their own page on a device of the institution and applies for work; left open, it closes by itself. */
import { describe, expect, it } from 'vitest'
import { whenFree } from '~/platform/patience.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import { appliesForFirstJob, makesCode, someoneOf, typesCode } from '#tests/support/journey-portal'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage()

/** The head signs in on the device itself and registers it. */
const aDevice = async (way: Way): Promise<Visitor> => {
  const device = await stage.signedIn('institution-head', way)
  const { t } = device
  await device.opens('/kiosks')
  await device.arrivesAt(t('portal:kiosks.title'))
  await device.fills(t('portal:kiosks.name'), '3-жасақ, дәліз')
  await device.presses(t('portal:kiosks.deed'))
  await device.arrivesAt(t('portal:kiosk.title'))
  return device
}

const entered = async (way: Way) => {
  const { db } = await stage.product()
  const person = await someoneOf(db, 'demo-social-worker')
  const officer = await stage.signedIn('social-worker', way)
  const code = await makesCode(officer, person.id)
  const device = await aDevice(way)
  await typesCode(device, code, person.birthDate)
  await device.arrivesAt(device.t('portal:hello', { name: person.givenName }))
  return { person, device, db }
}

describe('On a device of the institution', () => {
  it.each(inSomeWays)(
    'a person inside applies for a job and leaves nothing behind (%s)',
    async (_name, way) => {
      const { person, device } = await entered(way)
      const { t, page } = device
      const title = await appliesForFirstJob(device)
      await device.presses(t('portal:kiosk.leave'))
      await device.arrivesAt(t('portal:kiosk.title'))
      await page.goBack()
      await device.arrivesAt(t('portal:kiosk.title'))
      const left = await page.content()
      expect(left).not.toContain(person.givenName)
      expect(left).not.toContain(title)
    },
  )

  it.each(inSomeWays)('a page left open closes by itself (%s)', async (_name, way) => {
    const { person, device, db } = await entered(way)
    const { t, page } = device
    await device.sees(t('portal:kiosk.closes', { count: 3 }))
    // Nobody waits three minutes in a test: the session has four seconds left, and so has the page that is opened next.
    const soon = new Date(Date.now() + 4000).toISOString()
    await whenFree(() =>
      db.write
        .updateTable('sessions')
        .set({ endsAt: soon, expiresAt: soon })
        .where('kioskId', 'is not', null)
        .execute(),
    )
    await page.goto('/portal')
    await page.getByRole('heading', { level: 1, name: t('portal:kiosk.title') }).waitFor()
    expect(await page.content()).not.toContain(person.givenName)
    const live = await db.read
      .selectFrom('sessions')
      .select('id')
      .where('kioskId', 'is not', null)
      .where('expiresAt', '>', new Date().toISOString())
      .execute()
    expect(live).toEqual([])
  })
})
