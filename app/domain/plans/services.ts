/** Who may answer for a measure of the plan. */

/** Inside the institution first, then the services around it. */
export const services = [
  'social-worker',
  'detachment-head',
  'medic',
  'psychologist',
  'probation-officer',
  'local-authority',
  'ngo',
  'education',
  'career-centre',
] as const
export type Service = (typeof services)[number]
