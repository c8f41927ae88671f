/** What officers write by hand: a person on a list by IIN, that somebody was told, and an institution's own form of a paper. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { docxOf, textOfDocx } from '#tests/support/docx'
import { withParser } from '#tests/support/import-worker'
import { aCandidate, aRequest, aWorkNotice } from '#tests/support/requests'
import { day } from '~/domain/calendar/day'
import type { Result } from '~/domain/result'
import { notePersonTold } from '~/features/requests/notices.server'
import { addByHand } from '~/features/requests/selection.server'
import { ownPapers } from '~/features/requests/own-papers'
import { fillOwn, keepOwnPaper } from '~/features/requests/templates.server'
import { newId } from '~/platform/ids.server'

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

beforeAll(withParser)

onEveryDatabase('written by hand', (open) => {
  let db: Databases
  let ties: { institutionId: string; organisationId: string }
  let openingId: string
  beforeEach(async () => {
    db = await open()
    ties = { institutionId: await anInstitution(db), organisationId: await anOrganisation(db) }
    openingId = await anOpening(db, { ...ties, channel: 'on-site-business' })
  })
  afterEach(() => db.close())

  const officer = (institutionId = ties.institutionId) =>
    callerFor(db, anActor('social-worker', { institutionId }))
  const versionOf = async (id: string) =>
    (
      await db.read
        .selectFrom('workRequests')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).version

  test('a person of the institution comes onto the list by IIN, once, without a rank', async () => {
    const id = await aRequest(db, { ...ties, openingId })
    const personId = await aPerson(db, { institutionId: ties.institutionId, iin: '900517300123' })
    await aPerson(db, { institutionId: await anInstitution(db), iin: '910517300123' })
    await aPerson(db, { institutionId: ties.institutionId, iin: '920517300123', standing: 'released' })
    const add = async (iin: string, version?: number) =>
      codeOf(await addByHand(officer(), id, version ?? (await versionOf(id)), iin))
    expect(await add('900517300123', 7)).toBe('errors:stale')
    expect(await add('900517300123')).toBe('ok')
    expect(await add('900517300123')).toBe('listed-already')
    expect([await add('910517300123'), await add('920517300123'), await add('000000000000')]).toEqual([
      'no-such-person',
      'no-such-person',
      'no-such-person',
    ])
    const rows = await db.read.selectFrom('requestCandidates').select(['personId', 'rank', 'stage']).execute()
    expect(rows).toEqual([{ personId, rank: null, stage: 'listed' }])
    const elsewhere = await anInstitution(db)
    await expect(addByHand(officer(elsewhere), id, 2, '900517300123')).rejects.toThrow('denied')
  })

  test('nobody comes onto the list of a request that is over', async () => {
    const id = await aRequest(db, { ...ties, openingId, state: 'withdrawn' })
    await aPerson(db, { institutionId: ties.institutionId, iin: '900517300123' })
    expect(codeOf(await addByHand(officer(), id, 1, '900517300123'))).toBe('wrong-state')
  })

  test('that a person was told of the end of their contract is noted once, on a day that has come', async () => {
    const requestId = await aRequest(db, { ...ties, openingId })
    const personId = await aPerson(db, { institutionId: ties.institutionId })
    const candidateId = await aCandidate(db, { ...ties, requestId, personId, stage: 'contracted' })
    const id = await aWorkNotice(db, { ...ties, candidateId, personId })
    const told = async (on: string, version = 1) =>
      codeOf(await notePersonTold(officer(), id, { version, on: day(on) }))
    expect(await told('2026-11-22')).toBe('day-in-future')
    expect(await told('2026-11-21', 3)).toBe('errors:stale')
    const elsewhere = officer(await anInstitution(db))
    await expect(notePersonTold(elsewhere, id, { version: 1, on: day('2026-11-21') })).rejects.toThrow(
      'denied',
    )
    expect(await told('2026-11-21')).toBe('ok')
    expect(await told('2026-11-21', 2)).toBe('told-already')
    const row = await db.read.selectFrom('workNotices').select('toldPersonOn').executeTakeFirst()
    expect(row).toEqual({ toldPersonOn: '2026-11-21' })
  })

  test('an institution’s own contract is filled in from its last edition; another institution has ours', async () => {
    const head = () => callerFor(db, anActor('institution-head', { institutionId: ties.institutionId }))
    const keep = (text: string) =>
      keepOwnPaper(head(), 'labour-contract', 'kk', { bytes: docxOf(text), fields: ['person'] })
    expect(await keep('Ескі: {person}')).toEqual({ ok: true, value: 1 })
    expect(await keep('Біздің шарт: {person}')).toEqual({ ok: true, value: 2 })
    const wanted = { institutionId: ties.institutionId, paper: 'labour-contract', language: 'kk' } as const
    const filled = await fillOwn(db.read, wanted, { person: 'Ғалия Әбдіғани' })
    expect(textOfDocx(filled ?? new Uint8Array())).toContain('Біздің шарт: Ғалия Әбдіғани')
    expect(await fillOwn(db.read, { ...wanted, institutionId: newId() }, {})).toBeUndefined()
    expect(await fillOwn(db.read, { ...wanted, language: 'ru' }, {})).toBeUndefined()
    expect(await fillOwn(db.read, { ...wanted, paper: 'hiring-order' }, {})).toBeUndefined()
    for (const paper of ownPapers) {
      const words = { bytes: docxOf(`${paper}: {list}`), fields: ['list'] }
      expect((await keepOwnPaper(head(), paper, 'ru', words)).ok).toBe(true)
      const list = 'Психолог · рекомендует\nМедик · годен'
      const own = await fillOwn(db.read, { ...wanted, paper, language: 'ru' }, { list })
      expect(textOfDocx(own ?? new Uint8Array())).toContain(`${paper}: Психолог · рекомендует`)
    }
    const employer = callerFor(db, anActor('employer', { organisationId: ties.organisationId }))
    const sent = { bytes: docxOf('x'), fields: [] }
    await expect(keepOwnPaper(employer, 'labour-contract', 'kk', sent)).rejects.toThrow('denied')
  })
})
