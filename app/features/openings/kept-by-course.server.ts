/** Whether a course in an institution keeps an opening: it is changed, and its seats are given, on the page of the course. */
import type { Work } from '~/platform/command.server'

export const isKeptByCourse = async ({ tx }: Pick<Work, 'tx'>, openingId: string): Promise<boolean> =>
  (await tx
    .selectFrom('educationCourses')
    .select('id')
    .where('openingId', '=', openingId)
    .executeTakeFirst()) !== undefined
