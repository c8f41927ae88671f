/** What the person's own pages show: papers and days, hours, why a place is not open yet, and the whole of it in one file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { openDuePlans } from '~/features/plans/due.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'
import { testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { anEducationOf } from '#tests/support/education'
import { textOfPdf } from '#tests/support/pdf-text'
import { aConsent, aPlacement, aReferral } from '#tests/support/placements'
import { type Site, openSite } from '#tests/support/site'
import { aProgramme, aShift, aSignUp, anEvent } from '#tests/support/volunteering'

let db: Databases
let site: Site
let personId: string
let own: string
let other: string
const t = translatorFor('ru')

const anAppearance = (untilDay: '2026-11-20' | null, weekdays: string, startsAt: string) =>
  db.write
    .insertInto('personAppearances')
    .values({
      id: newId(),
      personId,
      body: 'police',
      weekdays,
      monthDays: '[]',
      startsAt,
      endsAt: '11:30',
      fromDay: day('2026-01-01'),
      untilDay: untilDay === null ? null : day(untilDay),
      createdAt: testNow,
    })
    .execute()

const aPaper = (kind: string, state: string) =>
  db.write
    .insertInto('personDocuments')
    .values({
      id: newId(),
      personId,
      kind,
      state,
      number: null,
      issuedOn: null,
      expiresOn: null,
      note: null,
      stateOn: null,
      reason: null,
      cost: null,
      paidBy: null,
      version: 1,
    })
    .execute()

const aMeasure = async (institutionId: string): Promise<void> => {
  const plan = await db.read.selectFrom('plans').select('id').executeTakeFirstOrThrow()
  await db.write
    .insertInto('measures')
    .values({
      id: newId(),
      planId: plan.id,
      personId,
      institutionId,
      block: 'work',
      catalogueKey: null,
      title: 'Встреча с мастером',
      service: 'social-worker',
      dueOn: day('2027-01-10'),
      status: 'planned',
      outcome: null,
      doneOn: null,
      organisationId: null,
      assignment: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
}

/** A month's work on one placement, an application with a word for the employer, an event, a course, two hours of an officer. */
const aLife = async (institutionId: string, organisationId: string): Promise<void> => {
  const openingId = await anOpening(db, { organisationId, title: 'Кондитер' })
  const placementId = await aPlacement(db, { personId, openingId, organisationId, institutionId })
  await db.write
    .insertInto('attendanceDays')
    .values({
      id: newId(),
      placementId,
      onDay: day('2026-11-03'),
      state: 'worked',
      minutes: 435,
      pieces: 0,
      agreed: 0,
    })
    .execute()
  const baker = await anOpening(db, { organisationId, title: 'Пекарь' })
  const referralId = await aReferral(db, { personId, openingId: baker, organisationId })
  await aConsent(db, { referralId, personId })
  const eventId = await anEvent(db, { programmeId: await aProgramme(db), state: 'closed', title: 'Посадка' })
  const shiftId = await aShift(db, { eventId, onDay: day('2026-11-07') })
  await aSignUp(db, { eventId, shiftId, personId, present: 1, minutes: 95, photoConsent: 1 })
  await anEducationOf(db, { institutionId, personId })
}

