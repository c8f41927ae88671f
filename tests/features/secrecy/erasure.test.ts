/** Erasing for good: asked by the author, confirmed by the head, and nothing sealed is left of it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { lookAtResult, recordTyped } from '~/features/instruments/commands.server'
import { recordRelatives, recordSession } from '~/features/psychology/commands.server'
import { listOwnNotes } from '~/features/psychology/notes.server'
import { answerErasure, askErasure, askResultErasure } from '~/features/secrecy/erasure-commands.server'
import { addToNote, editNote } from '~/features/secrecy/note-commands.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { aSession } from '#tests/support/psychology'

const session = aSession({ note: 'Ұйқысы нашар', conclusion: null, nextPlan: null })
const later = '2026-11-25T07:00:00.000Z'

onEveryDatabase('what Дана, psychologist, asks to erase', (open) => {
  let db: Databases
  let personId: string
  let dana: Caller
  let head: Caller
  let id: string

  const at = (now: string, who: Caller = dana): Caller => ({ ...who, clock: { now: () => new Date(now) } })
  const notesOf = () => listOwnNotes(db.read, dana.actor, dana.keys, id)

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId })
    const staff = async (role: 'psychologist' | 'institution-head') =>
      callerFor(db, anActor(role, { institutionId, userId: await aUser(db, { role, institutionId }) }))
    dana = await staff('psychologist')
    head = await staff('institution-head')
    id = await done(recordSession(dana, personId, session))
  })
  afterEach(() => db.close())

  it('cannot be read with any key, says when, and leaves no sealed bytes behind', async () => {
    await done(askErasure(dana, id, 'wrong-person'))
    expect(await askErasure(dana, id, 'retention')).toMatchObject({ refusal: { code: 'erasure-asked' } })
    const { id: erasureId } = await db.read.selectFrom('noteErasures').select('id').executeTakeFirstOrThrow()
    await expect(answerErasure(dana, erasureId, 1, true)).rejects.toThrow(Denied)
    await done(answerErasure(head, erasureId, 1, true))
    expect(await notesOf()).toMatchObject([{ state: 'erased', text: '' }])
    const row = await db.read.selectFrom('psychologyNotes').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ wrappedKey: '', ciphertext: '', erasedBy: head.actor.userId })
    expect(await addToNote(at(later), id, 'x')).toMatchObject({ refusal: { code: 'note-erased' } })
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind']).execute()
    expect(told).toContainEqual({ userId: dana.actor.userId, kind: 'secret-answered' })
  })

  const confirmed = async () => {
    const { id: erasureId } = await db.read
      .selectFrom('noteErasures')
      .select('id')
      .where('state', '=', 'asked')
      .executeTakeFirstOrThrow()
    await done(answerErasure(head, erasureId, 1, true))
  }

  it('takes the sealed parts of a session without a note along, and nothing is written there again', async () => {
    const parts = aSession({ note: null, goal: 'Мақсат', results: 'Нәтиже', nextPlan: 'Келесі' })
    const silent = await done(recordSession(dana, personId, parts))
    await done(askErasure(dana, silent, 'person-asked'))
    await confirmed()
    const left = await db.read.selectFrom('psychologyTexts').select('ownerId').execute()
    expect(left.filter(({ ownerId }) => ownerId === silent)).toEqual([])
    expect(await editNote(dana, silent, 'қайтадан', 0)).toMatchObject({
      refusal: { code: 'note-erased' },
    })
    expect(await askErasure(dana, silent, 'retention')).toMatchObject({ refusal: { code: 'note-erased' } })
    expect(await notesOf()).toMatchObject([{ state: 'open' }])
  })

  it('takes a consultation of relatives along', async () => {
    const consultation = await done(
      recordRelatives(dana, personId, {
        heldOn: session.heldOn,
        startedAt: null,
        minutes: 30,
        room: null,
        requestedBy: 'relative',
        kinship: 'mother',
        relative: 'Анасы Айгүл',
        problem: 'Хат келмейді',
        results: 'Тыңдалды',
      }),
    )
    await done(askErasure(dana, consultation, 'retention'))
    await confirmed()
    expect(await db.read.selectFrom('psychologyTexts').selectAll().execute()).toEqual([])
  })

  it('takes the result of an instrument along, what followed from it as well', async () => {
    const typed = { heldOn: session.heldOn, name: 'Люшер', result: 'Мазасыз' }
    const giving = await done(recordTyped(dana, personId, typed))
    await done(lookAtResult(dana, giving, { version: 1, followed: 'Сөйлестік' }))
    await expect(askResultErasure(head, giving, 'retention')).rejects.toThrow(Denied)
    await done(askResultErasure(dana, giving, 'wrong-person'))
    await confirmed()
    expect(await db.read.selectFrom('sealedTexts').selectAll().execute()).toEqual([])
    const row = await db.read
      .selectFrom('instrumentAdministrations')
      .select('state')
      .executeTakeFirstOrThrow()
    expect(row.state).toBe('erased')
    expect(await askResultErasure(dana, giving, 'retention')).toMatchObject({
      refusal: { code: 'result-absent' },
    })
  })

  it('is refused where nothing is sealed', async () => {
    const empty = aSession({ note: null, nextPlan: null })
    const bare = await done(recordSession(dana, personId, empty))
    expect(await askErasure(dana, bare, 'retention')).toMatchObject({ refusal: { code: 'note-absent' } })
  })

  it('is out of reach for the head of another institution', async () => {
    await done(askErasure(dana, id, 'retention'))
    const { id: erasureId } = await db.read.selectFrom('noteErasures').select('id').executeTakeFirstOrThrow()
    const stranger = callerFor(db, anActor('institution-head', { institutionId: await anInstitution(db) }))
    await expect(answerErasure(stranger, erasureId, 1, true)).rejects.toThrow(Denied)
  })
})
