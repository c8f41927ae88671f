/** Times of appearance for registration: recorded, taken away, read for lists. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { PersonAppearancesTable } from '#db/schema/people'
import type { Day } from '~/domain/calendar/day'
import { type Shift } from '~/domain/openings/shift'
import { type Appearance, type Clash, clashOf, decideAppearance } from '~/domain/people/appearances'
import { ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { AppearanceValue } from './forms'
import { loadPerson, tell } from './record.server'

/** Nobody appears at more different times; a longer list would be a mistake. */
const mostTimes = 10

/** Refused: as `decideAppearance` says, `appearances-many`. */
export const recordAppearance = command(
  'person.appearances',
  async (work, personId: string, { weekdays, monthDays, ...value }: AppearanceValue) => {
    const person = await loadPerson(work, personId)
    const decided = decideAppearance({ ...value, weekdays: weekdays.map(Number), monthDays })
    if (!decided.ok) return decided
    const known = await appearancesQuery(work.tx, [personId]).execute()
    if (known.length >= mostTimes) return refuse('appearances-many', { values: { most: mostTimes } })
    const { body, from, to, fromDay, untilDay } = decided.value
    await work.tx
      .insertInto('personAppearances')
      .values({
        id: work.newId(),
        personId,
        body,
        weekdays: JSON.stringify(decided.value.weekdays),
        monthDays: JSON.stringify(decided.value.monthDays),
        startsAt: from,
        endsAt: to,
        fromDay,
        untilDay,
        createdAt: work.now,
      })
      .execute()
    tell(work, person, 'appearance-added', { of: ['appearance-body', body], from: fromDay, until: untilDay })
    return ok(personId)
  },
)

export const removeAppearance = command('person.appearances', async (work, personId: string, id: string) => {
  const person = await loadPerson(work, personId)
  const gone = await work.tx
    .deleteFrom('personAppearances')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning(['body', 'fromDay', 'untilDay'])
    .executeTakeFirst()
  if (!gone) throw notFound()
  const { body, fromDay, untilDay } = gone
  tell(work, person, 'appearance-removed', { of: ['appearance-body', body], from: fromDay, until: untilDay })
  return ok(personId)
})

/** The query itself, for lists and for the test that reads its plan. */
export const appearancesQuery = (db: Kysely<Database>, personIds: readonly string[]) =>
  db
    .selectFrom('personAppearances')
    .selectAll()
    .where('personId', 'in', personIds)
    .orderBy('personId')
    .orderBy('id')

const numbers = (json: string): number[] => JSON.parse(json) as number[]

const appearanceOf = (row: Selectable<PersonAppearancesTable>): Appearance & { readonly id: string } => ({
  id: row.id,
  body: row.body,
  weekdays: numbers(row.weekdays),
  monthDays: numbers(row.monthDays),
  from: row.startsAt,
  to: row.endsAt,
  fromDay: row.fromDay,
  untilDay: row.untilDay,
})

export type RecordedAppearance = ReturnType<typeof appearanceOf>

/** Times of appearance of these people, by person. Unscoped: callers have read the people within reach. */
export const unscopedAppearances = async (
  db: Kysely<Database>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedAppearance[]>> => {
  const found = new Map<string, RecordedAppearance[]>()
  if (personIds.length === 0) return found
  for (const row of await appearancesQuery(db, personIds).execute())
    found.set(row.personId, [...(found.get(row.personId) ?? []), appearanceOf(row)])
  return found
}

export type FoundClash = { readonly appearance: RecordedAppearance; readonly clash: Clash }

/** Which of a person's appearances fall into these shifts. */
export const clashesWith = (
  appearances: readonly RecordedAppearance[] | undefined,
  shifts: readonly Shift[],
  today: Day,
): readonly FoundClash[] =>
  (appearances ?? []).flatMap((appearance) => {
    const clash = clashOf(appearance, shifts, today)
    return clash === null ? [] : [{ appearance, clash }]
  })
