/** Every duty of the table that an event starts, as it happens to somebody. */
import { describe, expect, test } from 'vitest'
import { instantAt, wallTimeAt } from '~/domain/calendar/almaty'
import { day } from '~/domain/calendar/day'
import { deadlineCodes } from '~/domain/deadlines/codes'
import type { EventKind } from '~/domain/duties/events'
import { eventKinds, eventRuleOf } from '~/domain/duties/events'
import { dutyCodes, dutyRuleOf, dutyRules, rulesStartedBy } from '~/domain/duties/rules'
import { decideEvent, nextAfter, startedBy } from '~/domain/duties/start'
import { languages, words } from '#locales/index'
import { officialCalendar as calendar } from '#tests/support/days'

const happening = (text: string) => {
  const [on = '', time] = text.split(' ')
  return { on: day(on), at: time ? instantAt({ day: day(on), time }) : null }
}

const dueAfter = (kind: EventKind, on: string, code: string): string | null => {
  const found = startedBy(kind, happening(on), calendar).find((each) => each.rule.code === code)
  if (!found) throw new Error(`${kind} does not start ${code}`)
  const { at, on: due } = found.due
  return at ? Object.values(wallTimeAt(at)).join(' ') : due
}

/** 20 November 2026 is a Friday; 16 December is Independence Day. */
const situations: readonly [string, EventKind, string, string, string | null][] = [
  ['a newcomer given to detachment 3 on the last of January', 'assigned-to-detachment', '2027-01-31', 'DL-01', '2027-02-28'],
  ['a man with nowhere to go stands in the register without a day', 'in-need-found', '2026-11-20', 'DL-17', null],
  ['a woman whose third of the term passed on a Friday', 'early-release-right', '2026-11-20', 'DL-18', '2026-11-25'],
  ['a man who handed in his petition', 'petition-handed-in', '2026-11-20', 'DL-19', '2026-11-30'],
  ['a man refused parole on the last of August', 'parole-refused', '2026-08-31', 'DL-20-1', '2027-02-28'],
  ['a man refused replacement in a leap year', 'replacement-refused', '2027-08-31', 'DL-20-2', '2028-02-29'],
  ['a parolee let go on Thursday before Republic Day’s weekend', 'released-on-parole', '2026-10-22', 'DL-21', '2026-10-30'],
  ['a parolee who comes monthly', 'released-on-parole', '2026-12-31', 'DL-22-1', '2027-01-31'],
  ['a supervised man who comes monthly', 'supervision-register', '2027-01-31', 'DL-22-2', '2027-02-28'],
  ['a woman sentenced to restricted liberty', 'non-custodial-sentence', '2026-11-20', 'DL-23', '2026-11-30'],
  ['a man put into isolation on a Friday', 'penalty', '2026-11-20', 'DL-24', '2026-11-23'],
  ['a man thanked on a Friday', 'reward', '2026-11-20', 'DL-25-1', '2026-11-23'],
  ['a man punished on a Friday', 'penalty', '2026-11-20', 'DL-25-1', '2026-11-23'],
  ['a man given a positive degree before Independence Day', 'degree-ruled', '2026-12-15', 'DL-25-2', '2026-12-21'],
  ['a seamstress after the talk on work', 'work-talk', '2026-11-20', 'DL-26-1', '2026-11-27'],
  ['a seamstress hired on Friday: calendar days', 'work-contract', '2026-11-20', 'DL-26-2', '2026-11-25'],
  ['a workshop that asks for six tailors', 'workers-requested', '2026-11-20', 'DL-27', '2026-11-25'],
  ['a welder whose contract ends at the year’s end', 'contract-ending', '2026-12-31', 'DL-28-1', '2026-12-09'],
  ['a welder who is to become a turner', 'job-transfer', '2026-11-30', 'DL-28-2', '2026-11-09'],
  ['a parolee on the police register', 'police-register', '2026-11-20', 'DL-29', '2026-11-25'],
  ['a supervised man on the police register', 'supervision-register', '2026-11-20', 'DL-29', '2026-11-25'],
  ['a supervised man’s individual plan', 'supervision-register', '2026-11-20', 'DL-30-1', '2026-11-27'],
  ['a supervised man of whom the institution hears', 'supervision-register', '2026-11-20', 'DL-30-2', '2026-11-25'],
  ['a man whose supervision ends on 1 March of a leap year', 'supervision-expiry', '2028-03-01', 'DL-31', '2028-02-10'],
  ['a supervised man who found another job at ten', 'supervised-change', '2026-11-20 10:15', 'DL-32-1', '2026-11-21 10:15'],
  ['a supervised man away at his mother’s', 'supervised-away', '2026-11-20 22:00', 'DL-32-2', '2026-11-21 22:00'],
  ['a supervised man who asks for an early end', 'early-end-asked', '2026-11-20', 'DL-33-1', '2026-11-27'],
  ['the same man after the check', 'early-end-checked', '2026-11-27', 'DL-33-2', '2026-12-02'],
  ['the same man after the decision', 'early-end-decided', '2026-12-02', 'DL-33-3', '2026-12-07'],
  ['the same man before the court', 'early-end-submitted', '2026-12-07', 'DL-33-4', '2026-12-17'],
  ['a man on probation whose risk was assessed', 'risk-assessed', '2026-11-22', 'DL-34', '2027-05-22'],
  ['a report of the preventive mechanism', 'prevention-report', '2026-11-30', 'DL-35', '2027-02-28'],
  ['a letter to the Ombudsman at night', 'complaint-handed-in', '2026-11-20 23:40', 'DL-36', '2026-11-21 23:40'],
  ['a letter to the prosecutor in the old time', 'complaint-handed-in', '2024-02-29 10:00', 'DL-36', '2024-03-01 09:00'],
  ['a commission that means to come on Monday at ten', 'commission-visit', '2026-11-23 10:00', 'DL-37', '2026-11-22 10:00'],
  ['a man whose birthday is written wrongly', 'data-request', '2026-11-20', 'DL-38-1', '2026-11-23'],
  ['a lost memory stick', 'data-breach', '2026-11-20', 'DL-38-2', '2026-11-23'],
  ['a man sent to work beyond the wall', 'outside-work-ruled', '2026-11-20', 'DL-43', '2026-11-23'],
  ['a man left for housekeeping', 'housekeeping-ruled', '2026-11-20', 'DL-43', '2026-11-23'],
  ['an accident in the sewing shop', 'labour-incident', '2026-11-20', 'DL-44', '2026-11-23'],
  ['a cook who is needed', 'housekeeping-need', '2026-11-20', 'DL-45', '2026-11-25'],
  ['a man who objects to automatic sorting', 'data-objection', '2026-11-20', 'DL-46', '2026-11-25'],
  ['a man on probation who is wanted', 'wanted-ruling', '2026-11-20', 'DL-47', '2026-11-25'],
  ['a newcomer whose mother is to hear', 'arrived', '2026-11-20', 'DL-48', '2026-11-24'],
] // prettier-ignore

