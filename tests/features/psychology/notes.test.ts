import { afterEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { recordSession, writeConclusion } from '~/features/psychology/commands.server'
import { findLastOwnText, listOwnNotes } from '~/features/psychology/notes.server'
import {
  conclusionsQuery,
  findOwnSession,
  listOwnSessions,
  listSessionsOfPerson,
} from '~/features/psychology/queries.server'
import { addToNote, editNote, signNote } from '~/features/secrecy/note-commands.server'
import { Denied } from '~/platform/command.server'
import { aSession } from '#tests/support/psychology'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'

const canary = 'canary-Құпия-5f1e77'

onEveryDatabase("a psychologist's note", (open) => {
  let db: Databases
  afterEach(() => db.close())

  const start = async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const personId = await aPerson(db, { institutionId })
    const actorOf = async (role: 'psychologist' | 'social-worker' | 'institution-head') =>
      anActor(role, { institutionId, userId: await aUser(db, { role, institutionId }) })
    const author = await actorOf('psychologist')
    const caller = callerFor(db, author)
    const recorded = await recordSession(caller, personId, aSession({ note: canary }))
    if (!recorded.ok) throw new Error(recorded.refusal.code)
    return { personId, author, caller, actorOf, sessionId: recorded.value }
  }

  it('opens for its author', async () => {
    const { author, caller, sessionId } = await start()
    expect(await listOwnNotes(db.read, author, caller.keys, sessionId)).toMatchObject([
      { version: 1, text: canary },
    ])
  })

  it('stays closed for a colleague, who sees that the session took place', async () => {
    const { personId, actorOf, caller, sessionId } = await start()
    const colleague = await actorOf('psychologist')
    expect(await listOwnNotes(db.read, colleague, caller.keys, sessionId)).toEqual([])
    expect(await findOwnSession(db.read, colleague, sessionId)).toBeUndefined()
    const [seen] = await listSessionsOfPerson(db.read, colleague, personId)
    expect(seen).toMatchObject({
      id: sessionId,
      own: false,
      conclusion: 'Needs a quiet workplace',
    })
  })

  it('is not needed for staff: the days and conclusions are theirs, read from an index', async () => {
    const { personId, actorOf } = await start()
    const officer = await actorOf('social-worker')
    const rows = await conclusionsQuery(db.read, officer, personId).execute()
    expect(rows.map(({ heldOn, conclusion }) => [heldOn, conclusion])).toEqual([
      ['2026-11-20', 'Needs a quiet workplace'],
    ])
    const stranger = anActor('social-worker', { institutionId: await anInstitution(db) })
    expect(await conclusionsQuery(db.read, stranger, personId).execute()).toEqual([])
    expect(await planOf(db.read, conclusionsQuery(db.read, officer, personId))).not.toMatch(
      /SCAN s|Seq Scan|TEMP B-TREE/,
    )
  })

  it('does not lie readable anywhere in the database', async () => {
    await start()
    const tables = [
      'psychologySessions',
      'psychologyNotes',
      'auditValues',
      'auditEvents',
      'onceKeys',
      'people',
    ] as const
    for (const table of tables) {
      const rows = await db.read.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain('canary')
    }
  })

  it('does not open when it is moved to another session', async () => {
    const { personId, author, caller, sessionId } = await start()
    const other = await recordSession(caller, personId, aSession({ note: null }))
    if (!other.ok) throw new Error('not recorded')
    await db.write
      .updateTable('psychologyNotes')
      .set({ sessionId: other.value })
      .where('sessionId', '=', sessionId)
      .execute()
    expect(await listOwnNotes(db.read, author, caller.keys, other.value)).toMatchObject([
      { state: 'changed', text: '' },
    ])
  })

  it('keeps what was written when its author adds to it', async () => {
    const { author, caller, sessionId } = await start()
    await done(signNote(caller, sessionId))
    await done(addToNote(caller, sessionId, 'later thought'))
    const notes = await listOwnNotes(db.read, author, caller.keys, sessionId)
    expect(notes.map(({ version, text }) => [version, text])).toEqual([
      [2, 'later thought'],
      [1, canary],
    ])
  })

  it('is found again as its author’s latest text, past additions, empty sessions and what was erased', async () => {
    const { personId, author, caller, actorOf, sessionId } = await start()
    const last = () => findLastOwnText(db.read, author, caller.keys, personId)
    await done(signNote(caller, sessionId))
    await done(addToNote(caller, sessionId, 'only an addition'))
    expect(await last()).toBe(canary)
    await done(recordSession(caller, personId, aSession({ heldOn: day('2026-11-21'), note: null })))
    expect(await last()).toBe(canary)
    const next = await done(
      recordSession(caller, personId, aSession({ heldOn: day('2026-11-21'), note: 'second' })),
    )
    await done(editNote(caller, next, 'second, edited', 1))
    expect(await last()).toBe('second, edited')
    await db.write
      .updateTable('psychologyNotes')
      .set({ erasedAt: '2026-11-21T07:00:00.000Z', wrappedKey: '', ciphertext: '' })
      .where('sessionId', '=', next)
      .execute()
    expect(await last()).toBe(canary)
    const colleague = await actorOf('psychologist')
    expect(await findLastOwnText(db.read, colleague, caller.keys, personId)).toBeNull()
  })

  it('is not written before its session took place, by the day or by the hour', async () => {
    const { personId, caller } = await start()
    const ahead = [
      aSession({ heldOn: day('2026-11-22'), note: 'ertañ' }),
      aSession({ heldOn: day('2026-11-21'), startedAt: '23:30', note: 'ertañ' }),
    ]
    for (const form of ahead)
      expect(await recordSession(caller, personId, form)).toMatchObject({
        refusal: { code: 'session-ahead' },
      })
    expect(await db.read.selectFrom('psychologySessions').select('id').execute()).toHaveLength(1)
    expect(await db.read.selectFrom('psychologyNotes').select('id').execute()).toHaveLength(1)
  })

  it('is not written for a person of another institution', async () => {
    const { caller } = await start()
    const stranger = await aPerson(db, { institutionId: await anInstitution(db) })
    await expect(recordSession(caller, stranger, aSession({ note: canary }))).rejects.toThrow(Denied)
  })

  it('leaves a refused conclusion as it was when two people changed it', async () => {
    const { author, caller, sessionId } = await start()
    expect((await writeConclusion(caller, sessionId, { conclusion: 'first', version: 1 })).ok).toBe(true)
    const second = await writeConclusion(caller, sessionId, { conclusion: 'second', version: 1 })
    expect(second).toMatchObject({ ok: false, refusal: { code: 'errors:stale' } })
    expect((await findOwnSession(db.read, author, sessionId))?.conclusion).toBe('first')
  })

  it('shows the log page by page without losing or repeating a session', async () => {
    const { personId, author, caller } = await start()
    for (let index = 0; index < 30; index += 1)
      await recordSession(
        caller,
        personId,
        aSession({ heldOn: day(`2026-11-${String(1 + (index % 9)).padStart(2, '0')}`), note: null }),
      )
    const first = await listOwnSessions(db.read, author)
    const [heldOn = '', id = ''] = first.more?.split('_') ?? []
    const second = await listOwnSessions(db.read, author, { heldOn: day(heldOn), id })
    const ids = [...first.rows, ...second.rows].map((row) => row.id)
    expect(new Set(ids).size).toBe(31)
    expect(second.more).toBeNull()
  })
})
