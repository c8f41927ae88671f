/** Tells sites in the reader's words: everything that a page, a file or a paper shows, as text. */
import { activityTitle } from '#db/reference/activities'
import { placeName } from '#db/reference/regions'
import type { Finding } from '~/domain/law/rule'
import type { Passport, SiteState } from '~/domain/sites/site'
import { citeWords } from '~/features/plans/wording.server'
import type { TellValue } from '~/features/organisations/telling.server'
import type { At } from '~/platform/guard.server'
import type { SiteLine } from './queries.server'

export type Reader = Pick<At, 't' | 'format' | 'language'>

export const institutionName = (
  row: { readonly nameKk: string; readonly nameRu: string },
  { language }: Pick<Reader, 'language'>,
): string => (language === 'kk' ? row.nameKk : row.nameRu)

const squareMetres = (value: number, { t, format }: Reader): string =>
  t('sites:unit.area', { number: format.number(value) })

export const activitiesIn = (json: string): readonly string[] => JSON.parse(json) as string[]

/** "14 · Manufacture of wearing apparel". */
export const activityWords = (code: string, { language }: Pick<Reader, 'language'>): string =>
  `${code} · ${activityTitle(code, language)}`

type Written = Omit<Passport, 'activities'> & { readonly activities: string }

/** Every field of a passport as text; an empty one is an empty text. */
export const passportTexts = (row: Written, reader: Reader): Readonly<Record<keyof Passport, string>> => {
  const { t, format } = reader
  const number = (value: number | null, unit: string): string =>
    value === null ? '' : t(`sites:unit.${unit}`, { number: format.number(value) })
  const dated = (state: string, on: Passport['fireOn']): string =>
    [t(`sites:inspection.${state}`), format.day(on)].filter(Boolean).join(', ')
  return {
    name: row.name,
    area: number(row.area, 'area'),
    storageArea: number(row.storageArea, 'area'),
    height: number(row.height === null ? null : row.height / 100, 'metres'),
    power: number(row.power, 'power'),
    water: t(`sites:supply.${row.water}`),
    heat: t(`sites:supply.${row.heat}`),
    floorLoad: number(row.floorLoad, 'load'),
    docks: row.docks === 0 ? t('common:none') : format.number(row.docks),
    access: row.access ?? '',
    sanitary: dated(row.sanitary, row.sanitaryOn),
    sanitaryOn: format.day(row.sanitaryOn),
    fire: dated(row.fire, row.fireOn),
    fireOn: format.day(row.fireOn),
    repair: [
      t(`sites:repair.${row.repair}`),
      row.repairCost === null ? '' : format.money(Number(row.repairCost)),
    ]
      .filter(Boolean)
      .join(', '),
    repairCost: row.repairCost === null ? '' : format.money(Number(row.repairCost)),
    safetyLevel: t(`vocabulary:safety-level.${row.safetyLevel}`),
    maxHeadcount: format.number(row.maxHeadcount),
    activities: activitiesIn(row.activities)
      .map((code) => activityWords(code, reader))
      .join('; '),
    contactName: row.contactName ?? '',
    contactPhone: row.contactPhone ?? '',
    description: row.description ?? '',
  }
}

/** The groups in which a passport is read: on its page, in print and on paper. */
export const passportGroups = [
  ['room', ['area', 'storageArea', 'height', 'floorLoad', 'maxHeadcount', 'safetyLevel']],
  ['supplies', ['power', 'water', 'heat', 'docks', 'access']],
  ['state', ['sanitary', 'fire', 'repair']],
  ['use', ['activities', 'contactName', 'contactPhone']],
] as const satisfies readonly (readonly [string, readonly (keyof Passport)[]])[]

export type ToldGroup = {
  readonly key: (typeof passportGroups)[number][0]
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

export const tellGroups = (row: SiteLine, reader: Reader): readonly ToldGroup[] => {
  const texts = passportTexts(row, reader)
  return passportGroups.map(([key, fields]) => ({
    key,
    facts: fields.map((field) => ({
      name: reader.t(`sites:field.${field}`),
      value: texts[field] || reader.t('sites:not-written'),
    })),
  }))
}

export const tellLine = (row: SiteLine, reader: Reader) => {
  const { t, format, language } = reader
  const texts = passportTexts(row, reader)
  return {
    id: row.id,
    name: row.name,
    state: row.state as SiteState,
    institution: institutionName(row, reader),
    place: placeName(row.placeKato, language),
    free: squareMetres(row.freeArea, reader),
    ofArea: t('sites:of-area', { area: texts.area }),
    places: t('sites:count.places', {
      count: Math.max(0, row.freeHeadcount),
      number: format.number(row.freeHeadcount),
    }),
    power: texts.power,
    supplies: [
      ...(row.water === 'yes' ? [t('sites:filter.water')] : []),
      ...(row.heat === 'yes' ? [t('sites:filter.heat')] : []),
      ...(row.docks > 0 ? [t('sites:filter.docks')] : []),
    ].join(', '),
    safetyLevel: texts.safetyLevel,
  }
}
export type ToldLine = ReturnType<typeof tellLine>

/** Findings as lines with their source; months and figures as the language writes them. */
export const tellFindings = (findings: readonly Finding[], { t, format }: Reader) =>
  findings.map(({ rule, state, cites, values = {}, asOf }) => ({
    id: rule,
    state,
    text: t(
      `law:rule.${rule}.${state}`,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'number' ? format.number(value) : value,
        ]),
      ),
    ),
    cite: [citeWords(cites, t), asOf ? format.day(asOf) : ''].filter(Boolean).join(' · '),
  }))

/** How values of a passport stand in its history. */
export const tellSiteValue =
  (reader: Reader): TellValue =>
  (field, value) => {
    const { t, format } = reader
    if (value === null || value === undefined) return ''
    if (field === 'activities') return activitiesIn(String(value)).join(', ')
    if (field === 'repairCost') return format.money(Number(value))
    if (field === 'height') return t('sites:unit.metres', { number: format.number(Number(value) / 100) })
    if (field === 'water' || field === 'heat') return t(`sites:supply.${String(value)}`)
    if (field === 'sanitary' || field === 'fire') return t(`sites:inspection.${String(value)}`)
    if (field === 'repair') return t(`sites:repair.${String(value)}`)
    if (field === 'safetyLevel') return t(`vocabulary:safety-level.${String(value)}`)
    return typeof value === 'number' ? format.number(value) : String(value)
  }
