/** Deeds on the devices of an institution: made one, and made an ordinary browser again. */
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

/**
 * Registers the browser that holds the token of `tokenHash` as a device of an institution; gives its id. An administrator
 * names the institution, a head registers for their own. Refused: `institution-missing`.
 */
export const registerKiosk = command(
  'kiosk.manage',
  async (
    work,
    form: { readonly name: string; readonly institutionId: string | null },
    tokenHash: string,
  ): Promise<Result<string>> => {
    const institutionId = work.actor.institutionId ?? form.institutionId
    work.permit({ institutionId })
    const id = work.newId()
    work.about({ type: 'kiosk', id, institutionId, details: { name: form.name } })
    const institution = await work.tx
      .selectFrom('institutions')
      .select('id')
      .where('id', '=', institutionId ?? '')
      .executeTakeFirst()
    if (!institution) return refuse('institution-missing')
    await work.tx
      .insertInto('kiosks')
      .values({
        id,
        institutionId: institution.id,
        name: form.name,
        tokenHash,
        registeredBy: work.actor.userId,
        registeredAt: work.now,
        endedBy: null,
        endedAt: null,
      })
      .execute()
    return ok(id)
  },
)

/** Ends a device and every session on it. A second time changes nothing. */
export const endKiosk = command('kiosk.manage', async (work, id: string): Promise<Result<string>> => {
  const kiosk = await work.tx
    .selectFrom('kiosks')
    .select(['institutionId', 'endedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit({ institutionId: kiosk?.institutionId ?? null })
  if (!kiosk) throw notFound()
  work.about({ type: 'kiosk', id, institutionId: kiosk.institutionId, details: { ended: true } })
  if (kiosk.endedAt === null)
    await work.tx
      .updateTable('kiosks')
      .set({ endedAt: work.now, endedBy: work.actor.userId })
      .where('id', '=', id)
      .execute()
  await work.tx.deleteFrom('sessions').where('kioskId', '=', id).execute()
  return ok(id)
})
