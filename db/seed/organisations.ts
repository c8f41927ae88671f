/** Twelve organisations of every kind, with numbers that no firm bears. */
import { addDays } from '../../app/domain/calendar/day'
import { demoBin } from '../../app/domain/people/demo-identifiers'
import type { OrganisationsTable } from '../schema/openings'
import { fictionalName } from './names'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

export type SeededOrganisation = Pick<OrganisationsTable, 'id' | 'kind' | 'region' | 'state'> & {
  readonly placeKato: string
}

export type DescribedOrganisation = readonly [
  OrganisationsTable['kind'],
  string,
  string,
  OrganisationsTable['state'],
]

/** Kind, name, place; the first of a kind belongs to that kind's demo account. */
const ofDemo: readonly DescribedOrganisation[] = [
  ['state-enterprise', 'РМК Қарағанды облысындағы филиалы', '351000000', 'approved'],
  ['state-enterprise', 'РМК Шымкент қаласындағы филиалы', '791000000', 'approved'],
  ['business', 'ТОО «Шебер қолдар»', '351000000', 'approved'],
  ['business', 'ТОО «СтройДом Сарыарка»', '351000000', 'approved'],
  ['business', 'ЖШС «Теміртау нан»', '352400000', 'approved'],
  ['business', 'ТОО «Жасыл жылыжай»', '791000000', 'approved'],
  ['business', 'ИП «Мебель от Асана»', '352200000', 'approved'],
  ['business', 'ТОО «ЛогистикПлюс»', '791000000', 'registered'],
  ['volunteer', '«Қайырлы іс» еріктілер орталығы', '351000000', 'approved'],
  ['volunteer', 'ОФ «Тёплый дом»', '791000000', 'approved'],
  ['ngo', 'ОО «Новый шаг»', '351000000', 'approved'],
  ['local-authority', 'Қарағанды қаласының жұмыспен қамту бөлімі', '351000000', 'approved'],
]

const organisationRow = (
  { chance, today, id }: Seeding,
  [kind, name, place, state]: DescribedOrganisation,
  at: number,
) => {
  const since = addDays(today, state === 'registered' ? -2 : -chance.whole(200, 700))
  const contact = fictionalName(chance.next, chance.happens(0.5) ? 'female' : 'male')
  const isKnown = chance.happens(0.7)
  return {
    id: id(since),
    kind,
    businessId: demoBin(at + 1),
    name,
    region: place.slice(0, 2),
    placeKato: place,
    contactName: `${contact.surname} ${contact.given}`,
    contactPhone: `+7 700 000 ${String(10 + at).padStart(2, '0')} ${String(chance.whole(10, 99))}`,
    contactEmail: `post${at + 1}@example.kz`,
    registerState: isKnown ? ('found' as const) : ('not-asked' as const),
    registerName: isKnown ? name : null,
    registerCheckedAt: isKnown ? morningOf(since) : null,
    state,
    demo: 1 as const,
    createdAt: morningOf(since),
    version: 1,
  }
}

export const seedOrganisations = async (
  seeding: Seeding,
  described = ofDemo,
  first = 0,
): Promise<SeededOrganisation[]> => {
  const rows = described.map((each, at) => organisationRow(seeding, each, first + at))
  await insertAll(seeding.tx, 'organisations', rows)
  return rows
}
