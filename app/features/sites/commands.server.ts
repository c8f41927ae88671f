/** What is done to sites: described, corrected, closed and opened again, pictured. */
import { isActivity } from '#db/reference/activities'
import { type Passport, decidePassport } from '~/domain/sites/site'
import { type Result, ok, refuse } from '~/domain/result'
import {
  type AttachedTo,
  type KeptFile,
  addAttachment,
  removeAttachment,
} from '~/features/attachments/store.server'
import { type Work, command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import type { PassportWords } from './forms'
import { type LockedSite, lockSite, settleSpace } from './space.server'

/** Two fields share a refusal: its code says which is meant, so that the words stand beside it. */
const besideDay = (result: Result<Passport>): Result<Passport> =>
  result.ok || !result.refusal.values?.field
    ? result
    : refuse(`${result.refusal.code}-${result.refusal.values.field}`)

const columnsOf = (
  words: PassportWords,
  work: Work,
): Result<Omit<Passport, 'activities'> & { activities: string }> => {
  if (!words.activities.every(isActivity)) return refuse('activity-unknown')
  const passport = besideDay(decidePassport(words, work.today))
  return passport.ok ? ok({ ...passport.value, activities: JSON.stringify(words.activities) }) : passport
}

/** Writes down a site of an institution. Refused: `institution-missing`, `activity-unknown`, those of `decidePassport`. */
export const addSite = command(
  'site.edit',
  async (work, institutionId: string | null, words: PassportWords): Promise<Result<string>> => {
    const id = institutionId ?? work.actor.institutionId
    const institution = id
      ? await work.tx
          .selectFrom('institutions')
          .select(['id', 'region'])
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined
    if (!institution) {
      work.permit({ institutionId: work.actor.institutionId })
      return refuse('institution-missing')
    }
    work.permit({ institutionId: institution.id })
    const columns = columnsOf(words, work)
    if (!columns.ok) return columns
    const siteId = work.newId()
    await work.tx
      .insertInto('sites')
      .values({
        ...columns.value,
        id: siteId,
        institutionId: institution.id,
        region: institution.region,
        state: 'free',
        offered: 1,
        freeArea: words.area,
        freeHeadcount: words.maxHeadcount,
        createdAt: work.now,
        updatedAt: work.now,
        version: 1,
      })
      .execute()
    const details = { step: 'add', values: columns.value }
    work.about({ type: 'site', id: siteId, institutionId: institution.id, details })
    return ok(siteId)
  },
)

const load = async (work: Work, id: string, version: number): Promise<Result<LockedSite>> => {
  const row = await lockSite(work, id)
  work.permit(row ? { institutionId: row.institutionId } : {})
  if (!row) return refuse('absent')
  work.about({ type: 'site', id, institutionId: row.institutionId })
  return row.version === version ? ok(row) : refuse('errors:stale')
}

const heldWords: Readonly<Record<string, string>> = {
  'not-enough-area': 'area-below-held',
  'not-enough-places': 'places-below-held',
}

/** The same refusal in the words of a passport: it would hold less than is already taken. */
const belowHeld = <T>(result: Result<T>): Result<T> =>
  result.ok ? result : refuse(heldWords[result.refusal.code] ?? result.refusal.code, { ...result.refusal })

/** Corrects a passport. Refused: `errors:stale`, `area-below-held`, `places-below-held`, and those of adding. */
export const editSite = command(
  'site.edit',
  async (work, id: string, version: number, words: PassportWords): Promise<Result<string>> => {
    const loaded = await load(work, id, version)
    if (!loaded.ok) return loaded
    const row = loaded.value
    const columns = columnsOf(words, work)
    if (!columns.ok) return columns
    const changes = differences(row, columns.value)
    await work.tx
      .updateTable('sites')
      .set({ ...columns.value, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    const shape = { id, area: words.area, maxHeadcount: words.maxHeadcount, isClosed: row.state === 'closed' }
    const settled = belowHeld(await settleSpace(work, shape))
    if (!settled.ok) return settled
    work.about({ type: 'site', id, institutionId: row.institutionId, details: { step: 'edit', changes } })
    return ok(id)
  },
)

/** Takes a site out of the register, or back into it. Refused: `errors:stale`, `wrong-state`, `site-closed` while anybody works there. */
export const changeSite = command(
  'site.edit',
  async (
    work,
    id: string,
    version: number,
    step: 'close' | 'reopen',
    reason: string,
  ): Promise<Result<string>> => {
    const loaded = await load(work, id, version)
    if (!loaded.ok) return loaded
    const row = loaded.value
    if ((row.state === 'closed') === (step === 'close')) return refuse('wrong-state')
    const settled = await settleSpace(work, { ...row, isClosed: step === 'close' })
    if (!settled.ok) return settled.refusal.code === 'site-closed' ? refuse('still-held') : settled
    await work.tx
      .updateTable('sites')
      .set({ version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    const details = { step, state: [row.state, settled.value], reason }
    work.about({ type: 'site', id, institutionId: row.institutionId, details })
    return ok(id)
  },
)

/** What a site's pictures are attached to. */
export const picturesOf = (siteId: string): AttachedTo => ({ type: 'site', id: siteId })

const reach = async (work: Work, id: string) => {
  const row = await work.tx
    .selectFrom('sites')
    .select(['id', 'institutionId'])
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit(row ? { institutionId: row.institutionId } : {})
  return row
}

/** Adds a checked picture. Refused: `not-a-picture`, `attachments:refusal.too-many-files`. */
export const addPicture = command(
  'site.edit',
  async (work, siteId: string, kept: KeptFile): Promise<Result<string>> => {
    const site = await reach(work, siteId)
    if (kept.kind !== 'jpeg' && kept.kind !== 'png') return refuse('not-a-picture')
    const added = await addAttachment(work.tx, kept, {
      to: picturesOf(siteId),
      personId: null,
      by: work.actor.userId,
      at: work.now,
    })
    if (!added.ok) return added
    const details = { step: 'picture', kind: kept.kind, size: kept.size, sha256: kept.sha256 }
    work.about({ type: 'site', id: siteId, institutionId: site?.institutionId ?? null, details })
    return added
  },
)

/** Takes a picture away. Refused: `attachments:refusal.file-gone`. */
export const removePicture = command(
  'site.edit',
  async (work, siteId: string, pictureId: string): Promise<Result<string>> => {
    const site = await reach(work, siteId)
    const gone = await removeAttachment(work.tx, picturesOf(siteId), pictureId, {
      by: work.actor.userId,
      at: work.now,
    })
    if (!gone.ok) return gone
    const details = { step: 'picture-removed', file: pictureId }
    work.about({ type: 'site', id: siteId, institutionId: site?.institutionId ?? null, details })
    return gone
  },
)
