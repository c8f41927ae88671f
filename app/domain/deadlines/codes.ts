/** The statutory deadlines that concern a release plan, under the codes by which pages, rows and words know them. */

export const deadlineCodes = [
  'DL-02',
  'DL-03',
  'DL-04',
  'DL-05',
  'DL-06',
  'DL-07',
  'DL-08',
  'DL-09',
  'DL-10',
  'DL-11',
  'DL-12',
  'DL-13',
  'DL-14',
  'DL-15',
  'DL-16',
  'DL-39',
  'DL-40',
  'DL-41',
  'DL-42',
  'DL-42-2',
] as const
export type DeadlineCode = (typeof deadlineCodes)[number]

/** Deadlines that tell of what a person was convicted: shown only to those who may read the articles. */
export const restrictedCodes: readonly DeadlineCode[] = ['DL-42', 'DL-42-2']
