/** Kinds of economic activity by two digits of NACE Rev. 2, on which the national classifier ОКЭД is built. */
import rows from './activities.json'

type Language = 'kk' | 'ru' | 'en'
export type Activity = { readonly code: string } & Readonly<Record<Language, string>>

export const activities: readonly Activity[] = rows

const byCode: ReadonlyMap<string, Activity> = new Map(activities.map((each) => [each.code, each]))

/** Whether a code is one of the table's. */
export const isActivity = (code: string): boolean => byCode.has(code)

/** The title of a division; the code itself where the table does not know it. */
export const activityTitle = (code: string, language: Language): string =>
  byCode.get(code)?.[language] ?? code
