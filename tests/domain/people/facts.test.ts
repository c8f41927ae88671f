/** What an officer is warned about when a person's page opens. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import type { PersonFacts } from '~/domain/people/facts'
import { alertCodes, alertsOf } from '~/domain/people/facts'

const today = day('2026-11-21')

const settled: PersonFacts = {
  standing: 'in-custody',
  iin: '970315500019',
  citizenship: 'KZ',
  documents: [{ kind: 'identity-card', state: 'held-by-institution', expires: day('2030-01-01') }],
  housing: 'relatives',
  obligations: [{ kind: 'alimony', settled: true }],
  restrictions: [{ code: 'SR1', from: day('2027-01-01'), until: day('2030-01-01') }],
  keptApart: 0,
  fitness: { level: 'limited', validUntil: day('2027-05-01') },
}

const codes = (changes: Partial<PersonFacts>): string[] =>
  alertsOf({ ...settled, ...changes }, today).map((alert) => alert.code)

describe('alerts', () => {
  test('a person whose papers and life are in order raises none', () => {
    expect(alertsOf(settled, today)).toEqual([])
  })

  test.each<[string, Partial<PersonFacts>, string[]]>([
    ['no papers at all', { documents: [] }, ['no-identity-document']],
    [
      'a card only asked for',
      { documents: [{ kind: 'identity-card', state: 'applied' }] },
      ['no-identity-document'],
    ],
    [
      'a card that ran out yesterday',
      { documents: [{ kind: 'identity-card', state: 'held-by-person', expires: day('2026-11-20') }] },
      ['identity-document-expired'],
    ],
    [
      'a card that ends today',
      { documents: [{ kind: 'identity-card', state: 'held-by-person', expires: today }] },
      [],
    ],
    [
      'a lapsed card beside a good passport',
      {
        documents: [
          { kind: 'identity-card', state: 'expired' },
          { kind: 'passport', state: 'held-by-person', expires: day('2028-01-01') },
        ],
      },
      [],
    ],
    [
      'a work book proves no identity',
      { documents: [{ kind: 'work-book', state: 'held-by-person' }] },
      ['no-identity-document'],
    ],
    ['a citizen without an IIN', { iin: null }, ['no-iin']],
    ['a foreigner without an IIN', { iin: null, citizenship: 'UZ' }, ['foreigner-no-iin']],
    ['nowhere to live', { housing: 'none' }, ['no-housing']],
    ['nobody asked about housing', { housing: 'unknown' }, ['housing-unknown']],
    ['no medical conclusion', { fitness: null }, ['fitness-unknown']],
    [
      'unfit by a conclusion that has lapsed',
      { fitness: { level: 'unfit', validUntil: day('2026-11-20') } },
      ['fitness-expired'],
    ],
    ['unfit for work', { fitness: { level: 'unfit', validUntil: null } }, ['unfit']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected)
  })

  test('debts, neighbours and restrictions are counted', () => {
    const person: PersonFacts = {
      ...settled,
      keptApart: 2,
      obligations: [
        { kind: 'alimony', settled: false },
        { kind: 'damages', settled: false },
      ],
      restrictions: [{ code: 'SR3', from: day('2026-01-01'), until: today }],
    }
    expect(alertsOf(person, today)).toEqual([
      { code: 'kept-apart', values: { count: 2 } },
      { code: 'restrictions', values: { count: 1 } },
      { code: 'obligations', values: { count: 2 } },
    ])
  })

  test('they come in one order', () => {
    const all = codes({ documents: [], iin: null, housing: 'none', keptApart: 1, fitness: null })
    expect(all).toEqual(alertCodes.filter((each) => all.includes(each)))
  })
})
