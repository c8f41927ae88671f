/** How a watch is declined or ended, and how the educators' work with somebody on the register is planned and done. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Role } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { finishRegisterLine, planRegisterWork } from '~/features/preventive-register/commands.server'
import { planLinesOf } from '~/features/preventive-register/queries.server'
import {
  changeWatch,
  declineWatch,
  endWatch,
  proposeWatch,
  startWatch,
} from '~/features/watches/commands.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { aRegisterPlacement } from '#tests/support/care'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'

const measures = { measures: ['not-alone' as const], lookInMinutes: null }

onEveryDatabase('around the care of Ерлан', (open) => {
  let db: Databases
  let institutionId: string
  let personId: string
  let psychologist: Caller
  let head: Caller
  let educator: Caller

  const staff = async (role: Role, there = institutionId): Promise<Caller> =>
    callerFor(
      db,
      anActor(role, { userId: await aUser(db, { role, institutionId: there }), institutionId: there }),
    )
  const row = (id: string) =>
    db.read.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId })
    psychologist = await staff('psychologist')
    head = await staff('institution-head')
    educator = await staff('detachment-head')
  })
  afterEach(() => db.close())

  describe('a watch', () => {
    it('is declined with a word to whoever proposed it, and may be proposed anew', async () => {
      const id = await done(proposeWatch(psychologist, personId, measures))
      await done(declineWatch(head, id, 1))
      expect(await row(id)).toMatchObject({ state: 'declined', openKey: null })
      const told = await db.read
        .selectFrom('outbox')
        .select('link')
        .where('userId', '=', psychologist.actor.userId)
        .execute()
      expect(told).toEqual([{ link: `/watches/${id}` }])
      expect(await declineWatch(head, id, 2)).toMatchObject({ refusal: { code: 'wrong-state' } })
      await done(proposeWatch(psychologist, personId, measures))
    })

    it('ends with its reason, once, and only while it is on', async () => {
      const id = await done(proposeWatch(psychologist, personId, measures))
      expect(await endWatch(head, id, 1, 'danger-passed')).toMatchObject({
        refusal: { code: 'wrong-state' },
      })
      await done(startWatch(head, id, 1, measures))
      expect(await endWatch(head, id, 1, 'danger-passed')).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      await done(endWatch(head, id, 2, 'danger-passed'))
      expect(await row(id)).toMatchObject({ state: 'ended', ending: 'danger-passed', openKey: null })
      await done(proposeWatch(psychologist, personId, measures))
    })

    it('has its measures changed while it runs, without an end and a new beginning', async () => {
      const id = await done(proposeWatch(psychologist, personId, measures))
      const more = { measures: ['look-in', 'not-alone'] as const, lookInMinutes: 15 }
      expect(await changeWatch(head, id, 1, more)).toMatchObject({ refusal: { code: 'not-on' } })
      await done(startWatch(head, id, 1, measures))
      expect(await changeWatch(head, id, 1, more)).toMatchObject({ refusal: { code: 'errors:stale' } })
      const none = { measures: [], lookInMinutes: null }
      expect(await changeWatch(head, id, 2, none)).toMatchObject({ refusal: { code: 'no-measures' } })
      const before = await row(id)
      await done(changeWatch(head, id, 2, more))
      expect(await row(id)).toMatchObject({
        measures: '["look-in","not-alone"]',
        lookInMinutes: 15,
        startedAt: before.startedAt,
        dueAt: before.dueAt,
        openKey: personId,
      })
      await expect(changeWatch(psychologist, id, 3, more)).rejects.toThrow(Denied)
    })

    it('is decided on by nobody without the right, nor from another institution', async () => {
      const id = await done(proposeWatch(psychologist, personId, measures))
      const stranger = await staff('institution-head', await anInstitution(db))
      for (const who of [psychologist, stranger, await staff('medic')])
        await expect(declineWatch(who, id, 1)).rejects.toThrow(Denied)
    })
  })

  describe('the work with somebody on the register', () => {
    const line = { what: 'Отбасымен байланыс', who: 'Жасақ бастығы', dueOn: day('2026-12-10') }
    const placed = () =>
      aRegisterPlacement(db, { personId, institutionId, psychologistId: psychologist.actor.userId })

    it('is planned and marked as done, each line once', async () => {
      const id = await placed()
      await done(planRegisterWork(educator, id, line))
      const [planned] = await planLinesOf(db.read, id)
      const lineId = planned?.id ?? ''
      const result = { lineId, version: 1, doneOn: day('2026-11-20'), result: 'Анасы келді' }
      expect(await finishRegisterLine(educator, id, { ...result, doneOn: day('2026-11-22') })).toMatchObject({
        refusal: { code: 'day-ahead' },
      })
      await done(finishRegisterLine(educator, id, result))
      expect(await planLinesOf(db.read, id)).toMatchObject([
        { doneOn: '2026-11-20', result: 'Анасы келді', version: 2 },
      ])
      expect(await finishRegisterLine(educator, id, result)).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      expect(await finishRegisterLine(educator, id, { ...result, lineId: id })).toMatchObject({
        refusal: { code: 'line-gone' },
      })
    })

    it('is not planned before the placement, nor once it is over, nor by the psychologist', async () => {
      const id = await placed()
      expect(await planRegisterWork(educator, id, { ...line, dueOn: day('2026-08-01') })).toMatchObject({
        refusal: { code: 'before-placement' },
      })
      await expect(planRegisterWork(psychologist, id, line)).rejects.toThrow(Denied)
      await db.write.updateTable('registerPlacements').set({ state: 'off', openKey: null }).execute()
      expect(await planRegisterWork(educator, id, line)).toMatchObject({ refusal: { code: 'not-on' } })
    })
  })
})