beforeAll(async () => {
  db = await openSqlite()
  const clock = { now: () => new Date(testNow) }
  site = await openSite(db, { clock })
  const institutionId = await anInstitution(db)
  const organisationId = await anOrganisation(db)
  const given = { institutionId, workConsent: 'no', sex: 'male' } as const
  personId = await aPerson(db, { ...given, endOfTerm: day('2027-11-15') })
  await openDuePlans(db, clock)
  await aMeasure(institutionId)
  await anAppearance(null, '[1]', '10:45')
  await anAppearance('2026-11-20', '[2]', '09:15')
  await aPaper('identity-card', 'held-by-institution')
  await aLife(institutionId, organisationId)
  await anOpening(db, { organisationId, title: 'Слесарь', channel: 'after-release' })
  const userId = await aUser(db, { role: 'person', language: 'ru', personId })
  own = await site.signInAs({ userId, role: 'person' })
  const near = await aPerson(db, { ...given, endOfTerm: day('2027-01-10') })
  const otherId = await aUser(db, { role: 'person', language: 'ru', personId: near })
  other = await site.signInAs({ userId: otherId, role: 'person' })
  const officerId = await aUser(db, { role: 'social-worker', institutionId })
  const officer = await site.signInAs({ userId: officerId, role: 'social-worker' })
  await site.fetch(`/people/${personId}`, { as: officer })
  const appeal = { kind: 'correction', area: 'home-and-family', subject: '', text: 'Апайым Семейде тұрады' }
  expect((await site.post('/portal/appeals/new', appeal, own)).status).toBe(303)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const page = async (path: string, as = own): Promise<string> => (await site.fetch(path, { as })).text()

describe('The page of papers and days', () => {
  it('names what is missing first, and what is ready aside', async () => {
    const html = await page('/portal/papers')
    const [missing = '', ready = ''] = (html.split('<main')[1] ?? '').split('<details')
    expect(missing).toContain(t('vocabulary:document.work-book'))
    expect(missing).not.toContain(t('vocabulary:document.identity-card'))
    expect(ready).toContain(t('vocabulary:document.identity-card'))
  })

  it('tells the days of the law that concern the person, their own step by name', async () => {
    const html = await page('/portal/papers')
    expect(html).toContain(t('deadlines:code.DL-02.what'))
    expect(html).toContain(t('portal:papers.by-you'))
    const plan = await db.read.selectFrom('planDeadlines').select(['code', 'dueOn']).execute()
    const silent = plan.filter(({ code }) => code === 'DL-01' || code === 'DL-14')
    for (const { code } of silent) expect(html).not.toContain(t(`deadlines:code.${code}.what`))
  })

  it('tells when and where the person appears for registration next, and nothing that is over', async () => {
    const html = await page('/portal/papers')
    expect(html).toContain(t('portal:papers.appearances'))
    expect(html).toContain(formatFor('ru').longDay(day('2026-11-23')))
    expect(html).toContain('10:45–11:30')
    expect(html).not.toContain('09:15')
    expect(await page('/portal/papers', other)).not.toContain('10:45')
  })
})

it('the hours stand month by month with the work, and are nobody else’s to read', async () => {
  const html = await page('/portal/hours')
  expect(html).toContain('Кондитер')
  expect(html).toContain('7:15')
  expect(await page('/portal/hours', other)).toContain(t('portal:hours.none'))
})

it('a place that is not open yet says why in words of the person, not of the law', async () => {
  const html = await page('/portal/jobs', other)
  const card = html.slice(html.indexOf('Слесарь'))
  expect(card).toContain(t('portal:why.consent.after-release'))
  expect(html).not.toContain(t('law:rule.matching.consent.after-release.name'))
})

describe('The file to take along', () => {
  const words = async (language: 'kk' | 'ru', as = own): Promise<string> => {
    const file = await site.fetch(`/portal/pack?language=${language}`, { as })
    return textOfPdf(new Uint8Array(await file.arrayBuffer())).replaceAll(/\s/g, '')
  }
  const parts = {
    'the measures of the programme': () => 'Встреча с мастером',
    papers: () => t('vocabulary:document.work-book'),
    'days of registration': () => '10:45–11:30',
    'days of the law': () => t('deadlines:code.DL-02.what'),
    applications: () => 'Пекарь',
    hours: () => '7:15',
    courses: () => 'Т-1',
    'volunteering with its hours': () => '1:35',
    'what was said of photos': () => t('volunteering:photos.yes'),
    consents: () => '· 02.11.2026',
    'who looked': () => t('common:role.social-worker'),
    'requests in own words': () => 'Апайым Семейде тұрады',
  }

  it.each(Object.entries(parts))('holds %s', async (_name, expected) => {
    expect(await words('ru')).toContain(expected().replaceAll(/\s/g, ''))
  })

  it('has every part by name in both languages, and of another person nothing', async () => {
    for (const language of ['kk', 'ru'] as const) {
      const told = await words(language)
      const keys = ['plan', 'papers', 'days', 'work', 'pay', 'hours']
      const more = ['courses', 'volunteering', 'consents', 'reads', 'appeals']
      for (const key of [...keys, ...more])
        expect(told).toContain(translatorFor(language)(`portal:pack.${key}.title`).replaceAll(/\s/g, ''))
    }
    const others = await words('ru', other)
    for (const mine of ['Пекарь', 'Посадка', 'Т-1', 'Апайым', '10:45']) expect(others).not.toContain(mine)
  })
})
