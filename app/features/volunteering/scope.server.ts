/** What ties programmes, events and sign-ups to those who may see and change them. */
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import type { Subject } from '~/domain/access/holders'
import type { Actor } from '~/domain/access/roles'

/** A programme or an event as the policy sees it. */
export const tiesOf = (row: {
  readonly organisationId: string | null
  readonly region: string | null
}): Subject => ({ organisationId: row.organisationId, region: row.region })

/** Whose a programme becomes: the organisation's, the region's authority's, or the service's own. */
export const ownerOf = ({ role, organisationId, region }: Actor) => ({
  organisationId,
  region: role === 'local-authority' ? region : null,
})

/** The clock on the wall in Almaty as one text that compares with `<`: `YYYY-MM-DDTHH:MM`. */
export const wallNow = (now: string): string => {
  const { day, time } = wallTimeAt(instant(now))
  return `${day}T${time}`
}
