/** What stands around the people of the synthetic country: institutions, organisations, accounts, openings. */
import { addMonths } from '../../app/domain/calendar/day'
import type { Channel, OpeningKind } from '../../app/domain/openings/opening'
import { oblasts } from '../reference/regions'
import { type DescribedInstitution, type SeededInstitution, seedInstitutions } from './institutions'
import type { ListedWork } from './opening-list'
import { type Market, openingRow } from './openings'
import { type DescribedOrganisation, seedOrganisations } from './organisations'
import type { Chance } from './random'
import { type Seeding, insertAll } from './seeding'
import { trades } from './trades'
import { type StaffMember, seedUsers } from './users'

export const nation = {
  inCustody: 29_061,
  onProbation: 32_025,
  institutions: 78,
  branches: 17,
  businesses: 243,
  volunteers: 20,
  openings: 2_500,
  places: 8_000,
  plans: 2_336,
} as const

const regionCodes = oblasts.map(({ kato }) => kato.slice(0, 2))
const levels = ['medium', 'medium', 'medium', 'minimum', 'minimum', 'maximum', 'maximum', 'mixed'] as const

const institutionAt = (chance: Chance, at: number): DescribedInstitution => {
  const region = regionCodes[at % regionCodes.length] ?? '35'
  return {
    code: String(101 + at),
    region,
    placeKato: `${region}1000000`,
    safetyLevel: chance.pick(levels),
    sex: at % 13 === 5 ? 'female' : 'male',
    open: chance.whole(0, 40),
    detachments: 8,
  }
}

const organisationAt = (at: number): DescribedOrganisation => {
  const place = `${regionCodes[at % regionCodes.length] ?? '35'}1000000`
  const { branches, businesses } = nation
  if (at < branches) return ['state-enterprise', `РМК, ${at + 1}-филиал`, place, 'approved']
  if (at < branches + businesses) return ['business', `ТОО «Шаңырақ-${at}»`, place, 'approved']
  return ['volunteer', `ОФ «Қамқор-${at}»`, place, 'approved']
}

/** Writes institutions, organisations and accounts: one of each role to sign in with, and staff everywhere. */
export const seedFrame = async (seeding: Seeding, passwordHash: string): Promise<Market> => {
  const { chance } = seeding
  const count = nation.branches + nation.businesses + nation.volunteers
  const places = Array.from({ length: nation.institutions }, (_, at) => institutionAt(chance, at))
  const institutions = await seedInstitutions(seeding, places)
  const organisations = await seedOrganisations(
    seeding,
    Array.from({ length: count }, (_, at) => organisationAt(at)),
  )
  const besides = places.slice(1).flatMap(({ code }, at): StaffMember[] => [
    [`officer-${code}`, 'social-worker', at + 1],
    [`psychologist-${code}`, 'psychologist', at + 1],
    [`head-${code}`, 'institution-head', at + 1],
  ])
  const users = await seedUsers(seeding, { institutions, organisations, passwordHash, besides })
  return { institutions, organisations, users }
}

const channelsInside: Readonly<Record<OpeningKind, readonly Channel[]>> = {
  'state-site': ['enterprise', 'enterprise', 'enterprise', 'housekeeping', 'cell'],
  business: ['on-site-business', 'outside-area'],
  volunteer: ['housekeeping', 'on-site-business'],
  course: ['study'],
}

const kindAt = (organisationAt: number): OpeningKind => {
  if (organisationAt < nation.branches) return 'state-site'
  return organisationAt < nation.branches + nation.businesses ? 'business' : 'volunteer'
}

/** Two of five openings belong to the branches; places add up to the nation's. */
const listedAt = (
  { chance }: Seeding,
  at: number,
  institutions: readonly SeededInstitution[],
): ListedWork => {
  const { branches, businesses, volunteers } = nation
  const turn = at % 10
  const who =
    turn < 4
      ? at % branches
      : turn < 9
        ? branches + (at % businesses)
        : branches + businesses + (at % volunteers)
  const isInside = turn < 4 || chance.happens(0.25)
  const channel = isInside ? chance.pick(channelsInside[kindAt(who)]) : 'after-release'
  const place = isInside ? chance.whole(0, institutions.length - 1) : null
  const places = Math.floor(nation.places / nation.openings) + (at % 5 === 0 ? 1 : 0)
  const state = at % 40 === 39 ? 'submitted' : 'open'
  return [who, channel, place, chance.pick(trades).code, places, state]
}

export const seedNationOpenings = async (seeding: Seeding, market: Market): Promise<void> => {
  const rows = Array.from({ length: nation.openings }, (_, at) => {
    const listed = listedAt(seeding, at, market.institutions)
    const row = openingRow(seeding, kindAt(listed[0]), listed, market)
    return { ...row, closesOn: row.closesOn && addMonths(row.closesOn, 6) }
  })
  await insertAll(seeding.tx, 'openings', rows)
}
