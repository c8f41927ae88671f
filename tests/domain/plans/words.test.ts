/** Every code that planning and deadlines hand out has its words in Kazakh, Russian and English. */
import { describe, expect, test } from 'vitest'
import { deadlineCodes } from '~/domain/deadlines/codes'
import { deadlineRules } from '~/domain/deadlines/rules'
import { blockKeys, legalLines } from '~/domain/plans/blocks'
import { planRules } from '~/domain/plans/guards'
import { measureStatuses } from '~/domain/plans/measures'
import { needKeys } from '~/domain/plans/needs'
import { agreementAnswers, fileParts, planStates } from '~/domain/plans/plan'
import { services } from '~/domain/plans/services'
import { closeReasons, transitionNames } from '~/domain/plans/state'
import { languages, words } from '#locales/index'

const at = (tree: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
      tree,
    )

const under = (head: string, keys: readonly string[], tails: readonly string[] = ['']): string[] =>
  keys.flatMap((key) => tails.map((tail) => `${head}${key}${tail}`))

const planning = [
  ...under(
    '',
    planRules.map((each) => each.id),
    ['.title', '.held', '.failed', '.unknown'],
  ),
  ...under('need.', needKeys),
  ...under('block.', blockKeys, ['.name', '.official']),
  ...under('line.', legalLines, ['.name', '.official']),
  ...under('service.', services),
  ...under('state.', planStates),
  ...under('transition.', transitionNames),
  ...under('close-reason.', Object.keys(closeReasons)),
  ...under('measure-status.', measureStatuses),
  ...under('agreement.', agreementAnswers),
  ...under('file-part.', fileParts),
]

const deadlines = [
  ...under('code.', deadlineCodes, ['.short', '.what', '.when']),
  ...under(
    'actor.',
    deadlineRules.map((each) => each.actor),
  ),
  ...under(
    'recipient.',
    deadlineRules.map((each) => each.recipient),
  ),
]

describe.each(languages)('%s', (language) => {
  test('names everything in planning', () => {
    expect(planning.filter((path) => typeof at(words[language]['plan-rules'], path) !== 'string')).toEqual([])
  })

  test('names everything in deadlines', () => {
    expect(deadlines.filter((path) => typeof at(words[language].deadlines, path) !== 'string')).toEqual([])
  })
})
