/** Deeds on what stands beside a person's record: trades, restrictions, obligations, people kept apart. */
import { isOccupationCode } from '#db/reference/occupations'
import { may } from '~/domain/access/policy'
import { ok, refuse } from '~/domain/result'
import { decideRestriction } from '~/domain/people/restrictions'
import { command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import { notFound } from '~/platform/guard.server'
import type { ObligationValue, RestrictionValue } from './forms'
import { oweObligations, oweTrades } from './labour-entries.server'
import { loadPerson, tell, touch } from './record.server'
import { subjectOf } from './scope.server'

/** Refusals: already-recorded, occupation-unknown. */
export const addOccupation = command(
  'person.edit',
  async (work, personId: string, value: { readonly code: string; readonly years: number }) => {
    const person = await loadPerson(work, personId)
    if (!isOccupationCode(value.code)) return refuse('occupation-unknown')
    const known = await work.tx
      .selectFrom('personOccupations')
      .select('id')
      .where('personId', '=', personId)
      .where('code', '=', value.code)
      .executeTakeFirst()
    if (known) return refuse('already-recorded')
    await work.tx
      .insertInto('personOccupations')
      .values({ id: work.newId(), personId, ...value })
      .execute()
    await touch(work, personId)
    await oweTrades(work, person)
    tell(work, person, 'occupation-added', { of: ['occupation', value.code] })
    return ok(personId)
  },
)

/** Refusals: already-recorded. */
export const addSkill = command(
  'person.edit',
  async (work, personId: string, value: { readonly skill: string; readonly years: number }) => {
    const person = await loadPerson(work, personId)
    const known = await work.tx
      .selectFrom('personSkills')
      .select('id')
      .where('personId', '=', personId)
      .where('skill', '=', value.skill)
      .executeTakeFirst()
    if (known) return refuse('already-recorded')
    await work.tx
      .insertInto('personSkills')
      .values({ id: work.newId(), personId, ...value })
      .execute()
    await touch(work, personId)
    await oweTrades(work, person)
    tell(work, person, 'skill-added', { of: ['text', value.skill] })
    return ok(personId)
  },
)

/** Takes an occupation or a skill away. */
export const removeTrade = command('person.edit', async (work, personId: string, id: string) => {
  const person = await loadPerson(work, personId)
  const { tx } = work
  const occupation = await tx
    .deleteFrom('personOccupations')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning('code')
    .executeTakeFirst()
  if (occupation) {
    await touch(work, personId)
    await oweTrades(work, person)
    tell(work, person, 'occupation-removed', { of: ['occupation', occupation.code] })
    return ok(personId)
  }
  const skill = await tx
    .deleteFrom('personSkills')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning('skill')
    .executeTakeFirst()
  if (!skill) throw notFound()
  await touch(work, personId)
  await oweTrades(work, person)
  tell(work, person, 'skill-removed', { of: ['text', skill.skill] })
  return ok(personId)
})

/** Only what article 65(2) of law 245-VIII lists, with its court act. Refusals: those of `decideRestriction`. */
export const recordRestriction = command(
  'person.edit',
  async (work, personId: string, value: RestrictionValue) => {
    const person = await loadPerson(work, personId)
    const decided = decideRestriction({
      code: value.code,
      court: value.court ?? '',
      courtAct: value.courtAct ?? '',
      from: value.fromDay ?? '',
      until: value.untilDay ?? '',
      hours: value.from && value.to ? { from: value.from, to: value.to } : null,
      places: (value.places ?? '').split('\n'),
      areas: value.areas ? [value.areas] : [],
    })
    if (!decided.ok) return decided
    const { code, court, courtAct, from, until, hours, places, areas } = decided.value
    await work.tx
      .insertInto('personRestrictions')
      .values({
        id: work.newId(),
        personId,
        code,
        court,
        courtAct,
        fromDay: from,
        untilDay: until,
        details: JSON.stringify({ hours, places, areas }),
        version: 1,
      })
      .execute()
    await touch(work, personId)
    tell(work, person, 'restriction-added', { of: ['restriction', code], courtAct, from, until })
    return ok(personId)
  },
)

export const removeRestriction = command('person.edit', async (work, personId: string, id: string) => {
  const person = await loadPerson(work, personId)
  const gone = await work.tx
    .deleteFrom('personRestrictions')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning(['code', 'courtAct', 'fromDay', 'untilDay'])
    .executeTakeFirst()
  if (!gone) throw notFound()
  const { code, courtAct, fromDay, untilDay } = gone
  await touch(work, personId)
  tell(work, person, 'restriction-removed', {
    of: ['restriction', code],
    courtAct,
    from: fromDay,
    until: untilDay,
  })
  return ok(personId)
})

/** A new obligation, or a change of the one named by `id`. Money in tiyn. Refusals: errors:stale. */
export const recordObligation = command(
  'person.edit',
  async (work, personId: string, { id, version, ...value }: ObligationValue) => {
    const person = await loadPerson(work, personId)
    const { tx } = work
    const row = {
      kind: value.kind,
      courtAct: value.courtAct,
      amount: value.amount ?? 0,
      repaid: value.repaid ?? 0,
    }
    if (id === null) {
      await tx
        .insertInto('obligations')
        .values({ ...row, id: work.newId(), personId, version: 1 })
        .execute()
      await touch(work, personId)
      await oweObligations(work, person)
      tell(work, person, 'obligation-added', { of: ['obligation', row.kind], changes: differences({}, row) })
      return ok(personId)
    }
    const before = await tx
      .selectFrom('obligations')
      .selectAll()
      .where('id', '=', id)
      .where('personId', '=', personId)
      .executeTakeFirst()
    if (!before) throw notFound()
    if (String(before.version) !== version) return refuse('errors:stale')
    await tx
      .updateTable('obligations')
      .set({ ...row, version: before.version + 1 })
      .where('id', '=', id)
      .execute()
    await touch(work, personId)
    await oweObligations(work, person)
    tell(work, person, 'obligation-changed', {
      of: ['obligation', row.kind],
      changes: differences(before, row),
    })
    return ok(personId)
  },
)

export const removeObligation = command('person.edit', async (work, personId: string, id: string) => {
  const person = await loadPerson(work, personId)
  const gone = await work.tx
    .deleteFrom('obligations')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning(['kind', 'amount', 'repaid'])
    .executeTakeFirst()
  if (!gone) throw notFound()
  await touch(work, personId)
  await oweObligations(work, person)
  tell(work, person, 'obligation-removed', { of: ['obligation', gone.kind] })
  return ok(personId)
})

/** Both pages show it, so it is written both ways. Refusals: same-person, already-recorded. */
export const keepApart = command('person.edit', async (work, personId: string, otherId: string) => {
  const person = await loadPerson(work, personId)
  const { tx, today } = work
  if (personId === otherId) return refuse('same-person')
  const other = await tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'sharedRegion'])
    .where('id', '=', otherId)
    .executeTakeFirst()
  if (!other || !may(work.actor, 'person.read', subjectOf(other))) throw notFound()
  const known = await tx
    .selectFrom('keptApart')
    .select('since')
    .where('personId', '=', personId)
    .where('otherId', '=', otherId)
    .executeTakeFirst()
  if (known) return refuse('already-recorded')
  await tx
    .insertInto('keptApart')
    .values([
      { personId, otherId, since: today },
      { personId: otherId, otherId: personId, since: today },
    ])
    .execute()
  await touch(work, personId, otherId)
  tell(work, person, 'kept-apart', { otherId })
  return ok(personId)
})

export const endKeptApart = command('person.edit', async (work, personId: string, otherId: string) => {
  const person = await loadPerson(work, personId)
  const gone = await work.tx
    .deleteFrom('keptApart')
    .where((eb) =>
      eb.or([
        eb.and([eb('personId', '=', personId), eb('otherId', '=', otherId)]),
        eb.and([eb('personId', '=', otherId), eb('otherId', '=', personId)]),
      ]),
    )
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) throw notFound()
  await touch(work, personId)
  tell(work, person, 'kept-apart-ended', { otherId })
  return ok(personId)
})
