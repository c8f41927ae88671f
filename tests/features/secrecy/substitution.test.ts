/** A substitute by written assignment: only in its days, one note at a time, and the author sees every look. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays, day } from '~/domain/calendar/day'
import { listOwnNotes, unscopedNotesOf } from '~/features/psychology/notes.server'
import { recordSession } from '~/features/psychology/commands.server'
import { keepLook, listReaders, looksByLeave } from '~/features/secrecy/reads.server'
import {
  continueNote,
  endSubstitution,
  giveSubstitution,
} from '~/features/secrecy/substitution-commands.server'
import {
  findLent,
  findLentSession,
  findSubstitution,
  lentSessionsQuery,
  substitutionsForMe,
  substitutionsQuery,
} from '~/features/secrecy/substitution-queries.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aSession } from '#tests/support/psychology'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const untilOn = day('2026-11-28')

onEveryDatabase('a substitute for Дана', (open) => {
  let db: Databases
  let institutionId: string
  let personId: string
  let dana: Caller
  let aigul: Caller
  let head: Caller
  let sessionId: string
  let id: string

  const done = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
  ) => {
    const given = await result
    if (!given.ok) throw new Error(given.refusal.code)
    return given.value
  }
  const on = (now: string, who: Caller): Caller => ({ ...who, clock: { now: () => new Date(now) } })
  const assignment = () => ({
    authorId: dana.actor.userId,
    substituteId: aigul.actor.userId,
    fromOn: today,
    untilOn,
    reason: 'leave' as const,
    document: '№ 41-л/с, 20.11.2026',
  })

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId })
    const staff = async (role: 'psychologist' | 'institution-head', at: string, name: string) =>
      callerFor(
        db,
        anActor(role, { institutionId: at, userId: await aUser(db, { role, institutionId: at, name }) }),
      )
    dana = await staff('psychologist', institutionId, 'Дана')
    aigul = await staff('psychologist', await anInstitution(db), 'Айгүл')
    head = await staff('institution-head', institutionId, 'Бастық')
    sessionId = await done(recordSession(dana, personId, aSession({ note: 'Ұйқысы нашар' })))
    id = await done(giveSubstitution(head, assignment()))
  })
  afterEach(() => db.close())

  const opens = async (who: Caller, at = today) => {
    const lent = await findLent(db.read, who.actor, id, at)
    return lent !== undefined && (await findLentSession(db.read, lent, sessionId)) !== undefined
  }

  it('opens notes from the first day to the last, and on no other', async () => {
    const days = [addDays(today, -1), today, untilOn, addDays(untilOn, 1)]
    expect(await Promise.all(days.map((at) => opens(aigul, at)))).toEqual([false, true, true, false])
  })

  it('is nobody else: neither the head, nor a colleague, nor the author under this leave', async () => {
    const colleague = callerFor(db, anActor('psychologist', { institutionId }))
    expect(await Promise.all([head, colleague, dana].map((who) => opens(who)))).toEqual([false, false, false])
  })

  it('opens nothing of what the author wrote in another institution, or of another author', async () => {
    const elsewhere = await anInstitution(db)
    await db.write.updateTable('psychologySessions').set({ institutionId: elsewhere }).execute()
    expect(await opens(aigul)).toBe(false)
    const lent = await findLent(db.read, aigul.actor, id, today)
    expect(lent && (await lentSessionsQuery(db.read, lent, null).execute())).toEqual([])
  })

  it('ends in the moment in which the head or the author says so', async () => {
    await done(endSubstitution(dana, id, 1))
    expect(await opens(aigul)).toBe(false)
    expect(await endSubstitution(head, id, 2)).toMatchObject({ refusal: { code: 'leave-over' } })
    await expect(continueNote(aigul, id, sessionId, 'кеш')).rejects.toThrow(Denied)
  })

  it('is not ended by the substitute or by the head of another institution', async () => {
    const stranger = callerFor(db, anActor('institution-head', { institutionId: await anInstitution(db) }))
    for (const who of [aigul, stranger]) await expect(endSubstitution(who, id, 1)).rejects.toThrow(Denied)
    expect(await findSubstitution(db.read, stranger.actor, id)).toBeUndefined()
  })

  it('is told to both psychologists without a name, and to the monitors with its document', async () => {
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()
    expect(told.map(({ userId }) => userId).sort()).toEqual([dana.actor.userId, aigul.actor.userId].sort())
    expect(new Set(told.map(({ link }) => link))).toEqual(new Set(['/psychology/leaves']))
    const event = await db.read.selectFrom('secrecyEvents').selectAll().executeTakeFirstOrThrow()
    expect(event).toMatchObject({
      kind: 'substituted',
      reason: 'leave',
      document: '№ 41-л/с, 20.11.2026',
      actorId: head.actor.userId,
      secondId: aigul.actor.userId,
    })
  })

  it('can be assigned only for a psychologist of the head’s own institution', async () => {
    const other = { ...assignment(), authorId: aigul.actor.userId, substituteId: dana.actor.userId }
    expect(await giveSubstitution(head, other)).toMatchObject({ refusal: { code: 'not-a-psychologist' } })
    const officer = { ...assignment(), substituteId: head.actor.userId }
    expect(await giveSubstitution(head, officer)).toMatchObject({ refusal: { code: 'not-a-psychologist' } })
    await expect(giveSubstitution(dana, assignment())).rejects.toThrow(Denied)
  })

  describe('writing', () => {
    it('adds under the substitute’s own name; the author reads it, nothing of the author changes', async () => {
      await done(continueNote(aigul, id, sessionId, 'Бүгін тынышырақ'))
      const notes = await listOwnNotes(db.read, dana.actor, dana.keys, sessionId)
      expect(notes.map(({ text, kind, authorId }) => [text, kind, authorId])).toEqual([
        ['Бүгін тынышырақ', 'amendment', aigul.actor.userId],
        ['Ұйқысы нашар', 'text', dana.actor.userId],
      ])
    })

    it('is refused before the first day and after the last', async () => {
      for (const now of ['2026-11-20T07:00:00.000Z', '2026-11-29T07:00:00.000Z'])
        await expect(continueNote(on(now, aigul), id, sessionId, 'x')).rejects.toThrow(Denied)
    })

    it('is closed to the substitute as a note of their own: outside of the leave they see nothing', async () => {
      await done(continueNote(aigul, id, sessionId, 'Бүгін тынышырақ'))
      expect(await listOwnNotes(db.read, aigul.actor, aigul.keys, sessionId)).toEqual([])
    })
  })

  it('cannot be got round by writing another name on the session in the database', async () => {
    await done(continueNote(aigul, id, sessionId, 'Бүгін тынышырақ'))
    const thief = callerFor(
      db,
      anActor('psychologist', {
        institutionId,
        userId: await aUser(db, { role: 'psychologist', institutionId }),
      }),
    )
    const psychologistId = thief.actor.userId
    await db.write.updateTable('psychologySessions').set({ psychologistId }).execute()
    expect(await listOwnNotes(db.read, thief.actor, thief.keys, sessionId)).toEqual([])
    await db.write.updateTable('psychologyNotes').set({ authorId: psychologistId }).execute()
    const notes = await listOwnNotes(db.read, thief.actor, thief.keys, sessionId)
    expect(notes.map(({ text, state }) => [text, state])).toEqual([
      ['', 'changed'],
      ['', 'changed'],
    ])
    const asSubstitute = { sessionId, authorId: dana.actor.userId }
    expect(await unscopedNotesOf(db.read, thief.keys, asSubstitute)).toEqual([])
  })

  it('leaves a look for the author and in the chain', async () => {
    const look = { authorId: dana.actor.userId, personId, sessionId, institutionId, leaveId: id }
    await keepLook(aigul, { ...look, way: 'substitution' })
    const { rows } = await listReaders(db.read, dana.actor, null)
    expect(rows.map(({ way, reader }) => [way, reader])).toEqual([['substitution', 'Айгүл']])
    expect(await looksByLeave(db.read, id).execute()).toHaveLength(1)
    const audit = await db.read
      .selectFrom('auditEvents')
      .select('outcome')
      .where('deed', '=', 'note.substitution')
      .execute()
    expect(audit).toEqual([{ outcome: 'done' }])
  })

  it('reads lists from their indexes', async () => {
    const { actor } = head
    expect(await planOf(db.read, substitutionsQuery(db.read, actor, id))).toContain(
      'substitutions_by_institution',
    )
    expect(await planOf(db.read, substitutionsForMe(db.read, aigul.actor, today))).toContain(
      'substitutions_by_substitute',
    )
    expect(await planOf(db.read, looksByLeave(db.read, id))).toContain('note_reads_by_leave')
    const lent = { authorId: dana.actor.userId, institutionId }
    const after = { heldOn: today, id: sessionId }
    expect(await planOf(db.read, lentSessionsQuery(db.read, lent, after))).toMatch(
      /psychology_sessions_by_(psychologist|institution)/,
    )
  })
})
