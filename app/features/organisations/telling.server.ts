/** Tells an organisation and its history in the reader's words: everything that a page shows, as text. */
import { maskIin } from '~/domain/people/identifiers'
import { may } from '~/domain/access/policy'
import type { At } from '~/platform/guard.server'
import type { HistoryEvent } from './history.server'
import { nameOfRegion } from './places.server'
import type { OrganisationRow } from './queries.server'

/** The number of a sole trader is a person's own: only those who run the record see it whole. */
export const tellBusinessId = (
  at: Pick<At, 'actor'>,
  row: Pick<OrganisationRow, 'id' | 'businessId'>,
): string => {
  const isPersonal = /^\d{4}[0-3]/.test(row.businessId)
  return isPersonal && !may(at.actor, 'organisation.edit', { organisationId: row.id })
    ? maskIin(row.businessId)
    : row.businessId
}

export const tellOrganisation = (at: At, row: OrganisationRow) => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  state: row.state,
  region: row.region,
  regionName: nameOfRegion(row.region, at.language),
  businessId: tellBusinessId(at, row),
  contactName: row.contactName,
  contactPhone: row.contactPhone,
  contactEmail: row.contactEmail,
  registerState: row.registerState,
  registerName: row.registerName,
  registerCheckedAt: row.registerCheckedAt ? at.format.instant(row.registerCheckedAt) : null,
  /** The register writes its names in capitals and quotes of its own. */
  registerDiffers: row.registerState === 'found' && bare(row.registerName ?? '') !== bare(row.name),
  version: row.version,
})

export type ToldOrganisation = ReturnType<typeof tellOrganisation>

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

export type ToldEvent = {
  readonly id: string
  readonly title: string
  readonly meta: string
  readonly lines: readonly string[]
}

/** How a value of a field is written in a history; undefined leaves the field out. */
export type TellValue = (field: string, value: unknown) => string | undefined

const linesOf = (at: At, area: string, event: HistoryEvent, tell: TellValue): string[] => {
  const none = at.t('common:none')
  const changes = Object.entries(event.changes).flatMap(([field, [before, after]]) => {
    const [old, now] = [tell(field, before), tell(field, after)]
    return old === undefined || now === undefined
      ? []
      : [`${at.t(`${area}:field.${field}`)}: ${old || none} → ${now || none}`]
  })
  return [...changes, ...(event.reason ? [`${at.t('common:reason')}: ${event.reason}`] : [])]
}

/** Events as lines of a timeline; words are `<area>:history.<step>` and `<area>:field.<field>`. */
export const tellHistory = (
  at: At,
  area: 'organisations' | 'openings' | 'sites',
  events: readonly HistoryEvent[],
  tell: TellValue,
): ToldEvent[] =>
  events.map((event) => {
    const step = event.step ?? event.deed.slice(event.deed.indexOf('.') + 1)
    const who = event.who
      ? `${event.who}, ${at.t(`common:role.${event.role}`)}`
      : at.t('organisations:history.nobody')
    return {
      id: event.id,
      title: at.t(`${area}:history.${step}`),
      meta: `${at.format.instant(event.at)} · ${who}`,
      lines: linesOf(at, area, event, tell),
    }
  })
