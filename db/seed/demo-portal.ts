/** The demo's own pages: devices of an institution, a code that has done its work, and who looked at the person's file. */
import { addDays } from '../../app/domain/calendar/day'
import type { Role } from '../../app/domain/access/roles'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

const kiosks = [
  { name: 'Отряд 1, коридор', made: 40, ended: null },
  { name: 'Библиотека', made: 90, ended: 12 },
] as const

/** Days before today on which each role looked. */
const looks: readonly (readonly [Role, readonly number[]])[] = [
  ['social-worker', [1, 4, 15]],
  ['psychologist', [6]],
  ['medic', [15]],
  ['institution-head', [21]],
]

const seedKiosks = async ({ tx, today, id }: Seeding, institutionId: string, headId: string) => {
  const rows = kiosks.map(({ name, made, ended }) => {
    const own = id(addDays(today, -made))
    return {
      id: own,
      institutionId,
      name,
      // No browser has a token of this hash: these stand in the list only.
      tokenHash: `seed ${own}`,
      registeredBy: headId,
      registeredAt: morningOf(addDays(today, -made)),
      endedBy: ended === null ? null : headId,
      endedAt: ended === null ? null : morningOf(addDays(today, -ended)),
    }
  })
  await insertAll(tx, 'kiosks', rows)
}

export const seedPortal = async (seeding: Seeding, institutionId: string, users: SeededUsers) => {
  const { tx, today, id } = seeding
  const staff = (role: Role): string => users.byRole.get(role) ?? ''
  await seedKiosks(seeding, institutionId, staff('institution-head'))
  const userId = staff('person')
  const person = await tx.selectFrom('users').select('personId').where('id', '=', userId).executeTakeFirst()
  const personId = person?.personId
  if (!personId) return
  const reads = looks.flatMap(([role, days]) =>
    days.map((ago) => {
      const onDay = addDays(today, -ago)
      return { id: id(onDay), personId, userId: staff(role), role, institutionId, onDay }
    }),
  )
  await insertAll(tx, 'fileReads', reads)
  const made = addDays(today, -5)
  await insertAll(tx, 'signInCodes', [
    {
      id: id(made),
      personId,
      userId,
      institutionId,
      place: 'kiosk',
      number: '48271',
      liveNumber: null,
      livePersonId: null,
      codeHash: '-',
      tries: 1,
      lastDay: addDays(made, 7),
      issuedBy: staff('social-worker'),
      issuedAt: morningOf(made),
      usedOnce: null,
      endedAt: morningOf(addDays(made, 1)),
      endedWhy: 'used',
    },
  ])
}
