/** A request of staff for diagnostics and its answer (order 508, annex 10). */
import { describe, expect, it } from 'vitest'
import { decideDiagnosticStep, decideRequest, diagnosticStepsFrom } from '~/domain/diagnostics/request'

const codeOf = (result: ReturnType<typeof decideDiagnosticStep>) =>
  result.ok ? result.value : result.refusal.code

describe('a request', () => {
  it('is not sent before its warning was read', () => {
    expect(decideRequest(false)).toMatchObject({ refusal: { code: 'not-warned' } })
    expect(decideRequest(true).ok).toBe(true)
  })

  it.each([
    ['answered at once', 'asked', null, 'answer', 'answered'],
    ['answered by who has it in hand', 'taken', 'me', 'answer', 'answered'],
    ['answered by a colleague of who has it', 'taken', 'other', 'answer', 'taken-by-other'],
    ['taken twice', 'taken', 'me', 'take', 'wrong-state'],
    ['given back', 'taken', 'me', 'return', 'returned'],
    ['taken back before anybody has it', 'asked', null, 'withdraw', 'withdrawn'],
    ['taken back once somebody works on it', 'taken', 'other', 'withdraw', 'wrong-state'],
    ['answered twice', 'answered', 'me', 'answer', 'wrong-state'],
  ] as const)('%s', (_words, state, takenBy, step, says) => {
    expect(codeOf(decideDiagnosticStep({ state, takenBy, userId: 'me' }, step))).toBe(says)
  })

  it('goes no further once it is finished', () => {
    for (const state of ['answered', 'returned', 'withdrawn'] as const)
      expect(diagnosticStepsFrom(state)).toEqual([])
  })
})
