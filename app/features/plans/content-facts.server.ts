/** What the records already show for each point of the programme's contents, told in one language. */
import type { Kysely } from 'kysely'
import { occupationTitle } from '#db/reference/occupations'
import type { Database } from '#db/schema'
import type { Language } from '#locales/index'
import type { Day } from '~/domain/calendar/day'
import type { DescribedContent } from '~/domain/plans/contents'
import type { Format } from '~/platform/format.server'
import type { Translate } from '~/platform/i18n'

/** The records behind the points; read once and told in as many languages as the paper has. */
export const contentRecordsOf = async (db: Kysely<Database>, personId: string) => ({
  person: await db
    .selectFrom('people')
    .select(['behaviourDegree', 'familyTies', 'fitness', 'fitnessOn', 'education', 'housingAfter'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow(),
  obligations: await db
    .selectFrom('obligations')
    .select(['kind', 'amount', 'repaid'])
    .where('personId', '=', personId)
    .orderBy('kind')
    .execute(),
  trades: await db
    .selectFrom('personOccupations')
    .select(['code', 'years'])
    .where('personId', '=', personId)
    .orderBy('code')
    .execute(),
  rightsOn: await db
    .selectFrom('planDeadlines')
    .select('doneOn')
    .where('personId', '=', personId)
    .where('code', '=', 'DL-15')
    .where('doneOn', 'is not', null)
    .executeTakeFirst(),
})

export type ContentRecords = Awaited<ReturnType<typeof contentRecordsOf>>

type Telling = { readonly t: Translate; readonly format: Format; readonly language: Language }

const degreeWords = (degree: number | null, t: Translate): string =>
  t(degree === null ? 'common:unknown' : `people:degree.${degree < 0 ? 'n' : 'p'}${Math.abs(degree)}`)

const situationLines = ({ person, trades, rightsOn }: ContentRecords, { t, format, language }: Telling) => {
  const word = (list: string, code: string | null): string =>
    code === null ? t('common:unknown') : t(`vocabulary:${list}.${code}`)
  const line = (name: string, value: string): string => t('plan-rules:content.line', { name, value })
  const on = (day: Day | null): string => (day ? ` (${format.day(day)})` : '')
  const known = trades.map((each) => occupationTitle(each.code, language)).join('; ')
  return [
    line(t('people:field.familyTies'), word('family-ties', person.familyTies)),
    line(t('people:field.fitness'), word('fitness', person.fitness) + on(person.fitnessOn)),
    line(t('people:field.education'), word('education', person.education)),
    line(t('plan-rules:content.trades'), known || t('common:unknown')),
    line(
      t('plan-rules:content.rights'),
      rightsOn?.doneOn ? format.day(rightsOn.doneOn) : t('plan-rules:content.rights-not-yet'),
    ),
  ]
}

/** One line for each record of a point; empty when the records say nothing to it. */
export const contentFactLines = (
  part: DescribedContent,
  records: ContentRecords,
  telling: Telling,
): readonly string[] => {
  const { t, format } = telling
  switch (part) {
    case 'pretrial-report':
      return []
    case 'behaviour':
      return [
        t('plan-rules:content.line', {
          name: t('people:field.behaviourDegree'),
          value: degreeWords(records.person.behaviourDegree, t),
        }),
      ]
    case 'claims':
      return records.obligations.length === 0
        ? [t('plan-rules:content.no-claims')]
        : records.obligations.map(({ kind, amount, repaid }) =>
            t('plan-rules:content.claim', {
              kind: t(`vocabulary:obligation.${kind}`),
              amount: format.money(amount),
              repaid: format.money(repaid),
            }),
          )
    case 'situation':
      return situationLines(records, telling)
  }
}
