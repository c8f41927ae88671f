/** A psychologist's own training: when it may be recorded, and when the next one is due. */
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { decideTraining, trainingDue } from '~/domain/psychology/training'

const today = day('2026-11-21')
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

describe('training', () => {
  const dates = { startedOn: day('2026-03-01'), endedOn: day('2026-03-05'), certificateUntil: null }

  it.each([
    ['that is over is recorded', {}, 'ok'],
    ['that ends before it starts is not', { endedOn: day('2026-02-01') }, 'training-ends-before-start'],
    [
      'that lies ahead is not',
      { startedOn: day('2026-12-01'), endedOn: day('2026-12-02') },
      'training-ahead',
    ],
    [
      'with a certificate that ends too early is not',
      { certificateUntil: day('2026-03-04') },
      'certificate-ends-early',
    ],
  ] as const)('%s', (_what, given, expected) => {
    expect(codeOf(decideTraining({ ...dates, ...given }, today))).toBe(expected)
  })

  it.each([
    ['2026-01-10', 'in-time', '2027-01-10', '2031-01-10'],
    ['2025-06-01', 'target-missed', '2026-06-01', '2030-06-01'],
    ['2021-06-01', 'floor-missed', '2022-06-01', '2026-06-01'],
  ] as const)('last ended on %s is %s', (last, state, targetOn, floorOn) => {
    expect(trainingDue(day(last), today)).toEqual({ state, targetOn, floorOn })
  })

  it('never recorded has no due day', () => {
    expect(trainingDue(null, today)).toBeNull()
  })
})
