/** What has to happen, and be recorded, before a clock of the law starts. */

/** Whose record an event is: an institution’s, or an office’s of a region. What neither keeps is the headquarters’ own. */
export type Keeper = 'institution' | 'region'

export type EventFamily =
  | 'arrival'
  | 'early-release'
  | 'conduct'
  | 'labour'
  | 'after-release'
  | 'supervision'
  | 'probation'
  | 'oversight'
  | 'personal-data'

/**
 * `about`: whether it happens to one person, to nobody in particular, or to either.
 * `ahead`: its day lies in the future when it is recorded (a visit announced, a contract that will end).
 */
export type EventRule = {
  readonly family: EventFamily
  readonly about: 'person' | 'nobody' | 'either'
  readonly keepers: readonly Keeper[]
  readonly ahead?: true
}

const here: readonly Keeper[] = ['institution']
const outside: readonly Keeper[] = ['region']
const both: readonly Keeper[] = ['institution', 'region']

/** In the order in which pages offer them. The words are under `duties:event.<kind>`. */
export const eventRules = {
  arrived: { family: 'arrival', about: 'person', keepers: here },
  'assigned-to-detachment': { family: 'arrival', about: 'person', keepers: here },
  'in-need-found': { family: 'arrival', about: 'person', keepers: here },

  'early-release-right': { family: 'early-release', about: 'person', keepers: here },
  'petition-handed-in': { family: 'early-release', about: 'person', keepers: here },
  'parole-refused': { family: 'early-release', about: 'person', keepers: here },
  'replacement-refused': { family: 'early-release', about: 'person', keepers: here },

  penalty: { family: 'conduct', about: 'person', keepers: here },
  reward: { family: 'conduct', about: 'person', keepers: here },
  'degree-ruled': { family: 'conduct', about: 'person', keepers: here },

  'work-talk': { family: 'labour', about: 'person', keepers: here },
  'work-contract': { family: 'labour', about: 'person', keepers: here },
  'outside-work-ruled': { family: 'labour', about: 'person', keepers: here },
  'housekeeping-ruled': { family: 'labour', about: 'person', keepers: here },
  'contract-ending': { family: 'labour', about: 'person', keepers: here, ahead: true },
  'job-transfer': { family: 'labour', about: 'person', keepers: here, ahead: true },
  'workers-requested': { family: 'labour', about: 'nobody', keepers: here },
  'housekeeping-need': { family: 'labour', about: 'nobody', keepers: here },
  'labour-incident': { family: 'labour', about: 'either', keepers: here },

  'released-on-parole': { family: 'after-release', about: 'person', keepers: both },
  'non-custodial-sentence': { family: 'after-release', about: 'person', keepers: outside },
  'police-register': { family: 'after-release', about: 'person', keepers: both },

  'supervision-register': { family: 'supervision', about: 'person', keepers: both },
  'supervision-expiry': { family: 'supervision', about: 'person', keepers: both, ahead: true },
  'supervised-change': { family: 'supervision', about: 'person', keepers: both },
  'supervised-away': { family: 'supervision', about: 'person', keepers: both },
  'early-end-asked': { family: 'supervision', about: 'person', keepers: both },
  'early-end-checked': { family: 'supervision', about: 'person', keepers: both },
  'early-end-decided': { family: 'supervision', about: 'person', keepers: both },
  'early-end-submitted': { family: 'supervision', about: 'person', keepers: both },

  'risk-assessed': { family: 'probation', about: 'person', keepers: both },
  'wanted-ruling': { family: 'probation', about: 'person', keepers: outside },

  // Who wrote is nobody's business here: the clock is kept for a letter, not for a person.
  'complaint-handed-in': { family: 'oversight', about: 'nobody', keepers: here },
  'commission-visit': { family: 'oversight', about: 'nobody', keepers: here, ahead: true },
  'prevention-report': { family: 'oversight', about: 'nobody', keepers: [] },

  'data-request': { family: 'personal-data', about: 'either', keepers: both },
  'data-objection': { family: 'personal-data', about: 'either', keepers: both },
  'data-breach': { family: 'personal-data', about: 'nobody', keepers: both },
} as const satisfies Readonly<Record<string, EventRule>>

export type EventKind = keyof typeof eventRules

export const eventKinds = Object.keys(eventRules) as readonly EventKind[]

export const eventRuleOf = (kind: EventKind): EventRule => eventRules[kind]

/** Reads a kind from an address or a row; undefined when there is none of that name. */
export const eventKindIn = (text: string | null | undefined): EventKind | undefined =>
  eventKinds.find((each) => each === text)
