/** Papers of selection and hiring that an institution may print from a template of its own: order 735 sets no form for any. */
export const ownPapers = [
  'application',
  'agreement-sheet',
  'selection-sheet',
  'labour-contract',
  'hiring-order',
  'ending',
  'transfer',
  'recall',
] as const
export type OwnPaper = (typeof ownPapers)[number]
