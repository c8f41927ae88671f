/** The day of release and the two after it: rights explained, the programme handed over. */
import { order508, penalCode } from '../law/citation'
import { handOver } from '../law/parameters'
import type { DeadlineRule } from './deadline'
import { atOnce, within } from './deadline'

/**
 * Order 508, para 52, and Penal Enforcement Code, article 168: on release the administration explains the right to turn
 * to local authorities for social help (Government decree 523).
 */
export const rightsExplained: DeadlineRule = {
  code: 'DL-15',
  cites: [order508('52'), penalCode('168')],
  actor: 'administration',
  recipient: 'person',
  appliesTo: () => true,
  term: () => atOnce('release'),
}

/**
 * Order 508, para 43: within two working days after *release* the programme goes to the local authority of the place
 * where the person went.
 */
export const programmeHandedOver: DeadlineRule = {
  code: 'DL-16',
  cites: [order508('43')],
  actor: 'administration',
  recipient: 'local-authority',
  appliesTo: () => true,
  term: () => within(handOver, 'release'),
}
