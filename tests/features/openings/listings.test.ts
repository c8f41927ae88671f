/** Listings of a job site: what is read, what is assumed, and what is honestly left open. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { occupationTitle } from '#db/reference/occupations'
import { placeName } from '#db/reference/regions'
import type { ListingCells } from '~/domain/openings/listing'
import { readListing } from '~/features/openings/listings.server'

const welder: ListingCells = {
  id: '42',
  title: 'Сварщик',
  area: 'Астана',
  salary_from: '350000',
  salary_to: '500000',
  currency: 'KZT',
  gross: 'False',
  pay_mode: 'За месяц',
  schedule: 'Полный день',
  schedule_by_days: '6/1',
  working_hours: '8 часов',
  night_shifts: 'False',
  experience: 'От 1 года до 3 лет',
  roles: 'Сварщик',
  employer: 'Шебер',
  requirement: 'Опыт <highlighttext>сварки</highlighttext>.',
  responsibility: 'Сварка металлоконструкций.',
}

const codes = (notes: readonly { code: string }[]): string[] => notes.map((note) => note.code)

describe('a plain listing', () => {
  const { draft, unread, assumed } = readListing(welder)

  test('becomes a draft with nothing left open', () => {
    expect(unread).toEqual([])
    expect(draft).toMatchObject({
      title: 'Сварщик',
      occupation: '7212',
      place: '710000000',
      wage: 35_000_000,
      externalId: '42',
      experienceYears: 1,
      shifts: [{ days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '18:00' }],
      description: 'Сварка металлоконструкций.\n\nОпыт сварки.',
    })
  })

  test('says what was assumed: the lower end, pay after tax, the hour at which work begins, one place', () => {
    expect(codes(assumed)).toEqual(['wage-lower-end', 'wage-after-tax', 'hours-assumed', 'one-place'])
  })
})

describe('pay', () => {
  test.each<[string, ListingCells, string]>([
    ['in dollars', { currency: 'USD' }, 'wage-other-currency'],
    ['for a shift', { pay_mode: 'За смену' }, 'wage-not-monthly'],
    ['with only an upper end', { salary_from: '' }, 'wage-only-up-to'],
    ['that is not named', { salary_from: '', salary_to: '' }, 'wage-not-named'],
    ['that falls instead of rising', { salary_to: '100' }, 'wage-unclear'],
    ['in words', { salary_from: 'высокая' }, 'wage-unclear'],
  ])('%s is not monthly tenge and stays open', (_, change, code) => {
    const { draft, unread } = readListing({ ...welder, ...change })
    expect(draft.wage).toBeNull()
    expect(codes(unread)).toEqual([code])
  })
})

describe('hours', () => {
  test('of two days on and two off may fall on any day of the week', () => {
    const { draft, assumed } = readListing({ ...welder, schedule_by_days: '2/2', working_hours: '12 часов' })
    expect(draft.shifts).toEqual([{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }])
    expect(codes(assumed)).toContain('turns-any-day')
  })

  test.each<[string, ListingCells, string]>([
    ['to be agreed', { working_hours: 'По договорённости' }, 'shifts-open'],
    ['of free choice', { schedule_by_days: 'Свободный' }, 'shifts-open'],
    ['of several kinds', { schedule_by_days: '6/1; 5/2' }, 'shifts-several'],
    ['at night that are not named', { night_shifts: 'True' }, 'shifts-night'],
    ['of a camp far away', { schedule: 'Вахтовый метод' }, 'shifts-camp'],
    ['nobody wrote down', { schedule_by_days: '' }, 'shifts-not-named'],
  ])('%s stay open', (_, change, code) => {
    const { draft, unread } = readListing({ ...welder, ...change })
    expect(draft.shifts).toEqual([])
    expect(codes(unread)).toEqual([code])
  })
})

describe('occupation', () => {
  test.each([
    ['Мойщик посуды', 'Разнорабочий', '9412'],
    ['Инженер-строитель', 'Инженер ПТО, инженер-сметчик', '2142'],
    ['QA-инженер', 'Тестировщик', '2519'],
    ['Юрист-консультант', 'Юрист', '2611'],
    ['Шеф-повар', 'Повар, пекарь, кондитер', '3434'],
    ['Супервайзер хозяйственного отдела', 'Супервайзер', '5222'],
  ])('of «%s» under «%s» is %s', (title, roles, code) => {
    expect(readListing({ ...welder, title, roles }).draft.occupation).toBe(code)
  })

  test('that neither title nor role gives away stays open', () => {
    const { draft, unread } = readListing({ ...welder, title: 'Influence Manager', roles: 'Другое' })
    expect(draft.occupation).toBeNull()
    expect(unread).toEqual([{ field: 'occupation', code: 'occupation-unclear', value: 'Influence Manager' }])
  })

  test('near children is marked, so that a restriction about minors is heeded', () => {
    expect(readListing({ ...welder, title: 'Няня', roles: 'Воспитатель, няня' }).draft.withMinors).toBe(true)
  })
})

test('an empty row is read without a guess', () => {
  const { draft, unread } = readListing({})
  expect(draft).toMatchObject({
    title: '',
    occupation: null,
    place: null,
    wage: null,
    shifts: [],
    experienceYears: null,
  })
  expect(new Set(unread.map((note) => note.field))).toEqual(
    new Set(['title', 'occupation', 'place', 'wage', 'shifts', 'experience']),
  )
})

const real = '../shared/data/vacancies/hh_astana_2026-03_flat_1000.csv'
if (!existsSync(real)) process.stdout.write(`Real listings skipped: ${real} is not here.\n`)

describe.skipIf(!existsSync(real))('a thousand real listings of Astana', () => {
  const rows = existsSync(real) ? parse<ListingCells>(readFileSync(real), { columns: true, bom: true }) : []
  const readings = rows.map((row) => ({ row, ...readListing(row) }))

  test('are read as far as they honestly can be', () => {
    const count = (has: (draft: (typeof readings)[number]['draft']) => boolean): number =>
      readings.filter(({ draft }) => has(draft)).length
    const figures = {
      place: count((draft) => draft.place !== null),
      occupation: count((draft) => draft.occupation !== null),
      shifts: count((draft) => draft.shifts.length > 0),
      wage: count((draft) => draft.wage !== null),
      experience: count((draft) => draft.experienceYears !== null),
      whole: readings.filter(({ unread }) => unread.length === 0).length,
    }
    process.stdout.write(`Of ${rows.length} real listings: ${JSON.stringify(figures)}\n`)
    expect(rows).toHaveLength(1000)
    expect(figures).toMatchObject({ place: 1000, experience: 1000 })
    expect(figures.occupation).toBeGreaterThanOrEqual(955)
    expect(figures.shifts).toBeGreaterThanOrEqual(830)
    expect(figures.wage).toBeGreaterThanOrEqual(500)
    expect(figures.whole).toBeGreaterThanOrEqual(390)
  })

  test('have a note for every field that stayed open, and none for one that did not', () => {
    for (const { draft, unread } of readings) {
      const open = new Set(unread.map((note) => note.field))
      expect(open.has('wage')).toBe(draft.wage === null)
      expect(open.has('shifts')).toBe(draft.shifts.length === 0)
      expect(open.has('occupation')).toBe(draft.occupation === null)
      expect(open.has('place')).toBe(draft.place === null)
    }
  })

  test.runIf(process.env.SHOW_LISTINGS)('shown for a look by hand', () => {
    for (const { row, draft, unread } of readings.filter((_, index) => index % 50 === 7))
      process.stdout.write(
        `${row.title} | ${row.roles} → ${draft.occupation} ${occupationTitle(draft.occupation ?? '', 'ru')}; ` +
          `${row.salary_from}-${row.salary_to} ${row.currency} ${row.pay_mode} → ${draft.wage}; ` +
          `${row.schedule_by_days} ${row.working_hours} → ${JSON.stringify(draft.shifts)}; ` +
          `${placeName(draft.place ?? '', 'ru')}; ${unread.map((note) => note.code).join(' ')}\n`,
      )
  })
})
