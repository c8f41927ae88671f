/** Deeds on a person's own record: registering and changing what it says. */
import type { PeopleTable } from '#db/schema/people'
import { type Permission, may } from '~/domain/access/policy'
import { type Result, ok, refuse } from '~/domain/result'
import { followPerson } from '~/features/plans/follow.server'
import { endCare } from '~/features/plans/leaving-care.server'
import { keepTermChange } from '~/features/plans/term-changes.server'
import { type Work, command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import type {
  AfterValue,
  HealthValue,
  IdentityValue,
  PlacementValue,
  RegisterValue,
  SentenceValue,
  WishValue,
  WorkValue,
} from './forms'
import { auditable, decideIin, insertPerson, loadPerson, tell, writeChanges } from './record.server'
import { subjectOf } from './scope.server'

type Decided = Result<Partial<PeopleTable>>

/** A deed that changes some fields of one person; a form made from an older version is refused. */
const changing = <Value extends { readonly version: number }>(
  permission: Permission,
  what: string,
  decide: (work: Work, row: PeopleTable, value: Value) => Decided | Promise<Decided>,
) =>
  command(permission, async (work, personId: string, value: Value) => {
    const row = await loadPerson(work, personId)
    if (row.version !== value.version) return refuse('errors:stale')
    const decided = await decide(work, row, value)
    if (!decided.ok) return decided
    await writeChanges(work, row, what, decided.value)
    const left = decided.value.standing === 'released' && row.standing !== 'released'
    const { standing } = decided.value
    if (row.standing === 'in-custody' && standing !== undefined && standing !== 'in-custody')
      await endCare(work, personId, 'released')
    const changeId = await keepTermChange(work.tx, {
      person: row,
      after: decided.value,
      cause: left ? 'released' : 'correction',
      enteredBy: work.actor.userId,
      enteredAt: work.now,
    })
    await followPerson(work, personId, changeId)
    return ok(personId)
  })

const isDetachmentOf = async (work: Work, institutionId: string | null, id: string | null) => {
  if (id === null) return true
  const row = await work.tx
    .selectFrom('detachments')
    .select('institutionId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && row.institutionId === institutionId
}

/** Refusals: no-institution, detachment-elsewhere, iin-taken, iin-taken-elsewhere. Returns the person's id. */
export const registerPerson = command(
  'person.register',
  async (work, { iinConfirmed, languages, iin: typed, ...value }: RegisterValue, demo: boolean) => {
    const { actor, tx, now, today } = work
    const institutionId = actor.institutionId ?? value.institutionId
    work.permit({ institutionId })
    if (value.standing === 'in-custody' && institutionId === null) return refuse('no-institution')
    if (!(await isDetachmentOf(work, institutionId, value.detachmentId)))
      return refuse('detachment-elsewhere')
    const iin = await decideIin(work, typed, { demo, ownId: null })
    if (!iin.ok) return iin
    const draft = {
      ...value,
      institutionId,
      iin: iin.value,
      languages: JSON.stringify(languages),
      demo: demo ? 1 : 0,
      waitingSince: today,
      caseWorkerId: actor.role === 'social-worker' ? actor.userId : null,
    } as const
    const id = await insertPerson(tx, { ...draft, id: work.newId(), createdAt: now })
    tell(work, { id, institutionId }, 'registered', { iinConfirmed, ...auditable(differences({}, draft)) })
    await followPerson(work, id)
    return ok(id)
  },
)

/** Refusals: errors:stale, iin-taken, iin-taken-elsewhere. */
export const changeIdentity = changing(
  'person.edit',
  'identity',
  async (work, row, { version: _, iinConfirmed: __, languages, iin: typed, ...value }: IdentityValue) => {
    const iin = await decideIin(work, typed, { demo: row.demo === 1, ownId: row.id })
    return iin.ok ? ok({ ...value, iin: iin.value, languages: JSON.stringify(languages) }) : iin
  },
)

/** Refusals: errors:stale, detachment-elsewhere, staff-elsewhere. */
export const changePlacement = changing(
  'person.edit',
  'placement',
  async (work, row, { version: _, ...value }: PlacementValue) => {
    if (!(await isDetachmentOf(work, row.institutionId, value.detachmentId)))
      return refuse('detachment-elsewhere')
    const wanted = [value.caseWorkerId, value.psychologistId].filter((each) => each !== null)
    const staff = await work.tx
      .selectFrom('users')
      .select('id')
      .where('id', 'in', wanted.length > 0 ? wanted : [''])
      .where('institutionId', '=', row.institutionId)
      .execute()
    return new Set(wanted).size === staff.length ? ok(value) : refuse('staff-elsewhere')
  },
)

/** Articles, and what they say of minors, are written only by those who may read them. Refusals: errors:stale. */
export const changeSentence = changing(
  'person.edit',
  'sentence',
  (work, row, { version: _, articles, offenceAgainstMinor, ...value }: SentenceValue) => {
    // A day of release that lies ahead is kept for someone in custody: a court has given it.
    const keepsRelease = value.standing !== 'on-probation' && value.releasedOn !== null
    const kept = keepsRelease ? value : { ...value, releasedOn: null, releaseGround: null }
    if (!may(work.actor, 'person.articles', subjectOf(row))) return ok(kept)
    return ok({
      ...kept,
      ...(articles === undefined ? {} : { articles: articles.trim() === '' ? null : articles.trim() }),
      ...(offenceAgainstMinor === undefined ? {} : { offenceAgainstMinor }),
    })
  },
)

/** A conclusion with limits and dates, never a diagnosis. Refusals: errors:stale. */
export const changeHealth = changing(
  'person.health',
  'health',
  (_work, _row, { version: _, fitnessLimits, ...value }: HealthValue) =>
    ok({ ...value, fitnessLimits: JSON.stringify(fitnessLimits) }),
)

/** Consent, clearance, grounds of order 735 para 74, wishes. Refusals: errors:stale. */
export const changeWorkFacts = changing(
  'person.edit',
  'work',
  (_work, _row, { version: _, preferredRegions, preferredWork, ...value }: WorkValue) =>
    ok({
      ...value,
      preferredRegions: JSON.stringify(preferredRegions),
      preferredWork: JSON.stringify([...new Set(preferredWork.map((each) => each.slice(0, 4)))]),
    }),
)

/**
 * The person's own word: whether they want work and help with it, and where. A consent taken back stops the search for
 * work, and nothing else follows from it. Refusals: errors:stale.
 */
export const stateWish = changing(
  'wish.state',
  'wish',
  ({ today }, row, { version: _, preferredRegions, workConsent, wantsJobHelp }: WishValue) =>
    ok({
      workConsent,
      workConsentOn: workConsent === row.workConsent ? row.workConsentOn : today,
      wantsJobHelp,
      jobHelpAskedOn: wantsJobHelp === 1 ? (row.jobHelpAskedOn ?? today) : row.jobHelpAskedOn,
      preferredRegions: JSON.stringify(preferredRegions),
    }),
)

/** Housing, family and place after release. Refusals: errors:stale. */
export const changeAfterRelease = changing(
  'person.edit',
  'after',
  (_work, _row, { version: _, ...value }: AfterValue) => ok(value),
)
