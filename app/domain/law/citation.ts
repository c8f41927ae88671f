/** Where a rule comes from: the act and the place in it, so that every "no" can be looked up. */

/** Acts the product relies on. Their titles in kk/ru/en are `locales/*\/law.json` under `act.<id>`. */
export type Act =
  | 'penal-code'
  | 'probation-law'
  | 'prevention-law'
  | 'order-482'
  | 'order-508'
  | 'order-735'
  | 'order-521'
  | 'order-163'
  | 'order-666'
  | 'labour-code'
  | 'budget-law'
  | 'personal-data-law'
  | 'psychology-law'
  | 'volunteer-law'
  | 'ministry-letter'

/** `confirmed`: read in the act's text. `to-confirm`: from memory or our reading; shown as such to administrators. */
export type Standing = 'confirmed' | 'to-confirm'

export type Citation = { readonly act: Act; readonly place: string; readonly standing: Standing }

const citing =
  (act: Act) =>
  (place: string, standing: Standing = 'confirmed'): Citation => ({ act, place, standing })

/** Penal Enforcement Code 234-V (УИК). `place` is the article, as in "166(1)". */
export const penalCode = citing('penal-code')
/** Law on probation 38-VI. */
export const probationLaw = citing('probation-law')
/** Law on prevention of offences 245-VIII. */
export const preventionLaw = citing('prevention-law')
/** Rules of social-legal assistance, order 482 of 14.06.2023. */
export const order482 = citing('order-482')
/** Rules of educational work, order 508 of 13.08.2014. */
export const order508 = citing('order-508')
/** Rules of convict labour, order 735 of 30.09.2025. */
export const order735 = citing('order-735')
/** Rules of the police preventive register, order 163 of 05.03.2026. */
export const order163 = citing('order-163')
/** Methodological recommendations on risk assessment, order 666 of 21.09.2026: they recommend, they do not bind. */
export const order666 = citing('order-666')
export const personalDataLaw = citing('personal-data-law')
export const labourCode = citing('labour-code')
export const budgetLaw = citing('budget-law')
export const psychologyLaw = citing('psychology-law')
export const volunteerLaw = citing('volunteer-law')
/** The ministry's letter of July 2021 about work with those released: a source of figures, not an act. */
export const ministryLetter = citing('ministry-letter')
