/** One case under supervision: what it opens to whom, the remarks, and the keys under which its words lie. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays, day } from '~/domain/calendar/day'
import { recordSession } from '~/features/psychology/commands.server'
import { rotateKeys } from '~/features/secrecy/rotate.server'
import { closeCase, openCase, remarkOnCase } from '~/features/secrecy/supervision-commands.server'
import {
  caseSessionsQuery,
  casesForMe,
  casesOfMine,
  findCaseForMe,
  findCaseSession,
  findOwnCase,
} from '~/features/secrecy/supervision-queries.server'
import { openQuestion, openRemarks } from '~/features/secrecy/supervision-words.server'
import { Denied } from '~/platform/command.server'
import type { MasterKeys } from '~/platform/seal.server'
import { callerFor, testNow } from '#tests/support/actors'
import { aPerson } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const untilOn = day('2026-11-28')

onEveryDatabase('a case that Дана offers to a supervisor', (open) => {
  let db: Databases
  let practice: Practice
  let otherPersonId: string
  const sessions = { first: '', second: '', ofAnother: '' }

  const done = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
  ) => {
    const given = await result
    if (!given.ok) throw new Error(given.refusal.code)
    return given.value
  }
  const offer = (more: Partial<Parameters<typeof openCase>[2]> = {}) =>
    openCase(practice.caller, practice.personId, {
      supervisorId: practice.colleague.userId,
      scope: 'chosen',
      sessionIds: [sessions.first],
      untilOn,
      question: 'Ашуы туралы не істеймін?',
      ...more,
    })
  const read = async (id: string, at = today) => {
    const row = await findCaseForMe(db.read, practice.colleague, id, at)
    return row ? (await caseSessionsQuery(db.read, row).execute()).map((session) => session.id) : null
  }

  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db)
    const { institutionId, caller, personId } = practice
    otherPersonId = await aPerson(db, { institutionId })
    const record = (of: string, heldOn: string) =>
      done(recordSession(caller, of, aSession({ heldOn: day(heldOn), note: 'Ұйқысы нашар' })))
    sessions.first = await record(personId, '2026-11-18')
    sessions.second = await record(personId, '2026-11-19')
    sessions.ofAnother = await record(otherPersonId, '2026-11-19')
  })
  afterEach(() => db.close())

  it('opens the chosen sessions and no others', async () => {
    const id = await done(offer())
    expect(await read(id)).toEqual([sessions.first])
    const row = await findCaseForMe(db.read, practice.colleague, id, today)
    const opens = async (sessionId: string) =>
      row !== undefined && (await findCaseSession(db.read, row, sessionId)) !== undefined
    expect(await Promise.all([sessions.first, sessions.second, sessions.ofAnother].map(opens))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('opens, as a whole, every session with this person, also later ones, and never another person’s', async () => {
    const id = await done(offer({ scope: 'whole', sessionIds: [] }))
    const later = await done(
      recordSession(practice.caller, practice.personId, aSession({ heldOn: day('2026-11-21') })),
    )
    expect(await read(id)).toEqual([later, sessions.second, sessions.first])
  })

  it('keeps what relatives said closed', async () => {
    await db.write
      .updateTable('psychologySessions')
      .set({ kind: 'relatives-consultation' })
      .where('id', '=', sessions.second)
      .execute()
    expect(await read(await done(offer({ scope: 'whole' })))).toEqual([sessions.first])
  })

  it('does not take sessions of another person, even when their ids are sent along', async () => {
    const id = await done(offer({ sessionIds: [sessions.first, sessions.ofAnother] }))
    expect(await read(id)).toEqual([sessions.first])
    expect(await offer({ sessionIds: [sessions.ofAnother] })).toMatchObject({
      refusal: { code: 'nothing-chosen' },
    })
  })

  it('is read through its last day, and not on the next', async () => {
    const id = await done(offer())
    expect([await read(id, untilOn), await read(id, addDays(untilOn, 1))]).toEqual([[sessions.first], null])
  })

  it('is closed by its author at once, and not by the supervisor', async () => {
    const id = await done(offer())
    await expect(closeCase(practice.colleagueCaller, id, 1)).rejects.toThrow(Denied)
    await done(closeCase(practice.caller, id, 1))
    expect(await read(id)).toBeNull()
    await expect(remarkOnCase(practice.colleagueCaller, id, 'кеш')).rejects.toThrow(Denied)
  })

  it('is offered only by the psychologist who held the sessions', async () => {
    const { colleagueCaller, personId, actor } = practice
    const form = {
      supervisorId: actor.userId,
      scope: 'whole' as const,
      sessionIds: [],
      untilOn,
      question: '?',
    }
    expect(await openCase(colleagueCaller, personId, form)).toMatchObject({
      refusal: { code: 'nothing-chosen' },
    })
  })

  describe('with remarks', () => {
    it('keeps each of them, for the two alone, and tells the author', async () => {
      const id = await done(offer())
      await done(remarkOnCase(practice.colleagueCaller, id, 'Асықпаңыз'))
      await done(remarkOnCase(practice.colleagueCaller, id, 'Анасымен сөйлесіңіз'))
      await expect(remarkOnCase(practice.caller, id, 'өзім')).rejects.toThrow(Denied)
      const row = await findOwnCase(db.read, practice.actor, id)
      const remarks = openRemarks(practice.caller.keys, id, row?.review ?? null)
      expect(remarks !== 'broken' && remarks.map(({ words }) => words)).toEqual([
        'Асықпаңыз',
        'Анасымен сөйлесіңіз',
      ])
      const told = await db.read
        .selectFrom('outbox')
        .select('kind')
        .where('userId', '=', practice.actor.userId)
        .execute()
      expect(told).toEqual([{ kind: 'secret-answered' }, { kind: 'secret-answered' }])
    })

    it('holds none of the words open in the database or in the audit', async () => {
      const id = await done(offer())
      await done(remarkOnCase(practice.colleagueCaller, id, 'Асықпаңыз'))
      const rows = await db.read.selectFrom('supervisions').selectAll().execute()
      const audit = await db.read.selectFrom('auditValues').selectAll().execute()
      const text = JSON.stringify([rows, audit])
      expect(text).not.toContain('Асықпаңыз')
      expect(text).not.toContain('Ашуы туралы')
    })

    it('does not write over remarks that were changed outside of the product', async () => {
      const id = await done(offer())
      await done(remarkOnCase(practice.colleagueCaller, id, 'Асықпаңыз'))
      const { question } = await db.read
        .selectFrom('supervisions')
        .select('question')
        .executeTakeFirstOrThrow()
      await db.write.updateTable('supervisions').set({ review: question }).execute()
      expect(await remarkOnCase(practice.colleagueCaller, id, 'тағы')).toMatchObject({
        refusal: { code: 'remarks-broken' },
      })
    })

    it('opens under a new key after the keys are rotated', async () => {
      const id = await done(offer())
      await done(remarkOnCase(practice.colleagueCaller, id, 'Асықпаңыз'))
      const fresh = createHash('sha256').update('fresh').digest()
      const both: MasterKeys = {
        current: 'fresh',
        byId: new Map([['fresh', fresh], ...practice.caller.keys.byId]),
      }
      await rotateKeys(db, { now: () => new Date(testNow) }, both)
      const alone = { current: 'fresh', byId: new Map([['fresh', fresh]]) }
      const row = await findOwnCase(db.read, practice.actor, id)
      expect(openQuestion(alone, id, row?.question ?? '')).toBe('Ашуы туралы не істеймін?')
      expect(openRemarks(alone, id, row?.review ?? null)).toMatchObject([{ words: 'Асықпаңыз' }])
    })
  })

  it('reads lists from their indexes', async () => {
    const { actor, colleague } = practice
    expect(await planOf(db.read, casesOfMine(db.read, actor))).toContain('supervisions_by_author')
    expect(await planOf(db.read, casesForMe(db.read, colleague, today))).toContain(
      'supervisions_by_supervisor',
    )
    const id = await done(offer())
    const row = await findOwnCase(db.read, callerFor(db, actor).actor, id)
    if (!row) throw new Error('no case')
    expect(await planOf(db.read, caseSessionsQuery(db.read, row))).not.toMatch(
      /SCAN s|Seq Scan on psychology/,
    )
  })
})
