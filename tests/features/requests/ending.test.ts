/** How a request ends: whoever was on the way is let go and told, a contract stands, and nobody goes further on it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aReferral } from '#tests/support/placements'
import { aCandidate, aContract, aRequest, aSheetLine } from '#tests/support/requests'
import { planOf } from '#tests/support/query-plan'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import type { Stage } from '~/domain/requests/candidate'
import type { Result } from '~/domain/result'
import { countLines, waitingLines } from '~/features/requests/agreement-queries.server'
import { decideAsHead, sendRound } from '~/features/requests/agreement.server'
import { takeApplication } from '~/features/requests/application.server'
import { recordContract } from '~/features/requests/contract.server'
import {
  closeRequest,
  countOnTheWay,
  refuseRequest,
  withdrawRequest,
} from '~/features/requests/ending.server'
import { sendRequest } from '~/features/requests/commands.server'

const today = day('2026-11-20')
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

onEveryDatabase('the end of a request', (open) => {
  let db: Databases
  let ties: { institutionId: string; organisationId: string; openingId: string }
  let officer: Actor
  let employer: Actor
  let head: Actor

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db)
    const openingId = await anOpening(db, { organisationId, institutionId, channel: 'on-site-business' })
    ties = { institutionId, organisationId, openingId }
    officer = anActor('social-worker', { institutionId })
    employer = anActor('employer', { organisationId })
    head = anActor('institution-head', { institutionId })
  })
  afterEach(() => db.close())

  const by = (actor: Actor) => callerFor(db, actor)
  const words = { version: 1, answer: 'Тапсырыс тоқтатылды' }

  /** Somebody at a stage, with the referral that goes with it and their own sign-in. */
  const someone = async (
    requestId: string,
    stage: Stage,
    state: 'accepted' | 'applied' | 'offer-accepted',
  ) => {
    const { institutionId, organisationId } = ties
    const personId = await aPerson(db, { institutionId })
    await aUser(db, { role: 'person', personId })
    const referralId = await aReferral(db, { ...ties, personId, state })
    const id = await aCandidate(db, {
      requestId,
      personId,
      institutionId,
      organisationId,
      stage,
      referralId,
      headDecision: stage === 'agreed' ? 'agreed' : null,
    })
    return { id, personId, referralId }
  }
  const stages = async () =>
    (await db.read.selectFrom('requestCandidates').select('stage').orderBy('id').execute()).map(
      ({ stage }) => stage,
    )
  const referrals = async () =>
    (await db.read.selectFrom('referrals').select(['state', 'reason']).orderBy('id').execute()).map(
      ({ state, reason }) => [state, reason],
    )
  const told = async () =>
    (
      await db.read
        .selectFrom('outbox')
        .innerJoin('users', 'users.id', 'outbox.userId')
        .select(['users.role', 'outbox.kind', 'outbox.link'])
        .orderBy('users.role')
        .execute()
    ).map(({ role, kind, link }) => [role, kind, link])

  test('an employer takes a request back: everybody on the way is let go, whoever has a contract keeps it', async () => {
    const id = await aRequest(db, { ...ties, state: 'selected' })
    await someone(id, 'included', 'accepted')
    const onSheet = await someone(id, 'on-sheet', 'applied')
    await aSheetLine(db, { candidateId: onSheet.id, ...ties, personId: onSheet.personId }, 'medical')
    const hired = await someone(id, 'contracted', 'offer-accepted')
    await aContract(db, { candidateId: hired.id, ...ties, personId: hired.personId })
    for (const role of ['social-worker', 'medic', 'psychologist'] as const)
      await aUser(db, { role, institutionId: ties.institutionId })
    expect(await countOnTheWay(db.read, id)).toBe(2)
    expect(codeOf(await withdrawRequest(by(employer), id, words))).toBe('ok')
    expect(await stages()).toEqual(['ended', 'ended', 'contracted'])
    expect(await referrals()).toEqual([
      ['withdrawn', 'place-gone'],
      ['withdrawn', 'place-gone'],
      ['offer-accepted', null],
    ])
    expect(await told()).toEqual([
      ['medic', 'request-over', '/requests/agreements'],
      ['person', 'way-ended', '/portal/work'],
      ['person', 'way-ended', '/portal/work'],
      ['social-worker', 'request-over', `/requests/${id}`],
    ])
    expect(await db.read.selectFrom('referralConsequences').select('id').execute()).toEqual([])
  })

  test('an officer closes a request: the rest are let go, and the employer hears of it', async () => {
    const id = await aRequest(db, { ...ties, state: 'selected' })
    await someone(id, 'agreed', 'applied')
    await aUser(db, { role: 'employer', organisationId: ties.organisationId })
    expect(codeOf(await closeRequest(by(officer), id, words))).toBe('ok')
    expect([await stages(), await referrals()]).toEqual([['ended'], [['withdrawn', 'place-gone']]])
    expect(await told()).toEqual([
      ['employer', 'request-over', `/requests/${id}`],
      ['person', 'way-ended', '/portal/work'],
    ])
    expect(codeOf(await closeRequest(by(officer), id, { ...words, version: 2 }))).toBe('wrong-state')
  })

  test('a request refused or taken back before any selection stops its clock', async () => {
    const asking = { count: 1, specialty: 'Тігінші', conditions: null, startsOn: null, receivedOn: null }
    const sent = async () => {
      const made = await sendRequest(by(employer), {
        ...asking,
        openingId: ties.openingId,
        institutionIds: [ties.institutionId],
        incomingNumber: null,
        neededOn: null,
      })
      return made.ok ? made.value : ''
    }
    expect(codeOf(await withdrawRequest(by(employer), await sent(), words))).toBe('ok')
    const second = await sent()
    await someone(second, 'included', 'accepted')
    expect(codeOf(await refuseRequest(by(officer), second, words))).toBe('ok')
    expect(await referrals()).toEqual([['withdrawn', 'choice-changed']])
    const duties = await db.read.selectFrom('duties').select('state').execute()
    expect(duties.map(({ state }) => state)).not.toContain('open')
  })

  test('nothing happens twice: a second form from before is stale, and nobody is let go by it', async () => {
    const id = await aRequest(db, { ...ties, state: 'selected', version: 2 })
    await someone(id, 'included', 'accepted')
    expect(codeOf(await withdrawRequest(by(employer), id, words))).toBe('errors:stale')
    expect([await stages(), await referrals()]).toEqual([['included'], [['accepted', null]]])
  })

  test('on a request that is over nobody applies, goes round, is agreed or gets a contract', async () => {
    const id = await aRequest(db, { ...ties, state: 'withdrawn' })
    const chosen = await someone(id, 'included', 'accepted')
    const applied = await someone(id, 'applied', 'applied')
    const onSheet = await someone(id, 'on-sheet', 'applied')
    const agreed = await someone(id, 'agreed', 'applied')
    const application = { version: 1, application: 'Қабылдаңыз', how: 'told' as const, on: today }
    const contract = {
      version: 1,
      number: '12-е',
      concludedOn: today,
      position: 'Тігінші',
      place: 'Цех',
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
      orderNumber: null,
      orderOn: null,
      orderReceivedOn: null,
    }
    expect([
      codeOf(await takeApplication(by(officer), chosen.id, application)),
      codeOf(await sendRound(by(officer), applied.id, { version: 1, services: ['regime'] })),
      codeOf(await decideAsHead(by(head), onSheet.id, { version: 1, decision: 'agreed', words: null })),
      codeOf(await recordContract(by(officer), agreed.id, contract)),
    ]).toEqual(['request-over', 'request-over', 'request-over', 'request-over'])
  })

  test('the sheet of somebody who has left the way waits for no service', async () => {
    const id = await aRequest(db, { ...ties, state: 'selected' })
    const onSheet = await someone(id, 'on-sheet', 'applied')
    await aSheetLine(db, { candidateId: onSheet.id, ...ties, personId: onSheet.personId }, 'labour')
    const waiting = async () => [
      (await waitingLines(db.read, officer, { list: 'waiting', after: null }, today).execute()).length,
      (await countLines(db.read, officer, today)).waiting,
    ]
    expect(await waiting()).toEqual([1, 1])
    await withdrawRequest(by(employer), id, words)
    expect(await waiting()).toEqual([0, 0])
    const plan = await planOf(
      db.read,
      waitingLines(db.read, officer, { list: 'waiting', after: null }, today),
    )
    expect(plan).not.toMatch(/SCAN (?!sheet_lines USING)|Seq Scan on people/)
  })
})
