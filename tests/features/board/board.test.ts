/** The public board holds what is open to people after release, finds it in any spelling, and forgets what is withdrawn. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { chooseJobs, countBy } from '~/features/board/choose'
import { jobsQuery, readJobFilters } from '~/features/board/filters'
import { inLanguage } from '~/features/board/paths'
import { cursorOf, standsAfter } from '~/features/board/cursor'
import { changeOpening, decideOnOpening } from '~/features/openings/commands.server'
import { jobsPageQuery, listJobs, stampQuery } from '~/features/board/shelf.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aReferral } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const asked = (query: string) => readJobFilters(new URLSearchParams(query))

onEveryDatabase('The board', (open) => {
  let db: Databases
  let organisationId: string
  beforeEach(async () => {
    db = await open()
    organisationId = await anOrganisation(db)
  })
  afterEach(() => db.close())

  const titles = async (query = ''): Promise<string[]> =>
    chooseJobs(await listJobs(db.read, today), asked(query)).map(({ title }) => title)

  it('shows posts for people after release, and none that is a draft, full of days, inside, or of a firm not approved', async () => {
    const suspended = await anOrganisation(db, { state: 'suspended' })
    await anOpening(db, { organisationId, title: 'Швея' })
    await anOpening(db, { organisationId, title: 'Черновик', state: 'draft' })
    await anOpening(db, { organisationId, title: 'В учреждении', channel: 'enterprise' })
    await anOpening(db, { organisationId, title: 'Вчерашняя', closesOn: day('2026-11-20') })
    await anOpening(db, { organisationId: suspended, title: 'Чужая' })
    expect(await titles()).toEqual(['Швея'])
  })

  it('finds a job by its trade in another language, by the town in any spelling, and by the beginning of a word', async () => {
    await anOpening(db, { organisationId, title: 'Швея', placeKato: '791010000' })
    expect(await titles('q=шымкент')).toEqual(['Швея'])
    expect(await titles('q=Shymk')).toEqual(['Швея'])
    expect(await titles('q=тігін')).toEqual(['Швея'])
    expect(await titles('q=sewing')).toEqual(['Швея'])
    expect(await titles('q=сварщик')).toEqual([])
  })

  it('answers questions about pay, experience and the night together', async () => {
    await anOpening(db, { organisationId, title: 'День', wage: 20_000_000 })
    await anOpening(db, {
      organisationId,
      title: 'Ночь',
      wage: 30_000_000,
      shifts: '[{"days":[1,2],"from":"20:00","to":"08:00"}]',
      requirements: '{"experienceYears":3}',
    })
    expect(await titles('pay=300')).toEqual(['Ночь'])
    expect(await titles('pay=200&day=1')).toEqual(['День'])
    expect(await titles('learner=1')).toEqual(['День'])
    expect((await titles('pay=200')).toSorted()).toEqual(['День', 'Ночь'])
  })

  it('counts the answers to a question as if it had not been asked yet', async () => {
    await anOpening(db, { organisationId, region: '79' })
    await anOpening(db, { organisationId, region: '71', placeKato: '711010000' })
    const chosen = chooseJobs(await listJobs(db.read, today), asked('region=79'), 'region')
    expect(Object.fromEntries(countBy(chosen, ({ region }) => region))).toEqual({ '79': 1, '71': 1 })
  })

  it('forgets a job that was withdrawn and learns of one that was edited', async () => {
    const id = await anOpening(db, { organisationId, title: 'Швея' })
    const other = await anOpening(db, { organisationId, title: 'Повар' })
    expect((await titles()).toSorted()).toEqual(['Повар', 'Швея'])
    await db.write
      .updateTable('openings')
      .set({ state: 'closed', version: 2 })
      .where('id', '=', other)
      .execute()
    await db.write
      .updateTable('openings')
      .set({ title: 'Закройщик', version: 2 })
      .where('id', '=', id)
      .execute()
    expect(await titles()).toEqual(['Закройщик'])
  })

  it('shows no job of a firm whose accreditation has lapsed, and shows it again the day it is renewed', async () => {
    await anOpening(db, { organisationId, title: 'Швея' })
    const accredit = (accreditedTo: string, version: number) =>
      db.write
        .updateTable('organisations')
        .set({ accreditedTo: day(accreditedTo), version })
        .execute()
    await accredit('2026-11-20', 2)
    expect(await titles()).toEqual([])
    await accredit('2026-11-21', 3)
    expect(await titles()).toEqual(['Швея'])
  })

  it('takes a job down once its last place is taken, counts what is free, and puts it back when a place falls free', async () => {
    const openingId = await anOpening(db, { organisationId, title: 'Швея', places: 2 })
    await anOpening(db, { organisationId, title: 'Повар', updatedAt: '2026-11-21T09:00:00.000Z' })
    const free = async () =>
      (await listJobs(db.read, today)).find(({ id }) => id === openingId)?.places ?? 'not on the board'
    const touch = (at: string) =>
      db.write.updateTable('openings').set({ updatedAt: at }).where('id', '=', openingId).execute()
    const hold = async (state: 'offered' | 'started' | 'interview') =>
      aReferral(db, { personId: await aPerson(db), openingId, organisationId, state })
    await hold('interview')
    const offered = await hold('offered')
    expect(await free()).toBe(1)
    await hold('started')
    await touch('2026-11-21T07:00:01.000Z')
    expect(await free()).toBe('not on the board')
    await db.write.updateTable('referrals').set({ state: 'withdrawn' }).where('id', '=', offered).execute()
    await touch('2026-11-21T07:00:01.001Z')
    expect(await free()).toBe(1)
  })

  it('stands by the day it first opened, not by the birth of its draft, and a pause makes it no news', async () => {
    const employer = callerFor(db, anActor('employer', { organisationId }), {
      now: '2026-11-20T06:00:00.000Z',
    })
    const headquarters = (now: string) => callerFor(db, anActor('headquarters'), { now })
    const old = await anOpening(db, {
      organisationId,
      title: 'Давний черновик',
      occupation: '7533',
      state: 'submitted',
      createdAt: '2026-08-01T05:00:00.000Z',
    })
    await anOpening(db, { organisationId, title: 'Швея', createdAt: '2026-11-10T05:00:00.000Z' })
    const approve = { step: 'approve', reason: null, version: 1 } as const
    expect(await decideOnOpening(headquarters('2026-11-19T05:00:00.000Z'), old, approve)).toMatchObject({
      value: 'open',
    })
    const posted = async () =>
      (await listJobs(db.read, today)).map(({ title, postedAt }) => [title, postedAt])
    const wanted = [
      ['Давний черновик', '2026-11-19T05:00:00.000Z'],
      ['Швея', '2026-11-10T05:00:00.000Z'],
    ]
    expect(await posted()).toEqual(wanted)
    for (const [place, step] of (['pause', 'resume'] as const).entries())
      expect((await changeOpening(employer, old, { step, reason: 'Ремонт', version: place + 2 })).ok).toBe(
        true,
      )
    expect(await posted()).toEqual(wanted)
  })

  it('goes on after the place where a page ended, though the job of that place has gone', async () => {
    const at = ['05', '04', '03'].map((day) => `2026-11-${day}T05:00:00.000Z`)
    for (const createdAt of at) await anOpening(db, { organisationId, title: createdAt, createdAt })
    const jobs = await listJobs(db.read, today)
    const place = cursorOf(jobs[0] ?? { id: '', postedAt: '' })
    const after = jobs.filter((job) => standsAfter(job, place)).map(({ postedAt }) => postedAt)
    expect(after).toEqual(at.slice(1))
    expect(asked(`after=${place}`).after).toBe(place)
  })

  it('reads by an index, in pages', async () => {
    expect(await planOf(db.read, jobsPageQuery(db.read, 'x'))).toMatch(
      /openings_by_(state|region)|openings_key|openings_pkey/,
    )
    expect(await planOf(db.read, stampQuery(db.read))).toMatch(/openings_by_(state|region)/)
  })
})

it('An address keeps what was asked and drops what is no answer', () => {
  expect(jobsQuery(asked('q=повар&region=79&pay=150&kind=castle&after=x'))).toBe(
    '?q=%D0%BF%D0%BE%D0%B2%D0%B0%D1%80&region=79&pay=150',
  )
  expect(jobsQuery(asked('region=79'), { region: undefined })).toBe('')
})

it('The switch of languages leads to the same page of the board and leaves other addresses alone', () => {
  expect(inLanguage('/board/ru/0199?q=x', 'kk')).toBe('/board/kk/0199?q=x')
  expect(inLanguage('/board/ru', 'en')).toBe('/board/en')
  expect(inLanguage('/board/zz', 'en')).toBe('/board/zz')
  expect(inLanguage('/people', 'kk')).toBe('/people')
})
