/** Businesses placed at a site outside the pipeline, and the monthly count of who works there. */
import { decideCount } from '~/domain/sites/civilians'
import { decideEnd, decideTenancy } from '~/domain/sites/tenancy'
import { type Result, ok, refuse } from '~/domain/result'
import { refreshStanding } from '~/features/organisations/standing.server'
import { type Work, command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import type { TenancyTyped } from './forms'
import { lockSite, settleSpace } from './space.server'

type NewTenancy = Omit<TenancyTyped, 'endedOn' | 'version'> & { readonly organisationId: string }

/** Writes down a business that is there already. Refused: `organisation-missing`, `until-before-since`, those of `decideSpace`. */
export const addTenancy = command(
  'site.edit',
  async (work, siteId: string, words: NewTenancy): Promise<Result<string>> => {
    const site = await lockSite(work, siteId)
    work.permit(site ? { institutionId: site.institutionId } : {})
    if (!site) return refuse('absent')
    const organisation = await work.tx
      .selectFrom('organisations')
      .select('id')
      .where('id', '=', words.organisationId)
      .executeTakeFirst()
    if (!organisation) return refuse('organisation-missing')
    const decided = decideTenancy(words)
    if (!decided.ok) return decided
    const id = work.newId()
    await work.tx
      .insertInto('siteTenancies')
      .values({
        ...words,
        id,
        siteId,
        institutionId: site.institutionId,
        enquiryId: null,
        endedOn: null,
        countedMonth: null,
        convicts: null,
        civilians: null,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    const settled = await settleSpace(work, { ...site, isClosed: site.state === 'closed' })
    if (!settled.ok) return settled
    const details = { step: 'tenancy-added', tenancy: id, area: words.area, organisation: organisation.id }
    work.about({ type: 'site', id: siteId, institutionId: site.institutionId, details })
    return ok(id)
  },
)

const loadTenancy = async (work: Work, siteId: string, id: string) => {
  const site = await lockSite(work, siteId)
  const row = await work.tx
    .selectFrom('siteTenancies')
    .selectAll()
    .where('id', '=', id)
    .where('siteId', '=', siteId)
    .executeTakeFirst()
  work.permit(row ? { institutionId: row.institutionId, organisationId: row.organisationId } : {})
  return row && site ? ok({ row, site }) : refuse('absent')
}

/** Corrects a tenancy or ends it. Refused: `errors:stale`, those of `decideTenancy`, `decideEnd` and `decideSpace`. */
export const changeTenancy = command(
  'site.edit',
  async (work, siteId: string, id: string, typed: TenancyTyped): Promise<Result<string>> => {
    const loaded = await loadTenancy(work, siteId, id)
    if (!loaded.ok) return loaded
    const { row, site } = loaded.value
    const { version, ...words } = typed
    if (row.version !== version) return refuse('errors:stale')
    const decided = decideTenancy(words)
    if (!decided.ok) return decided
    const end =
      words.endedOn === null
        ? ok(null)
        : decideEnd({ ...words, endedOn: row.endedOn }, words.endedOn, work.today)
    if (!end.ok) return end
    if (row.endedOn !== null) return refuse('already-ended')
    const changes = differences(row, words)
    await work.tx
      .updateTable('siteTenancies')
      .set({ ...words, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    const settled = await settleSpace(work, { ...site, isClosed: site.state === 'closed' })
    if (!settled.ok) return settled
    if (words.endedOn !== null) await refreshStanding(work.tx, row.organisationId, work.today)
    const details = { step: words.endedOn ? 'tenancy-ended' : 'tenancy-changed', tenancy: id, changes }
    work.about({ type: 'site', id: siteId, institutionId: row.institutionId, details })
    return ok(id)
  },
)

export type Count = { readonly month: string; readonly convicts: number; readonly civilians: number }

/** Writes down a month's count; a second count of the same month corrects it. Refused: those of `decideCount`. */
export const recordCount = command(
  'site.count',
  async (work, siteId: string, id: string, count: Count): Promise<Result<string>> => {
    const loaded = await loadTenancy(work, siteId, id)
    if (!loaded.ok) return loaded
    const { row } = loaded.value
    const decided = decideCount(count, row.since, work.today)
    if (!decided.ok) return decided
    const { month, convicts, civilians } = count
    const said = { convicts, civilians, byUserId: work.actor.userId, at: work.now }
    const before = await work.tx
      .selectFrom('siteCounts')
      .select(['id', 'convicts', 'civilians'])
      .where('tenancyId', '=', id)
      .where('month', '=', month)
      .executeTakeFirst()
    if (before) await work.tx.updateTable('siteCounts').set(said).where('id', '=', before.id).execute()
    else
      await work.tx
        .insertInto('siteCounts')
        .values({ ...said, id: work.newId(), tenancyId: id, institutionId: row.institutionId, month })
        .execute()
    if (row.countedMonth === null || row.countedMonth <= month)
      await work.tx
        .updateTable('siteTenancies')
        .set({ countedMonth: month, convicts, civilians })
        .where('id', '=', id)
        .execute()
    await refreshStanding(work.tx, row.organisationId, work.today)
    const details = {
      step: 'counted',
      tenancy: id,
      month,
      changes: differences(before ?? {}, { convicts, civilians }),
    }
    work.about({ type: 'site', id: siteId, institutionId: row.institutionId, details })
    return ok(id)
  },
)
