/** By when a fact must stand in the system of record, and what a correction does to the day. */
import { describe, expect, it, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import {
  type EntryKind,
  entryDueOn,
  entryKinds,
  knownValues,
  replaceEntry,
  ruleOf,
} from '~/domain/entries/kinds'
import en from '#locales/en/entries.json'
import kk from '#locales/kk/entries.json'
import ru from '#locales/ru/entries.json'

const today = day('2026-12-10')
const calendar = calendarFrom([{ day: day('2026-12-16'), kind: 'holiday' }])

describe('the day an entry is due', () => {
  const situations: readonly [string, EntryKind, string, string | null][] = [
    [
      'a reward of Tuesday is there on the day after the holiday',
      'reward-penalty',
      '2026-12-15',
      '2026-12-17',
    ],
    ['a penalty of Friday is there on Monday', 'reward-penalty', '2026-12-11', '2026-12-14'],
    ['a degree has three working days', 'behaviour-degree', '2026-12-14', '2026-12-18'],
    ['the intake talk has five working days', 'labour-intake', '2026-12-10', '2026-12-18'],
    ['employment has five days from contract and order', 'employment', '2026-12-10', '2026-12-15'],
    ['a programme has no clock', 'release-plan', '2026-12-10', null],
  ]
  test.each(situations)('%s', (_, kind, fact, due) => {
    expect(entryDueOn(kind, day(fact), calendar, today)).toBe(due)
  })
})

describe('a correction before the fact was entered', () => {
  const old = { values: { education: 'higher', skills: 'sewing' }, dueOn: day('2026-12-14') }

  it('keeps the earlier day and what was not yet entered', () => {
    const fresh = { values: { education: 'vocational' }, dueOn: day('2026-12-18') }
    expect(replaceEntry(old, fresh)).toEqual({
      values: { education: 'vocational', skills: 'sewing' },
      dueOn: '2026-12-14',
    })
  })

  it('brings a day where there was none', () => {
    expect(replaceEntry({ ...old, dueOn: null }, { values: {}, dueOn: today }).dueOn).toBe(today)
  })
})

it('leaves out what the system of record has no field for, and keeps its order', () => {
  const values = { endOfTerm: '2027-08-31', articles: '188', standing: 'in-custody' }
  expect(Object.keys(knownValues('sentence', values))).toEqual(['standing', 'endOfTerm'])
})

test.each(Object.entries({ en, ru, kk }))('every kind and field has its word in %s', (_, words) => {
  for (const kind of entryKinds) {
    expect(words.kind).toHaveProperty(kind)
    for (const { key } of ruleOf(kind).fields) expect(words.field).toHaveProperty(key)
  }
})
