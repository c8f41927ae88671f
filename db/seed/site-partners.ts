/** Partners of the demo's production sites: an enterprise with its branches, a joint production, memoranda. */
import { addDays, addMonths } from '../../app/domain/calendar/day'
import { demoBin } from '../../app/domain/people/demo-identifiers'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Listed = readonly { readonly id: string }[]
type Around = { readonly institutions: Listed; readonly enterprises: Listed }
type Site = { readonly id: string; readonly institutionId: string }

/** The enterprise to which the branches belong, a joint production, and two memoranda. */
export const seedPartners = async (seeding: Seeding, around: Around, site: Site): Promise<void> => {
  const { tx, today, id } = seeding
  const founded = addDays(today, -1500)
  const head = id(founded)
  await insertAll(tx, 'organisations', [
    {
      id: head,
      kind: 'state-enterprise',
      businessId: demoBin(900),
      name: 'РГП «Енбек» (демо)',
      region: '71',
      placeKato: '711000000',
      contactName: null,
      contactPhone: null,
      contactEmail: null,
      registerState: 'not-asked',
      registerName: null,
      registerCheckedAt: null,
      state: 'approved',
      demo: 1,
      createdAt: morningOf(founded),
      version: 1,
    },
  ])
  await insertAll(
    tx,
    'enterpriseBranches',
    around.enterprises.map((each) => ({ organisationId: each.id, parentId: head })),
  )
  const member = { siteId: site.id, institutionId: site.institutionId, organisationId: null, version: 1 }
  await insertAll(tx, 'siteMembers', [
    {
      ...member,
      id: id(today),
      name: 'ТОО «СтройДом Сарыарка»',
      brings: 'Қалыптар мен бетон араластырғыш',
      planned: 4_500_000_000,
      made: 2_700_000_000,
      madeOn: addDays(today, -120),
      createdAt: morningOf(addDays(today, -300)),
    },
    {
      ...member,
      id: id(today),
      name: 'РМК Қарағанды облысындағы филиалы',
      brings: 'Цех, электр қуаты, жұмыс орындары',
      planned: 1_800_000_000,
      made: 1_800_000_000,
      madeOn: addDays(today, -200),
      createdAt: morningOf(addDays(today, -300)),
    },
  ])
  await insertAll(tx, 'siteMemoranda', [
    {
      id: id(addDays(today, -400)),
      institutionId: null,
      parties: 'РГП «Енбек» (демо) – объединение строителей',
      subject: 'Производство строительных материалов и изделий',
      products: 'Кирпич, пеноблоки и газоблоки, металлические двери, ограждения',
      since: addDays(today, -400),
      until: addMonths(addDays(today, -400), 36),
      createdAt: morningOf(addDays(today, -400)),
      version: 1,
    },
    {
      id: id(addDays(today, -90)),
      institutionId: around.institutions[2]?.id ?? null,
      parties: '№93 мекеме – тігін кәсіпорындары қауымдастығы',
      subject: 'Арнайы киім тігуге тапсырыстар',
      products: 'Арнайы киім, төсек-орын жабдығы',
      since: addDays(today, -90),
      until: null,
      createdAt: morningOf(addDays(today, -90)),
      version: 1,
    },
  ])
}
