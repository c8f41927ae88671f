/** The person's consent to be known to an organisation: recorded with its scope, taken back at any time, every showing logged. */
import { type Kysely, type Transaction, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { Actor } from '~/domain/access/roles'
import { type DisclosureStage, type SharedFact, factsShown, scopeIn } from '~/domain/placements/disclosure'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { newId } from '~/platform/ids.server'
import { loadReferral, tiesOf } from './steps.server'

export type ConsentForm = { readonly scope: readonly string[]; readonly givenOn: Day }

/** The scope of the standing consent as JSON, or null: a column for queries that know the referral's id. */
export const consentBy = (
  referralId: 'referrals.id' | 'placements.referralId' | 'requestCandidates.referralId',
) => sql<string | null>`(
  select scope from candidate_consents where candidate_consents.open_key = ${sql.ref(referralId)}
)`

export const consentScope = consentBy('referrals.id')

export const scopeOf = (stored: string | null): SharedFact[] =>
  stored === null ? [] : scopeIn(JSON.parse(stored) as unknown)

const write = async (work: Work, referralId: string, form: ConsentForm): Promise<Result<string>> => {
  const loaded = await loadReferral(work, referralId)
  work.permit(loaded ? { ...tiesOf(loaded), organisationId: null } : {})
  if (!loaded) return refuse('pair-gone')
  const { row } = loaded
  const scope = scopeIn(form.scope)
  const { personId, institutionId } = row
  work.about({ type: 'consent', id: referralId, personId, institutionId, details: { scope } })
  if (row.openKey === null) return refuse('referral-over')
  if (form.givenOn > work.today) return refuse('day-ahead')
  await closeConsent(work.tx, referralId, work.now, work.actor.userId)
  await work.tx
    .insertInto('candidateConsents')
    .values({
      id: work.newId(),
      referralId,
      personId,
      openKey: referralId,
      scope: JSON.stringify(scope),
      givenOn: form.givenOn,
      recordedBy: work.actor.userId,
      recordedByRole: work.actor.role,
      createdAt: work.now,
      withdrawnAt: null,
      withdrawnBy: null,
    })
    .execute()
  return ok(referralId)
}

/** Records the person's word; an earlier one is replaced. Refused: `pair-gone`, `referral-over`, `day-ahead`. */
export const recordConsent = command('candidate.consent', write)

/** The person says so on their own page. Refused as `recordConsent`. */
export const giveOwnConsent = command(
  'application.submit',
  async (work, referralId: string, scope: readonly string[]) =>
    write(work, referralId, { scope, givenOn: work.today }),
)

const closeConsent = (tx: Transaction<Database>, referralId: string, now: string, userId: string) =>
  tx
    .updateTable('candidateConsents')
    .set({ openKey: null, withdrawnAt: now, withdrawnBy: userId })
    .where('openKey', '=', referralId)
    .executeTakeFirst()

const takeBack = async (work: Work, referralId: string): Promise<Result<string>> => {
  const loaded = await loadReferral(work, referralId)
  work.permit(loaded ? { ...tiesOf(loaded), organisationId: null } : {})
  if (!loaded) return refuse('pair-gone')
  const { personId, institutionId } = loaded.row
  work.about({ type: 'consent', id: referralId, personId, institutionId, details: { withdrawn: true } })
  const closed = await closeConsent(work.tx, referralId, work.now, work.actor.userId)
  return closed.numUpdatedRows > 0n ? ok(referralId) : refuse('no-consent')
}

/** Takes the consent back at any time; from then on the organisation sees a card again. Refused: `no-consent`. */
export const withdrawConsent = command('candidate.consent', takeBack)

/** The person takes their own word back. Refused as `withdrawConsent`. */
export const withdrawOwnConsent = command('application.submit', takeBack)

type Shown = {
  readonly referralId: string
  readonly personId: string
  readonly organisationId: string
  readonly stage: DisclosureStage
  readonly scope: readonly SharedFact[]
}

/** Notes what a reader outside the service is shown, once a day for each referral and stage. */
export const logDisclosures = async (
  db: Kysely<Database>,
  actor: Actor,
  shown: readonly Shown[],
  { today, now }: { readonly today: Day; readonly now: Date },
): Promise<void> => {
  const rows = shown.flatMap(({ stage, scope, ...row }) =>
    stage === 'card'
      ? []
      : [
          {
            id: newId(),
            ...row,
            userId: actor.userId,
            stage,
            facts: JSON.stringify(['name', ...factsShown(stage, scope)]),
            shownOn: today,
            at: now.toISOString(),
          },
        ],
  )
  if (rows.length === 0) return
  await db
    .insertInto('candidateDisclosures')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['referralId', 'userId', 'stage', 'shownOn']).doNothing())
    .execute()
}

/** What organisations were shown about a person, newest first. Unscoped: the caller has asked for the person. */
export const unscopedDisclosures = (db: Kysely<Database>, personId: string, limit = 50) =>
  db
    .selectFrom('candidateDisclosures')
    .innerJoin('organisations', 'organisations.id', 'candidateDisclosures.organisationId')
    .innerJoin('referrals', 'referrals.id', 'candidateDisclosures.referralId')
    .innerJoin('openings', 'openings.id', 'referrals.openingId')
    .select(['candidateDisclosures.id', 'candidateDisclosures.referralId', 'candidateDisclosures.stage'])
    .select(['candidateDisclosures.facts', 'candidateDisclosures.at'])
    .select(['organisations.name as organisation', 'openings.title as opening'])
    .where('candidateDisclosures.personId', '=', personId)
    .orderBy('candidateDisclosures.id', 'desc')
    .limit(limit)
    .execute()
