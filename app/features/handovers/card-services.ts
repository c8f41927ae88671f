/** The services whose address and telephone stand on the card of a released person. */
export const cardServices = ['local-authority', 'probation-officer', 'career-centre'] as const
export type CardService = (typeof cardServices)[number]
