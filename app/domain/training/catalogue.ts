/** Topics and providers of training: in use, under review, no longer used. */
import { type Result, ok, refuse } from '../result'

export const providerKinds = [
  'academy',
  'university',
  'partner-project',
  'foreign-expert',
  'own',
  'other',
] as const
export type ProviderKind = (typeof providerKinds)[number]

export const topicStates = ['in-use', 'under-review', 'retired'] as const
export type TopicState = (typeof topicStates)[number]

/** Only a method, and so its topic, is under review; a provider is used or not. Refusals: `state-unchanged`, `provider-under-review`. */
export const decideState = (
  shelf: 'topic' | 'provider',
  before: TopicState,
  after: TopicState,
): Result<TopicState> => {
  if (before === after) return refuse('state-unchanged')
  return shelf === 'provider' && after === 'under-review' ? refuse('provider-under-review') : ok(after)
}
