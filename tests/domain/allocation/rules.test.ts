/** Small groups stay hidden, priorities stay within their bound, and every turn of things is said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectOf } from '~/domain/allocation/effects'
import { type GroupCount, sharesOf } from '~/domain/allocation/fairness'
import { decideAnswer, turnsOf } from '~/domain/allocation/line'
import { addedFor, decideRun, scopeKey } from '~/domain/allocation/options'
import { day } from '~/domain/calendar/day'
import { plainOptions, wholeCountry } from '#tests/support/allocation-rows'

const today = day('2026-11-28')
const count = (group: string, able: number, placed = 0): GroupCount => ({ trait: 'sex', group, able, placed })

describe('the table of shares', () => {
  it('shows a share of those able to have a place', () => {
    expect(sharesOf([count('male', 200, 50), count('female', 40, 12)], 5)).toMatchObject([
      { group: 'male', shown: { able: 200, placed: 50, share: 250 } },
      { group: 'female', shown: { share: 300 } },
    ])
  })

  it('hides a small group, and with a single one the next, so that it cannot be worked out', () => {
    const hidden = sharesOf([count('male', 200), count('female', 3), count('other', 40)], 5)
    expect(hidden.filter(({ shown }) => shown === null).map(({ group }) => group)).toEqual([
      'female',
      'other',
    ])
  })

  it('hides a large group of whom too few have a place, or too few have none', () => {
    const shown = (groups: readonly GroupCount[]) =>
      sharesOf(groups, 5).map(({ group, shown: cells }) => [group, cells !== null])
    expect(shown([count('male', 200, 60), count('female', 40, 3), count('other', 90, 40)])).toEqual([
      ['male', true],
      ['female', false],
      ['other', false],
    ])
    expect(shown([count('male', 200, 198), count('female', 40, 20)])).toEqual([
      ['male', false],
      ['female', false],
    ])
    expect(shown([count('male', 200, 0), count('female', 40, 40)])).toEqual([
      ['male', true],
      ['female', true],
    ])
  })

  it('never shows a small figure, and never lets one be worked out from the sums', () => {
    const groups = fc.uniqueArray(
      fc
        .record({ group: fc.string(), able: fc.nat(30), share: fc.double({ min: 0, max: 1, noNaN: true }) })
        .map(({ group, able, share }) => count(group, able, Math.floor(able * share))),
      { selector: ({ group }) => group, maxLength: 8 },
    )
    const isSmall = (figure: number): boolean => figure > 0 && figure < 5
    fc.assert(
      fc.property(groups, (all) => {
        const shares = sharesOf(all, 5)
        for (const { shown } of shares)
          if (shown) expect([shown.able, shown.placed, shown.able - shown.placed].some(isSmall)).toBe(false)
        const hidden = new Set(shares.filter(({ shown }) => shown === null).map(({ group }) => group))
        if (hidden.size === 0 || hidden.size === shares.length) return
        const left = all.filter(({ group }) => hidden.has(group))
        const able = left.reduce((sum, each) => sum + each.able, 0)
        const placed = left.reduce((sum, each) => sum + each.placed, 0)
        expect(hidden.size).toBeGreaterThan(1)
        expect([able, placed, able - placed].some(isSmall)).toBe(false)
      }),
    )
  })
})

describe('what is asked of a run', () => {
  it('is refused when priorities together outweigh their bound', () => {
    const priorities = { obligations: 5, waiting: 5, women: 1, disability: 0 }
    const asked = { scope: wholeCountry, options: { ...plainOptions, priorities } }
    expect(decideRun(asked, { today, declares: true })).toMatchObject({
      refusal: { code: 'priorities-over-bound', values: { sum: 11, most: 10 } },
    })
  })

  it('is refused to whoever may not declare priorities and does, and open to them without', () => {
    const priorities = { obligations: 1, waiting: 0, women: 0, disability: 0 }
    const asked = (options: typeof plainOptions) => ({ scope: wholeCountry, options })
    const by = { today, declares: false }
    expect(decideRun(asked({ ...plainOptions, priorities }), by)).toMatchObject({
      refusal: { code: 'priorities-not-yours' },
    })
    expect(decideRun(asked(plainOptions), by).ok).toBe(true)
  })

  it('is refused when regions or institutions are meant and none is named', () => {
    const asked = { scope: { kind: 'regions' as const, among: [] }, options: plainOptions }
    expect(decideRun(asked, { today, declares: true })).toMatchObject({
      refusal: { code: 'scope-empty' },
    })
  })

  it('adds for a person what was declared for each priority that they meet', () => {
    expect(addedFor(['obligations', 'women'], { obligations: 2, waiting: 3, women: 1, disability: 0 })).toBe(
      300,
    )
  })

  it('names the same scope in any order', () => {
    expect(scopeKey({ kind: 'regions', among: ['71', '10'] })).toBe(
      scopeKey({ kind: 'regions', among: ['10', '71'] }),
    )
  })
})

describe('a line', () => {
  const open = { kind: 'place', state: 'proposed', lapsesOn: day('2026-12-01') } as const

  it('may be answered until its day has passed, once', () => {
    expect(decideAnswer(open, day('2026-12-01')).ok).toBe(true)
    expect(decideAnswer(open, day('2026-12-02'))).toMatchObject({ refusal: { code: 'line-lapsed' } })
    expect(decideAnswer({ ...open, state: 'accepted' }, today)).toMatchObject({
      refusal: { code: 'line-decided' },
    })
  })

  const still = {
    isOpen: true,
    placesFree: 1,
    isThere: true,
    institutionThen: 'one',
    institutionNow: 'one',
    isReferred: false,
    fits: true,
  }

  it.each([
    ['nothing has changed', {}, []],
    ['the job was withdrawn', { isOpen: false, fits: false }, ['opening-closed']],
    ['the places were filled', { placesFree: 0, fits: false }, ['places-filled']],
    [
      'the person moved and was put forward',
      { institutionNow: 'two', isReferred: true },
      ['person-moved', 'person-referred'],
    ],
    ['a gate has closed', { fits: false }, ['law-changed']],
    ['the record is gone', { isThere: false, fits: false }, ['person-gone']],
  ] as const)('says so when %s', (_, changed, turns) => {
    expect(turnsOf({ ...still, ...changed })).toEqual(turns)
  })
})

describe('the effect of a plan on a person', () => {
  it.each([
    [{ opening: 1, score: 5, otherOpening: -1, otherScore: 0 }, 'new'],
    [{ opening: 1, score: 5, otherOpening: 2, otherScore: 4 }, 'better'],
    [{ opening: 1, score: 5, otherOpening: 2, otherScore: 6 }, 'worse'],
    [{ opening: 1, score: 5, otherOpening: 1, otherScore: 5 }, 'same'],
    [{ opening: -1, score: 0, otherOpening: 2, otherScore: 6 }, 'left-out'],
    [{ opening: -1, score: 0, otherOpening: -1, otherScore: 0 }, undefined],
  ] as const)('of %o is %s', (compared, effect) => {
    expect(effectOf(compared)).toBe(effect)
  })
})
