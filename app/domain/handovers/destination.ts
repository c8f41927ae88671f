/** Where a released person's plan goes, and what awaits them there: control, help, or help only when they ask for it. */
import type { Day } from '../calendar/day'
import { type Citation, penalCode, preventionLaw, probationLaw } from '../law/citation'
import { type Finding, type Rule, assess, rule } from '../law/rule'
import type { ReleaseGround } from '../people/person'
import type { Service } from '../plans/services'

export const destinationKinds = ['parole', 'supervision', 'restriction', 'fine', 'served', 'other'] as const
export type DestinationKind = (typeof destinationKinds)[number]

/** The services that take a plan over. The police keep their own records and do not work here. */
export const receivingServices = [
  'local-authority',
  'probation-officer',
] as const satisfies readonly Service[]
export type ReceivingService = (typeof receivingServices)[number]

export type Destination = {
  readonly control: 'police' | 'probation' | 'none'
  /** `on-request`: nobody follows the person up unless they ask. */
  readonly help: 'owed' | 'on-request'
  readonly service: ReceivingService
  readonly cites: readonly [Citation, ...Citation[]]
}

/**
 * Probation law, article 17: parolees are under police control and are helped by the local authority (17(1)); those under
 * administrative supervision are helped (17(2)) and supervised by the police; where restricted liberty replaced the rest
 * of the term, the probation service controls and helps (17(3)); after a fine or the full term help is given at the
 * person's own request (17(4), 17(5)). Other grounds are not named there: that they are like the full term is our reading.
 */
export const destinations: Readonly<Record<DestinationKind, Destination>> = {
  parole: {
    control: 'police',
    help: 'owed',
    service: 'local-authority',
    cites: [probationLaw('17(1)'), penalCode('169(8)')],
  },
  supervision: {
    control: 'police',
    help: 'owed',
    service: 'local-authority',
    cites: [probationLaw('17(2)'), preventionLaw('66(1)')],
  },
  restriction: {
    control: 'probation',
    help: 'owed',
    service: 'probation-officer',
    cites: [probationLaw('17(3)'), probationLaw('15')],
  },
  fine: { control: 'none', help: 'on-request', service: 'local-authority', cites: [probationLaw('17(4)')] },
  served: { control: 'none', help: 'on-request', service: 'local-authority', cites: [probationLaw('17(5)')] },
  other: {
    control: 'none',
    help: 'on-request',
    service: 'local-authority',
    cites: [probationLaw('17', 'to-confirm')],
  },
}

export type ReleaseFacts = {
  /** Null while the release lies ahead: then the end of term is expected. */
  readonly ground: ReleaseGround | null
  /** Whether the court is asked for administrative supervision; null when nobody knows yet. */
  readonly supervisionExpected: boolean | null
}

/** The kind of destination that follows from the ground of release. */
export const destinationOf = ({ ground, supervisionExpected }: ReleaseFacts): DestinationKind => {
  switch (ground) {
    case 'parole':
      return 'parole'
    case 'replaced-by-restriction':
      return 'restriction'
    case 'replaced-by-fine':
      return 'fine'
    case null:
    case 'end-of-term':
      return supervisionExpected === true ? 'supervision' : 'served'
    default:
      return 'other'
  }
}

type DestinationFacts = ReleaseFacts & { readonly kind: DestinationKind }

/** One line for each kind: what the law says of everybody who goes there. */
const kindRules = destinationKinds.map((kind) =>
  rule<DestinationFacts>({
    id: `handovers.destination.${kind}`,
    cites: destinations[kind].cites,
    appliesTo: (facts) => facts.kind === kind,
    holds: () => true,
  }),
)

/** Probation law, article 17: the destination follows from the ground, and the ground is known with the release. */
const groundKnown = rule<DestinationFacts>({
  id: 'handovers.destination.ground-known',
  cites: [probationLaw('17')],
  holds: ({ ground }) => (ground === null ? 'unknown' : true),
})

/** Penal Enforcement Code, article 172(1): whether supervision is asked of the court changes the destination. */
const supervisionKnown = rule<DestinationFacts>({
  id: 'handovers.destination.supervision-known',
  cites: [penalCode('172(1)', 'to-confirm')],
  appliesTo: ({ kind }) => kind === 'served',
  holds: ({ supervisionExpected }) => (supervisionExpected === null ? 'unknown' : true),
})

export const destinationRules: readonly Rule<DestinationFacts>[] = [
  ...kindRules,
  groundKnown,
  supervisionKnown,
]

/** What the law says of this destination, and what is still unknown about it. */
export const findDestination = (facts: ReleaseFacts, kind: DestinationKind, today: Day): Finding[] =>
  assess(destinationRules, { ...facts, kind }, today)
