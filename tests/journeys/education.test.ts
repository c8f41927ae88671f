/**
 * A course of sewing: the officer sets it up, the head opens it, somebody is enrolled by their own wish, the roll is written, and
 * when it closes whoever finished is eligible for a sewing job. The institutions of the demo bear numbers of their own.
 */
import { describe, expect, it } from 'vitest'
import { anOpening } from '#tests/support/builders'
import { inSomeWays, setStage } from '#tests/support/journey'
import type { Product } from '#tests/support/journey-product'
import type { Visitor } from '#tests/support/journey-visitor'
import { addDays } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'

const stage = setStage()

const today = dayAt(new Date())
const course = 'Тігін шеберханасындағы курс'
const job = 'Тігінші, кәсіпорын цехы'

/** Somebody of the officer's institution with their papers, who speaks Kazakh, has time, may work, and sews nothing yet; and a job that asks for sewing. */
const meetsLearner = async ({ db }: Product): Promise<string> => {
  const { institutionId } = await db.read
    .selectFrom('users')
    .select('institutionId')
    .where('login', '=', 'demo-social-worker')
    .executeTakeFirstOrThrow()
  const { id } = await db.read
    .selectFrom('people')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('standing', '=', 'in-custody')
    .where('endOfTerm', '>', addDays(today, 700))
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('placements').select('id').whereRef('placements.personId', '=', 'people.id')),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('educationEnrolments').select('id').whereRef('personId', '=', 'people.id')),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('personDocuments')
          .select('id')
          .whereRef('personDocuments.personId', '=', 'people.id')
          .where('kind', '=', 'identity-card')
          .where('state', '=', 'held-by-institution'),
      ),
    )
    .orderBy('id')
    .executeTakeFirstOrThrow()
  await db.write
    .updateTable('people')
    .set({
      languages: '["kk","ru"]',
      workConsent: 'yes',
      workConsentOn: today,
      fitness: 'fit',
      fitnessOn: today,
      fitnessUntil: null,
      fitnessLimits: '[]',
      updatedAt: new Date().toISOString(),
    })
    .where('id', '=', id)
    .execute()
  await db.write
    .updateTable('personDocuments')
    .set({ expiresOn: null })
    .where('personId', '=', id)
    .where('kind', '=', 'identity-card')
    .execute()
  await db.write.deleteFrom('personOccupations').where('personId', '=', id).execute()
  await db.write.deleteFrom('keptApart').where('personId', '=', id).execute()
  const { organisationId } = await db.read
    .selectFrom('openings')
    .select('organisationId')
    .where('state', '=', 'open')
    .where('kind', '=', 'business')
    .executeTakeFirstOrThrow()
  const { placeKato, safetyLevel } = await db.read
    .selectFrom('institutions')
    .selectAll()
    .where('id', '=', institutionId ?? '')
    .executeTakeFirstOrThrow()
  await anOpening(db, {
    organisationId,
    institutionId,
    placeKato,
    title: job,
    channel: 'on-site-business',
    occupation: '8153',
    requirements: '{"skills":["өрнек кесу"]}',
    safetyLevels: JSON.stringify([safetyLevel]),
    siteName: 'Жаңа цех',
    updatedAt: new Date().toISOString(),
  })
  return id
}

/** Sets the course up, with a last day before the first one at the beginning. Gives its path. */
const setsUp = async (officer: Visitor): Promise<string> => {
  const { t, page } = officer
  await officer.goesTo('education')
  await officer.arrivesAt(t('education:title'))
  await officer.follows(t('education:deed.set-up'))
  await officer.arrivesAt(t('education:deed.set-up'))
  await officer.fills(t('education:field.title'), course)
  await officer.picks(t('education:field.organisationId'), { index: 1 })
  await officer.fills(t('education:field.occupation'), '8153')
  await officer.fills(t('education:field.skills'), 'өрнек кесу')
  await officer.fills(t('education:field.startsOn'), addDays(today, 7))
  await officer.fills(t('education:field.endsOn'), addDays(today, 6))
  officer.expects(409)
  await officer.presses(t('education:deed.save-draft'))
  await officer.sees(t('education:refusal.course-ends-early'))
  await officer.fills(t('education:field.endsOn'), addDays(today, 90))
  await officer.presses(t('education:deed.save-draft'))
  await officer.sees(t('education:flash.set-up'))
  await officer.arrivesAt(course)
  await officer.sees(t('education:step.waits-for-head'))
  return new URL(page.url()).pathname
}

const opens = async (head: Visitor, path: string): Promise<void> => {
  const { t } = head
  await head.opens(path)
  await head.arrivesAt(course)
  head.startsCounting()
  await head.presses(t('education:deed.open'))
  await head.sees(t('education:flash.opened'))
  expect(head.inputs()).toBe(1)
}

