/** What the programme has to contain beside the official form, and which of it is written by hand. */
import type { Citation } from '../law/citation'
import { probationLaw } from '../law/citation'

/** Probation law, article 16(5), points 1 to 6, in their order. */
export const contentKeys = [
  'pretrial-report',
  'behaviour',
  'claims',
  'situation',
  'measures',
  'after-release',
] as const
export type ContentKey = (typeof contentKeys)[number]

/** The points that an officer describes in words; the last two are the measures themselves. */
export const describedContents = ['pretrial-report', 'behaviour', 'claims', 'situation'] as const
export type DescribedContent = (typeof describedContents)[number]

export const contentCite: Readonly<Record<ContentKey, Citation>> = {
  'pretrial-report': probationLaw('16(5)(1)'),
  behaviour: probationLaw('16(5)(2)'),
  claims: probationLaw('16(5)(3)'),
  situation: probationLaw('16(5)(4)'),
  measures: probationLaw('16(5)(5)'),
  'after-release': probationLaw('16(5)(6)'),
}
