/** Who owes which deadline: people as they come to a social worker. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import type { DeadlineCode } from '~/domain/deadlines/codes'
import { deadlineCodes } from '~/domain/deadlines/codes'
import type { Deadline } from '~/domain/deadlines/deadline'
import type { DeadlineFacts } from '~/domain/deadlines/facts'
import { deadlineRules } from '~/domain/deadlines/rules'
import { scheduleDeadlines } from '~/domain/deadlines/schedule'
import type { Holds } from '~/domain/law/rule'
import { officialCalendar as calendar } from '#tests/support/days'
import { deadlineFacts } from '#tests/support/deadline-facts'

const today = day('2026-11-21')

const look = (facts: Partial<DeadlineFacts>, code: DeadlineCode): Deadline => {
  const found = scheduleDeadlines(deadlineFacts(facts), calendar, today).find((each) => each.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}

describe('the rules', () => {
  test('stand one for each code, and every one names its law', () => {
    expect(deadlineRules.map((each) => each.code)).toEqual([...deadlineCodes])
    for (const each of deadlineRules) expect(each.cites.every(({ place }) => place !== '')).toBe(true)
  })
})

const situations: readonly [string, Partial<DeadlineFacts>, DeadlineCode, Holds][] = [
  ['a man without an identity card', { hasIdentityDocument: false }, 'DL-05', true],
  ['a man whose work book nobody has looked for', { hasIdentityDocument: true }, 'DL-05', 'unknown'],
  [
    'a man with all his papers',
    { hasIdentityDocument: true, hasWorkBook: true, hasPensionCertificate: true },
    'DL-05',
    false,
  ],
  ['a man with disability of the second group', { disabilityGroup: 2 }, 'DL-06', true],
  ['a man with disability of the third group', { disabilityGroup: 3 }, 'DL-06', false],
  ['a man never examined', {}, 'DL-06', 'unknown'],
  [
    'a mother of a two-year-old',
    { sex: 'female', disabilityGroup: 0, hasSmallChildren: true },
    'DL-06',
    true,
  ],
  ['a father of a two-year-old', { disabilityGroup: 0, hasSmallChildren: true }, 'DL-06', false],
  ['a woman of whom nothing is known', { sex: 'female', disabilityGroup: 0 }, 'DL-06', 'unknown'],
  ['a boy of seventeen at release', { birth: day('2010-01-05'), disabilityGroup: 0 }, 'DL-06', true],
  [
    'a boy who turns eighteen before release',
    { birth: day('2009-11-15'), disabilityGroup: 0 },
    'DL-06',
    false,
  ],
  ['a man with a flat', { hasHousing: true }, 'DL-07', false],
  ['a man whose sister takes him in', { hasHousing: false, canLiveWithRelatives: true }, 'DL-07', false],
  ['a man with nowhere to go', { hasHousing: false, canLiveWithRelatives: false }, 'DL-07', true],
  ['a man without housing, relatives not asked', { hasHousing: false }, 'DL-07', 'unknown'],
  [
    'a man with a flat, asked about earlier by letter',
    { hasHousing: true, doneOn: { 'DL-07': today } },
    'DL-08',
    true,
  ],
  ['a man refused a place', { housingAnswer: { on: today, hasPlace: false } }, 'DL-09', true],
  ['a man given a place', { housingAnswer: { on: today, hasPlace: true } }, 'DL-09', false],
  ['a man whose answer is on its way', { doneOn: { 'DL-07': today } }, 'DL-09', 'unknown'],
  ['a man with a job waiting', { wantsJobHelp: false }, 'DL-10', false],
  ['a man who wrote to ask for work', { wantsJobHelp: null, jobHelpAskedOn: today }, 'DL-10', true],
  ['a man who may ask for parole', { paroleDay: day('2027-03-01') }, 'DL-12', true],
  ['a man without a right to parole', { paroleDay: 'never' }, 'DL-12', false],
  ['a dangerous recidivist at the end of his term', { supervisionExpected: true }, 'DL-13', true],
  ['a parolee', { supervisionExpected: true, releaseGround: 'parole' }, 'DL-13', false],
  ['a driver who may not drive for two years more', { banRemains: true }, 'DL-39', true],
  ['a man whose verdict bars him from nothing', { banRemains: false }, 'DL-39', false],
  ['a man whose verdict nobody has read for it', {}, 'DL-39', 'unknown'],
  ['a woman on parole', { releaseGround: 'parole' }, 'DL-40', true],
  ['a man whose rest of term became a fine', { releaseGround: 'replaced-by-fine' }, 'DL-40', true],
  ['a man the amnesty lets go', { releaseGround: 'amnesty' }, 'DL-40', false],
  ['a man under supervision at the end of his term', { supervisionOrdered: true }, 'DL-40', true],
  ['a man nobody expects to be supervised', { supervisionExpected: false }, 'DL-40', false],
  ['a man whose court has not ruled yet', { supervisionExpected: true }, 'DL-41', 'unknown'],
  ['a man for whom the court refused supervision', { supervisionOrdered: false }, 'DL-41', false],
  ['a man under supervision', { supervisionOrdered: true }, 'DL-41', true],
  ['a parolee with an old ruling', { supervisionOrdered: true, releaseGround: 'parole' }, 'DL-41', false],
  ['a man convicted for a child', { offenceAgainstMinor: true }, 'DL-42', true],
  ['a man convicted for a child, near release', { offenceAgainstMinor: true }, 'DL-42-2', true],
  ['a thief', { offenceAgainstMinor: false }, 'DL-42', false],
  ['a man whose articles nobody has looked at', {}, 'DL-42-2', 'unknown'],
]

test.each(situations)('%s: %j puts %s as %s', (_who, facts, code, applies) => {
  expect(look(facts, code).applies).toBe(applies)
})

describe('answers are counted from the day the notice went out', () => {
  test('nothing is due before it went', () => {
    const nowhere = { hasHousing: false, canLiveWithRelatives: false }
    expect(look(nowhere, 'DL-08')).toMatchObject({ due: null, anchorDay: null, applies: true })
  })

  test('housing and work notices start their own clocks', () => {
    const doneOn = { 'DL-07': day('2026-12-01'), 'DL-10': day('2026-12-15') }
    expect(look({ doneOn }, 'DL-08').anchorDay).toBe('2026-12-01')
    expect(look({ doneOn }, 'DL-08').due).toBe('2026-12-23')
    expect(look({ doneOn }, 'DL-11').due).toBe('2027-01-11')
  })

  test('another locality is offered within five working days of the refusal', () => {
    const refused = { housingAnswer: { on: day('2026-12-23'), hasPlace: false } }
    expect(look(refused, 'DL-09').due).toBe('2026-12-30')
  })
})

describe('a woman who asks for work', () => {
  test('has the notice sent at once, not two months before the end', () => {
    const asked = { jobHelpAskedOn: day('2026-11-20'), wantsJobHelp: true }
    expect(look(asked, 'DL-10')).toMatchObject({
      due: '2026-11-20',
      anchor: 'help-asked',
      semantics: 'at-once',
    })
    expect(look({ wantsJobHelp: true }, 'DL-10')).toMatchObject({
      due: '2027-09-15',
      semantics: 'not-later-than',
    })
  })
})

describe('a man released on parole years before his term ends', () => {
  const parole = {
    endOfTerm: day('2030-05-20'),
    releaseOn: day('2027-02-12'),
    releaseGround: 'parole' as const,
  }

  test('has police and probation told on the working day after release', () => {
    expect(look(parole, 'DL-14')).toMatchObject({ due: '2027-02-15', semantics: 'within' })
  })

  test('has the programme sent before he goes, not a year before a term he does not serve', () => {
    expect(look(parole, 'DL-04')).toMatchObject({ due: '2027-02-12', anchor: 'end-of-term' })
  })
})

describe('what outlives the verdict', () => {
  test('a copy of it goes a month before release, or two working days after an early one', () => {
    expect(look({ banRemains: true }, 'DL-39')).toMatchObject({
      due: '2027-10-15',
      anchor: 'release',
      semantics: 'not-later-than',
    })
    const early = { banRemains: true, releaseOn: day('2027-02-12'), releaseGround: 'parole' as const }
    expect(look(early, 'DL-39')).toMatchObject({ due: '2027-02-16', semantics: 'within' })
  })

  test('papers and the arrival notice go no later than the person does', () => {
    const holiday = { endOfTerm: day('2027-10-25'), supervisionOrdered: true }
    expect(look(holiday, 'DL-40')).toMatchObject({ due: '2027-10-22', semantics: 'at-once' })
    expect(look(holiday, 'DL-41')).toMatchObject({ due: '2027-10-22', semantics: 'not-later-than' })
  })

  test('an examination has two clocks: half a year before the end, five working days before release', () => {
    const known = { endOfTerm: day('2027-03-22'), offenceAgainstMinor: true }
    expect(look(known, 'DL-42')).toMatchObject({ due: '2026-09-22', anchor: 'end-of-term' })
    expect(look(known, 'DL-42-2')).toMatchObject({ due: '2027-03-11', anchor: 'release' })
  })
})

describe('a person who arrives with eight months left', () => {
  const late = { endOfTerm: day('2027-07-20'), arrivedOn: day('2026-11-18') }

  test('is late by no fault of the institution, only in what had passed before', () => {
    expect(look(late, 'DL-02')).toMatchObject({ due: '2026-07-20', late: 'arrived-late' })
    expect(look(late, 'DL-05')).toMatchObject({ due: '2027-01-20', late: 'no' })
  })

  test('a deed due on the day of arrival is not late', () => {
    expect(look({ ...late, arrivedOn: day('2026-07-20') }, 'DL-03').late).toBe('no')
  })

  test('a term cut by a court explains lateness in the same way', () => {
    const cut = { endOfTerm: day('2027-01-21'), termSetOn: day('2026-09-02') }
    expect(look(cut, 'DL-03')).toMatchObject({ due: '2026-01-21', late: 'arrived-late' })
  })
})

describe('a person without an end of term', () => {
  test('has no days, and no answer is made up', () => {
    for (const each of scheduleDeadlines(deadlineFacts({ endOfTerm: null }), calendar, today))
      expect(each.due, each.code).toBeNull()
  })
})
