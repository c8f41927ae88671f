/** Notes given out on a lawful request: exactly the chosen ones, with a second person, once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { addToNote, signNote } from '~/features/secrecy/note-commands.server'
import { recordSession } from '~/features/psychology/commands.server'
import { exportPaper } from '~/features/secrecy/export-paper.server'
import { listReaders } from '~/features/secrecy/reads.server'
import {
  answerRequest,
  confirmExport,
  registerRequest,
  takeExport,
} from '~/features/secrecy/request-commands.server'
import { askableSessions, findRequest, requestsQuery } from '~/features/secrecy/request-queries.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { planOf } from '#tests/support/query-plan'

onEveryDatabase('a lawful request for the notes of Дана', (open) => {
  let db: Databases
  let practice: Practice
  let head: Caller
  let committee: Caller
  const notes = { first: '', second: '', ofColleague: '' }

  const done = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
  ) => {
    const given = await result
    if (!given.ok) throw new Error(given.refusal.code)
    return given.value
  }
  const on = (now: string, who: Caller): Caller => ({ ...who, clock: { now: () => new Date(now) } })
  const document = {
    bodyKind: 'prosecutor' as const,
    body: 'Қала прокуратурасы',
    number: '7-2345',
    datedOn: day('2026-11-19'),
    ground: 'УИК, ст. 32',
    reason: 'Проверка обращения',
  }
  const register = (sessionIds = [notes.first]) =>
    registerRequest(head, practice.personId, { ...document, sessionIds })
  const approve = (id: string) => answerRequest(committee, id, { version: 1, isApproved: true, words: null })
  const approved = async (sessionIds?: string[]) => {
    const id = await done(register(sessionIds))
    await done(approve(id))
    return id
  }
  const taken = async (id: string) => {
    await done(confirmExport(head, id))
    return done(takeExport(head, id, head.requestId))
  }
  const told = (who: Caller) =>
    db.read.selectFrom('outbox').select(['kind', 'link']).where('userId', '=', who.actor.userId).execute()

  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db)
    const { institutionId, caller, colleagueCaller, personId } = practice
    const user = async (role: 'institution-head' | 'headquarters', at: string | null) =>
      callerFor(
        db,
        anActor(role, { institutionId: at, userId: await aUser(db, { role, institutionId: at }) }),
      )
    head = await user('institution-head', institutionId)
    committee = await user('headquarters', null)
    const record = (by: Caller, heldOn: string, note: string) =>
      done(recordSession(by, personId, aSession({ heldOn: day(heldOn), note })))
    notes.first = await record(caller, '2026-11-18', 'Ұйқысы нашар')
    notes.second = await record(caller, '2026-11-19', 'Анасы келді')
    notes.ofColleague = await record(colleagueCaller, '2026-11-20', 'Басқа психологтың жазбасы')
  })
  afterEach(() => db.close())

  it('tells the psychologist and the second person at once, without a name', async () => {
    const id = await done(register())
    const link = `/secrecy/requests/${id}`
    expect(await told(practice.caller)).toEqual([{ kind: 'secret-request', link }])
    expect(await told(committee)).toEqual([{ kind: 'secret-decision', link }])
  })

  it('is one for each psychologist whose notes are asked for', async () => {
    await done(register([notes.first, notes.ofColleague]))
    const seen = async ({ actor }: Caller) => (await requestsQuery(db.read, actor, null).execute()).length
    expect(await Promise.all([practice.caller, practice.colleagueCaller, head].map(seen))).toEqual([1, 1, 2])
  })

  it('is refused without a note, and registered by the person’s own head alone', async () => {
    expect(await register([])).toMatchObject({ refusal: { code: 'nothing-chosen' } })
    const stranger = callerFor(db, anActor('institution-head', { institutionId: await anInstitution(db) }))
    const form = { ...document, sessionIds: [notes.first] }
    for (const who of [stranger, practice.caller, committee])
      await expect(registerRequest(who, practice.personId, form)).rejects.toThrow()
  })

  it('takes the second person’s word: not the head’s own, and reasons where it is a no', async () => {
    const id = await done(register())
    await expect(answerRequest(head, id, { version: 1, isApproved: true, words: null })).rejects.toThrow(
      Denied,
    )
    const refusal = { version: 1, isApproved: false, words: null }
    expect(await answerRequest(committee, id, refusal)).toMatchObject({ refusal: { code: 'words-needed' } })
    await done(answerRequest(committee, id, { ...refusal, words: 'Құжат табылмады' }))
    expect(await confirmExport(head, id)).toMatchObject({ refusal: { code: 'export-not-ready' } })
  })

  describe('once approved', () => {
    it('is taken only after the password, once, and within its time', async () => {
      const id = await approved()
      expect(await takeExport(head, id, 'r')).toMatchObject({ refusal: { code: 'not-confirmed' } })
      await done(confirmExport(head, id))
      expect(await takeExport(on('2026-11-21T07:10:00.000Z', head), id, 'r')).toMatchObject({
        refusal: { code: 'not-confirmed' },
      })
      await done(takeExport(head, id, 'r'))
      expect(await takeExport(head, id, 'r')).toMatchObject({ refusal: { code: 'export-taken' } })
      const late = await approved([notes.second])
      expect(await confirmExport(on('2026-11-24T07:00:00.000Z', head), late)).toMatchObject({
        refusal: { code: 'export-over' },
      })
    })

    it('is not used up while the keys of its notes are missing, and leaves no look behind', async () => {
      const id = await approved()
      await done(confirmExport(head, id))
      const keyless = { ...head, keys: { current: '', byId: new Map(), fault: 'no-file' as const } }
      expect(await takeExport(keyless, id, 'r')).toMatchObject({ refusal: { code: 'errors:keys-locked' } })
      expect((await listReaders(db.read, practice.actor, null)).rows).toEqual([])
      expect((await told(practice.caller)).map(({ kind }) => kind)).not.toContain('secret-exported')
      await done(takeExport(head, id, 'r'))
    })

    it('is one file however many reach for it in one moment', async () => {
      const id = await approved()
      await done(confirmExport(head, id))
      const tries = await Promise.all([1, 2, 3].map(() => takeExport(head, id, 'r')))
      expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await listReaders(db.read, practice.actor, null)).rows).toHaveLength(1)
    })

    it('gives exactly the chosen notes with what was added to them', async () => {
      await done(signNote(practice.caller, notes.first))
      await done(addToNote(practice.caller, notes.first, 'Бүгін тынышырақ'))
      const id = await approved()
      const row = await findRequest(db.read, head.actor, id)
      if (!row) throw new Error('no request')
      const text = JSON.stringify(await exportPaper({ db: db.read, caller: head }, row, 'kk'))
      for (const words of ['Ұйқысы нашар', 'Бүгін тынышырақ', '7-2345', 'Нұрғалиев'])
        expect(text).toContain(words)
      for (const words of ['Анасы келді', 'Басқа психологтың']) expect(text).not.toContain(words)
    })

    it('is told to the psychologist, to the list of looks and to the monitors', async () => {
      const id = await approved([notes.first, notes.second])
      await taken(id)
      expect((await told(practice.caller)).map(({ kind }) => kind)).toContain('secret-exported')
      const looks = (await listReaders(db.read, practice.actor, null)).rows
      expect(looks.map(({ way }) => way)).toEqual(['export', 'export'])
      const event = await db.read.selectFrom('secrecyEvents').selectAll().executeTakeFirstOrThrow()
      expect(event).toMatchObject({
        kind: 'exported',
        reason: 'prosecutor',
        actorId: head.actor.userId,
        secondId: committee.actor.userId,
      })
      expect(event.document).toContain('7-2345')
      // What is written freely may name somebody.
      expect(event.document).not.toContain('УИК')
    })

    it('leaves no word of a note in the audit or in the request', async () => {
      await taken(await approved())
      const rows = [
        await db.read.selectFrom('auditValues').selectAll().execute(),
        await db.read.selectFrom('lawfulRequests').selectAll().execute(),
        await db.read.selectFrom('outbox').selectAll().execute(),
      ]
      expect(JSON.stringify(rows)).not.toContain('Ұйқысы')
    })
  })

  it('reads lists from their indexes', async () => {
    const plan = (query: Parameters<typeof planOf>[1]) => planOf(db.read, query)
    expect(await plan(requestsQuery(db.read, head.actor, null))).toContain('lawful_requests_by_institution')
    expect(await plan(requestsQuery(db.read, practice.actor, null))).toContain(
      'lawful_requests_by_psychologist',
    )
    expect(await plan(askableSessions(db.read, head.actor, practice.personId))).not.toMatch(
      /SCAN s|Seq Scan on psychology_sessions/,
    )
  })
})
