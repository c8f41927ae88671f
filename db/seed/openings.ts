/** Sixty openings of all three kinds, in three regions' terms of the law: sites, businesses, volunteer programmes. */
import { addDays } from '../../app/domain/calendar/day'
import { minimumWage } from '../../app/domain/law/parameters'
import { type OpeningKind, isInCustody } from '../../app/domain/openings/opening'
import { noRequirements } from '../../app/domain/openings/requirements'
import type { Shift } from '../../app/domain/openings/shift'
import type { OpeningsTable } from '../schema/openings'
import type { SeededInstitution } from './institutions'
import { type ListedProgramme, type ListedWork, businesses, programmes, stateSites } from './opening-list'
import type { SeededOrganisation } from './organisations'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import { type Trade, tradeOf } from './trades'
import type { SeededUsers } from './users'

export type Market = {
  readonly institutions: readonly SeededInstitution[]
  readonly organisations: readonly SeededOrganisation[]
  readonly users: SeededUsers
}

const shiftsByTurn: readonly (readonly Shift[])[] = [
  [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }],
  [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  [{ days: [1, 2, 3, 4, 5, 6], from: '08:00', to: '15:00' }],
  [
    { days: [1, 3, 5], from: '08:00', to: '20:00' },
    { days: [7], from: '08:00', to: '14:00' },
  ],
]

const siteNames: Readonly<Record<OpeningKind, readonly string[]>> = {
  'state-site': ['№1 өндіріс учаскесі', '№2 өндіріс учаскесі', 'Шаруашылық бөлімі'],
  business: ['Негізгі цех', 'Цех №2', 'Объект на ул. Сатпаева'],
  volunteer: ['Орталық', 'Штаб волонтёров'],
  course: ['Оқу шеберханасы', 'Учебный класс'],
}

const reasons: Partial<Record<OpeningsTable['state'], string>> = {
  paused: 'Жабдық жөнделуде',
  closed: 'Орындар толды',
  rejected: 'Не указано, кто отвечает за безопасность работ',
}

type Listed = ListedWork | ListedProgramme

const creatorOf = (kind: OpeningKind, { users }: Market): string =>
  users.byRole.get(
    kind === 'state-site' ? 'production-manager' : kind === 'business' ? 'employer' : 'volunteer-coordinator',
  ) ?? ''

const needsOf = ({ chance }: Seeding, trade: Trade, isInside: boolean) => ({
  ...noRequirements,
  demands: trade.demands,
  skills: trade.skills.slice(0, chance.whole(1, 2)),
  documents: isInside ? [] : (['identity-card'] as const),
  minTermMonths: isInside && chance.happens(0.4) ? chance.pick([3, 6]) : null,
  experienceYears: chance.happens(0.25) ? chance.pick([1, 2]) : null,
})

/** Tiyn a month: the minimum wage in force and upwards, rounded to a thousand tenge. */
const wageOn = ({ chance, today }: Seeding, isInside: boolean): number => {
  const minimum = minimumWage.on(today)
  return (
    Math.ceil((minimum * (isInside ? 1 + chance.next() * 0.5 : 1.4 + chance.next() * 2)) / 100_000) * 100_000
  )
}

const everOpen: readonly OpeningsTable['state'][] = ['open', 'paused', 'closed']

const datesOf = ({ chance, today }: Seeding, state: string) => {
  const made = addDays(today, -chance.whole(4, 120))
  const startsOn = addDays(made, chance.whole(10, 40))
  const closes = chance.happens(0.5) || state === 'closed'
  const closesOn = closes ? addDays(state === 'closed' ? made : today, chance.whole(20, 200)) : null
  return {
    startsOn,
    closesOn: closesOn && closesOn > startsOn ? closesOn : null,
    createdAt: morningOf(made),
    publishedAt: everOpen.includes(state) ? morningOf(addDays(made, 2)) : null,
    updatedAt: morningOf(addDays(today, -chance.whole(1, 3))),
  }
}

export const openingRow = (seeding: Seeding, kind: OpeningKind, listed: Listed, market: Market) => {
  const { chance, today, id } = seeding
  const [organisationAt, channel, institutionAt, what, places, state = 'open'] = listed
  const organisation = market.organisations[organisationAt]
  if (!organisation) throw new RangeError(`no organisation ${organisationAt}`)
  const institution = institutionAt === null ? undefined : market.institutions[institutionAt]
  const trade = kind === 'volunteer' ? undefined : tradeOf(what)
  const isInside = isInCustody({ channel })
  const place = institution?.placeKato ?? organisation.placeKato
  return {
    id: id(today),
    kind,
    channel,
    title: trade ? (chance.happens(0.5) ? trade.kk : trade.ru) : what,
    occupation: trade?.code ?? null,
    organisationId: organisation.id,
    institutionId: institution?.id ?? null,
    siteName: chance.pick(siteNames[kind]),
    placeKato: place,
    region: place.slice(0, 2),
    places,
    wage: trade ? wageOn(seeding, isInside) : null,
    shifts: JSON.stringify(chance.pick(shiftsByTurn)),
    safetyLevels: JSON.stringify(institution ? [institution.safetyLevel] : []),
    requirements: JSON.stringify(trade ? needsOf(seeding, trade, isInside) : noRequirements),
    withMinors: what.includes('детск') ? (1 as const) : (0 as const),
    servesAlcohol: 0 as const,
    description: trade ? `${trade.ru}: ${trade.skills.join(', ')}.` : '',
    ...datesOf(seeding, state),
    endsOn: null,
    weeklyHours: null,
    givesSkills: null,
    state,
    stateReason: reasons[state] ?? null,
    externalId: null,
    importId: null,
    createdBy: creatorOf(kind, market),
    version: 1,
  } satisfies OpeningsTable
}

export type SeededOpening = ReturnType<typeof openingRow>

export const seedOpenings = async (seeding: Seeding, market: Market): Promise<SeededOpening[]> => {
  const rows = [
    ...stateSites.map((each) => openingRow(seeding, 'state-site', each, market)),
    ...businesses.map((each) => openingRow(seeding, 'business', each, market)),
    ...programmes.map((each) => openingRow(seeding, 'volunteer', each, market)),
  ]
  await insertAll(seeding.tx, 'openings', rows)
  return rows
}
