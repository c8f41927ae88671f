/** What the demo's officers still have to enter in the system of record: overdue, due, without a clock, and done. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import { calendarFrom } from '../../app/domain/calendar/holidays'
import { type EntryKind, type EntryValues, entryDueOn, knownValues } from '../../app/domain/entries/kinds'
import type { SeededPerson } from './people'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type Wish = {
  readonly kind: EntryKind
  readonly subject?: string
  /** Days since the fact. */
  readonly ago: number
  readonly isDone?: boolean
  readonly values: (person: SeededPerson, today: Day) => EntryValues
}

const wishes: readonly Wish[] = [
  {
    kind: 'behaviour-degree',
    ago: 9,
    values: ({ behaviourDegree }, today) => ({ behaviourDegree, recordedOn: addDays(today, -9) }),
  },
  { kind: 'labour-intake', ago: 12, values: ({ education }) => ({ education, occupations: '7533 8153' }) },
  { kind: 'behaviour-degree', ago: 1, values: ({ behaviourDegree }) => ({ behaviourDegree }) },
  {
    kind: 'labour-intake',
    ago: 2,
    values: ({ education, workConsent }) => ({ education, workConsent, skills: 'тігін машинасы' }),
  },
  {
    kind: 'papers',
    subject: 'identity-card',
    ago: 3,
    values: (_, today) => ({ kind: 'identity-card', state: 'applied', stateOn: addDays(today, -3) }),
  },
  {
    kind: 'papers',
    subject: 'bank-account',
    ago: 4,
    values: (_, today) => ({ kind: 'bank-account', state: 'opened', stateOn: addDays(today, -4) }),
  },
  { kind: 'sentence', ago: 5, values: ({ endOfTerm }) => ({ endOfTerm }) },
  {
    kind: 'after-release',
    ago: 6,
    values: ({ housingAfter, placeAfter }) => ({ housingAfter, placeAfter }),
  },
  {
    kind: 'release-plan',
    ago: 7,
    values: (_, today) => ({ state: 'approved', stateOn: addDays(today, -7), agreement: 'agreed' }),
  },
  { kind: 'labour-intake', ago: 8, isDone: true, values: ({ education }) => ({ education }) },
]

/** Each wish twice, for neighbours on the list of one institution. */
const rounds = 2

export const seedEntries = async (
  seeding: Seeding,
  people: readonly SeededPerson[],
  users: SeededUsers,
): Promise<void> => {
  const { tx, today, id } = seeding
  const calendar = calendarFrom(await tx.selectFrom('holidays').select(['day', 'kind']).execute())
  const [first] = people
  const institutionId = first?.institutionId
  if (!institutionId) return
  const near = people.filter(
    (person) => person.institutionId === institutionId && person.standing === 'in-custody',
  )
  const officer = users.staff(institutionId, 'social-worker')
  const entries = Array.from({ length: rounds }, () => wishes)
    .flat()
    .flatMap((wish, at) => {
      const person = near[at * 2]
      if (!person) return []
      const { kind, subject = '', ago, isDone = false } = wish
      const factOn = addDays(today, -ago)
      const dueOn = entryDueOn(kind, factOn, calendar, today)
      return [
        {
          id: id(factOn),
          kind,
          personId: person.id,
          institutionId,
          subject,
          openKey: isDone ? null : `${person.id} ${kind} ${subject}`,
          values: JSON.stringify(knownValues(kind, wish.values(person, today))),
          factOn,
          dueOn,
          dueKey: dueOn ?? '9999-12-31',
          state: isDone ? ('done' as const) : ('open' as const),
          correctsId: null,
          createdBy: officer,
          createdAt: `${factOn}T05:00:00.000Z`,
          doneBy: isDone ? officer : null,
          doneAt: isDone ? `${addDays(factOn, 1)}T05:00:00.000Z` : null,
          version: isDone ? 2 : 1,
        },
      ]
    })
  await insertAll(tx, 'systemEntries', entries)
  await insertAll(
    tx,
    'entryMarks',
    entries.flatMap((entry) =>
      entry.doneAt === null
        ? []
        : [
            {
              id: id(today),
              entryId: entry.id,
              mark: 'ticked' as const,
              reason: null,
              byUserId: officer,
              at: entry.doneAt,
            },
          ],
    ),
  )
}
