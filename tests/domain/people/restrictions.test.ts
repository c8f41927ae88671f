/** Law 245-VIII, article 65: what a court may forbid after release, and nothing besides. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { preventionLaw } from '~/domain/law/citation'
import type { RestrictionDraft } from '~/domain/people/restrictions'
import { decideRestriction, isInForce, restrictionCodes } from '~/domain/people/restrictions'

const draft = (changes: Partial<RestrictionDraft> = {}): RestrictionDraft => ({
  code: 'SR1',
  courtAct: '7140-26-00-3/412',
  court: 'Суд № 2 города Семей',
  from: '2026-03-01',
  until: '2029-03-01',
  hours: { from: '22:00', to: '06:00' },
  ...changes,
})

describe('restrictions of administrative supervision', () => {
  test.each([
    ['a sixth restriction', { code: 'SR6' }, 'restriction-not-in-law'],
    [
      'words of an officer instead of a code',
      { code: 'не пользоваться телефоном' },
      'restriction-not-in-law',
    ],
    ['no court act', { courtAct: '  ' }, 'restriction-court-act-missing'],
    ['no court', { court: '' }, 'restriction-court-missing'],
    ['no first day', { from: '' }, 'restriction-from-missing'],
    ['an unreal last day', { until: '2029-02-30' }, 'restriction-until-missing'],
    ['a last day before the first', { until: '2026-02-28' }, 'restriction-until-before-from'],
    ['hours at home that nobody named', { hours: null }, 'restriction-hours-missing'],
    [
      'hours that are not on the clock',
      { hours: { from: '22:00', to: '24:30' } },
      'restriction-hours-unreal',
    ],
    ['hours that last no time', { hours: { from: '22:00', to: '22:00' } }, 'restriction-hours-unreal'],
  ])('%s is refused', (_, changes, code) => {
    expect(decideRestriction(draft(changes))).toMatchObject({ ok: false, refusal: { code } })
  })

  test('the refusal of an unlawful restriction names the article', () => {
    expect(decideRestriction(draft({ code: 'SR6' }))).toMatchObject({
      refusal: { findings: [{ state: 'failed', cites: [preventionLaw('65(2)')] }] },
    })
  })

  test.each(restrictionCodes)('%s with its court act is recorded', (code) => {
    expect(decideRestriction(draft({ code }))).toMatchObject({
      ok: true,
      value: { code, until: '2029-03-01' },
    })
  })

  test('what belongs to another restriction is not kept', () => {
    const filled = draft({ code: 'SR3', places: ['рынок'], areas: ['101000000', ' '] })
    expect(decideRestriction(filled)).toMatchObject({
      value: { hours: null, places: [], areas: ['101000000'] },
    })
  })

  test('it binds from its first day to its last', () => {
    const term = { from: day('2026-03-01'), until: day('2026-03-31') }
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(day)
    expect(days.map((each) => isInForce(term, each))).toEqual([false, true, true, false])
  })
})
