/** Who may do what around a person's care. That any of it exists is itself a secret outside the institution and its services. */
import { type Holders, inInstitution } from './holders'

const asking = {
  'social-worker': 'institution',
  'detachment-head': 'institution',
  medic: 'institution',
  'institution-head': 'institution',
} as const satisfies Holders

const asked = {
  'social-worker': 'author',
  'detachment-head': 'author',
  medic: 'author',
  'institution-head': 'author',
} as const satisfies Holders

export const careAccess = {
  'instrument.record': { psychologist: 'institution' },
  /** Results open for the psychologist who gave the instrument and for nobody else. */
  'instrument.read': { psychologist: 'author' },

  /** The person's own answers on a screen that the psychologist opened: written under the psychologist's name. */
  'instrument.self-entry': { psychologist: 'author' },

  'psychiatry.recommend': { psychologist: 'institution' },
  /** The medical unit sees that a consultation is asked for, by when, and the steps of the visit; never why. */
  'psychiatry.read': { psychologist: 'author', medic: 'institution' },

  'diagnostics.ask': asking,
  'diagnostics.read': { ...asked, psychologist: 'institution' },
  'diagnostics.own': asked,
  'diagnostics.answer': { psychologist: 'institution' },

  'register.read': inInstitution,
  /** Writing down what the commission decided. */
  'register.decide': {
    'institution-head': 'institution',
    'detachment-head': 'institution',
    psychologist: 'institution',
  },
  'register.work': { 'detachment-head': 'institution', 'social-worker': 'institution' },

  'watch.read': inInstitution,
  'watch.propose': inInstitution,
  'watch.decide': { 'institution-head': 'institution', 'detachment-head': 'institution' },
  'watch.hand-over': {
    'detachment-head': 'institution',
    'social-worker': 'institution',
    medic: 'institution',
    'institution-head': 'institution',
  },
} as const satisfies Record<string, Holders>

/** All of them look like absence to those who do not hold them. */
export const careHidden = Object.keys(careAccess) as (keyof typeof careAccess)[]
