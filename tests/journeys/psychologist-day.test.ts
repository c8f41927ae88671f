/** A psychologist's day: three individual sessions, a group of twelve, a referral, and a conclusion that the head of detachment reads. */
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { dayAt } from '~/platform/clock.server'
import type { Databases } from '#db/client.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })
const secret = 'Ұйқысы бұзылған; nobody else reads this 4c1d'
const conclusion = 'Кешкі ауысымға қоймаған жөн. 8e2b'
/** Of the demo: the group of twelve that meets on Wednesdays. */
const group = 'Ашуды басқару'

/**
 * The last three of those attached to the demo's psychologist whom nobody referred yet: the first are in the demo's own
 * calendar, and one open referral to a psychiatrist is all that a person has.
 */
const peopleOf = async (db: Databases) => {
  const rows = await db.read
    .selectFrom('people as p')
    .innerJoin('users as u', 'u.id', 'p.psychologistId')
    .select(['p.id', 'p.surname', 'p.givenName as given', 'p.patronymic'])
    .where('u.login', '=', 'demo-psychologist')
    .where('p.standing', '=', 'in-custody')
    .where('p.id', 'not in', db.read.selectFrom('psychiatristReferrals').select('personId'))
    .orderBy('p.id', 'desc')
    .limit(3)
    .execute()
  return rows
}

const records = async (
  psychologist: Visitor,
  personId: string,
  { on, at, closing }: { readonly on: string; readonly at: string; readonly closing: string },
): Promise<void> => {
  const { t } = psychologist
  await psychologist.opens(`/people/${personId}/sessions/new`)
  await psychologist.arrivesAt(t('psychology:new.title'))
  psychologist.startsCounting()
  await psychologist.fills(t('psychology:field.held-on'), on)
  await psychologist.fills(t('psychology:field.started-at'), at)
  await psychologist.fills(t('psychology:field.note'), secret)
  if (closing !== '') await psychologist.fills(t('psychology:field.conclusion'), closing)
  await psychologist.presses(t('psychology:deed.record'))
  await psychologist.sees(t('psychology:flash.recorded'))
  expect(psychologist.inputs()).toBeLessThanOrEqual(6)
}

const meetsGroup = async (psychologist: Visitor, on: string): Promise<void> => {
  const { t } = psychologist
  await psychologist.opens('/psychology/groups')
  await psychologist.follows(group)
  await psychologist.arrivesAt(group)
  await psychologist.follows(t('psychology:group.record'))
  await psychologist.arrivesAt(t('psychology:group.record'))
  await psychologist.fills(t('psychology:field.held-on'), on)
  const court = t('psychology:absence.court')
  await psychologist.page.locator('select[name="outcome"]').first().selectOption({ label: court })
  await psychologist.presses(t('psychology:group.record'))
  await psychologist.sees(t('psychology:flash.meeting'))
  const came = t('psychology:group.came', { came: 11, of: 12 })
  await psychologist.sees(came)
  await psychologist.page.locator('tr', { hasText: came }).first().locator('a').first().click()
  await psychologist.sees(court)
  await psychologist.sees(came)
}

/** A psychiatrist is recommended from the person's instruments; the reason is for the psychologist alone. */
const refers = async (psychologist: Visitor, personId: string): Promise<void> => {
  const { t } = psychologist
  await psychologist.opens(`/people/${personId}/instruments`)
  await psychologist.follows(t('instruments:deed.psychiatrist'))
  await psychologist.fills(t('psychiatry:field.reason'), secret)
  await psychologist.presses(t('psychiatry:deed.recommend'))
  await psychologist.sees(t('psychiatry:flash.recommended'))
  await psychologist.sees(t('psychiatry:state.recommended'))
}

describe("A psychologist's day", () => {
  it.each(inSomeWays.map(([name, way], place) => [name, way, place] as const))(
    'three sessions, a group of twelve, a referral and a conclusion for the head of detachment (%s)',
    async (_name, way, place) => {
      const people = await peopleOf((await stage.product()).db)
      const on = addDays(dayAt(new Date()), -1 - place)
      const psychologist = await stage.signedIn('psychologist', way)
      await psychologist.goesTo('sessions')
      await psychologist.arrivesAt(psychologist.t('psychology:today.title'))

      for (const [nth, person] of people.entries())
        await records(psychologist, person.id, {
          on,
          at: `0${7 + nth}:10`,
          closing: nth === 2 ? conclusion : '',
        })
      await meetsGroup(psychologist, on)
      const [referred] = people
      if (referred) await refers(psychologist, referred.id)

      const last = people[2]
      const head = await stage.signedIn('detachment-head', way)
      await head.opens(`/people/${last?.id ?? ''}/sessions`)
      if (last) await head.arrivesAt(fullName(last))
      await head.sees(conclusion)
      expect(await head.page.content()).not.toContain('4c1d')
    },
  )
})
