/** A note over its life, under right, wrong and missing keys, and in the hands of somebody with the database. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { countSealed } from '#db/migrations/0061-sealed-counts'
import { recordAppeal } from '~/features/appeals/commands.server'
import { openWords } from '~/features/appeals/texts.server'
import { recordSession } from '~/features/psychology/commands.server'
import { openOwnTexts } from '~/features/psychology/texts.server'
import { listOwnNotes } from '~/features/psychology/notes.server'
import { checkKeys } from '~/features/secrecy/keys.server'
import { addToNote, editNote, signNote } from '~/features/secrecy/note-commands.server'
import { readingOf, tellOfChanged } from '~/features/secrecy/reading.server'
import { readersQuery } from '~/features/secrecy/reads.server'
import { rotateKeys } from '~/features/secrecy/rotate.server'
import { Denied } from '~/platform/command.server'
import { formatFor } from '~/platform/format.server'
import type { Caller } from '~/platform/caller.server'
import { KeysLocked, type MasterKeys, keysFromText, loadMasterKeys } from '~/platform/seal.server'
import { verifyAuditChain } from '~/platform/audit.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aSession } from '#tests/support/psychology'
import { planOf } from '#tests/support/query-plan'

const session = aSession({ note: 'Ұйқысы нашар', conclusion: null, nextPlan: null })

const clock = { now: () => new Date(testNow) }
const later = '2026-11-25T07:00:00.000Z'
const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest()
/** The key of tests stands under `demo`; `fresh` is the new first line. */
const withFreshKey: MasterKeys = {
  current: 'fresh',
  byId: new Map([
    ['fresh', keyOf('fresh')],
    ['demo', keyOf('keys of tests')],
  ]),
}

