/** A psychologist's results: sealed, read by nobody else, and far from matching. */
import { afterEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import {
  lookAtResult,
  recordPaper,
  recordTyped,
  startSelfEntry,
} from '~/features/instruments/commands.server'
import { countToLookAt, getGiving, givingsQuery, listOfPerson } from '~/features/instruments/queries.server'
import { resultsOf } from '~/features/instruments/results.server'
import { answerAlone } from '~/features/instruments/self-entry.server'
import type { Caller } from '~/platform/caller.server'
import { Denied } from '~/platform/command.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { filesUnder, readSource } from '#tests/support/source-files'

const answers = [1, 2, 1, 2, 1, 2, 1, 0, 1]
const paper = { versionCode: 'phq-9.ru.1', heldOn: day('2026-11-20'), answers, after: 1 }

onEveryDatabase("a psychologist's results", (open) => {
  let db: Databases
  afterEach(() => db.close())

  const start = async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const personId = await aPerson(db, { institutionId })
    const psychologist = async (there = institutionId, now?: string) =>
      callerFor(
        db,
        anActor('psychologist', {
          userId: await aUser(db, { role: 'psychologist', institutionId: there }),
          institutionId: there,
        }),
        now ? { now } : {},
      )
    return { institutionId, personId, psychologist, own: await psychologist() }
  }

  it('open for the one who gave the instrument, with the total and what must be seen at once', async () => {
    const { own, personId } = await start()
    const id = await done(recordPaper(own, personId, paper))
    const rows = await listOfPerson(db.read, own.actor, personId)
    const result = (await resultsOf(db.read, own.keys, rows)).get(id)
    expect(result).toMatchObject({ kind: 'scored', score: { total: 11 }, raised: 'above-zero' })
  })

  it('are not there for a colleague', async () => {
    const { own, personId, psychologist } = await start()
    const id = await done(recordPaper(own, personId, paper))
    const colleague = await psychologist()
    expect(await listOfPerson(db.read, colleague.actor, personId)).toEqual([])
    await expect(getGiving(db.read, colleague.actor, id)).rejects.toMatchObject({ status: 404 })
    await expect(lookAtResult(colleague, id, { version: 1, followed: 'x' })).rejects.toThrow(Denied)
  })

  it('do not lie readable in the database, nor name the person in the journal', async () => {
    const { own, personId } = await start()
    const typed = { heldOn: day('2026-11-20'), name: 'canary-тест', result: 'canary-нәтиже' }
    await done(recordTyped(own, personId, typed))
    const tables = [
      'instrumentAdministrations',
      'sealedTexts',
      'auditEvents',
      'auditValues',
      'onceKeys',
    ] as const
    for (const table of tables)
      expect(JSON.stringify(await db.read.selectFrom(table).selectAll().execute())).not.toContain('canary')
    const journal = await db.read.selectFrom('auditEvents').select(['personId']).execute()
    expect(journal).toEqual([{ personId: null }])
  })

  it('say that they cannot be opened when somebody moved them to another row', async () => {
    const { own, personId } = await start()
    const first = await done(recordPaper(own, personId, paper))
    const second = await done(recordPaper(own, personId, { ...paper, answers: answers.map(() => 0) }))
    await db.write.deleteFrom('sealedTexts').where('subjectId', '=', second).execute()
    await db.write
      .updateTable('sealedTexts')
      .set({ subjectId: second })
      .where('subjectId', '=', first)
      .execute()
    const rows = await listOfPerson(db.read, own.actor, personId)
    expect((await resultsOf(db.read, own.keys, rows)).get(second)).toEqual({ kind: 'broken' })
  })

  it('are refused ahead of today, outside the options, and for somebody elsewhere', async () => {
    const { own, personId } = await start()
    const ahead = await recordPaper(own, personId, { ...paper, heldOn: day('2026-11-22') })
    expect(ahead).toMatchObject({ refusal: { code: 'day-ahead' } })
    const outside = await recordPaper(own, personId, { ...paper, answers: answers.map(() => 4) })
    expect(outside).toMatchObject({ refusal: { code: 'answers-outside' } })
    const stranger = await aPerson(db, { institutionId: await anInstitution(db) })
    await expect(recordPaper(own, stranger, paper)).rejects.toThrow(Denied)
  })

  it('leave the list of those to look at once the psychologist wrote what follows', async () => {
    const { own, personId } = await start()
    const id = await done(recordPaper(own, personId, paper))
    const waiting = async () =>
      Number((await countToLookAt(db.read, own.actor).executeTakeFirstOrThrow()).count)
    expect(await waiting()).toBe(1)
    await done(lookAtResult(own, id, { version: 1, followed: 'Сөйлестік' }))
    expect(await waiting()).toBe(0)
    expect(await lookAtResult(own, id, { version: 1, followed: 'y' })).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
  })

  it('come from the person alone before the screen, and the screen closes after its time', async () => {
    const { own, personId } = await start()
    const id = await done(startSelfEntry(own, personId, 'gad-7.ru.1', 'hash'))
    for (let item = 1; item < 7; item += 1) expect(await done(answerAlone(own, id, item, 1))).toBe('more')
    const late = { ...own, clock: { now: () => new Date('2026-11-21T07:31:00.000Z') } }
    expect(await answerAlone(late, id, 7, 1)).toMatchObject({ refusal: { code: 'entry-over' } })
    expect(await done(answerAlone(own, id, 7, null))).toBe('done')
    expect(await answerAlone(own, id, 7, 1)).toMatchObject({ refusal: { code: 'entry-over' } })
    const rows = await listOfPerson(db.read, own.actor, personId)
    expect((await resultsOf(db.read, own.keys, rows)).get(id)).toMatchObject({
      score: { state: 'unknown', missing: [7] },
    })
  })

  const nineAnswers = async (own: Caller, personId: string) => {
    const id = await done(startSelfEntry(own, personId, 'phq-9.ru.1', `hash of ${own.actor.userId}`))
    for (let item = 1; item < 9; item += 1) await done(answerAlone(own, id, item, 0))
    expect(await done(answerAlone(own, id, 9, 2))).toBe('more')
    return id
  }

  it('stand with the ninth answer, whoever walks away before the tenth and whatever screen is opened next', async () => {
    const { own, personId } = await start()
    const id = await nineAnswers(own, personId)
    await done(startSelfEntry(own, personId, 'gad-7.ru.1', 'another'))
    const rows = await listOfPerson(db.read, own.actor, personId)
    expect(rows.find((row) => row.id === id)).toMatchObject({ state: 'done' })
    expect((await resultsOf(db.read, own.keys, rows)).get(id)).toMatchObject({
      score: { total: 2 },
      raised: 'above-zero',
      after: null,
    })
    expect(await answerAlone(own, id, 10, 1)).toMatchObject({ refusal: { code: 'entry-over' } })
  })

  it('tell their author once that a result waits, and not what it says or whose it is', async () => {
    const { own, personId } = await start()
    const id = await nineAnswers(own, personId)
    await done(answerAlone(own, id, 10, 1))
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()
    expect(told).toEqual([
      { userId: own.actor.userId, kind: 'result-waits', link: '/psychology/instruments?list=waiting' },
    ])
  })

  it('take the tenth answer beside what stands, and no other', async () => {
    const { own, personId } = await start()
    const id = await nineAnswers(own, personId)
    expect(await answerAlone(own, id, 9, 0)).toMatchObject({ refusal: { code: 'answers-outside' } })
    expect(await done(answerAlone(own, id, 10, 3))).toBe('done')
    expect(await answerAlone(own, id, 10, 1)).toMatchObject({ refusal: { code: 'entry-over' } })
    const rows = await listOfPerson(db.read, own.actor, personId)
    expect((await resultsOf(db.read, own.keys, rows)).get(id)).toMatchObject({
      raised: 'above-zero',
      after: 3,
    })
  })

  it('of a screen that was opened anew are given up', async () => {
    const { own, personId } = await start()
    const first = await done(startSelfEntry(own, personId, 'gad-7.ru.1', 'one'))
    await done(answerAlone(own, first, 1, 3))
    await done(startSelfEntry(own, personId, 'phq-9.ru.1', 'two'))
    expect((await getGiving(db.read, own.actor, first)).state).toBe('given-up')
    expect(await db.read.selectFrom('sealedTexts').selectAll().execute()).toEqual([])
  })

  it('are listed by an index', async () => {
    const { own } = await start()
    const cursor = { heldOn: day('2026-11-20'), id: '019a0000-0000-7000-8000-000000000000' }
    const plan = await planOf(db.read, givingsQuery(db.read, own.actor, 'all', cursor))
    expect(plan).toContain('instrument_administrations_by_author')
    expect(plan).not.toMatch(/TEMP B-TREE|Sort/)
  })
})

it('matching, allocation and hiring read none of the tables of care', () => {
  const tables =
    /sealedTexts|instrumentAdministrations|selfEntries|psychiatrist(Referrals|Steps)|diagnosticRequests|register(Placements|Decisions|Entries|PlanLines)|\bwatches\b|watchHandovers|features\/(instruments|psychiatry|diagnostics|watches|preventive-register)|domain\/(instruments|psychiatry|diagnostics|watches|preventive-register)/
  const places = /^app\/(domain|features)\/(matching|allocation|referrals|placements|requests|openings)\//
  const files = filesUnder('app').filter((file) => places.test(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => tables.test(readSource(file)))).toEqual([])
})
