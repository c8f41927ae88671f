/** The figures of the report in rows: by form, topic, partner and institution, with the sentences of the letter. */
import { reachOf } from '~/domain/access/policy'
import { asInLetter } from '~/domain/activities/figure'
import { activityKinds, families, familyOf } from '~/domain/activities/kind'
import { type Tally, emptyTally, tallyBy, tallyOf } from '~/domain/activities/report'
import type { At } from '~/platform/guard.server'
import { institutionsToChoose, listTopics } from './queries.server'
import { type ReportFilter, partnerSumsOf, sumsOf, topicSumsOf } from './report-queries.server'
import { institutionName, named } from './words.server'

export type ReportRow = { readonly id: string; readonly name: string; readonly tally: Tally }

type Sums = Awaited<ReturnType<typeof sumsOf>>

/** The most activities first; equal ones by their names. */
const inOrder = (rows: readonly ReportRow[], { format }: At): ReportRow[] =>
  rows.toSorted(
    (one, other) => other.tally.activities - one.tally.activities || format.compare(one.name, other.name),
  )

const kindRows = (sums: Sums, { t }: At): ReportRow[] => {
  const found = tallyBy(sums, ({ kind }) => kind)
  return activityKinds.flatMap((kind) => {
    const tally = found.get(kind)
    return tally ? [{ id: kind, name: t(`activities:kind.${kind}`), tally }] : []
  })
}

const institutionRows = async (sums: Sums, at: At): Promise<ReportRow[]> => {
  if (reachOf(at.actor, 'activity.report') !== 'all') return []
  const found = tallyBy(sums, ({ institutionId }) => institutionId)
  const rows = (await institutionsToChoose(at.db)).map((row) => ({
    id: row.id,
    name: institutionName(row, at),
    tally: found.get(row.id) ?? emptyTally,
  }))
  return inOrder(rows, at)
}

const topicRows = async (filter: ReportFilter, at: At): Promise<ReportRow[]> => {
  const found = tallyBy(await topicSumsOf(at.db, at.actor, filter), ({ topicId }) => topicId)
  const rows = (await listTopics(at.db)).flatMap((row) => {
    const tally = found.get(row.id)
    return tally ? [{ id: row.id, name: named(row, at), tally }] : []
  })
  return inOrder(rows, at)
}

/** A report names so many partners; the rest stand in the sum of their kind. */
const mostPartners = 50

const partnerRows = async (filter: ReportFilter, at: At): Promise<ReportRow[]> => {
  const sums = await partnerSumsOf(at.db, at.actor, filter)
  const found = tallyBy(sums, ({ partnerKind, partnerName }) => `${partnerKind ?? ''} ${partnerName ?? ''}`)
  const rows = [...found].map(([id, tally]) => {
    const [kind = '', ...name] = id.split(' ')
    return { id, name: `${name.join(' ')} · ${at.t(`activities:partner-kind.${kind}`)}`, tally }
  })
  return inOrder(rows, at).slice(0, mostPartners)
}

const activitiesPhrase = (tally: Tally, { t, format }: At): string => {
  const { value, unit, certainty } = asInLetter({ count: tally.activities, certainty: 'exact' })
  return t(`activities:letter.activities.${unit}.${certainty}`, {
    count: value,
    number: format.number(value),
  })
}

const peoplePhrase = (tally: Tally, { t, format }: At): string => {
  const { value, unit, certainty } = asInLetter(tally.audience)
  return t(`activities:letter.people.${unit}.${certainty}`, { count: value, number: format.number(value) })
}

/** The sentences of the letter of 2021, with the figures of this year. */
const sentencesOf = (sums: Sums, year: number, at: At): string[] => {
  const byFamily = tallyBy(sums, ({ kind }) => {
    const known = activityKinds.find((each) => each === kind)
    return known ? familyOf(known) : families[1]
  })
  const told = {
    'culture-sport': byFamily.get('culture-sport'),
    information: byFamily.get('information'),
    religious: tallyOf(sums.filter(({ partnerKind }) => partnerKind === 'religious')),
  }
  return (['culture-sport', 'information', 'religious'] as const).flatMap((key) => {
    const tally = told[key]
    if (!tally || tally.activities === 0) return []
    const values = { year, activities: activitiesPhrase(tally, at), people: peoplePhrase(tally, at) }
    return [at.t(`activities:letter.${key}`, values)]
  })
}

export const figuresOf = async (filter: ReportFilter, at: At) => {
  const sums = await sumsOf(at.db, at.actor, filter)
  const [institutions, topics, partners] = [
    await institutionRows(sums, at),
    await topicRows(filter, at),
    await partnerRows(filter, at),
  ]
  return {
    total: tallyOf(sums),
    withPartner: tallyOf(sums.filter(({ partnerKind }) => partnerKind !== null)),
    sentences: sentencesOf(sums, filter.year, at),
    tables: [
      { key: 'kind', rows: kindRows(sums, at) },
      { key: 'topic', rows: topics },
      { key: 'partner', rows: partners },
      ...(filter.institutionId === null && institutions.length > 0
        ? [{ key: 'institution', rows: institutions }]
        : []),
    ],
  }
}
