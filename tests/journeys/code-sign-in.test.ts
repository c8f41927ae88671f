/** A released person opens their own page on a telephone with a printed code, applies for work and signs up for an event; guessing is stopped. */
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { inSomeWays, narrow, setStage } from '#tests/support/journey'
import {
  appliesForFirstJob,
  makesCode,
  signsUpFor,
  someoneOf,
  typesCode,
} from '#tests/support/journey-portal'
import { wronged } from '#tests/support/portal'
import { aProgramme, aShift, anEvent } from '#tests/support/volunteering'

const stage = setStage()

/** Released yesterday: the officer of the institution still sees them, and outside work is theirs. */
const released = async () => {
  const { db } = await stage.product()
  const person = await someoneOf(db, 'demo-social-worker')
  const yesterday = addDays(dayAt(new Date()), -1)
  await whenFree(() =>
    db.write
      .updateTable('people')
      .set({
        standing: 'released',
        releasedOn: yesterday,
        wantsJobHelp: 1,
        updatedAt: new Date().toISOString(),
      })
      .where('id', '=', person.id)
      .execute(),
  )
  return person
}

const event = 'Өзен жағасын тазалау'

/** An event outside, near where the person lives. */
const eventNear = async (personId: string): Promise<void> => {
  const { db } = await stage.product()
  const { placeAfter } = await db.read
    .selectFrom('people')
    .select('placeAfter')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const placeKato = placeAfter ?? '791010000'
  const onDay = addDays(dayAt(new Date()), 10)
  const programmeId = await aProgramme(db, { theme: 'environment' })
  const eventId = await anEvent(db, { programmeId, title: event, firstOn: onDay, lastOn: onDay })
  await aShift(db, { eventId, placeKato, region: placeKato.slice(0, 2), onDay })
}

describe('A released person', () => {
  it.each(inSomeWays)(
    'signs in with a printed code on a telephone, applies for a job and signs up for an event (%s)',
    async (_name, way) => {
      const person = await released()
      await eventNear(person.id)
      const officer = await stage.signedIn('social-worker', way)
      const code = await makesCode(officer, person.id)

      const phone = await stage.stranger({ ...way, width: narrow })
      const { t, page } = phone
      await phone.opens('/portal')
      await phone.arrivesAt(t('portal:sign-in.title'))
      await typesCode(phone, code, person.birthDate)
      await phone.arrivesAt(t('portal:hello', { name: person.givenName }))
      await appliesForFirstJob(phone)
      await signsUpFor(phone, event)
      await phone.goesTo('my-file')
      await phone.arrivesAt(t('portal:file.title'))
      await phone.goesTo('my-papers')
      await phone.arrivesAt(t('portal:papers.title'))
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]))
      expect(kept).toBe('[{},""]')

      // The code has done its work.
      const other = await stage.stranger(way)
      await other.opens('/sign-in/code')
      await typesCode(other, code, person.birthDate)
      await other.sees(t('portal:refusal.wrong-code'))
    },
  )

  it.each(inSomeWays.slice(0, 2))(
    'is not reached by guessing: the guesser waits, the code is locked, the officer is told (%s)',
    async (_name, way) => {
      const person = await released()
      const officer = await stage.signedIn('social-worker', way)
      const { t } = officer
      const code = await makesCode(officer, person.id)

      const guesser = await stage.stranger(way)
      for (let guess = 0; guess < 5; guess += 1) {
        await guesser.opens('/sign-in/code')
        await guesser.arrivesAt(t('portal:sign-in.title'))
        await typesCode(guesser, wronged(code), person.birthDate)
        await guesser.sees(t('portal:refusal.wrong-code'))
      }
      await typesCode(guesser, code, person.birthDate)
      await guesser.sees(t('portal:refusal.wait', { count: 1 }))

      await officer.opens('/messages')
      await officer.arrivesAt(t('outbox:title'))
      await officer.presses(new RegExp(`: ${t('outbox:kind.code-locked')}`))
      await officer.arrivesAt(t('portal:code.title'))
      await officer.sees(t('portal:code.end.locked'))
    },
  )
})
