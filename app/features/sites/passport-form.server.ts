/** What the form of a passport starts with and offers to choose from. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { activities } from '#db/reference/activities'
import { safetyLevels } from '~/domain/people/person'
import { inspections, repairs, supplies } from '~/domain/sites/site'
import type { At } from '~/platform/guard.server'
import type { SiteLine } from './queries.server'
import { activitiesIn, institutionName } from './telling.server'

export const activityChoices = ({ language }: Pick<At, 'language'>) =>
  activities.map((each) => ({ value: each.code, label: `${each.code} · ${each[language]}` }))

export const passportChoices = (at: At) => {
  const { t } = at
  return {
    supplies: supplies.map((value) => ({ value, label: t(`sites:supply.${value}`) })),
    inspections: inspections.map((value) => ({ value, label: t(`sites:inspection.${value}`) })),
    repairs: repairs.map((value) => ({ value, label: t(`sites:repair.${value}`) })),
    levels: safetyLevels.map((value) => ({ value, label: t(`vocabulary:safety-level.${value}`) })),
    activities: activityChoices(at),
  }
}
export type PassportChoices = ReturnType<typeof passportChoices>

const typed = (value: number | null): string => (value === null ? '' : String(value))

export const storedPassport = (row: SiteLine) => ({
  name: row.name,
  area: typed(row.area),
  storageArea: typed(row.storageArea),
  height: row.height === null ? '' : String(row.height / 100),
  power: typed(row.power),
  water: row.water as string,
  heat: row.heat as string,
  floorLoad: typed(row.floorLoad),
  docks: typed(row.docks),
  access: row.access ?? '',
  sanitary: row.sanitary as string,
  sanitaryOn: (row.sanitaryOn ?? '') as string,
  fire: row.fire as string,
  fireOn: (row.fireOn ?? '') as string,
  repair: row.repair as string,
  repairCost: row.repairCost === null ? '' : String(Number(row.repairCost) / 100),
  safetyLevel: row.safetyLevel as string,
  maxHeadcount: typed(row.maxHeadcount),
  activities: activitiesIn(row.activities),
  contactName: row.contactName ?? '',
  contactPhone: row.contactPhone ?? '',
  description: row.description ?? '',
})
export type PassportValues = ReturnType<typeof storedPassport>

/** A new passport knows nothing yet, and says so. */
export const emptyPassport = (safetyLevel: string): PassportValues => ({
  name: '',
  area: '',
  storageArea: '',
  height: '',
  power: '',
  water: 'unknown',
  heat: 'unknown',
  floorLoad: '',
  docks: '0',
  access: '',
  sanitary: 'unknown',
  sanitaryOn: '',
  fire: 'unknown',
  fireOn: '',
  repair: 'none',
  repairCost: '',
  safetyLevel,
  maxHeadcount: '',
  activities: [],
  contactName: '',
  contactPhone: '',
  description: '',
})

/** Institutions for headquarters to choose from; the keeper of one institution is not asked. */
export const institutionChoices = async (db: Kysely<Database>, at: At) => {
  if (at.actor.institutionId !== null) return []
  const rows = await db
    .selectFrom('institutions')
    .select(['id', 'nameKk', 'nameRu'])
    .orderBy('code')
    .limit(200)
    .execute()
  return rows.map((row) => ({ value: row.id, label: institutionName(row, at) }))
}

export const newSitePageOf = async (at: At) => {
  const own = at.actor.institutionId
    ? await at.db
        .selectFrom('institutions')
        .select('safetyLevel')
        .where('id', '=', at.actor.institutionId)
        .executeTakeFirst()
    : undefined
  return {
    title: at.t('sites:new.title'),
    choices: passportChoices(at),
    stored: emptyPassport(own?.safetyLevel ?? 'medium'),
    institutions: await institutionChoices(at.db, at),
  }
}