/** Enrols the person from their own page: without their wish first, which is refused. */
const enrols = async (officer: Visitor, path: string, personId: string): Promise<void> => {
  const { t, page } = officer
  await officer.opens(`${path}/candidates`)
  await officer.arrivesAt(t('education:candidates.title'))
  await officer.opens(`/people/${personId}/education`)
  await officer.arrivesAt(/./)
  await officer.sees(t('education:person.offers'))
  await page.locator(`main a[href="${path}/people/${personId}"]`).filter({ visible: true }).first().click()
  await officer.arrivesAt(t('education:deed.enrol'))
  await officer.presses(t('education:deed.enrol'))
  await officer.sees(t('education:refusal.wish-missing'))
  await officer.chooses(new RegExp(t('education:field.wish')))
  await officer.presses(t('education:deed.enrol'))
  await officer.sees(t('education:flash.enrolled'))
  await officer.arrivesAt(course)
}

/** Pages of deeds that this walk does not do: opened and looked over. */
const looksAround = async ({ db }: Product, officer: Visitor, head: Visitor, path: string): Promise<void> => {
  const { id } = await db.read
    .selectFrom('educationEnrolments')
    .innerJoin('educationCourses', 'educationCourses.id', 'educationEnrolments.courseId')
    .select('educationEnrolments.id')
    .where('educationCourses.title', '=', course)
    .executeTakeFirstOrThrow()
  await officer.opens(`/education/enrolments/${id}`)
  await officer.arrivesAt(officer.t('education:deed.take-off'))
  await officer.opens(`${path}/edit`)
  await officer.arrivesAt(officer.t('education:deed.change'))
  await head.opens(`${path}/cancel`)
  await head.arrivesAt(head.t('education:deed.cancel'))
}

/** Moves the days of the course: what a journey cannot wait for. */
const timePasses = async ({ db }: Product, startsOn: number, endsOn: number): Promise<void> => {
  const days = { startsOn: addDays(today, startsOn), endsOn: addDays(today, endsOn) }
  await db.write.updateTable('educationCourses').set(days).where('title', '=', course).execute()
}

const writesRoll = async (officer: Visitor, path: string): Promise<void> => {
  const { t } = officer
  await officer.opens(path)
  await officer.presses(t('education:deed.begin'))
  await officer.sees(t('education:flash.begun'))
  await officer.follows(t('education:deed.roll'))
  await officer.arrivesAt(t('education:roll-title'))
  await officer.presses(t('education:deed.save-roll'))
  await officer.sees(t('education:flash.roll'))
}

const closes = async (officer: Visitor, path: string): Promise<void> => {
  const { t, page } = officer
  await officer.opens(path)
  await officer.follows(t('education:deed.close'))
  await officer.arrivesAt(t('education:deed.close'))
  await page.locator('main select[name^=result-]').first().selectOption('completed')
  await officer.presses(t('education:deed.close'))
  await officer.sees(t('education:refusal.number-missing'))
  await page.locator('main input[name^=number-]').first().fill('Ш-3001')
  await officer.presses(t('education:deed.close'))
  await officer.sees(t('education:flash.closed'))
  await officer.arrivesAt(course)
}

/** The work that the course opened is named with whoever may have it, and their match says why. */
const seesJob = async (officer: Visitor, personId: string): Promise<void> => {
  const { t, page } = officer
  await officer.sees(t('education:opened.title'))
  await officer.sees(job)
  const row = page.locator('main tr', { hasText: job }).first()
  await row.locator(`a[href^="/people/${personId}/matches/"]`).first().click()
  await officer.arrivesAt(new RegExp(job))
  await officer.opens(`/people/${personId}/education`)
  await officer.sees('№ Ш-3001')
}

describe('A course in an institution', () => {
  it.each(inSomeWays)(
    'closes, and its graduate becomes eligible for a sewing job (%s)',
    async (_name, way) => {
      const product = await stage.product()
      const officer = await stage.signedIn('social-worker', way)
      const path = await setsUp(officer)
      const personId = await meetsLearner(product)
      const head = await stage.signedIn('institution-head', way)
      await opens(head, path)
      await enrols(officer, path, personId)
      await looksAround(product, officer, head, path)
      await timePasses(product, -21, 21)
      await writesRoll(officer, path)
      await timePasses(product, -21, -1)
      await closes(officer, path)
      await seesJob(officer, personId)
      await officer.opens('/education/demand')
      await officer.arrivesAt(officer.t('education:demand.title'))
      await officer.goesTo('must-go-to-school')
      await officer.arrivesAt(officer.t('education:school.title'))
    },
  )
})
