/** Volunteers from outside of the demo: one with a pass and a visit asked for, one who waits for a pass, one not trained yet. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import { sortKey } from '../../app/domain/people/names'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

const described = [
  ['Қайратова', 'Айжан', '1991-03-14', 'granted'],
  ['Соколов', 'Пётр', '1984-07-02', 'asked'],
  ['Жұмағұл', 'Бекзат', '2001-11-23', null],
] as const

export const seedOutsideVolunteers = async ({ tx, today, id }: Seeding): Promise<void> => {
  const coordinator = await tx
    .selectFrom('users')
    .select(['id', 'organisationId'])
    .where('role', '=', 'volunteer-coordinator')
    .where('organisationId', 'is not', null)
    .orderBy('id')
    .executeTakeFirst()
  const institution = await tx.selectFrom('institutions').select('id').orderBy('code').executeTakeFirst()
  if (!coordinator || !institution) return
  const made = addDays(today, -60)
  const volunteers = described.map(([surname, givenName, birthDate, pass], at) => ({
    id: id(made),
    organisationId: coordinator.organisationId,
    region: null,
    surname,
    givenName,
    patronymic: null,
    sortKey: sortKey(`${surname} ${givenName}`),
    birthDate: birthDate as Day,
    phone: `+7 700 000 40 ${10 + at}`,
    trainedOn: pass === null ? null : addDays(today, -45),
    leftOn: null,
    createdBy: coordinator.id,
    createdAt: morningOf(made),
    version: 1,
  }))
  await insertAll(tx, 'outsideVolunteers', volunteers)
  const passes = volunteers.flatMap(({ id: volunteerId }, at) => {
    const state = described[at]?.[3]
    if (!state) return []
    const isGranted = state === 'granted'
    return [
      {
        id: id(made),
        volunteerId,
        institutionId: institution.id,
        openKey: `${volunteerId} ${institution.id}`,
        state,
        validFrom: isGranted ? addDays(today, -30) : null,
        validTo: isGranted ? addDays(today, 150) : null,
        checkedDocument: isGranted ? 'Жеке куәлік, соттылығы жоқтығы туралы анықтама' : null,
        checkedOn: isGranted ? addDays(today, -31) : null,
        reason: null,
        askedBy: coordinator.id,
        askedAt: morningOf(addDays(today, -40)),
        decidedBy: isGranted ? coordinator.id : null,
        decidedOn: isGranted ? addDays(today, -30) : null,
        version: 1,
      },
    ]
  })
  await insertAll(tx, 'volunteerPasses', passes)
  const visit = (inDays: number, state: 'asked' | 'done', log: string | null) => ({
    id: id(addDays(today, Math.min(0, inDays) - 5)),
    volunteerId: volunteers[0]?.id ?? '',
    institutionId: institution.id,
    organisationId: coordinator.organisationId,
    region: null,
    purpose: 'talk' as const,
    personId: null,
    onDay: addDays(today, inDays),
    startsAt: '15:00',
    endsAt: '16:30',
    words: 'Әңгіме және кітап оқу',
    state,
    reason: null,
    minutes: state === 'done' ? 90 : null,
    log,
    askedBy: coordinator.id,
    askedAt: morningOf(addDays(today, Math.min(0, inDays) - 5)),
    decidedBy: null,
    decidedOn: null,
    version: 1,
  })
  await insertAll(tx, 'volunteerVisits', [
    visit(6, 'asked', null),
    visit(-9, 'done', 'Оқу үйірмесі өтті, келесі жолы кітап әкеледі'),
  ])
}
