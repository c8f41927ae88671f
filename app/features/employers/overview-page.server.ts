/** Headquarters' overview of employers: by light and by the end of their accreditation, and the same as a file. */
import writeXlsxFile from 'write-excel-file/node'
import { accreditationStateOf } from '~/domain/employers/accreditation'
import { noEnd } from '~/domain/employers/contract'
import { lights } from '~/domain/employers/light'
import { escapeFormula } from '~/domain/imports/formula'
import { nameOfRegion, regionChoices } from '~/features/organisations/places.server'
import { tellBusinessId } from '~/features/organisations/telling.server'
import type { At } from '~/platform/guard.server'
import { cursorText, endFilters, readOverviewFilters } from './filters'
import { overviewQuery, perPage } from './queries.server'
import { untilWords } from './telling.server'

const path = '/employers'
type Wanted = Readonly<Record<string, string | undefined>>

const addressOf = (wanted: Wanted, at = path): string => {
  const given = Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const search = new URLSearchParams(given as [string, string][]).toString()
  return search ? `${at}?${search}` : at
}

type Row = Awaited<ReturnType<ReturnType<typeof overviewQuery>['execute']>>[number]

const tellRow = (row: Row, at: At) => ({
  id: row.id,
  name: row.name,
  businessId: tellBusinessId(at, row),
  region: nameOfRegion(row.region, at.language),
  state: row.state,
  light: row.light,
  found: at.t('organisations:overview.found', { failed: row.failed, unknown: row.unknown }),
  until: row.endKey === noEnd ? at.t('organisations:accreditation.state.none') : untilWords(row.endKey, at),
  accreditation: accreditationStateOf(
    { accreditedFrom: null, accreditedTo: row.endKey === noEnd ? null : row.endKey },
    at.today,
  ),
})
export type OverviewRow = ReturnType<typeof tellRow>

export const overviewPageOf = async (at: At) => {
  const { after, ...filters } = readOverviewFilters(at.url.searchParams)
  const rows = await overviewQuery(at.db, at.actor, filters, {
    today: at.today,
    after,
    limit: perPage + 1,
  }).execute()
  const last = rows[perPage - 1]
  const chip = (name: 'light' | 'end', value: string, label: string) => ({
    to: addressOf({ ...filters, [name]: filters[name] === value ? undefined : value }),
    label,
    current: filters[name] === value,
  })
  return {
    title: at.t('organisations:overview.title'),
    lights: lights.map((each) => chip('light', each, at.t(`organisations:light.${each}`))),
    ends: endFilters.map((each) => chip('end', each, at.t(`organisations:accreditation.state.${each}`))),
    filters: { light: filters.light ?? '', end: filters.end ?? '', region: filters.region ?? '' },
    regions: regionChoices(at),
    rows: rows.slice(0, perPage).map((row) => tellRow(row, at)),
    firstTo: after ? addressOf(filters) : null,
    nextTo:
      rows.length > perPage && last
        ? addressOf({ ...filters, after: cursorText({ day: last.endKey, id: last.id }) })
        : null,
    fileTo: addressOf(filters, '/employers/file'),
  }
}

/** More than the country has employers of convicts. */
const mostRows = 5000

/** The same list as a workbook, whole. */
export const overviewFile = async (at: At): Promise<Response> => {
  const { after: _, ...filters } = readOverviewFilters(at.url.searchParams)
  const rows = await overviewQuery(at.db, at.actor, filters, { today: at.today, limit: mostRows }).execute()
  const { t } = at
  const heads = ['name', 'businessId', 'region', 'state', 'light', 'until', 'found'].map((each) =>
    t(`organisations:overview.column.${each}`),
  )
  const cells = rows.map((row) => {
    const told = tellRow(row, at)
    const [state, light] = [t(`organisations:state.${told.state}`), t(`organisations:light.${told.light}`)]
    return [told.name, told.businessId, told.region, state, light, told.until, told.found]
  })
  const bytes = await writeXlsxFile(
    [heads, ...cells].map((line, number) =>
      line.map((cell) => ({
        value: escapeFormula(cell),
        type: String,
        ...(number === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
    { columns: [40, 18, 26, 22, 14, 26, 30].map((width) => ({ width })), stickyRowsCount: 1 },
  ).toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="qadam-employers.xlsx"',
    },
  })
}
