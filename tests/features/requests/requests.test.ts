/** From an employer's request to the first day: the clock, the choice, the sheet, the papers; and what an employer never learns. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import type { Service } from '~/domain/requests/sheet'
import { answerLine, decideAsHead, sendRound } from '~/features/requests/agreement.server'
import { noteRefusal, takeApplication } from '~/features/requests/application.server'
import { sendRequest } from '~/features/requests/commands.server'
import { recordContract, startWork } from '~/features/requests/contract.server'
import { giveNotice } from '~/features/requests/notices.server'
import { recordConsent, withdrawConsent } from '~/features/placements/consent.server'
import { chosenOf } from '~/features/requests/chosen-queries.server'
import { candidatesOf, requestsQuery } from '~/features/requests/queries.server'
import {
  confirmSelection,
  drawList,
  excludeCandidate,
  includeCandidate,
} from '~/features/requests/selection.server'
import type { Result } from '~/domain/result'
import { verifyAuditChain } from '~/platform/audit.server'
import { newId } from '~/platform/ids.server'

const today = day('2026-11-20')

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.findings ?? [])}`)
  return result.value
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

onEveryDatabase('requests for workers', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string
  let openingId: string
  let officer: Actor
  let employer: Actor
  let head: Actor

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db)
    openingId = await anOpening(db, { organisationId, institutionId, channel: 'on-site-business', places: 2 })
    officer = anActor('social-worker', { institutionId })
    employer = anActor('employer', { organisationId })
    head = anActor('institution-head', { institutionId })
  })
  afterEach(() => db.close())

  const by = (actor: Actor) => callerFor(db, actor)
  const asking = (given: object = {}) => ({
    openingId,
    institutionIds: [institutionId],
    count: 1,
    specialty: 'Тігінші',
    conditions: null,
    startsOn: null,
    receivedOn: null,
    incomingNumber: null,
    neededOn: null,
    ...given,
  })
  const aReadyPerson = async (given: Parameters<typeof aPerson>[1] = {}) => {
    const id = await aPerson(db, { institutionId, workConsent: 'yes', workConsentOn: today, ...given })
    await db.write
      .insertInto('personDocuments')
      .values({ id: newId(), personId: id, kind: 'passport', state: 'held-by-person', version: 1 })
      .execute()
    return id
  }
  const requestRow = (id: string) =>
    db.read.selectFrom('workRequests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const candidateRow = (id: string) =>
    db.read.selectFrom('requestCandidates').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const idOfPerson = async (requestId: string, personId: string) =>
    (
      await db.read
        .selectFrom('requestCandidates')
        .select('id')
        .where('requestId', '=', requestId)
        .where('personId', '=', personId)
        .executeTakeFirstOrThrow()
    ).id

  const aListOf = async (people: readonly string[]) => {
    const id = valueOf(await sendRequest(by(employer), asking()))
    valueOf(await drawList(by(officer), id, 1, people))
    return id
  }
  const including = (version = 1) => ({
    version,
    reason: 'specialty' as const,
    words: null,
    acknowledged: true,
  })

  test('an employer asks, and three working days begin at once', async () => {
    const id = valueOf(await sendRequest(by(employer), asking()))
    const row = await requestRow(id)
    const duty = await db.read
      .selectFrom('duties')
      .selectAll()
      .where('eventId', '=', row.eventId)
      .executeTakeFirst()
    expect(duty).toMatchObject({ code: 'DL-27', state: 'open', dueOn: row.dueOn, institutionId })
    expect(row).toMatchObject({ source: 'portal', receivedOn: row.receivedOn, state: 'received' })
  })

  test('a stranger, a suspended or lapsed employer and a volunteer programme ask for nobody', async () => {
    const other = anActor('employer', { organisationId: await anOrganisation(db) })
    await expect(sendRequest(by(other), asking())).rejects.toThrow('denied')
    const programme = await anOpening(db, {
      organisationId,
      kind: 'volunteer',
      channel: 'housekeeping',
      wage: null,
    })
    expect(codeOf(await sendRequest(by(employer), asking({ openingId: programme })))).toBe(
      'channel-without-request',
    )
    await db.write.updateTable('organisations').set({ state: 'suspended' }).execute()
    expect(codeOf(await sendRequest(by(employer), asking()))).toBe('not-approved')
    const lapsed = { state: 'approved', accreditedTo: day('2026-11-20') } as const
    await db.write.updateTable('organisations').set(lapsed).execute()
    expect(codeOf(await sendRequest(by(employer), asking()))).toBe('not-approved')
    expect(await db.read.selectFrom('duties').select('id').execute()).toEqual([])
  })

  test('the list is kept as it stood, and silence leaves nobody out', async () => {
    const [one, other, third] = [await aReadyPerson(), await aReadyPerson(), await aReadyPerson()]
    const id = await aListOf([one, other, third])
    valueOf(await includeCandidate(by(officer), await idOfPerson(id, one), including()))
    valueOf(
      await excludeCandidate(by(officer), await idOfPerson(id, other), {
        version: 1,
        reason: 'own-wish',
        words: null,
      }),
    )
    const { version } = await requestRow(id)
    valueOf(await confirmSelection(by(officer), id, { version, answer: null }))
    const rows = await candidatesOf(db.read, officer, id)
    expect(rows.map(({ rank, stage }) => [rank, stage])).toEqual([
      [1, 'included'],
      [2, 'excluded'],
      [3, 'listed'],
    ])
    const row = await requestRow(id)
    expect(row).toMatchObject({ state: 'selected', late: 0 })
    const duty = await db.read
      .selectFrom('duties')
      .select('state')
      .where('eventId', '=', row.eventId)
      .execute()
    expect(duty).toEqual([{ state: 'done' }])
    expect((await verifyAuditChain(db.read)).whole).toBe(true)
  })

  test('an employer learns of the chosen one and of nobody else', async () => {
    const [one, other] = [await aReadyPerson(), await aReadyPerson({ surname: 'Қабдолов' })]
    const id = await aListOf([one, other])
    valueOf(await includeCandidate(by(officer), await idOfPerson(id, one), including()))
    const out = { version: 1, reason: 'other' as const, words: 'құпия себеп' }
    valueOf(await excludeCandidate(by(officer), await idOfPerson(id, other), out))
    const seen = JSON.stringify(await chosenOf(db.read, employer, id))
    expect(seen).toContain('included')
    expect(seen).not.toMatch(/Қабдолов|құпия|rank|reason/)
    expect(await candidatesOf(db.read, employer, id)).toEqual([])
  })

  test('whoever is chosen has no name for the employer until they agree, and none again once they take it back', async () => {
    const one = await aReadyPerson({ surname: 'Қабдолов' })
    const id = await aListOf([one])
    valueOf(await includeCandidate(by(officer), await idOfPerson(id, one), including()))
    const { referralId } = await candidateRow(await idOfPerson(id, one))
    const seen = async () =>
      (await chosenOf(db.read, employer, id)).map(({ surname, isNamed, shownAs }) => [
        surname,
        isNamed,
        shownAs,
      ])
    expect(await seen()).toEqual([['', false, 'card']])
    valueOf(await recordConsent(by(officer), referralId ?? '', { scope: [], givenOn: today }))
    expect(await seen()).toEqual([['Қабдолов', true, 'agreed']])
    valueOf(await withdrawConsent(by(officer), referralId ?? ''))
    expect(await seen()).toEqual([['', false, 'card']])
  })

  test('two officers at once: the second one is told, and there is one referral', async () => {
    const one = await aReadyPerson()
    const id = await aListOf([one])
    const candidate = await idOfPerson(id, one)
    const results = await Promise.all([
      includeCandidate(by(officer), candidate, including()),
      includeCandidate(by(anActor('social-worker', { institutionId })), candidate, including()),
    ])
    expect(results.map(codeOf).toSorted()).toEqual(['errors:stale', 'ok'])
    expect(await db.read.selectFrom('referrals').select('state').execute()).toEqual([{ state: 'accepted' }])
  })

  test('a button pressed twice sends one request', async () => {
    const caller = { ...by(employer), once: newId() }
    const [first, second] = [await sendRequest(caller, asking()), await sendRequest(caller, asking())]
    expect(valueOf(first)).toBe(valueOf(second))
    expect(await db.read.selectFrom('workRequests').select('id').execute()).toHaveLength(1)
  })

  test('what is not known must be answered for, and fewer people than asked for be explained', async () => {
    const one = await aReadyPerson({ fitness: null, fitnessOn: null })
    const id = await aListOf([one])
    const candidate = await idOfPerson(id, one)
    const silent = { ...including(), acknowledged: false }
    expect(codeOf(await includeCandidate(by(officer), candidate, silent))).toBe('unknowns-not-acknowledged')
    const out = { version: 1, reason: 'not-fit' as const, words: null }
    valueOf(await excludeCandidate(by(officer), candidate, out))
    const { version } = await requestRow(id)
    expect(codeOf(await confirmSelection(by(officer), id, { version, answer: null }))).toBe('answer-missing')
  })

  const contract = (version: number) => ({
    version,
    number: '12-е',
    concludedOn: today,
    position: 'Тігінші',
    place: 'Тігін цехы',
    payKind: 'month' as const,
    rate: 11_800_000,
    hours: '08:00–17:00',
    daysOff: 'сенбі',
    startsOn: today,
    endsOn: null,
    safety: 'Нұсқама',
    insurance: 'Бар',
    jobDescription: false,
    specialtyPapers: false,
    rulingNumber: null,
    rulingOn: null,
    receivedOn: today,
    orderNumber: '64-к',
    orderOn: today,
    orderReceivedOn: today,
  })
  const version = async (id: string) => (await candidateRow(id)).version

  /** A person who was chosen, applied, and whose sheet went round two services. */
  const onSheet = async () => {
    const id = await aListOf([await aReadyPerson()])
    const [{ id: candidate } = { id: '' }] = await candidatesOf(db.read, officer, id)
    valueOf(await includeCandidate(by(officer), candidate, including()))
    const words = {
      version: await version(candidate),
      application: 'Жұмысқа қабылдаңыз',
      how: 'told' as const,
      on: today,
    }
    valueOf(await takeApplication(by(officer), candidate, words))
    const services = ['regime', 'psychologist']
    valueOf(await sendRound(by(officer), candidate, { version: await version(candidate), services }))
    return candidate
  }
  const answer = async (actor: Actor, candidate: string, service: Service, given: object = {}) => {
    const line = await db.read
      .selectFrom('sheetLines')
      .select(['id', 'version'])
      .where('candidateId', '=', candidate)
      .where('service', '=', service)
      .executeTakeFirstOrThrow()
    const words = {
      version: line.version,
      answer: 'agrees' as const,
      words: null,
      signer: null,
      on: null,
      ...given,
    }
    return answerLine(by(actor), candidate, line.id, words)
  }

  test('the sheet goes round, the psychologist alone recommends, and the head decides last', async () => {
    const candidate = await onSheet()
    const psychologist = anActor('psychologist', { institutionId })
    expect(codeOf(await answer(officer, candidate, 'psychologist', { signer: 'X' }))).toBe('own-sign-in-only')
    expect(codeOf(await answer(officer, candidate, 'regime'))).toBe('signer-missing')
    valueOf(await answer(officer, candidate, 'regime', { signer: 'Сейтқали Б.' }))
    const early = { version: await version(candidate), decision: 'agreed' as const, words: null }
    expect(codeOf(await decideAsHead(by(head), candidate, early))).toBe('sheet-open')
    expect(codeOf(await answer(psychologist, candidate, 'psychologist', { words: 'жазба' }))).toBe(
      'words-not-taken',
    )
    valueOf(await answer(psychologist, candidate, 'psychologist', { answer: 'conditions' }))
    valueOf(await decideAsHead(by(head), candidate, early))
    const { personId, stage } = await candidateRow(candidate)
    const person = await db.read
      .selectFrom('people')
      .select('psychologistRecommends')
      .where('id', '=', personId)
      .execute()
    expect([stage, person]).toEqual(['agreed', [{ psychologistRecommends: 1 }]])
  })

  test('a contract waits for the head, and work for the order; then the entry and its five days are owed', async () => {
    const candidate = await onSheet()
    expect(codeOf(await recordContract(by(officer), candidate, contract(await version(candidate))))).toBe(
      'not-agreed-yet',
    )
    valueOf(await answer(officer, candidate, 'regime', { signer: 'Сейтқали Б.' }))
    valueOf(await answer(anActor('psychologist', { institutionId }), candidate, 'psychologist'))
    const yes = { version: await version(candidate), decision: 'agreed' as const, words: null }
    valueOf(await decideAsHead(by(head), candidate, yes))
    const poor = { ...contract(await version(candidate)), rate: 100_000 }
    expect(codeOf(await recordContract(by(officer), candidate, poor))).toBe('papers-missing')
    const half = {
      ...contract(await version(candidate)),
      orderNumber: null,
      orderOn: null,
      orderReceivedOn: null,
    }
    valueOf(await recordContract(by(officer), candidate, half))
    const first = { version: await version(candidate), on: today }
    expect(codeOf(await startWork(by(officer), candidate, first))).toBe('papers-missing')
    valueOf(await recordContract(by(officer), candidate, contract(await version(candidate))))
    valueOf(await startWork(by(officer), candidate, { version: await version(candidate), on: today }))
    const referrals = await db.read.selectFrom('referrals').select('state').execute()
    const placements = await db.read.selectFrom('placements').select('contractNumber').execute()
    const duties = await db.read.selectFrom('duties').select('code').where('code', '=', 'DL-26-2').execute()
    const entries = await db.read
      .selectFrom('systemEntries')
      .select('dueOn')
      .where('kind', '=', 'employment')
      .where('state', '=', 'open')
      .execute()
    expect([referrals, placements, duties, entries]).toEqual([
      [{ state: 'started' }],
      [{ contractNumber: '12-е' }],
      [{ code: 'DL-26-2' }],
      [{ dueOn: day('2026-11-25') }],
    ])
    const late = {
      kind: 'ending' as const,
      reason: 'Тапсырыс жоқ',
      newPosition: null,
      paidInstead: false,
      givenOn: null,
    }
    valueOf(await giveNotice(by(employer), candidate, { ...late, effectiveOn: day('2026-12-01') }))
    expect(await db.read.selectFrom('workNotices').select(['late', 'source']).execute()).toEqual([
      { late: 1, source: 'portal' },
    ])
  })

  test('a no of the person ends the referral and nothing else', async () => {
    const candidate = await onSheet()
    valueOf(
      await noteRefusal(by(officer), candidate, {
        version: await version(candidate),
        words: null,
        on: today,
      }),
    )
    expect(await db.read.selectFrom('referrals').select(['state', 'reason']).execute()).toEqual([
      { state: 'withdrawn', reason: 'person-changed-mind' },
    ])
  })

  test('the list is read by the last day within reach', async () => {
    valueOf(await sendRequest(by(employer), asking()))
    const reads = (actor: Actor) =>
      requestsQuery(db.read, actor, { list: 'received', after: null }, today).execute()
    const elsewhere = anActor('social-worker', { institutionId: await anInstitution(db) })
    expect([
      (await reads(officer)).length,
      (await reads(employer)).length,
      (await reads(elsewhere)).length,
    ]).toEqual([1, 1, 0])
  })
})
