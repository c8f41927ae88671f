/** What one psychologist has of one person: a trend for each instrument, every result, and the ways to give another. */
import { instruments } from '#db/reference/instruments'
import { daysBetween } from '~/domain/calendar/day'
import type { Instrument } from '~/domain/instruments/instrument'
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import { getPersonForInstrument, listOfPerson } from './queries.server'
import { type Result, resultsOf } from './results.server'
import { instrumentName, raisedBadge, scoreWords } from './telling.server'

type Row = Awaited<ReturnType<typeof listOfPerson>>[number]
type Scored = { readonly row: Row; readonly result: Extract<Result, { kind: 'scored' }> }

const spanOf = ({ score }: Scored['result']) =>
  score.state === 'known'
    ? { least: score.total, most: score.total }
    : { least: score.least, most: score.most }

const trendOf = (instrument: Instrument, scored: readonly Scored[], { t, format }: At) => {
  const [first, last] = [scored[0], scored.at(-1)]
  if (!first || !last) return []
  const days = Math.max(1, daysBetween(first.row.heldOn, last.row.heldOn))
  return [
    {
      key: instrument.key,
      name: instrument.name,
      chart: {
        highest: instrument.items * instrument.highest,
        bands: instrument.bands.map((band) => ({ ...band, label: t(`instruments:band.${band.key}`) })),
        cutOff: {
          value: instrument.cutOff,
          label: t('instruments:trend.cut-off', { value: instrument.cutOff }),
        },
        points: scored.map(({ row, result }) => ({
          key: row.id,
          at: scored.length === 1 ? 0.5 : daysBetween(first.row.heldOn, row.heldOn) / days,
          ...spanOf(result),
        })),
        firstDay: format.day(first.row.heldOn),
        lastDay: format.day(last.row.heldOn),
      },
      table: scored.map(({ row, result }) => [
        format.day(row.heldOn),
        scoreWords(result, t),
        row.versionCode ?? '',
      ]),
    },
  ]
}

/** The tab of a person for their psychologist. */
export const personInstrumentsOf = async (at: At) => {
  const { db, actor, caller, params, t, format, language } = at
  const person = await getPersonForInstrument(db, actor, params.personId ?? '')
  const rows = await listOfPerson(db, actor, person.id)
  const results = await resultsOf(db, caller.keys, rows)
  const scored = rows
    .flatMap((row): Scored[] => {
      const result = results.get(row.id)
      return result?.kind === 'scored' ? [{ row, result }] : []
    })
    .reverse()
  return {
    title: t('instruments:of-person.title'),
    name: fullName({ ...person, given: person.givenName }),
    base: `/people/${person.id}/instruments`,
    personId: person.id,
    hasOwnText: instruments.every(({ texts }) => texts.some((each) => each.language === language)),
    offers: instruments.map(({ key, name }) => ({ key, name })),
    trends: instruments.flatMap((instrument) =>
      trendOf(
        instrument,
        scored.filter(({ row }) => row.instrument === instrument.key),
        at,
      ),
    ),
    rows: rows.map((row) => {
      const result = results.get(row.id) ?? { kind: 'none' as const }
      return {
        id: row.id,
        to: `/psychology/instruments/${row.id}`,
        instrument: instrumentName(result, row.instrument, t),
        way: t(`instruments:way.${row.way}`),
        heldOn: format.day(row.heldOn),
        score: row.state === 'done' ? scoreWords(result, t) : t(`instruments:state.${row.state}`),
        raised: raisedBadge(result, t),
        isNew: row.state === 'done' && row.lookedAt === null,
      }
    }),
  }
}

export type PersonInstruments = Awaited<ReturnType<typeof personInstrumentsOf>>
