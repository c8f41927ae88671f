/** Which statutory days a person's own page tells. */
import { expect, test } from 'vitest'
import { deadlineRules } from '~/domain/deadlines/rules'
import { isOwnStep, isTold } from '~/domain/portal/deadlines'

test('a day is called the person’s own step only where the law sets it for the convict', () => {
  const steps = deadlineRules.filter(({ code }) => isOwnStep(code))
  expect(steps.map(({ code, actor }) => [code, actor])).toEqual([['DL-02', 'person']])
})

test('what goes to the police about a person is not told on the page', () => {
  const told = deadlineRules.filter(({ code }) => isTold(code))
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter(({ recipient }) => recipient === 'police').map(({ code }) => code)).toEqual([])
})