test.each(situations)('%s: %s on %s has %s on %s', (_who, kind, on, code, due) => {
  expect(dueAfter(kind, on, code)).toBe(due)
})

describe('the table', () => {
  test('has all forty-eight rows, each duty its situation and every event a duty', () => {
    const rows = new Set([...deadlineCodes, ...dutyCodes].map((code) => code.slice(0, 5)))
    const all = Array.from({ length: 48 }, (_, at) => `DL-${String(at + 1).padStart(2, '0')}`)
    expect([...rows].sort()).toEqual(all)
    expect(new Set(situations.map(([, , , code]) => code))).toEqual(new Set(dutyCodes))
    expect(eventKinds.filter((kind) => rulesStartedBy(kind).length === 0)).toEqual([])
  })

  test('names each duty once and cites its law', () => {
    expect(new Set(dutyCodes).size).toBe(dutyCodes.length)
    for (const { cites, code } of dutyRules)
      expect(
        cites.every(({ place }) => place !== ''),
        code,
      ).toBe(true)
    expect(() => dutyRuleOf('DL-99')).toThrow(RangeError)
  })

  test.each(languages)('has its words in %s', (language) => {
    const shelf: Readonly<Record<string, unknown>> = words[language].duties
    const has = (part: string, key: string): boolean => {
      const found = shelf[part]
      return typeof found === 'object' && found !== null && key in found
    }
    const missing = [
      ...dutyRules.filter(({ code }) => !has('code', code)).map(({ code }) => code),
      ...dutyRules.filter(({ actor }) => !has('actor', actor)).map(({ actor }) => actor),
      ...dutyRules.filter(({ recipient }) => !has('recipient', recipient)).map(({ recipient }) => recipient),
      ...eventKinds.filter((kind) => !has('event', kind)),
      ...eventKinds.map((kind) => eventRuleOf(kind).family).filter((family) => !has('family', family)),
    ]
    expect(missing).toEqual([])
  })
})

describe('who owes what', () => {
  test('only the employer announces the end of a contract, and it is watched', () => {
    expect(dutyRuleOf('DL-28-1')).toMatchObject({ actor: 'employer', side: 'watched' })
  })

  test('the assessment of risk is advised, nothing else is', () => {
    expect(dutyRules.filter((each) => each.recommended).map(({ code }) => code)).toEqual(['DL-34'])
  })

  test('a refusal of parole leaves replacement open', () => {
    const codes = startedBy('parole-refused', happening('2026-08-31'), calendar).map((each) => each.rule.code)
    expect(codes).toEqual(['DL-20-1'])
  })
})

describe('an act that was not in force yet', () => {
  test('starts nothing: the police had no such register in 2025', () => {
    expect(startedBy('police-register', happening('2025-06-01'), calendar)).toEqual([])
    const now = { today: day('2026-11-22'), instant: instantAt({ day: day('2026-11-22'), time: '09:00' }) }
    const refused = decideEvent('police-register', happening('2025-06-01'), now, calendar)
    expect(refused).toMatchObject({ refusal: { code: 'nothing-starts' } })
  })
})

describe('a duty that comes again', () => {
  test('is counted from the day it was done', () => {
    const report = dutyRuleOf('DL-22-1')
    expect(nextAfter(report, happening('2027-01-31'), calendar)?.due.on).toBe('2027-02-28')
    expect(nextAfter(dutyRuleOf('DL-24'), happening('2027-01-31'), calendar)).toBeUndefined()
  })
})
