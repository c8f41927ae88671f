/** Each service records its own measures, with steps, talk and papers; nobody records another's. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { pdfOf, testFiles } from '#tests/support/attached-files'
import { type Stage, aStage } from '#tests/support/contributions'
import { onEveryDatabase } from '#tests/support/database'
import { anOffice, done, today } from '#tests/support/plans'
import { checkFile } from '~/features/attachments/check.server'
import { keepFile, listAttachments } from '~/features/attachments/store.server'
import {
  addComment,
  addTask,
  attachFile,
  type Report,
  recordOutcome,
  settleTask,
  strikeComment,
  takeFileAway,
} from '~/features/contributions/commands.server'
import { type Place, filesOf } from '~/features/contributions/load.server'
import { commentsOf, eventsOf, tasksOf } from '~/features/contributions/queries.server'
import { Denied } from '~/platform/command.server'
import { keysFromText } from '~/platform/seal.server'

const keys = keysFromText('keys of tests')
const finished: Report = { status: 'done', outcome: 'Орындалды', on: today, evidence: null }

const aFile = async (name = 'Анықтама.pdf') => {
  const checked = await checkFile({ name, bytes: pdfOf() })
  if (!checked.ok) throw new Error(checked.refusal.code)
  return keepFile({ folder: testFiles(), keys }, checked.value)
}

onEveryDatabase('the work on a measure', (open) => {
  let db: Databases
  let stage: Stage

  beforeEach(async () => {
    db = await open()
    stage = await aStage(db)
  })
  afterEach(() => db.close())

  const record = async (role: Parameters<Stage['as']>[0], place: Place, report = finished) =>
    recordOutcome(await stage.as(role), place, (await stage.measure(place)).version, report)

  describe('an outcome', () => {
    test('is recorded by the service that owes it, and stands in the history', async () => {
      const place = await stage.owes('medic', { key: 'treatment-continued', block: 'medical' })
      await done(record('medic', place))
      expect(await stage.measure(place)).toMatchObject({ status: 'done' })
      expect(
        await eventsOf(db.read, place.measureId).then((all) =>
          all.map((each) => [each.value, each.actorRole]),
        ),
      ).toEqual([['done', 'medic']])
    })

    test.each([
      ['medic', 'social-worker'],
      ['psychologist', 'medic'],
      ['probation-officer', 'local-authority'],
      ['detachment-head', 'medic'],
    ] as const)('of another service is refused to the %s', async (role, service) => {
      const place = await stage.owes(service)
      expect(await record(role, place)).toMatchObject({
        refusal: { code: 'contributions:refusal.not-yours' },
      })
      expect(await stage.measure(place)).toMatchObject({ status: 'planned' })
    })

    test('of a school is written down by the head of detachment', async () => {
      const place = await stage.owes('education')
      await done(record('detachment-head', place))
    })

    test('is out of reach for another institution, and the head of institution records none', async () => {
      const place = await stage.owes('social-worker')
      const other = await anOffice(db)
      await expect(recordOutcome(other.officer, place, 1, finished)).rejects.toThrow(Denied)
      await expect(record('institution-head', place)).rejects.toThrow(Denied)
    })

    test('of a paper needs the paper: a file, or where it is kept', async () => {
      const place = await stage.owes('social-worker', { key: 'identity-card-issued' })
      expect(await record('social-worker', place)).toMatchObject({
        refusal: { code: 'contributions:refusal.evidence-missing' },
      })
      await done(attachFile(await stage.as('social-worker'), place, await aFile()))
      await done(record('social-worker', place))
      const other = await stage.owes('social-worker', { key: 'work-book-restored' })
      await done(record('social-worker', other, { ...finished, evidence: 'жеке іс, 14-парақ' }))
    })
  })

  describe('steps', () => {
    test('are ticked off by whoever works on the measure, and opened again', async () => {
      const place = await stage.owes('local-authority')
      const authority = await stage.as('local-authority')
      await done(addTask(authority, place, { title: 'Орын сұрау', service: 'local-authority', dueOn: today }))
      const [task] = await tasksOf(db.read, place.measureId)
      await done(settleTask(authority, place, task?.id ?? '', 1, true))
      expect(await tasksOf(db.read, place.measureId)).toMatchObject([
        { doneOn: today, doneByName: 'local-authority' },
      ])
      expect(await settleTask(authority, place, task?.id ?? '', 1, true)).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      await done(settleTask(await stage.as('social-worker'), place, task?.id ?? '', 2, false))
      expect(await tasksOf(db.read, place.measureId)).toMatchObject([{ doneOn: null, doneByName: null }])
    })

    test('are not added by a service that does not do the measure', async () => {
      const place = await stage.owes('local-authority')
      const words = { title: 'Бөгде', service: 'medic', dueOn: null } as const
      expect(await addTask(await stage.as('medic'), place, words)).toMatchObject({ ok: false })
    })
  })

  describe('a comment', () => {
    const said = '2026-11-21T07:00:00.000Z'
    test('stays, and a slip is struck by its author within a quarter of an hour', async () => {
      const place = await stage.owes('social-worker')
      const officer = await stage.as('social-worker')
      await done(addComment(officer, place, 'Куәлік жіберілді'))
      await done(addComment(await stage.as('detachment-head'), place, 'Тексердім'))
      const [first, second] = await commentsOf(db.read, place.measureId)
      expect([first?.text, first?.at, second?.authorRole]).toEqual([
        'Куәлік жіберілді',
        said,
        'detachment-head',
      ])
      const strike = async (id: string | undefined, now: string) =>
        strikeComment(await stage.as('social-worker', { now }), place, id ?? '')
      expect(await strike(second?.id, said)).toMatchObject({
        refusal: { code: 'contributions:refusal.not-your-comment' },
      })
      expect(await strike(first?.id, '2026-11-21T07:16:00.000Z')).toMatchObject({
        refusal: { code: 'contributions:refusal.too-late-to-strike' },
      })
      await done(strike(first?.id, '2026-11-21T07:14:00.000Z'))
      expect((await commentsOf(db.read, place.measureId)).map((each) => each.text)).toEqual([
        null,
        'Тексердім',
      ])
    })

    test('tells those who took part, once each, and not its writer', async () => {
      const place = await stage.owes('social-worker')
      await done(addComment(await stage.as('social-worker'), place, 'Бір'))
      await done(addComment(await stage.as('detachment-head'), place, 'Екі'))
      const told = await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()
      const { userId } = stage.office.officer.actor
      expect(told).toEqual([
        { userId, kind: 'comment', link: `/plans/${place.planId}/measures/${place.measureId}` },
      ])
    })

    test('on health is not for the head of detachment, and on a psychologist’s measure for nobody', async () => {
      const health = await stage.owes('medic', { block: 'medical' })
      const sessions = await stage.owes('psychologist', { key: 'release-sessions' })
      const code = { refusal: { code: 'contributions:refusal.not-yours' } }
      expect(await addComment(await stage.as('detachment-head'), health, 'x')).toMatchObject(code)
      expect(await addComment(await stage.as('social-worker'), sessions, 'x')).toMatchObject(code)
      await expect(addComment(await stage.as('psychologist'), sessions, 'x')).rejects.toThrow(Denied)
    })
  })

  describe('a file', () => {
    test('is attached by the service and taken away by who attached it, or the officer', async () => {
      const place = await stage.owes('medic', { block: 'medical' })
      const medic = await stage.as('medic')
      const id = await done(attachFile(medic, place, await aFile()))
      expect(await listAttachments(db.read, keys, filesOf(place.measureId))).toMatchObject([
        { id, label: 'Анықтама.pdf' },
      ])
      const authority = await stage.owes('local-authority')
      const kept = await done(attachFile(await stage.as('social-worker'), authority, await aFile()))
      expect(await takeFileAway(await stage.as('local-authority'), authority, kept)).toMatchObject({
        refusal: { code: 'contributions:refusal.not-your-file' },
      })
      await done(takeFileAway(medic, place, id))
      expect(await listAttachments(db.read, keys, filesOf(place.measureId))).toEqual([])
    })

    test('does not belong to a psychologist’s measure', async () => {
      const place = await stage.owes('psychologist')
      expect(await attachFile(await stage.as('social-worker'), place, await aFile())).toMatchObject({
        refusal: { code: 'contributions:refusal.conclusion-only' },
      })
    })

    test('leaves neither its name nor a comment its words in the audit', async () => {
      const place = await stage.owes('social-worker')
      await done(attachFile(await stage.as('social-worker'), place, await aFile('Құпия-canary.pdf')))
      await done(addComment(await stage.as('social-worker'), place, 'comment-canary'))
      const audit = await db.read.selectFrom('auditValues').select('details').execute()
      expect(JSON.stringify(audit)).not.toMatch(/canary/)
    })
  })
})
