/** Acute risk: two people see the warning and the measures for some hours; the psychologist and the monitors are told. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { askGlass, answerGlass } from '~/features/secrecy/glass-commands.server'
import { findOpening, openingsQuery } from '~/features/secrecy/glass-queries.server'
import { eventsQuery } from '~/features/secrecy/log-page.server'
import { endRisk, findRiskCard, openRisk, writeRisk } from '~/features/secrecy/risk.server'
import { rotateKeys } from '~/features/secrecy/rotate.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'
import type { MasterKeys } from '~/platform/seal.server'
import type { Role } from '~/domain/access/roles'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Practice, aPractice } from '#tests/support/psychology'
import { planOf } from '#tests/support/query-plan'

const card = { kind: 'suicide' as const, warning: 'Үнсіз қалса', measures: 'Жалғыз қалдырмау' }
const alarm = { reason: 'suicide' as const, words: 'Хат жазып қалдырған' }

onEveryDatabase('a warning of acute risk', (open) => {
  let db: Databases
  let practice: Practice
  let medic: Caller
  let head: Caller

  const done = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
  ) => {
    const given = await result
    if (!given.ok) throw new Error(given.refusal.code)
    return given.value
  }
  const on = (now: string, who: Caller): Caller => ({ ...who, clock: { now: () => new Date(now) } })
  const user = async (role: Role, institutionId: string | null) =>
    callerFor(db, anActor(role, { institutionId, userId: await aUser(db, { role, institutionId }) }))
  const kindsTold = async ({ actor }: Caller) =>
    (await db.read.selectFrom('outbox').select('kind').where('userId', '=', actor.userId).execute()).map(
      ({ kind }) => kind,
    )

  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db)
    medic = await user('medic', practice.institutionId)
    head = await user('institution-head', practice.institutionId)
    await done(writeRisk(practice.caller, practice.personId, card, 0))
  })
  afterEach(() => db.close())

  describe('kept by the psychologist', () => {
    it('is one at a time: a new one takes the place of the old, and a stale form does not', async () => {
      const next = { ...card, warning: 'Ұйықтамаса' }
      await done(writeRisk(practice.colleagueCaller, practice.personId, next, 1))
      expect(await writeRisk(practice.caller, practice.personId, card, 1)).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      const stands = await findRiskCard(db.read, practice.personId)
      expect(stands && openRisk(practice.caller.keys, stands, 'warning')).toBe('Ұйықтамаса')
      await done(endRisk(practice.caller, practice.personId, 2))
      expect(await findRiskCard(db.read, practice.personId)).toBeUndefined()
    })

    it('lies sealed, opens nowhere else, and follows the keys when they are rotated', async () => {
      const rows = await db.read.selectFrom('riskCards').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain('Үнсіз')
      const fresh = createHash('sha256').update('fresh').digest()
      const both: MasterKeys = {
        current: 'fresh',
        byId: new Map([['fresh', fresh], ...practice.caller.keys.byId]),
      }
      await rotateKeys(db, { now: () => new Date(testNow) }, both)
      const stands = await findRiskCard(db.read, practice.personId)
      const alone = { current: 'fresh', byId: new Map([['fresh', fresh]]) }
      expect(stands && openRisk(alone, stands, 'measures')).toBe('Жалғыз қалдырмау')
      expect(stands && openRisk(alone, { ...stands, warning: stands.measures }, 'warning')).toBeNull()
    })

    it('is written by psychologists of the institution alone', async () => {
      const stranger = await user('psychologist', await anInstitution(db))
      for (const who of [stranger, medic, head])
        await expect(writeRisk(who, practice.personId, card, 1)).rejects.toThrow(Denied)
    })
  })

  describe('opened by two', () => {
    it('takes a second person, who is told at once, and tells the psychologist', async () => {
      const id = await done(askGlass(medic, practice.personId, alarm))
      expect(await kindsTold(head)).toEqual(['glass-asked'])
      expect(await answerGlass(medic, id, 1, true)).toMatchObject({ refusal: { code: 'same-person' } })
      await done(answerGlass(head, id, 1, true))
      expect(await kindsTold(practice.caller)).toEqual(['glass-opened'])
      const row = await findOpening(db.read, head.actor, id)
      expect(row?.openUntil).toBe('2026-11-21T19:00:00.000Z')
    })

    it('is asked for once at a time, and anew when nobody answered', async () => {
      await done(askGlass(medic, practice.personId, alarm))
      expect(await askGlass(head, practice.personId, alarm)).toMatchObject({
        refusal: { code: 'glass-waits' },
      })
      const later = on('2026-11-21T11:00:00.000Z', head)
      const id = await done(askGlass(later, practice.personId, alarm))
      await done(answerGlass(on('2026-11-21T12:00:00.000Z', medic), id, 1, true))
      expect(await askGlass(on('2026-11-21T13:00:00.000Z', head), practice.personId, alarm)).toMatchObject({
        refusal: { code: 'glass-open' },
      })
    })

    it('is opened by one of several second people who press in one moment', async () => {
      const id = await done(askGlass(medic, practice.personId, alarm))
      const other = await user('detachment-head', practice.institutionId)
      const answers = await Promise.all([head, other].map((who) => answerGlass(who, id, 1, true)))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    })

    it('is out of reach for another institution, for the psychologist and for headquarters', async () => {
      const id = await done(askGlass(medic, practice.personId, alarm))
      const stranger = await user('institution-head', await anInstitution(db))
      expect(await findOpening(db.read, stranger.actor, id)).toBeUndefined()
      const committee = await user('headquarters', null)
      for (const who of [stranger, practice.caller, committee])
        await expect(answerGlass(who, id, 1, true)).rejects.toThrow(Denied)
    })

    it('keeps what was seen sealed, out of the audit and out of the monitors’ log', async () => {
      await done(askGlass(medic, practice.personId, alarm))
      const rows = [
        await db.read.selectFrom('glassOpenings').selectAll().execute(),
        await db.read.selectFrom('auditValues').selectAll().execute(),
        await db.read.selectFrom('secrecyEvents').selectAll().execute(),
        await db.read.selectFrom('outbox').selectAll().execute(),
      ]
      expect(JSON.stringify(rows)).not.toContain('Хат жазып')
    })
  })

  describe('in the log of the monitors', () => {
    it('says by whom, when and why, and not about whom', async () => {
      const id = await done(askGlass(medic, practice.personId, alarm))
      await done(answerGlass(head, id, 1, false))
      const monitor = await user('monitor', null)
      const rows = await eventsQuery(db.read, monitor.actor, null, null).execute()
      expect(
        rows.map(({ kind, reason, actorRole, secondRole }) => [kind, reason, actorRole, secondRole]),
      ).toEqual([
        ['glass-refused', 'suicide', 'medic', 'institution-head'],
        ['glass-asked', 'suicide', 'medic', null],
      ])
      const text = JSON.stringify(rows)
      for (const words of [practice.personId, id, 'Нұрғалиев', 'Хат']) expect(text).not.toContain(words)
    })

    it('is nobody else’s', async () => {
      await done(askGlass(medic, practice.personId, alarm))
      for (const who of [head, practice.caller, await user('headquarters', null)])
        expect(await eventsQuery(db.read, who.actor, null, null).execute()).toEqual([])
    })
  })

  it('reads lists from their indexes', async () => {
    const monitor = await user('monitor', null)
    expect(await planOf(db.read, openingsQuery(db.read, head.actor, null))).toContain(
      'glass_openings_by_institution',
    )
    expect(await planOf(db.read, eventsQuery(db.read, monitor.actor, 'exported', null))).toContain(
      'secrecy_events_by_kind',
    )
  })
})
