/** The register of sites as a page and as a file. */
import writeXlsxFile from 'write-excel-file/node'
import { mayEver } from '~/domain/access/policy'
import { escapeFormula } from '~/domain/imports/formula'
import { safetyLevels } from '~/domain/people/person'
import { regionChoices } from '~/features/organisations/places.server'
import type { At } from '~/platform/guard.server'
import { type FilterChange, readSiteFilters, siteLists, sitesPath } from './filters'
import { activityChoices } from './passport-form.server'
import { perPage, sitesQuery } from './queries.server'
import { tabsOf } from './tabs.server'
import { passportTexts, tellLine } from './telling.server'

const flags = ['water', 'heat', 'docks'] as const

const filterRows = (filters: FilterChange, { t, actor }: At) => {
  const to = (change: FilterChange) => sitesPath(filters, change)
  const mine = actor.institutionId ? 'institution' : actor.region ? 'region' : null
  const own = mine
    ? [
        {
          to: to({ mine: filters.mine ? undefined : '1' }),
          label: t(`sites:mine.${mine}`),
          current: filters.mine === '1',
        },
      ]
    : []
  const lists = siteLists.filter((list) => list !== 'closed' || mayEver(actor, 'site.tenants'))
  return [
    {
      key: 'list',
      label: t('sites:filter.list'),
      chips: [
        ...lists.map((list) => ({
          to: to({ list }),
          label: t(`sites:list.${list}`),
          current: filters.list === list,
        })),
        ...own,
      ],
    },
    {
      key: 'supplies',
      label: t('sites:filter.supplies'),
      chips: flags.map((flag) => ({
        to: to({ [flag]: filters[flag] ? undefined : '1' }),
        label: t(`sites:filter.${flag}`),
        current: filters[flag] === '1',
      })),
    },
  ]
}

export const listPageOf = async (at: At) => {
  const { db, actor, t, url } = at
  const filters = readSiteFilters(url.searchParams)
  const found = await sitesQuery(db, actor, filters).execute()
  const rows = found.slice(0, perPage)
  const more = found.length > perPage ? rows.at(-1)?.id : undefined
  return {
    title: t('sites:title'),
    tabs: tabsOf(at),
    filters,
    chips: filterRows(filters, at),
    regions: regionChoices(at),
    levels: safetyLevels.map((value) => ({ value, label: t(`vocabulary:safety-level.${value}`) })),
    activities: activityChoices(at),
    lines: rows.map((row) => tellLine(row, at)),
    files: (['xlsx', 'csv'] as const).map((as) => ({
      to: `${sitesPath(filters, {}, '/sites/file')}&as=${as}`,
      text: as.toUpperCase(),
    })),
    firstTo: filters.after ? sitesPath(filters, {}) : undefined,
    nextTo: more ? sitesPath(filters, { after: more }) : undefined,
    mayAdd: mayEver(actor, 'site.edit'),
  }
}
export type ListPage = Awaited<ReturnType<typeof listPageOf>>

/** More sites than the whole country has. */
const mostRows = 5000

const columns = [
  'name',
  'area',
  'storageArea',
  'height',
  'power',
  'water',
  'heat',
  'floorLoad',
  'docks',
  'sanitary',
  'fire',
  'repair',
  'safetyLevel',
  'maxHeadcount',
  'activities',
  'contactName',
  'contactPhone',
] as const

const csv = (rows: readonly (readonly string[])[]): Response => {
  const cell = (text: string) => `"${escapeFormula(text).replaceAll('"', '""')}"`
  const body = rows.map((row) => row.map(cell).join(';')).join('\r\n')
  return new Response(`\uFEFF${body}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="qadam-sites.csv"',
    },
  })
}

const workbook = async (rows: readonly (readonly string[])[]): Promise<Response> => {
  const bytes = await writeXlsxFile(
    rows.map((cells, line) =>
      cells.map((each) => ({
        value: escapeFormula(each),
        type: String,
        wrap: true,
        ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
    { columns: (rows[0] ?? []).map(() => ({ width: 20 })), stickyRowsCount: 1 },
  ).toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="qadam-sites.xlsx"',
    },
  })
}

/** What the list shows under the same filters, every page of it. */
export const sitesFile = async (at: At): Promise<Response> => {
  const { db, actor, t, url } = at
  const filters = { ...readSiteFilters(url.searchParams), after: undefined }
  const rows = await sitesQuery(db, actor, filters, mostRows).execute()
  const heads = [
    t('sites:field.institutionId'),
    t('sites:field.place'),
    t('sites:field.state'),
    t('sites:field.freeArea'),
    t('sites:field.freeHeadcount'),
    ...columns.map((column) => t(`sites:field.${column}`)),
  ]
  const cells = rows.map((row) => {
    const line = tellLine(row, at)
    const texts = passportTexts(row, at)
    return [
      line.institution,
      line.place,
      t(`sites:state.${line.state}`),
      line.free,
      at.format.number(row.freeHeadcount),
      ...columns.map((column) => texts[column]),
    ]
  })
  return url.searchParams.get('as') === 'csv' ? csv([heads, ...cells]) : workbook([heads, ...cells])
}
