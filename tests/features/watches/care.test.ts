/** Watch, register, psychiatrist and request: who sees what, and what happens twice or late. */
import { afterEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Role } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import {
  answerDiagnostics,
  askDiagnostics,
  openAnswer,
  takeDiagnostics,
} from '~/features/diagnostics/commands.server'
import { diagnosticsQuery } from '~/features/diagnostics/queries.server'
import { remindOfDiagnostics, unscopedLateRequests } from '~/features/diagnostics/reminding.server'
import {
  decideOnRegister,
  placeOnRegister,
  recordRegisterWork,
} from '~/features/preventive-register/commands.server'
import { listSection3, registerQuery } from '~/features/preventive-register/queries.server'
import { remindOfReviews, unscopedDueReviews } from '~/features/preventive-register/reminding.server'
import { recommendPsychiatrist, stepPsychiatry } from '~/features/psychiatry/commands.server'
import { psychiatryQuery } from '~/features/psychiatry/queries.server'
import { remindOfPsychiatry } from '~/features/psychiatry/reminding.server'
import { handOverWatch, proposeWatch, startWatch } from '~/features/watches/commands.server'
import { countWatches, watchesQuery } from '~/features/watches/queries.server'
import { remindOfWatches, unscopedLateWatches } from '~/features/watches/reminding.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { aDiagnosticRequest, aRegisterPlacement, aWatch } from '#tests/support/care'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const commission = {
  onDay: day('2026-11-20'),
  protocol: '14',
  members: 'Серіков Б., басшы\nКим А., психолог\nОспанов Е., жасақ бастығы',
  ground: 'Бейімделуі қиын',
  initiator: 'psychologist' as const,
}
const visit = { visitOn: null, answer: null, reason: null }
const here = { dueOn: today, sortOn: today, dueAt: testNow, id: '019a0000-0000-7000-8000-000000000000' }

