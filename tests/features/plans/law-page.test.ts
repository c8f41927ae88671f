/** The page of the law shows the numbers of matching too, and which of them are still to be confirmed. */
import { expect, test } from 'vitest'
import { anActor } from '#tests/support/actors'
import { day } from '~/domain/calendar/day'
import { matchingParameters } from '~/domain/matching/parameters'
import { lawPageOf } from '~/features/plans/law-page.server'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'

const at: Partial<At> = {
  t: translatorFor('en'),
  format: formatFor('en'),
  language: 'en',
  today: day('2026-11-21'),
  actor: anActor('administrator'),
}

test('every number of matching is on the page, ours as to be confirmed', async () => {
  const { parameters } = await lawPageOf(at as At)
  const shown = new Map(parameters.map((each) => [each.id, each]))
  expect(matchingParameters.filter(({ id }) => !shown.has(id))).toEqual([])
  expect(shown.get('fact-stale-after')).toMatchObject({ value: '365 days', isSure: false })
  expect(shown.get('step-measure-within')).toMatchObject({ value: '30 days', isSure: false })
  expect(shown.get('volunteer-age')).toMatchObject({ value: '18 years', isSure: true })
})
