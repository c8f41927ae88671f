/** Production sites: passports, free space, the pipeline of companies, memoranda. */

export type SitesSchema = Record<never, never>
