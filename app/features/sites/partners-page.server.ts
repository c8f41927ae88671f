/** The page of partners: state enterprises with their branches, and memoranda. */
import { may, mayEver } from '~/domain/access/policy'
import { nameOfRegion } from '~/features/organisations/places.server'
import type { At } from '~/platform/guard.server'
import { enterprisesOf, memorandaOf } from './partners.server'
import { tabsOf } from './tabs.server'
import { institutionName } from './telling.server'

export const partnersPageOf = async (at: At) => {
  const { db, actor, t, format, today } = at
  const enterprises = await enterprisesOf(db)
  return {
    title: t('sites:partners.title'),
    tabs: tabsOf(at),
    mayAdd: mayEver(actor, 'site.edit'),
    mayManage: mayEver(actor, 'enterprise.manage'),
    enterprises: enterprises.map((each) => ({
      id: each.id,
      name: each.name,
      region: nameOfRegion(each.region, at.language),
      parentId: each.parentId,
      parent: each.parentName ?? '',
      hasBranches: enterprises.some(({ parentId }) => parentId === each.id),
      sites: format.number(Number(each.sites ?? 0)),
    })),
    parents: enterprises
      .filter((each) => each.parentId === null)
      .map(({ id, name }) => ({ value: id, label: name })),
    memoranda: (await memorandaOf(db)).map((row) => ({
      id: row.id,
      parties: row.parties,
      subject: row.subject,
      products: row.products ?? '',
      whose:
        row.nameKk !== null && row.nameRu !== null
          ? institutionName({ nameKk: row.nameKk, nameRu: row.nameRu }, at)
          : t('sites:partners.whole'),
      period: [format.day(row.since), format.day(row.until)].filter(Boolean).join(' – '),
      isOver: row.until !== null && row.until < today,
      mayEdit: may(actor, 'site.edit', { institutionId: row.institutionId }),
    })),
  }
}
export type PartnersPage = Awaited<ReturnType<typeof partnersPageOf>>
