/** Terms that move: what the plan does, what is kept, what is refused, and who sees a person who was transferred. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { testNow } from '#tests/support/actors'
import { aPerson } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import {
  type Office,
  aPersonWithPlan,
  anOffice,
  deadlineOf,
  done,
  leadTo,
  planOf,
  today,
} from '#tests/support/plans'
import { day } from '~/domain/calendar/day'
import { getPerson } from '~/features/people/queries.server'
import { changeTerm, transferPerson } from '~/features/people/term-commands.server'
import type { TermValue } from '~/features/people/term-forms'
import { openPlan } from '~/features/plans/commands.server'
import { previewTermChange } from '~/features/plans/preview.server'
import { findPlanOf } from '~/features/plans/queries.server'
import { shiftsOf } from '~/features/plans/shifts.server'
import { Denied } from '~/platform/command.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'

const wording = { t: translatorFor('en'), format: formatFor('en'), today }

onEveryDatabase('the term of a person', (open) => {
  let db: Databases
  let office: Office
  let id: string

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    id = await aPersonWithPlan(db, office, {
      endOfTerm: day('2027-11-15'),
      wantsJobHelp: 1,
      housingAfter: 'none',
    })
  })
  afterEach(() => db.close())

  const personOf = () =>
    db.read.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const change = async (given: Partial<TermValue>) => {
    const { version, endOfTerm, releasedOn } = await personOf()
    return changeTerm(office.officer, id, {
      intent: 'save',
      cause: 'parole',
      courtAct: '4-117/2026',
      actOn: day('2026-11-18'),
      endOfTerm,
      releasedOn,
      releaseGround: null,
      note: null,
      version,
      ...given,
    })
  }
  const changesOf = () =>
    db.read.selectFrom('termChanges').selectAll().where('personId', '=', id).orderBy('id').execute()
  const shiftOf = async (code: string) =>
    (await shiftsOf(db.read, (await planOf(db, id)).id)).find((each) => each.code === code)

  describe('when parole was granted', () => {
    test('turns the chain of deadlines to the new day and names the ruling', async () => {
      await done(change({ releasedOn: day('2026-12-10') }))
      expect(await planOf(db, id)).toMatchObject({ releaseOn: '2026-12-10', endOfTerm: '2027-11-15' })
      expect(await deadlineOf(db, id, 'DL-14')).toMatchObject({ dueOn: '2026-12-11' })
      expect(await deadlineOf(db, id, 'DL-07')).toMatchObject({ dueOn: '2026-12-10' })
      expect(await shiftOf('DL-07')).toMatchObject({
        fromDay: '2027-09-15',
        toDay: '2026-12-10',
        termCause: 'parole',
        enteredBy: 'Серікқызы А.',
      })
      expect(await changesOf()).toMatchObject([
        {
          cause: 'parole',
          courtAct: '4-117/2026',
          releaseBefore: null,
          releaseAfter: '2026-12-10',
          groundAfter: 'parole',
        },
      ])
      expect((await getPerson(db.read, office.officer.actor, id)).standing).toBe('in-custody')
    })

    test('and then called off, everything goes back to where it stood', async () => {
      const before = await deadlineOf(db, id, 'DL-07')
      await done(change({ releasedOn: day('2026-12-10') }))
      await done(change({ cause: 'release-called-off', courtAct: '4-201/2026', actOn: today }))
      expect((await deadlineOf(db, id, 'DL-07')).dueOn).toBe(before.dueOn)
      expect(await shiftOf('DL-07')).toMatchObject({
        fromDay: '2026-12-10',
        toDay: before.dueOn,
        termCause: 'release-called-off',
      })
    })
  })

  test('cut by an amnesty leaves what was done and explains what became overdue', async () => {
    await leadTo(db, office, id, 'sent')
    const done3 = await deadlineOf(db, id, 'DL-03')
    await done(change({ cause: 'amnesty', endOfTerm: day('2027-01-15'), courtAct: 'Рақымшылық туралы заң' }))
    expect(await deadlineOf(db, id, 'DL-03')).toMatchObject({ dueOn: done3.dueOn, doneOn: today })
    expect(await deadlineOf(db, id, 'DL-07')).toMatchObject({ dueOn: '2026-11-15', late: 'arrived-late' })
    expect(await personOf()).toMatchObject({ termSetOn: '2026-11-18', nextDueOn: '2026-01-15' })
  })

  test('lengthened by a new sentence to 29 February counts from the last of the month', async () => {
    await done(change({ cause: 'new-sentence', endOfTerm: day('2028-02-29') }))
    expect(await deadlineOf(db, id, 'DL-03')).toMatchObject({ dueOn: '2027-02-28' })
    expect((await planOf(db, id)).openKey).toBe(id)
  })

  test('is previewed exactly as it is then saved', async () => {
    const { id: planId } = await planOf(db, id)
    const overlay = {
      endOfTerm: day('2027-01-15'),
      releaseOn: null,
      releaseGround: 'end-of-term',
      termSetOn: day('2026-11-18'),
    } as const
    const preview = await previewTermChange(db.read, id, overlay, { ...wording, actor: office.officer.actor })
    await done(change({ cause: 'sentence-reviewed', endOfTerm: day('2027-01-15') }))
    const kept = await shiftsOf(db.read, planId)
    const shown = preview.shifts.map((each) => [each.code, each.from, each.to]).toSorted()
    const open = (
      await Promise.all(kept.map(async (each) => [each, await deadlineOf(db, id, each.code)] as const))
    )
      .filter(([, row]) => row.applies !== 'no')
      .map(([each]) => [each.code, wording.format.day(each.fromDay), wording.format.day(each.toDay)])
    expect(shown).toEqual(open.toSorted())
    expect(preview.shifts.some((each) => each.meaning.text === 'newly overdue')).toBe(true)
  })

  test('does not move for someone who has left, and says why', async () => {
    const left = { standing: 'released', releasedOn: day('2026-11-10'), releaseGround: 'parole' } as const
    await db.write.updateTable('people').set(left).where('id', '=', id).execute()
    expect(await change({ releasedOn: day('2026-12-10') })).toMatchObject({
      refusal: { code: 'already-left' },
    })
    expect(await changesOf()).toEqual([])
  })

  test('of someone who has left opens no plan', async () => {
    const gone = await aPerson(db, {
      institutionId: office.institutionId,
      standing: 'released',
      releasedOn: day('2026-11-10'),
    })
    expect(await openPlan(office.officer, gone)).toMatchObject({
      refusal: { code: 'plans:refusal.not-here' },
    })
  })

  test('does not move into the past, nor on a form that is older than the record', async () => {
    const past = await change({ releasedOn: day('2026-11-20') })
    expect(past).toMatchObject({ refusal: { code: 'people:term.error.release-in-past' } })
    const stale = await change({ releasedOn: day('2026-12-10'), version: 99 })
    expect(stale).toMatchObject({ refusal: { code: 'errors:stale' } })
  })

  describe('in another institution', () => {
    const move = async (to: Office, from = office) =>
      transferPerson(from.officer, id, {
        institutionId: to.institutionId,
        on: today,
        reason: 'nearer-home',
        note: null,
        version: (await personOf()).version,
      })

    test('goes on with the same plan, and nobody is named yet', async () => {
      await leadTo(db, office, id, 'sent')
      const other = await anOffice(db)
      const { userId } = office.officer.actor
      await db.write.updateTable('people').set({ caseWorkerId: userId }).where('id', '=', id).execute()
      await db.write.updateTable('plans').set({ leadUserId: userId }).where('personId', '=', id).execute()
      await done(move(other))
      const { institutionId } = other
      expect(await planOf(db, id)).toMatchObject({ institutionId, leadUserId: null, state: 'in-progress' })
      expect(await personOf()).toMatchObject({
        institutionId,
        caseWorkerId: null,
        detachmentId: null,
        arrivedOn: today,
      })
      const places = async (table: 'measures' | 'planDeadlines') =>
        db.read.selectFrom(table).select('institutionId').distinct().where('personId', '=', id).execute()
      expect(await places('measures')).toEqual([{ institutionId }])
      expect(await places('planDeadlines')).toEqual([{ institutionId }])
      expect(await changesOf()).toMatchObject([
        {
          cause: 'transfer',
          reason: 'nearer-home',
          fromInstitutionId: office.institutionId,
          toInstitutionId: institutionId,
        },
      ])
    })

    test('takes along what is still owed and leaves what is done', async () => {
      const other = await anOffice(db)
      const duty = (state: 'open' | 'done') => ({
        id: newId(),
        eventId: newId(),
        code: 'DL-24',
        personId: id,
        institutionId: office.institutionId,
        region: null,
        startedOn: today,
        startedAt: null,
        dueOn: day('2026-11-23'),
        dueAt: null,
        sortOn: day('2026-11-23'),
        state,
        doneOn: null,
        doneAt: null,
        doneBy: null,
        reason: null,
        note: null,
        late: 0 as const,
        createdAt: testNow,
        version: 1,
      })
      await db.write
        .insertInto('duties')
        .values([duty('open'), duty('done')])
        .execute()
      await done(move(other))
      const rows = await db.read
        .selectFrom('duties')
        .select(['state', 'institutionId'])
        .orderBy('state')
        .execute()
      expect(rows).toEqual([
        { state: 'done', institutionId: office.institutionId },
        { state: 'open', institutionId: other.institutionId },
      ])
    })

    test('is seen there at once and nowhere else', async () => {
      const other = await anOffice(db)
      await done(move(other))
      expect(await findPlanOf(db.read, office.officer.actor, id)).toBeUndefined()
      await expect(getPerson(db.read, office.officer.actor, id)).rejects.toMatchObject({ status: 404 })
      expect(await findPlanOf(db.read, other.officer.actor, id)).toMatchObject({ personId: id })
      await expect(change({ releasedOn: day('2026-12-10') })).rejects.toThrow(Denied)
    })

    test('is refused where the person is already, and to a stranger', async () => {
      expect(await move(office)).toMatchObject({ refusal: { code: 'same-institution' } })
      const stranger = await anOffice(db)
      await expect(move(stranger, stranger)).rejects.toThrow(Denied)
    })
  })
})
