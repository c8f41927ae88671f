/** Penal Enforcement Code art. 120(2): pay is not below the minimum; volunteering is unpaid. */
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import type { OpeningKind } from '~/domain/openings/opening'
import { decideWage } from '~/domain/openings/wage'

const today = day('2026-11-22')
const offer = (kind: OpeningKind, wage: number | null) => decideWage({ kind, wage }, today)

describe('the wage of an opening', () => {
  it('may be the minimum to the tiyn', () => {
    expect(offer('business', 8_500_000)).toEqual({ ok: true, value: 8_500_000 })
  })

  it('a tiyn below the minimum is refused, with both sums and the article', () => {
    const result = offer('state-site', 8_499_999)
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: 'wage-below-minimum',
        values: { offered: 84_999.99, minimum: 85_000 },
        findings: [{ state: 'failed', cites: [{ act: 'penal-code', place: '120(2)' }] }],
      },
    })
  })

  it('is held to the minimum of its own day', () => {
    expect(decideWage({ kind: 'business', wage: 7_000_000 }, day('2023-12-31')).ok).toBe(true)
    expect(decideWage({ kind: 'business', wage: 7_000_000 }, day('2024-01-01')).ok).toBe(false)
  })

  it('must be named for work, and the refusal says the minimum', () => {
    expect(offer('business', null)).toMatchObject({
      refusal: { code: 'wage-missing', values: { minimum: 85_000 } },
    })
  })

  it('does not exist in a volunteer programme', () => {
    expect(offer('volunteer', null)).toEqual({ ok: true, value: null })
    expect(offer('volunteer', 100)).toMatchObject({ refusal: { code: 'volunteer-with-wage' } })
    expect(offer('volunteer', 0)).toMatchObject({ refusal: { code: 'volunteer-with-wage' } })
  })
})
