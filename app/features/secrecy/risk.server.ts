/** Cards of acute risk: what a psychologist writes for the hour in which somebody's life is in danger. Sealed apart from the notes. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Result, ok, refuse } from '~/domain/result'
import type { Actor } from '~/domain/access/roles'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type MasterKeys, type Sealed, seal, unseal } from '~/platform/seal.server'
import { riskBound } from './bounds'
import type { RiskForm } from './glass-forms'

/** A person of the psychologist's institution; absent for everyone else. */
export const findPersonAtRisk = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'institutionId'])
    .where('id', '=', personId)
    .where(reachable(actor, 'risk.write', { institution: 'institutionId' }))
    .executeTakeFirst()

/** The card in force of a person, still sealed; whoever calls has asked whether the reader may. */
export const findRiskCard = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('riskCards as c')
    .innerJoin('users as u', 'u.id', 'c.authorId')
    .selectAll('c')
    .select('u.name as author')
    .where('c.openKey', '=', personId)
    .executeTakeFirst()

type RiskCard = NonNullable<Awaited<ReturnType<typeof findRiskCard>>>

/** One side of a card opened; null where it no longer opens. */
export const openRisk = (keys: MasterKeys, card: RiskCard, part: 'warning' | 'measures'): string | null => {
  try {
    return unseal(keys, JSON.parse(card[part]) as Sealed, riskBound(card.id, card.personId, part))
  } catch {
    return null
  }
}

const inReach = async (work: Work, personId: string) => {
  const person = await findPersonAtRisk(work.tx, work.actor, personId)
  const institutionId = person?.institutionId ?? null
  work.permit({ institutionId })
  if (institutionId === null) throw notFound()
  return institutionId
}

const endCurrent = (work: Work, personId: string, version: number) =>
  work.tx
    .updateTable('riskCards')
    .set({ endedAt: work.now, openKey: null, version: version + 1 })
    .where('openKey', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst()

/** Writes the card in place of the one in force; `version` is that one's, 0 where there was none. Refused: `errors:stale`. */
export const writeRisk = command(
  'risk.write',
  async (work, personId: string, form: RiskForm, version: number): Promise<Result<string>> => {
    const institutionId = await inReach(work, personId)
    const id = work.newId()
    const details = { step: 'write', kind: form.kind }
    work.about({ type: 'risk-card', id, personId, institutionId, details })
    const current = await findRiskCard(work.tx, personId)
    if ((current?.version ?? 0) !== version) return refuse('errors:stale')
    if (current && (await endCurrent(work, personId, version)).numUpdatedRows !== 1n)
      return refuse('errors:stale')
    const sealed = (part: 'warning' | 'measures') =>
      JSON.stringify(seal(work.keys, form[part], riskBound(id, personId, part)))
    await work.tx
      .insertInto('riskCards')
      .values({
        id,
        personId,
        institutionId,
        authorId: work.actor.userId,
        kind: form.kind,
        warning: sealed('warning'),
        measures: sealed('measures'),
        writtenAt: work.now,
        endedAt: null,
        openKey: personId,
        version: (current?.version ?? 0) + 1,
      })
      .execute()
    return ok(personId)
  },
)

/** Takes the card out of force. Refused: `errors:stale`. */
export const endRisk = command(
  'risk.write',
  async (work, personId: string, version: number): Promise<Result<string>> => {
    const institutionId = await inReach(work, personId)
    work.about({ type: 'risk-card', id: personId, personId, institutionId, details: { step: 'end' } })
    const done = await endCurrent(work, personId, version)
    return done.numUpdatedRows === 1n ? ok(personId) : refuse('errors:stale')
  },
)
