/** The psychologist's log and calendar: nobody in two places, a plan that becomes a record, sealed words for the card. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { ownAgenda } from '~/features/psychology/agenda.server'
import { recordRelatives, recordSession } from '~/features/psychology/commands.server'
import { dueQuery, unseenPage } from '~/features/psychology/due-queries.server'
import { findOwnPlanned } from '~/features/psychology/planned-queries.server'
import { cancelPlanned, movePlanned, planSession } from '~/features/psychology/planning.server'
import { findOwnSession } from '~/features/psychology/queries.server'
import { dropSnippet, keepSnippet, listSnippets } from '~/features/psychology/snippets.server'
import { sealOpenWords } from '~/features/psychology/open-words.server'
import { openOwnTexts } from '~/features/psychology/texts.server'
import { Denied } from '~/platform/command.server'
import { anOpening, anOrganisation } from '#tests/support/builders'
import { translatorFor } from '~/platform/i18n.server'
import { onEveryDatabase } from '#tests/support/database'
import { aPlacement } from '#tests/support/placements'
import { done } from '#tests/support/plans'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'

const wish = {
  kind: 'consultation',
  method: null,
  on: day('2026-11-23'),
  time: '10:00',
  minutes: 45,
  room: '7',
  isReleased: false,
} as const

onEveryDatabase("a psychologist's log", (open) => {
  let db: Databases
  let practice: Practice
  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db, 2)
  })
  afterEach(() => db.close())

  test('holds no two sessions at once of one psychologist or one person', async () => {
    const { caller, colleagueCaller, personIds } = practice
    const [first = '', second = ''] = personIds
    await done(recordSession(caller, first, aSession({ startedAt: '10:00' })))
    const again = aSession({ startedAt: '10:30' })
    expect(await recordSession(caller, second, again)).toMatchObject({
      refusal: { code: 'psychologist-busy', values: { from: '10:00', until: '10:45' } },
    })
    expect(await recordSession(colleagueCaller, first, again)).toMatchObject({
      refusal: { code: 'person-busy' },
    })
    await done(recordSession(colleagueCaller, second, again))
    await done(
      recordSession(caller, second, { ...again, attendance: 'missed', absence: 'court', nextPlan: null }),
    )
  })

  test('refuses a method that is still a draft', async () => {
    const { caller, personId } = practice
    expect(await recordSession(caller, personId, aSession({ method: 'relapse-prevention' }))).toMatchObject({
      refusal: { code: 'method-not-approved' },
    })
  })

  test("opens a session's results to its author alone, and says when they were changed", async () => {
    const { actor, colleague, caller, personId } = practice
    const id = await done(
      recordSession(caller, personId, aSession({ results: 'канарейка-77', goal: 'Sleep' })),
    )
    const opened = await openOwnTexts(db.read, actor, caller.keys, [id])
    expect(opened.get(id)).toEqual({
      results: { text: 'канарейка-77' },
      goal: { text: 'Sleep' },
      plan: { text: 'Relaxation' },
    })
    expect((await openOwnTexts(db.read, colleague, caller.keys, [id])).size).toBe(0)
    const stored = await db.read.selectFrom('psychologyTexts').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain('канарейка')
    await db.write
      .updateTable('psychologyTexts')
      .set({ part: 'problem' })
      .where('part', '=', 'goal')
      .execute()
    const changed = await openOwnTexts(db.read, actor, caller.keys, [id])
    expect(changed.get(id)).toMatchObject({ problem: { fault: 'changed' } })
  })

  test('seals the plans that older sessions keep open, once, and leaves them alone while the keys are locked', async () => {
    const { actor, colleague, caller, personId } = practice
    const id = await done(recordSession(caller, personId, aSession({ nextPlan: null })))
    await db.write
      .updateTable('psychologySessions')
      .set({ nextPlan: 'канарейка-78' })
      .where('id', '=', id)
      .execute()
    const locked = { ...caller.keys, byId: new Map(), fault: 'no-file' as const }
    expect(await sealOpenWords(db, caller.clock, locked)).toEqual({ sealed: 0 })
    expect(await sealOpenWords(db, caller.clock, caller.keys)).toEqual({ sealed: 1 })
    expect(await sealOpenWords(db, caller.clock, caller.keys)).toEqual({ sealed: 0 })
    const opened = await openOwnTexts(db.read, actor, caller.keys, [id])
    expect(opened.get(id)).toMatchObject({ plan: { text: 'канарейка-78' } })
    expect((await openOwnTexts(db.read, colleague, caller.keys, [id])).size).toBe(0)
    const left = await db.read.selectFrom('psychologySessions').selectAll().execute()
    expect(JSON.stringify(left)).not.toContain('канарейка')
    const deeds = await db.read
      .selectFrom('auditEvents')
      .select('deed')
      .where('deed', '=', 'note.sealed')
      .execute()
    expect(deeds).toHaveLength(1)
  })

  test('keeps what a relative said sealed, and takes no time of the convict', async () => {
    const { actor, caller, colleagueCaller, personId } = practice
    const line = {
      heldOn: day('2026-11-20'),
      startedAt: '10:00',
      minutes: 30,
      room: null,
      relative: 'Анасы',
      kinship: 'mother',
      requestedBy: 'relative',
      problem: 'хат жазбайды',
      results: 'кездесу ұсынылды',
    } as const
    const id = await done(recordRelatives(caller, personId, line))
    expect(await findOwnSession(db.read, actor, id)).toMatchObject({ kinship: 'mother', conclusion: null })
    await done(recordSession(colleagueCaller, personId, aSession({ startedAt: '10:00' })))
    const stored = await db.read.selectFrom('psychologyTexts').selectAll().execute()
    expect(JSON.stringify(stored)).not.toMatch(/Анасы|хат/)
  })

  test('turns a planned session into a recorded one, once', async () => {
    const { actor, caller, personId } = practice
    const planned = await done(planSession(caller, personId, wish))
    const inTime = { ...caller, clock: { now: () => new Date('2026-11-23T08:00:00.000Z') } }
    const record = aSession({ heldOn: wish.on, startedAt: '10:00', planned })
    const sessionId = await done(recordSession(inTime, personId, record))
    expect(await findOwnPlanned(db.read, actor, planned)).toMatchObject({ state: 'recorded', sessionId })
    expect(await recordSession(inTime, personId, { ...record, startedAt: null })).toMatchObject({
      refusal: { code: 'not-planned' },
    })
    expect(await ownAgenda(db.read, actor, wish.on, wish.on)).toEqual([])
  })

  test('sets no session where the psychologist, the person or the room is taken', async () => {
    const { caller, colleagueCaller, personIds } = practice
    const [first = '', second = ''] = personIds
    const id = await done(planSession(caller, first, wish))
    const codes = [
      await planSession(caller, second, { ...wish, room: '8' }),
      await planSession(colleagueCaller, first, { ...wish, room: '8' }),
      await planSession(colleagueCaller, second, wish),
    ].map((each) => (each.ok ? 'ok' : each.refusal.code))
    expect(codes).toEqual(['psychologist-busy', 'person-busy', 'room-busy'])
    await done(movePlanned(caller, id, 1, { ...wish, time: '10:15' }))
    expect(await movePlanned(caller, id, 1, wish)).toMatchObject({ refusal: { code: 'errors:stale' } })
    await done(cancelPlanned(caller, id, 2, 'regime'))
    await done(planSession(colleagueCaller, second, wish))
  })

  test('takes a person from the shop only when that is agreed', async () => {
    const { caller, personId, institutionId } = practice
    const organisationId = await anOrganisation(db)
    const shifts = JSON.stringify([{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }])
    const openingId = await anOpening(db, { organisationId, institutionId, shifts })
    await aPlacement(db, { personId, openingId, organisationId, institutionId })
    expect(await planSession(caller, personId, wish)).toMatchObject({ refusal: { code: 'at-work' } })
    await done(planSession(caller, personId, { ...wish, isReleased: true }))
  })

  test('leaves a planned session to the psychologist who set it', async () => {
    const { caller, colleague, colleagueCaller, personId } = practice
    const id = await done(planSession(caller, personId, wish))
    expect(await findOwnPlanned(db.read, colleague, id)).toBeUndefined()
    await expect(cancelPlanned(colleagueCaller, id, 1, 'court')).rejects.toThrow(Denied)
  })

  test('reminds of a next session until it is planned or held', async () => {
    const { actor, caller, personId } = practice
    await done(recordSession(caller, personId, aSession({ nextOn: day('2026-11-25') })))
    const due = () => dueQuery(db.read, actor, day('2026-11-28')).execute()
    expect(await due()).toMatchObject([{ personId, nextOn: '2026-11-25' }])
    await done(planSession(caller, personId, wish))
    expect(await due()).toEqual([])
  })

  test('leaves a session due when only relatives were met or something was recommended', async () => {
    const { actor, caller, colleagueCaller, personId } = practice
    await done(
      recordSession(caller, personId, aSession({ heldOn: day('2026-11-18'), nextOn: day('2026-11-25') })),
    )
    const due = async () => (await dueQuery(db.read, actor, day('2026-11-28')).execute()).length
    const recommendation = aSession({ heldOn: day('2026-11-19'), kind: 'recommendation' })
    await done(recordSession(colleagueCaller, personId, recommendation))
    await done(
      recordRelatives(caller, personId, {
        heldOn: day('2026-11-19'),
        startedAt: null,
        minutes: 30,
        room: null,
        requestedBy: 'relative',
        kinship: 'mother',
        relative: 'Анасы',
        problem: 'Хат келмейді',
        results: 'Тыңдалды',
      }),
    )
    expect(await due()).toBe(1)
    await done(recordSession(caller, personId, aSession({ heldOn: day('2026-11-20') })))
    expect(await due()).toBe(0)
  })

  test('names whom nobody has met', async () => {
    const { actor, caller, personIds } = practice
    const [first = '', second = ''] = personIds
    await done(recordSession(caller, first, aSession()))
    const { rows } = await unseenPage(db.read, actor, day('2026-10-01'))
    expect(rows.map(({ id, last }) => [id, last])).toEqual([[second, null]])
  })

  test("keeps own phrases sealed and out of a colleague's sight", async () => {
    const { actor, colleague, caller, colleagueCaller } = practice
    const id = await done(keepSnippet(caller, { title: 'Тыныс', words: 'Тыныс алу жаттығуы' }))
    expect(await listSnippets(db.read, actor, caller.keys, translatorFor('kk'))).toMatchObject([
      { id, title: 'Тыныс' },
    ])
    expect(await listSnippets(db.read, colleague, caller.keys, translatorFor('kk'))).toEqual([])
    await expect(dropSnippet(colleagueCaller, id)).rejects.toThrow(Denied)
    await done(dropSnippet(caller, id))
    expect(await db.read.selectFrom('psychologyTexts').selectAll().execute()).toEqual([])
  })
})
