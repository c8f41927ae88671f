/** A training year for headquarters: a line is planned, approved, run and closed, and who passed has it on their record. */
import { describe, expect, it } from 'vitest'
import { shippedProviders, shippedTopics } from '#db/reference/training'
import { yearOf } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { wordsIn } from '~/platform/wording'
import { narrow, setStage, wide } from '#tests/support/journey'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage()

const ways: readonly (readonly [string, Way])[] = [
  ['kk, with JavaScript, 360 px', { language: 'kk', javascript: true, width: narrow }],
  ['ru, without JavaScript, 1440 px', { language: 'ru', javascript: false, width: wide }],
]

const today = dayAt(new Date())

type Named = {
  readonly key: string
  readonly nameKk: string
  readonly nameRu: string
  readonly nameEn: string
}

const nameOf = (rows: readonly Named[], key: string, { t }: Visitor): string => {
  const row = rows.find((each) => each.key === key)
  return row ? wordsIn({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }, t) : ''
}

/** Drafts a line of one day, after a slip of the pen, and approves it. Gives its path. */
const plansLine = async (headquarters: Visitor): Promise<string> => {
  const { t, page } = headquarters
  const topic = nameOf(shippedTopics, 'profiling', headquarters)
  await headquarters.goesTo('training')
  await headquarters.arrivesAt(t('training:all'))
  await headquarters.follows(t('training:section.plan'))
  await headquarters.arrivesAt(t('training:plan.title', { year: yearOf(today) }))
  await headquarters.follows(t('training:deed.draft-course'))
  await headquarters.arrivesAt(t('training:deed.draft-course'))
  await headquarters.picks(t('training:field.topic'), topic)
  await headquarters.picks(
    t('training:field.provider'),
    nameOf(shippedProviders, 'kostanay-academy', headquarters),
  )
  await headquarters.fills(t('training:field.started-on'), today)
  await headquarters.fills(t('training:field.ended-on'), `${yearOf(today) - 1}-01-01`)
  await headquarters.fills(t('training:field.hours'), '8')
  await headquarters.fills(t('training:field.seats'), '2')
  await headquarters.fills(t('training:field.budget'), '250000')
  headquarters.expects(409)
  await headquarters.presses(t('training:deed.save'))
  await headquarters.sees(t('training:refusal.course-ends-before-start'))
  await headquarters.fills(t('training:field.ended-on'), today)
  await headquarters.presses(t('training:deed.save'))
  await headquarters.sees(t('training:flash.course-drafted'))
  await headquarters.arrivesAt(topic)
  await headquarters.presses(t('training:step.approve'))
  await headquarters.sees(t('training:flash.approve'))
  return new URL(page.url()).pathname
}

const asksForSeat = async (psychologist: Visitor, path: string): Promise<void> => {
  const { t } = psychologist
  await psychologist.opens(path)
  await psychologist.arrivesAt(nameOf(shippedTopics, 'profiling', psychologist))
  psychologist.startsCounting()
  await psychologist.presses(t('training:deed.ask-seat'))
  await psychologist.sees(t('training:flash.asked'))
  expect(psychologist.inputs()).toBe(1)
}

/** Gives the seat, begins the course and writes down who was there. */
const runsCourse = async (headquarters: Visitor, path: string, name: string): Promise<void> => {
  const { t, page } = headquarters
  await headquarters.opens(path)
  await headquarters.follows(name)
  await headquarters.arrivesAt(name)
  await headquarters.presses(t('training:seat-deed.enrol'))
  await headquarters.sees(t('training:flash.seat-enrol'))
  await headquarters.presses(t('training:step.run'))
  await headquarters.sees(t('training:flash.run'))
  await headquarters.follows(t('training:deed.attendance'))
  await headquarters.arrivesAt(t('training:attendance.title'))
  await page.locator('main input[name^=hours-]').first().fill('8')
  await headquarters.presses(t('training:deed.save'))
  await headquarters.sees(t('training:flash.attendance'))
}

/** Writes the result, with a certificate that ends too early first, and closes the line. */
const closesCourse = async (headquarters: Visitor, path: string, name: string): Promise<void> => {
  const { t } = headquarters
  await headquarters.opens(path)
  await headquarters.follows(name)
  await headquarters.chooses(t('training:passed.yes'), t('training:field.passed'))
  await headquarters.fills(t('training:field.certificate'), 'A-2026')
  await headquarters.fills(t('training:field.certificate-until'), `${yearOf(today) - 1}-12-31`)
  await headquarters.presses(t('training:deed.result'))
  await headquarters.sees(t('training:refusal.certificate-ends-early'))
  await headquarters.fills(t('training:field.certificate-until'), `${yearOf(today) + 5}-12-31`)
  await headquarters.presses(t('training:deed.result'))
  await headquarters.sees(t('training:flash.result'))
  await headquarters.presses(t('training:step.close'))
  await headquarters.sees(t('training:flash.close'))
}

describe('A training year', () => {
  it.each(ways)(
    'is planned, run and closed by headquarters, and stands on the record (%s)',
    async (_name, way) => {
      const { db } = await stage.product()
      const { name } = await db.read
        .selectFrom('users')
        .select('name')
        .where('login', '=', 'demo-psychologist')
        .executeTakeFirstOrThrow()
      const headquarters = await stage.signedIn('headquarters', way)
      const path = await plansLine(headquarters)
      const psychologist = await stage.signedIn('psychologist', way)
      await asksForSeat(psychologist, path)
      await runsCourse(headquarters, path, name)
      await closesCourse(headquarters, path, name)

      await headquarters.opens(`/training/report?year=${yearOf(today)}`)
      await headquarters.arrivesAt(headquarters.t('training:report.title', { year: yearOf(today) }))
      await headquarters.sees(nameOf(shippedTopics, 'profiling', headquarters))
      await psychologist.opens('/training')
      await psychologist.arrivesAt(psychologist.t('training:mine'))
      await psychologist.sees('A-2026')
    },
  )
})
