/** A handover between two offices: offered, answered, returned, completed; nothing of the plan is lost on the way. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf as howQueryRuns } from '#tests/support/query-plan'
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
import type { day } from '~/domain/calendar/day'
import { addDays } from '~/domain/calendar/day'
import { isSettled, type MeasureStatus } from '~/domain/plans/measures'
import {
  assignMeasures,
  cancelHandover,
  offerHandover,
  openHandover,
  prepareHandover,
} from '~/features/handovers/commands.server'
import { doHandoverWork } from '~/features/handovers/daily.server'
import { tickItem } from '~/features/handovers/items.server'
import {
  countHandovers,
  getHandover,
  handoverLists,
  handoversQuery,
} from '~/features/handovers/queries.server'
import {
  acceptHandover,
  recordMeeting,
  recordRequest,
  returnHandover,
} from '~/features/handovers/receiving.server'
import { doDailyWork } from '~/features/plans/daily.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'

const clock = { now: () => new Date(testNow) }

onEveryDatabase('a handover', (open) => {
  let db: Databases
  let office: Office
  let authority: Caller
  let probation: Caller

  const officerOf = async (role: 'local-authority' | 'probation-officer', region = '79'): Promise<Caller> =>
    callerFor(db, anActor(role, { userId: await aUser(db, { role, region }), region }))

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    authority = await officerOf('local-authority')
    probation = await officerOf('probation-officer')
  })
  afterEach(() => db.close())

  const handoverOf = (personId: string) =>
    db.read
      .selectFrom('handovers')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow()

  /** A person whose plan was sent; released on a day when one is given. */
  const aPersonLeaving = async (
    given: { readonly releasedOn?: ReturnType<typeof day>; readonly ground?: string } = {},
  ): Promise<string> => {
    const personId = await aPersonWithPlan(db, office)
    await leadTo(db, office, personId, 'sent')
    if (given.releasedOn) {
      await db.write
        .updateTable('people')
        .set({ releasedOn: given.releasedOn, standing: 'released', releaseGround: given.ground ?? 'parole' })
        .where('id', '=', personId)
        .execute()
      await doDailyWork(db, clock)
    }
    await done(openHandover(office.officer, personId))
    return personId
  }

  const offer = async (personId: string): Promise<string> => {
    const { id, version } = await handoverOf(personId)
    return done(offerHandover(office.officer, id, version, today))
  }

  const reception = {
    receiverUserId: null,
    receiverName: 'Сейітова Айгүл',
    receiverContact: '8 7252 000000',
    meetingOn: addDays(today, 3),
    meetingAt: '10:00',
    meetingPlace: 'Әкімдік, 12-кабинет',
  } as const

  const accept = async (personId: string, by: Caller): Promise<string> => {
    const { id, version } = await handoverOf(personId)
    return done(acceptHandover(by, id, version, reception))
  }

  describe('stands by itself', () => {
    test('sixty days before release, once, with its checklist, and for nobody later', async () => {
      const soon = await aPersonWithPlan(db, office, { endOfTerm: addDays(today, 50) })
      const later = await aPersonWithPlan(db, office, { endOfTerm: addDays(today, 90) })
      for (const id of [soon, later]) await leadTo(db, office, id, 'sent')
      await doHandoverWork(db, clock)
      expect(await doHandoverWork(db, clock)).toEqual({ opened: 0, changed: 0 })
      const rows = await db.read.selectFrom('handovers').select(['id', 'personId', 'state']).execute()
      expect(rows.map(({ personId, state }) => [personId, state])).toEqual([[soon, 'preparing']])
      const items = await db.read.selectFrom('handoverItems').select('state').execute()
      expect(items.length).toBeGreaterThan(8)
    })

    test('and ends when the term is extended', async () => {
      const personId = await aPersonLeaving()
      await db.write
        .updateTable('plans')
        .set({ openKey: null, state: 'closed', closedReason: 'term-extended' })
        .where('personId', '=', personId)
        .execute()
      await doHandoverWork(db, clock)
      expect(await handoverOf(personId)).toMatchObject({
        state: 'cancelled',
        openKey: null,
        endedReason: 'release-fell-away',
      })
    })

    test('and follows the ground that was recorded with the release', async () => {
      const personId = await aPersonLeaving()
      expect(await handoverOf(personId)).toMatchObject({ kind: 'served', service: 'local-authority' })
      await db.write
        .updateTable('people')
        .set({ releasedOn: today, standing: 'released', releaseGround: 'replaced-by-restriction' })
        .where('id', '=', personId)
        .execute()
      await doDailyWork(db, clock)
      await doHandoverWork(db, clock)
      expect(await handoverOf(personId)).toMatchObject({
        kind: 'restriction',
        service: 'probation-officer',
        releaseOn: today,
      })
    })
  })

  describe('offered after release', () => {
    test('takes the plan’s own step, settles DL-16 and tells the receiving service', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1) })
      await offer(personId)
      expect(await planOf(db, personId)).toMatchObject({ state: 'handed-over', handedOverOn: today })
      expect(await deadlineOf(db, personId, 'DL-16')).toMatchObject({ doneOn: today })
      const told = await db.read.selectFrom('outbox').select(['userId', 'kind']).execute()
      expect(told).toEqual([{ userId: authority.actor.userId, kind: 'handover-arrived' }])
    })

    test('before release leaves the plan’s step and its clock to the release', async () => {
      const personId = await aPersonLeaving()
      await offer(personId)
      expect((await planOf(db, personId)).state).not.toBe('handed-over')
      expect(await deadlineOf(db, personId, 'DL-16')).toMatchObject({ doneOn: null })
    })

    test('is refused while nobody knows where the person goes', async () => {
      const personId = await aPersonLeaving()
      const { id, version } = await handoverOf(personId)
      await done(
        prepareHandover(office.officer, id, version, {
          kind: 'parole',
          placeAfter: null,
          addressAfter: null,
          receiverName: null,
          receiverContact: null,
          meetingOn: null,
          meetingAt: null,
          meetingPlace: null,
          note: null,
        }),
      )
      expect(await offerHandover(office.officer, id, version + 1, today)).toMatchObject({
        refusal: { code: 'rules-failed' },
      })
    })
  })

  describe('with the receiving service', () => {
    test('is accepted once, although two officers press the button', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1) })
      const colleague = await officerOf('local-authority')
      const id = await offer(personId)
      const { version } = await handoverOf(personId)
      const both = await Promise.all([
        acceptHandover(authority, id, version, reception),
        acceptHandover(colleague, id, version, reception),
      ])
      expect(both.filter((each) => each.ok)).toHaveLength(1)
      const codes = both.flatMap((each) => (each.ok ? [] : [each.refusal.code]))
      expect(['wrong-state', 'errors:stale']).toContain(codes[0])
    })

    test('gives every open measure its new owner, and loses none', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1) })
      const before = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('personId', '=', personId)
        .execute()
      const open = before.filter(({ status }) => !isSettled(status as MeasureStatus))
      const [first] = open
      const { id, version } = await handoverOf(personId)
      const chosen = [{ measureId: first?.id ?? '', service: 'ngo' as const, dueOn: addDays(today, 9) }]
      await done(assignMeasures(office.officer, id, version, chosen))
      await offer(personId)
      await accept(personId, authority)
      const after = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('personId', '=', personId)
        .execute()
      expect(after.map((each) => each.id).sort()).toEqual(before.map((each) => each.id).sort())
      expect(after.find((each) => each.id === first?.id)).toMatchObject({
        service: 'ngo',
        dueOn: addDays(today, 9),
      })
      const inside = ['social-worker', 'detachment-head', 'medic', 'psychologist']
      const stillOpen = after.filter(({ status }) => !isSettled(status as MeasureStatus))
      expect(stillOpen).toHaveLength(open.length)
      expect(stillOpen.filter(({ service }) => inside.includes(service))).toEqual([])
    })

    test('goes back with what is missing, and comes again', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1) })
      const id = await offer(personId)
      const first = await handoverOf(personId)
      const words = { reason: 'documents-missing', note: 'Жоқ: еңбек кітапшасы' } as const
      await done(returnHandover(authority, id, first.version, words))
      expect(await handoverOf(personId)).toMatchObject({
        state: 'returned',
        returnReason: 'documents-missing',
      })
      await offer(personId)
      expect(await handoverOf(personId)).toMatchObject({ state: 'offered', offers: 2 })
      await accept(personId, authority)
      expect(await handoverOf(personId)).toMatchObject({ state: 'accepted', receiverName: 'Сейітова Айгүл' })
    })

    test('of Ержан, who served in full, waits until he asks, and nobody else decides for him', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1), ground: 'end-of-term' })
      const id = await offer(personId)
      const { version } = await handoverOf(personId)
      expect(await acceptHandover(authority, id, version, reception)).toMatchObject({
        refusal: { code: 'rules-failed' },
      })
      await done(recordRequest(authority, id, version, { asks: true, on: today }))
      await accept(personId, authority)
      expect(await handoverOf(personId)).toMatchObject({ state: 'accepted', request: 'asked' })
    })

    test('of one who wants no help ends there', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1), ground: 'end-of-term' })
      const id = await offer(personId)
      const { version } = await handoverOf(personId)
      await done(recordRequest(authority, id, version, { asks: false, on: today }))
      expect(await handoverOf(personId)).toMatchObject({ state: 'cancelled', endedReason: 'help-not-wanted' })
    })

    test('is not answered by the other service of the region, nor by another region', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1) })
      const id = await offer(personId)
      const { version } = await handoverOf(personId)
      expect(await acceptHandover(probation, id, version, reception)).toMatchObject({
        refusal: { code: 'not-your-service' },
      })
      const stranger = await officerOf('local-authority', '11')
      await expect(acceptHandover(stranger, id, version, reception)).rejects.toThrow(Denied)
      await expect(getHandover(db.read, stranger.actor, id)).rejects.toMatchObject({ status: 404 })
    })

    test('is complete when the person has come, and gets a new day when they have not', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1) })
      const id = await offer(personId)
      await accept(personId, authority)
      const { version } = await handoverOf(personId)
      const missed = { held: false, on: today, nextOn: null }
      expect(await recordMeeting(authority, id, version, missed)).toMatchObject({
        refusal: { code: 'next-meeting-missing' },
      })
      await done(recordMeeting(authority, id, version, { ...missed, nextOn: addDays(today, 5) }))
      expect(await handoverOf(personId)).toMatchObject({ meetingHeld: 0, dueOn: addDays(today, 5) })
      await done(recordMeeting(authority, id, version + 1, { held: true, on: today, nextOn: null }))
      expect(await handoverOf(personId)).toMatchObject({ state: 'completed', openKey: null, meetingHeld: 1 })
    })
  })

  describe('as a checklist', () => {
    test('is ticked by name and day, and a stale tick is refused', async () => {
      const personId = await aPersonLeaving()
      const { id } = await handoverOf(personId)
      const tick = { key: 'travel', state: 'done', reason: '', version: 1 } as const
      await done(tickItem(office.officer, id, tick))
      expect(await tickItem(office.officer, id, tick)).toMatchObject({ refusal: { code: 'errors:stale' } })
      const medical = { ...tick, key: 'medical-summary' } as const
      expect(await tickItem(office.officer, id, medical)).toMatchObject({
        refusal: { code: 'item-not-yours' },
      })
      const item = await db.read
        .selectFrom('handoverItems')
        .selectAll()
        .where('handoverId', '=', id)
        .where('key', '=', 'travel')
        .executeTakeFirstOrThrow()
      expect(item).toMatchObject({ state: 'done', tickedOn: today, tickedBy: office.officer.actor.userId })
    })

    test('of a cancelled handover is closed', async () => {
      const personId = await aPersonLeaving()
      const { id, version } = await handoverOf(personId)
      await done(cancelHandover(office.officer, id, version, 'release-fell-away'))
      const tick = { key: 'travel', state: 'done', reason: '', version: 1 } as const
      expect(await tickItem(office.officer, id, tick)).toMatchObject({ refusal: { code: 'wrong-state' } })
      await done(openHandover(office.officer, personId))
      expect((await openHandover(office.officer, personId)).ok).toBe(false)
    })
  })

  describe('in its list', () => {
    test('is counted as it is listed, for the service it came to', async () => {
      const personId = await aPersonLeaving({ releasedOn: addDays(today, -1) })
      await offer(personId)
      const count = await countHandovers(db.read, authority.actor, today).executeTakeFirstOrThrow()
      expect(Number(count.offered)).toBe(1)
      const rows = await handoversQuery(db.read, authority.actor, 'offered', today, null).execute()
      expect(rows.map((each) => each.personId)).toEqual([personId])
      expect(await handoversQuery(db.read, probation.actor, 'open', today, null).execute()).toEqual([])
    })

    test.each(handoverLists)('%s is answered from an index', async (list) => {
      const after = { dueOn: today, id: office.institutionId }
      for (const actor of [office.officer.actor, authority.actor, anActor('headquarters')])
        expect(await howQueryRuns(db.read, handoversQuery(db.read, actor, list, today, after))).toMatch(
          /handovers_(open|by)/,
        )
    })
  })
})
