/** Whoever is moved, released or dies: nobody's watch is lost on the way, and nothing stays open where nobody sees it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Role } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { askDiagnostics } from '~/features/diagnostics/commands.server'
import { changeSentence } from '~/features/people/commands.server'
import { transferPerson } from '~/features/people/term-commands.server'
import { closePlan } from '~/features/plans/commands.server'
import { registerQuery } from '~/features/preventive-register/queries.server'
import { recommendPsychiatrist } from '~/features/psychiatry/commands.server'
import { joinGroup, openGroup } from '~/features/psychology/group-commands.server'
import { planSession } from '~/features/psychology/planning.server'
import { proposeWatch, startWatch } from '~/features/watches/commands.server'
import { watchesQuery } from '~/features/watches/queries.server'
import type { Caller } from '~/platform/caller.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser, anInstitution } from '#tests/support/builders'
import { aRegisterPlacement } from '#tests/support/care'
import { onEveryDatabase } from '#tests/support/database'
import { aPersonWithPlan, anOffice, done, planOf, today } from '#tests/support/plans'

const onRegister = { list: 'on' as const, category: null, after: null }

onEveryDatabase('what is under way around the care of Ерлан', (open) => {
  let db: Databases
  let here: string
  let there: string
  let personId: string
  let officer: Caller
  let psychologist: Caller
  let requester: Caller

  const staff = async (role: Role, institutionId: string): Promise<Caller> =>
    callerFor(db, anActor(role, { userId: await aUser(db, { role, institutionId }), institutionId }))
  const rowsOf = (table: 'watches' | 'registerPlacements' | 'psychiatristReferrals' | 'diagnosticRequests') =>
    db.read.selectFrom(table).selectAll().where('personId', '=', personId).execute()
  const versionOf = async () =>
    (
      await db.read
        .selectFrom('people')
        .select('version')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
    ).version
  const told = ({ actor }: Caller) =>
    db.read.selectFrom('outbox').select(['kind', 'link']).where('userId', '=', actor.userId).execute()

  const recommendation = {
    urgency: 'soon' as const,
    recommendedOn: day('2026-11-20'),
    reason: 'Ұйқысы нашар',
  }
  const question = { task: 'Топқа бейімі', conditions: null, examinedBefore: 'no' as const, warned: true }
  const session = {
    kind: 'consultation' as const,
    method: null,
    on: day('2026-11-25'),
    time: '10:00',
    minutes: 45,
    room: null,
    isReleased: false,
  }
  const group = {
    name: 'Ашуды тежеу',
    kind: 'group-training' as const,
    need: null,
    method: null,
    goal: null,
    weekdays: [2],
    time: '15:00',
    minutes: 60,
    room: null,
    fromDay: day('2026-11-21'),
    untilDay: null,
  }

  beforeEach(async () => {
    db = await open()
    const office = await anOffice(db)
    here = office.institutionId
    there = await anInstitution(db)
    officer = office.officer
    personId = await aPersonWithPlan(db, office, { endOfTerm: day('2027-10-15') })
    psychologist = await staff('psychologist', here)
    requester = await staff('detachment-head', here)
    await done(recommendPsychiatrist(psychologist, personId, recommendation))
    await done(askDiagnostics(requester, personId, question))
    await done(planSession(psychologist, personId, session))
    const groupId = await done(openGroup(psychologist, group))
    await done(joinGroup(psychologist, groupId, personId, false))
    await aRegisterPlacement(db, { personId, institutionId: here, psychologistId: psychologist.actor.userId })
  })
  afterEach(() => db.close())

  const watched = async (): Promise<string> => {
    const measures = { measures: ['not-alone' as const], lookInMinutes: null }
    const id = await done(proposeWatch(psychologist, personId, measures))
    await done(startWatch(requester, id, 1, measures))
    return id
  }
  const transfer = async () =>
    done(
      transferPerson(officer, personId, {
        institutionId: there,
        on: today,
        reason: 'safety',
        note: null,
        version: await versionOf(),
      }),
    )
  const released = async (standing: 'released' | 'on-probation') =>
    done(
      changeSentence(officer, personId, {
        standing,
        sentenceStart: day('2024-01-01'),
        endOfTerm: day('2027-10-15'),
        releasedOn: day('2026-11-20'),
        releaseGround: 'parole',
        termSetOn: null,
        paroleOn: null,
        neverParole: null,
        behaviourDegree: 2,
        banRemains: null,
        version: await versionOf(),
      }),
    )
  const ownWork = async () => ({
    psychiatry: (await rowsOf('psychiatristReferrals')).map((row) => ({ ...row })),
    requests: (await rowsOf('diagnosticRequests')).map((row) => ({ ...row })),
    sessions: await db.read.selectFrom('plannedSessions').select(['state', 'reason']).execute(),
    seats: await db.read.selectFrom('psychologyGroupMembers').select(['leftOn', 'openKey']).execute(),
  })
  const endedWith = (why: string, absence = why) => ({
    psychiatry: [{ state: 'closed', closeReason: why, openKey: null }],
    requests: [{ state: 'returned', returnReason: why, openKey: null }],
    sessions: [{ state: 'cancelled', reason: absence }],
    seats: [{ leftOn: today, openKey: null }],
  })

  describe('on a transfer', () => {
    it('the watch and the register go along, and the heads there are told at once', async () => {
      const id = await watched()
      const head = await staff('institution-head', there)
      await transfer()
      const seen = await watchesQuery(db.read, head.actor, 'open', testNow, null).execute()
      expect(seen.map((row) => row.id)).toEqual([id])
      expect(await told(head)).toEqual([{ kind: 'task', link: `/watches/${id}` }])
      const placed = await registerQuery(db.read, head.actor, onRegister, today).execute()
      expect(placed.map((row) => row.personId)).toEqual([personId])
      expect(await watchesQuery(db.read, requester.actor, 'open', testNow, null).execute()).toEqual([])
    })

    it('a watch that was only proposed waits for the heads there', async () => {
      const measures = { measures: ['look-in' as const], lookInMinutes: 30 }
      const id = await done(proposeWatch(psychologist, personId, measures))
      await transfer()
      await done(startWatch(await staff('detachment-head', there), id, 2, measures))
      expect(await rowsOf('watches')).toMatchObject([{ state: 'on', institutionId: there }])
    })

    it('what one psychologist had in hand ends with its reason, and the next one begins their own', async () => {
      await transfer()
      expect(await ownWork()).toMatchObject(endedWith('transferred', 'transfer'))
      const next = await staff('psychologist', there)
      await done(recommendPsychiatrist(next, personId, recommendation))
      await done(askDiagnostics(await staff('medic', there), personId, question))
      expect((await told(psychologist)).map(({ link }) => link)).toContainEqual(
        expect.stringContaining('/psychology/referrals/'),
      )
      expect((await told(requester)).map(({ link }) => link)).toContainEqual(
        expect.stringContaining('/psychology/requests/'),
      )
    })
  })

  describe.each(['released', 'on-probation'] as const)('when the person is %s', (standing) => {
    it('all of it ends with that reason, and nobody is owed a handover', async () => {
      await watched()
      await released(standing)
      expect(await ownWork()).toMatchObject(endedWith('released'))
      expect(await rowsOf('watches')).toMatchObject([{ state: 'ended', ending: 'released', openKey: null }])
      expect(await rowsOf('registerPlacements')).toMatchObject([
        { state: 'off', removedOn: today, openKey: null },
      ])
      const decisions = await db.read.selectFrom('registerDecisions').select(['kind', 'members']).execute()
      expect(decisions).toEqual([{ kind: 'released', members: '[]' }])
    })
  })

  it('ends when the person dies, a proposed watch among it', async () => {
    await done(proposeWatch(psychologist, personId, { measures: [], lookInMinutes: null }))
    const plan = await planOf(db, personId)
    await done(closePlan(officer, plan.id, plan.version, 'died'))
    expect(await ownWork()).toMatchObject(endedWith('died'))
    expect(await rowsOf('watches')).toMatchObject([{ state: 'declined', ending: 'died', openKey: null }])
    expect(await rowsOf('registerPlacements')).toMatchObject([{ state: 'off' }])
  })

  it('stays as it is when only the term is corrected', async () => {
    await watched()
    await done(
      changeSentence(officer, personId, {
        standing: 'in-custody',
        sentenceStart: day('2024-01-01'),
        endOfTerm: day('2027-09-15'),
        releasedOn: null,
        releaseGround: null,
        termSetOn: null,
        paroleOn: null,
        neverParole: null,
        behaviourDegree: 2,
        banRemains: null,
        version: await versionOf(),
      }),
    )
    expect(await rowsOf('watches')).toMatchObject([{ state: 'on' }])
    expect((await ownWork()).sessions).toEqual([{ state: 'planned', reason: null }])
  })
})
