/** A year's figures begin with one lecture: an educator plans it with a partner, holds it, and headquarters finds it in the report. */
import { describe, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage()

const today = dayAt(new Date())
const lecture = 'Өмірге оралу'

const plansLecture = async (educator: Visitor): Promise<void> => {
  const { t } = educator
  await educator.goesTo('activities')
  await educator.arrivesAt(t('activities:title'))
  await educator.follows(t('activities:deed.plan'))
  await educator.arrivesAt(t('activities:deed.plan'))
  await educator.fills(t('activities:field.title'), lecture)
  await educator.picks(t('activities:field.kind'), t('activities:kind.lecture'))
  await educator.fills(t('activities:field.on-day'), today)
  await educator.picks(t('activities:field.partner-kind'), t('activities:partner-kind.ngo'))
  educator.expects(409)
  await educator.presses(t('activities:deed.save'))
  await educator.sees(t('activities:refusal.partner-name-missing'))
  await educator.fills(t('activities:field.partner-name'), 'Қайырлы іс')
  await educator.presses(t('activities:deed.save'))
  await educator.sees(t('activities:flash.planned'))
  await educator.arrivesAt(lecture)
}

const holdsLecture = async (educator: Visitor): Promise<void> => {
  const { t } = educator
  await educator.follows(t('activities:deed.hold'))
  await educator.arrivesAt(t('activities:deed.hold'))
  await educator.fills(t('activities:field.held-on'), addDays(today, 1))
  await educator.fills(t('activities:field.audience'), '4000')
  await educator.chooses(t('activities:certainty.more-than'), t('activities:field.certainty'))
  await educator.presses(t('activities:deed.hold'))
  await educator.sees(t('activities:refusal.held-in-future'))
  await educator.fills(t('activities:field.held-on'), today)
  await educator.presses(t('activities:deed.hold'))
  await educator.sees(t('activities:flash.held'))
  await educator.arrivesAt(lecture)
}

const namesOne = async (educator: Visitor): Promise<void> => {
  const { t, page } = educator
  await educator.follows(t('activities:deed.attendance'))
  await educator.arrivesAt(t('activities:attendance.title'))
  await page.locator('main input[name=came]').first().check()
  await educator.presses(t('activities:deed.save'))
  await educator.sees(t('activities:flash.attendance'))
  await educator.arrivesAt(t('activities:attendance.title'))
}

/** The letter's own words stand in the report: more than four thousand people. */
const readsReport = async (reader: Visitor): Promise<void> => {
  const { t } = reader
  await reader.goesTo('activities')
  await reader.arrivesAt(t('activities:title'))
  await reader.follows(t('activities:deed.report'))
  await reader.arrivesAt(t('activities:report.title', { year: today.slice(0, 4) }))
  await reader.sees(t('activities:letter.people.thousand.more-than', { number: '4' }))
  await reader.sees('Қайырлы іс')
}

describe('The activities of a year', () => {
  it.each(inSomeWays)('begin with a lecture and end in the report (%s)', async (_name, way) => {
    const educator = await stage.signedIn('detachment-head', way)
    await plansLecture(educator)
    await holdsLecture(educator)
    await namesOne(educator)
    await readsReport(educator)
    const headquarters = await stage.signedIn('headquarters', way)
    await readsReport(headquarters)
  })
})