onEveryDatabase('around the care of Ерлан', (open) => {
  let db: Databases
  let institutionId: string
  let personId: string
  afterEach(() => db.close())

  const start = async (): Promise<void> => {
    db = await open()
    institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId })
  }
  const staff = async (role: Role, there = institutionId): Promise<Caller> =>
    callerFor(
      db,
      anActor(role, { userId: await aUser(db, { role, institutionId: there }), institutionId: there }),
    )

  it('the register holds a person once for a kind, and frees the kind when the commission removes', async () => {
    await start()
    const head = await staff('institution-head')
    const id = await done(placeOnRegister(head, personId, 'adaptation', commission))
    const twice = await placeOnRegister(head, personId, 'adaptation', commission)
    expect(twice).toMatchObject({ refusal: { code: 'already-on' } })
    const again = { ...commission, onDay: day('2026-11-21') }
    expect(await decideOnRegister(head, id, 7, 'remove', again)).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    await done(decideOnRegister(head, id, 1, 'remove', again))
    await done(placeOnRegister(head, personId, 'adaptation', again))
  })

  it('section 3 is filled by the educators and read for the card, in the institution only', async () => {
    await start()
    const id = await done(placeOnRegister(await staff('psychologist'), personId, 'adaptation', commission))
    const educator = await staff('detachment-head')
    const entry = {
      onDay: day('2026-11-21'),
      atTime: '10:30',
      work: 'Жеке әңгіме',
      result: null,
      requestedBy: null,
      performer: 'Оспанов Е.',
    }
    await done(recordRegisterWork(educator, id, entry))
    const psychologist = await staff('psychologist')
    expect(await listSection3(db.read, psychologist.actor, personId)).toMatchObject([{ work: 'Жеке әңгіме' }])
    await expect(recordRegisterWork(psychologist, id, entry)).rejects.toThrow(Denied)
    const elsewhere = await staff('detachment-head', await anInstitution(db))
    expect(await listSection3(db.read, elsewhere.actor, personId)).toEqual([])
  })

  it('a watch is proposed once, told to those who decide, handed over, and late when nobody does', async () => {
    await start()
    const head = await staff('institution-head')
    const psychologist = await staff('psychologist')
    const measures = { measures: ['look-in'] as const, lookInMinutes: 30 }
    const id = await done(proposeWatch(psychologist, personId, measures))
    expect(await proposeWatch(psychologist, personId, measures)).toMatchObject({
      refusal: { code: 'already-watched' },
    })
    const told = await db.read.selectFrom('outbox').select('userId').execute()
    expect(told).toEqual([{ userId: head.actor.userId }])
    await expect(startWatch(psychologist, id, 1, measures)).rejects.toThrow(Denied)
    await done(startWatch(head, id, 1, measures))
    const later = { ...head, clock: { now: () => new Date('2026-11-21T18:00:00.000Z') } }
    const words = {
      onDay: today,
      atTime: '20:00',
      fromName: 'Ким',
      toName: 'Оспанов',
      seen: 'calm' as const,
      words: 'canary ұйықтады',
    }
    await done(handOverWatch(later, id, 2, words))
    expect(await handOverWatch(later, id, 3, words)).toMatchObject({ refusal: { code: 'time-before-last' } })
    const counts = await countWatches(db.read, head.actor, '2026-11-22T09:00:00.000Z').executeTakeFirst()
    expect(Number(counts?.late)).toBe(1)
    expect(JSON.stringify(await db.read.selectFrom('sealedTexts').selectAll().execute())).not.toContain(
      'canary',
    )
  })

  it('the medical unit hears of a psychiatrist once the person has agreed, and never why', async () => {
    await start()
    const [psychologist, medic] = [await staff('psychologist'), await staff('medic')]
    const form = { urgency: 'urgent' as const, recommendedOn: day('2026-11-10'), reason: 'canary неге' }
    const id = await done(recommendPsychiatrist(psychologist, personId, form))
    const sees = async ({ actor }: Caller) =>
      (await psychiatryQuery(db.read, actor, 'open', today, null).execute()).length
    expect([await sees(psychologist), await sees(medic)]).toEqual([1, 0])
    const step = { ...visit, onDay: day('2026-11-10') }
    await expect(stepPsychiatry(medic, id, 1, 'see', step)).rejects.toMatchObject({ status: 404 })
    await done(stepPsychiatry(psychologist, id, 1, 'agree', step))
    expect(await sees(medic)).toBe(1)
    expect(await stepPsychiatry(medic, id, 2, 'agree', step)).toMatchObject({
      refusal: { code: 'wrong-state' },
    })
    const rows = await psychiatryQuery(db.read, medic.actor, 'open', today, null).execute()
    expect(JSON.stringify(rows)).not.toContain('canary')
    expect((await remindOfPsychiatry(db, medic.clock)).reminded).toBe(2)
    expect((await remindOfPsychiatry(db, medic.clock)).reminded).toBe(0)
    expect(await recommendPsychiatrist(psychologist, personId, form)).toMatchObject({
      refusal: { code: 'already-referred' },
    })
  })

  it('each side of a referral to a psychiatrist is told of the other’s step, and of nobody by name', async () => {
    await start()
    const [psychologist, medic] = [await staff('psychologist'), await staff('medic')]
    const elsewhere = await staff('medic', await anInstitution(db))
    const told = async ({ actor }: Caller) =>
      (await db.read.selectFrom('outbox').select('kind').where('userId', '=', actor.userId).execute()).length
    const urgent = { urgency: 'urgent' as const, recommendedOn: day('2026-11-20'), reason: null }
    const id = await done(recommendPsychiatrist(psychologist, personId, urgent))
    expect(await told(medic)).toBe(0)
    const step = { ...visit, onDay: day('2026-11-20') }
    await done(stepPsychiatry(psychologist, id, 1, 'agree', step))
    expect([await told(medic), await told(elsewhere), await told(psychologist)]).toEqual([1, 0, 0])
    await done(stepPsychiatry(medic, id, 2, 'send', { ...step, visitOn: today }))
    await done(stepPsychiatry(medic, id, 3, 'see', step))
    await done(stepPsychiatry(medic, id, 4, 'answer', { ...step, answer: 'work-goes-on' }))
    expect([await told(medic), await told(psychologist)]).toEqual([1, 3])
  })

  it('what is late is reminded of once: a watch to the heads, a request to whoever took it, a review to the heads', async () => {
    await start()
    const [head, psychologist, colleague] = [
      await staff('institution-head'),
      await staff('psychologist'),
      await staff('psychologist'),
    ]
    const ties = { personId, institutionId, psychologistId: psychologist.actor.userId }
    const [watchId, requestId, placementId] = [
      await aWatch(db, ties),
      await aDiagnosticRequest(db, ties),
      await aRegisterPlacement(db, ties),
    ]
    const { userId: takenBy } = psychologist.actor
    await db.write.updateTable('diagnosticRequests').set({ takenBy, state: 'taken' }).execute()
    const on = { now: () => new Date('2026-12-02T06:00:00.000Z') }
    for (let times = 0; times < 2; times += 1) {
      await remindOfWatches(db, on)
      await remindOfDiagnostics(db, on)
      await remindOfReviews(db, on)
    }
    const told = async ({ actor }: Caller) =>
      (
        await db.read
          .selectFrom('outbox')
          .select('link')
          .where('userId', '=', actor.userId)
          .where('kind', '=', 'reminder')
          .orderBy('link')
          .execute()
      ).map(({ link }) => link)
    expect(await told(head)).toEqual([`/preventive-register/${placementId}`, `/watches/${watchId}`])
    expect(await told(psychologist)).toEqual([`/psychology/requests/${requestId}`])
    expect(await told(colleague)).toEqual([])
    for (const [query, index] of [
      [unscopedLateWatches(db.read, testNow, here), 'watches_due'],
      [unscopedLateRequests(db.read, today, here), 'diagnostic_requests_due'],
      [unscopedDueReviews(db.read, today, here), 'register_placements_due'],
    ] as const)
      expect(await planOf(db.read, query)).toContain(index)
  })

  it('a request for diagnostics needs its warning, is answered by one psychologist, and shows when it was read', async () => {
    await start()
    const [educator, first, second] = [
      await staff('detachment-head'),
      await staff('psychologist'),
      await staff('psychologist'),
    ]
    const form = { task: 'canary сұрақ', conditions: null, examinedBefore: 'no' as const, warned: true }
    const unwarned = await askDiagnostics(educator, personId, { ...form, warned: false })
    expect(unwarned).toMatchObject({ refusal: { code: 'not-warned' } })
    const id = await done(askDiagnostics(educator, personId, form))
    await done(takeDiagnostics(first, id, 1))
    expect(await answerDiagnostics(second, id, 2, 'x')).toMatchObject({ refusal: { code: 'taken-by-other' } })
    await done(answerDiagnostics(first, id, 2, 'canary жауап'))
    await expect(openAnswer(await staff('detachment-head'), id, 3, true)).rejects.toThrow(Denied)
    await done(openAnswer(educator, id, 3, true))
    const row = await db.read.selectFrom('diagnosticRequests').selectAll().executeTakeFirstOrThrow()
    expect(row.readAt).toBe(testNow)
    for (const table of ['diagnosticRequests', 'sealedTexts', 'auditValues'] as const)
      expect(JSON.stringify(await db.read.selectFrom(table).selectAll().execute())).not.toContain('canary')
  })

  it('lists are read by their indexes, without sorting', async () => {
    await start()
    const { actor } = await staff('psychologist')
    const { actor: medic } = await staff('medic')
    const plans = [
      [diagnosticsQuery(db.read, actor, 'open', today, here), 'diagnostic_requests_by_institution'],
      [psychiatryQuery(db.read, medic, 'open', today, here), 'psychiatrist_referrals_by_institution'],
      [watchesQuery(db.read, actor, 'open', testNow, here), 'watches_by_institution'],
      [
        registerQuery(db.read, actor, { list: 'on', category: null, after: here }, today),
        'register_placements_by_institution',
      ],
    ] as const
    for (const [query, index] of plans) {
      const plan = await planOf(db.read, query)
      expect(plan).toContain(index)
      expect(plan).not.toMatch(/TEMP B-TREE|Sort /)
    }
  })
})
