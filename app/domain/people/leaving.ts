/** Why somebody is no longer in the hands of an institution: what was under way there ends with this reason or goes along. */
export const leavings = ['transferred', 'released', 'died'] as const
export type Leaving = (typeof leavings)[number]