onEveryDatabase('a note of Дана, psychologist', (open) => {
  let db: Databases
  let institutionId: string
  let personId: string
  let dana: Caller
  let head: Caller
  let id: string

  const done = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
  ) => {
    const given = await result
    if (!given.ok) throw new Error(given.refusal.code)
    return given.value
  }
  const at = (now: string, who: Caller = dana): Caller => ({ ...who, clock: { now: () => new Date(now) } })
  const notesOf = (keys: MasterKeys = dana.keys) => listOwnNotes(db.read, dana.actor, keys, id)

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId })
    const staff = async (role: 'psychologist' | 'institution-head') =>
      callerFor(db, anActor(role, { institutionId, userId: await aUser(db, { role, institutionId }) }))
    dana = await staff('psychologist')
    head = await staff('institution-head')
    id = await done(recordSession(dana, personId, session))
  })
  afterEach(() => db.close())

  describe('in its life', () => {
    it('keeps every edit as a version, until it is signed; then it is added to', async () => {
      await done(editNote(dana, id, 'Ұйқысы жақсарды', 1))
      expect(await editNote(dana, id, 'екінші терезеден', 1)).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      await done(signNote(dana, id))
      expect(await editNote(dana, id, 'кеш', 2)).toMatchObject({ refusal: { code: 'note-locked' } })
      await done(addToNote(dana, id, 'Анасы келді'))
      const reading = readingOf(await notesOf(), formatFor('kk'))
      expect(reading.text?.text).toBe('Ұйқысы жақсарды')
      expect(reading.additions.map(({ text }) => text)).toEqual(['Анасы келді'])
      expect(reading.changes[0]?.pieces.map(({ change }) => change)).toEqual(['same', 'removed', 'added'])
    })

    it('is locked after three days even when nobody signed it', async () => {
      expect(await editNote(at(later), id, 'кеш', 1)).toMatchObject({ refusal: { code: 'note-locked' } })
      expect((await addToNote(at(later), id, 'толықтыру')).ok).toBe(true)
    })

    it('is edited, signed and added to by nobody else', async () => {
      const other = callerFor(db, anActor('psychologist', { institutionId }))
      const deeds = [
        () => editNote(other, id, 'x', 1),
        () => signNote(other, id),
        () => addToNote(other, id, 'x'),
      ]
      for (const deed of deeds) await expect(deed()).rejects.toThrow(Denied)
      await expect(editNote(head, id, 'x', 1)).rejects.toThrow(Denied)
    })
  })

  describe('changed in the database', () => {
    const kinds: readonly (readonly [string, object])[] = [
      ['its bytes', { ciphertext: Buffer.alloc(60).toString('base64') }],
      ['its wrapped key', { wrappedKey: 'AAAA' }],
      ['its date', { createdAt: '2026-11-24T00:00:00.000Z' }],
      ['its kind', { kind: 'amendment' }],
      ['its kind, to what it was before notes had lives', { kind: null }],
      ['its version', { version: 7 }],
    ]
    it.each(kinds)('by %s, is never shown as text', async (_what, change) => {
      await db.write.updateTable('psychologyNotes').set(change).where('sessionId', '=', id).execute()
      const [newest] = await notesOf()
      expect(newest).toMatchObject({ state: 'changed', text: '' })
    })

    it('is missed when its newest version, or all of it, is taken away, and the older text still stands', async () => {
      await done(editNote(dana, id, 'екінші', 1))
      await db.write.deleteFrom('psychologyNotes').where('version', '=', 2).execute()
      const notes = await notesOf()
      expect(notes.map(({ version, state }) => [version, state])).toEqual([
        [2, 'missing'],
        [1, 'open'],
      ])
      const reading = readingOf(notes, formatFor('kk'))
      expect(reading.text?.text).toBe(session.note)
      expect(reading.additions).toMatchObject([{ version: 2, state: 'missing' }])
      await done(editNote(dana, id, 'үшінші', 1))
      expect((await notesOf())[0]).toMatchObject({ version: 3, text: 'үшінші' })
      await db.write.deleteFrom('psychologyNotes').execute()
      expect((await notesOf()).map(({ state }) => state)).toEqual(['missing', 'missing', 'missing'])
    })

    it('is missed as well in a part beside the note, and told to those who watch, but not for want of a key', async () => {
      const whole = aSession({ note: null, goal: 'Мақсат', results: 'Нәтиже', nextPlan: null })
      const other = await done(recordSession(dana, personId, whole))
      const textsOf = async (keys: MasterKeys = dana.keys) =>
        (await openOwnTexts(db.read, dana.actor, keys, [other])).get(other)
      await db.write.updateTable('psychologySessions').set({ sealedParts: '', sealedVersions: 0 }).execute()
      await countSealed(db.write)
      await db.write.deleteFrom('psychologyTexts').where('part', '=', 'goal').execute()
      expect(await textsOf()).toEqual({ goal: { fault: 'missing' }, results: { text: 'Нәтиже' } })
      const none = { current: '', byId: new Map<string, Buffer>(), fault: 'no-file' as const }
      expect(await textsOf(none)).toMatchObject({ results: { fault: 'locked' } })
      const told = (fault: 'missing' | 'locked') =>
        tellOfChanged(
          dana,
          { id: other, personId, institutionId },
          [],
          [{ owner: other, part: 'goal', fault }],
        )
      await told('locked')
      expect(await db.read.selectFrom('secrecyEvents').select('kind').execute()).toEqual([])
      await told('missing')
      await told('missing')
      expect(await db.read.selectFrom('secrecyEvents').select('kind').execute()).toEqual([
        { kind: 'changed' },
      ])
      expect((await notesOf())[0]).toMatchObject({ version: 1, state: 'open' })
    })

    it('is told once to those who watch, and a version taken away is missed', async () => {
      await done(editNote(dana, id, 'екінші', 1))
      await db.write.deleteFrom('psychologyNotes').where('version', '=', 1).execute()
      const notes = await notesOf()
      expect(notes.map(({ version, state }) => [version, state])).toEqual([
        [2, 'open'],
        [1, 'missing'],
      ])
      for (let look = 0; look < 2; look += 1)
        await tellOfChanged(dana, { id, personId, institutionId }, notes)
      const events = await db.read.selectFrom('secrecyEvents').select('kind').execute()
      expect(events).toEqual([{ kind: 'changed' }])
      const rows = await db.read
        .selectFrom('auditEvents')
        .select('outcome')
        .where('deed', '=', 'note.changed-outside')
        .execute()
      expect(rows).toEqual([{ outcome: 'refused' }])
    })
  })

  describe('without the right keys', () => {
    it('stays locked and says why; a new note is refused and nothing is half written', async () => {
      const locked = { ...dana, keys: { current: '', byId: new Map(), fault: 'no-file' } as const }
      expect(await notesOf(locked.keys)).toMatchObject([{ state: 'locked', why: 'no-file', text: '' }])
      expect(await recordSession(locked, personId, session)).toMatchObject({
        refusal: { code: 'errors:keys-locked' },
      })
      const { count } = await db.read
        .selectFrom('psychologySessions')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      expect(Number(count)).toBe(1)
      expect((await recordSession(locked, personId, { ...session, note: null })).ok).toBe(true)
    })

    it('is found out where a key of the same name has other bytes, before and after it was remembered', async () => {
      const wrong = keysFromText('another key')
      expect((await checkKeys(db, clock, wrong)).faults?.get('demo')).toBe('differs')
      expect((await checkKeys(db, clock, dana.keys)).faults?.size).toBe(0)
      const checked = await checkKeys(db, clock, wrong)
      expect(checked.byId.size).toBe(0)
      expect(await notesOf(checked)).toMatchObject([{ state: 'locked', why: 'differs' }])
    })

    it('is missed when its key is no longer in the file', async () => {
      await checkKeys(db, clock, dana.keys)
      const fresh = { current: 'fresh', byId: new Map([['fresh', keyOf('fresh')]]) }
      const checked = await checkKeys(db, clock, fresh)
      expect(await notesOf(checked)).toMatchObject([{ state: 'locked', why: 'not-in-file' }])
    })
  })

  describe('when keys are rotated', () => {
    it('opens under the new key alone, and so does what else was sealed; again, there is nothing to do', async () => {
      const officer = callerFor(db, anActor('social-worker', { institutionId }))
      const about = { kind: 'correction', area: 'documents' } as const
      const appealId = await done(recordAppeal(officer, personId, about, 'Куәлік нөмірі қате'))
      const counts = await rotateKeys(db, clock, withFreshKey, 1)
      expect(counts).toMatchObject({ notes: { rewrapped: 1 }, appeals: { rewrapped: 1 } })
      const alone = { current: 'fresh', byId: new Map([['fresh', keyOf('fresh')]]) }
      expect(await notesOf(alone)).toMatchObject([{ state: 'open', text: session.note }])
      const appeal = await db.read
        .selectFrom('appeals')
        .select('text')
        .where('id', '=', appealId)
        .executeTakeFirstOrThrow()
      expect(openWords(alone, appealId, 'text', appeal.text)).toBe('Куәлік нөмірі қате')
      const again = await rotateKeys(db, clock, withFreshKey)
      expect(Object.values(again).filter(({ rewrapped }) => rewrapped > 0)).toEqual([])
      expect(await verifyAuditChain(db.read)).toMatchObject({ whole: true })
    })

    it('leaves and counts what was changed outside or lacks its old key, and goes on with the rest', async () => {
      await done(recordSession(dana, personId, session))
      await db.write
        .updateTable('psychologyNotes')
        .set({ wrappedKey: 'AAAA' })
        .where('sessionId', '=', id)
        .execute()
      expect(await rotateKeys(db, clock, withFreshKey)).toMatchObject({
        notes: { rewrapped: 1, changed: 1, locked: 0 },
      })
      const stranger = { current: 'third', byId: new Map([['third', keyOf('third')]]) }
      expect(await rotateKeys(db, clock, stranger)).toMatchObject({ notes: { locked: 2 } })
    })

    it('does not start under keys that are not there', async () => {
      const none = { current: '', byId: new Map<string, Buffer>(), fault: 'bad-file' as const }
      await expect(rotateKeys(db, clock, none)).rejects.toThrow(KeysLocked)
    })
  })

  it('shows its readers page by page from an index', async () => {
    expect(await planOf(db.read, readersQuery(db.read, dana.actor, id))).toContain('note_reads_by_author')
  })
})

test('a key file that is missing, empty, torn or of other things gives no keys and the reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qadam-keys-'))
  const file = (text: string): string => {
    const path = join(folder, 'master.key')
    writeFileSync(path, text)
    return path
  }
  expect(loadMasterKeys(join(folder, 'none'))).toMatchObject({ fault: 'no-file' })
  for (const text of ['', 'k1:', 'k1:c2hvcnQ=', `k1:${keyOf('a').toString('base64')}\nk2:torn`])
    expect(loadMasterKeys(file(text))).toMatchObject({ fault: 'bad-file', current: '' })
  expect(loadMasterKeys(file(`k1:${keyOf('a').toString('base64')}\n`)).fault).toBeUndefined()
  rmSync(folder, { recursive: true, force: true })
})
