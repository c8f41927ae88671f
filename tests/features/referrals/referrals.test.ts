/** From a match to a place: who puts forward, who decides, what each side sees, and that no place is given twice. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { candidateTag } from '~/features/matching/cards.server'
import { weightsOn } from '~/features/matching/weights.server'
import { setWeights } from '~/features/matching/weights-commands.server'
import {
  acceptReferral,
  declineReferral,
  proposeReferral,
  takeReferralStep,
  withdrawReferral,
} from '~/features/referrals/commands.server'
import {
  explainNow,
  getReferral,
  listReferrals,
  referralPageQuery,
} from '~/features/referrals/queries.server'
import { undoConsequence, unscopedStanding } from '~/features/placements/consequences.server'
import { recordConsent, withdrawConsent } from '~/features/placements/consent.server'
import { stepReferral } from '~/features/placements/steps.server'
import { command } from '~/platform/command.server'
import { verifyAuditChain } from '~/platform/audit.server'
import { newId } from '~/platform/ids.server'
import { sql } from 'kysely'
import { dialectOf } from '#db/dialect'

const plain = { note: null, acknowledged: false }
const blank = {
  reason: null,
  words: null,
  on: null,
  payKind: null,
  rate: null,
  contractNumber: null,
} as const
const ticked = { note: null, acknowledged: true }

onEveryDatabase('referrals', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string
  let opening: string
  let officer: Actor
  let employer: Actor

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db)
    opening = await anOpening(db, { organisationId, state: 'open', places: 1 })
    officer = anActor('social-worker', { institutionId })
    employer = anActor('employer', { organisationId })
  })
  afterEach(() => db.close())

  /** Everything known and nothing in the way. */
  const aReadyPerson = async (given: Parameters<typeof aPerson>[1] = {}) => {
    const id = await aPerson(db, {
      institutionId,
      endOfTerm: day('2027-01-15'),
      workConsent: 'yes',
      ...given,
    })
    await db.write
      .insertInto('personDocuments')
      .values({ id: newId(), personId: id, kind: 'passport', state: 'held-by-person', version: 1 })
      .execute()
    return id
  }
  const propose = (actor: Actor, personId: string, form: Parameters<typeof proposeReferral>[3] = plain) =>
    proposeReferral(callerFor(db, actor), personId, opening, form)
  const fromCard = (personId: string, actor = employer) =>
    propose(actor, personId, {
      ...plain,
      tag: candidateTag(callerFor(db, employer).keys, opening, personId),
    })
  const idOf = (result: Awaited<ReturnType<typeof propose>>): string => {
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }
  const walking = command(
    'referral.step',
    async (work, id: string, step: Parameters<typeof stepReferral>[2]) => {
      work.permit({ institutionId, organisationId })
      work.about({ type: 'referral', id })
      return stepReferral(work, id, step)
    },
  )
  const walk = (actor: Actor, id: string, step: Parameters<typeof stepReferral>[2]) =>
    walking(callerFor(db, actor), id, step)
  const rowsOf = () => db.read.selectFrom('referrals').selectAll().execute()

  test('an officer puts a person of the own institution forward, and that decides it', async () => {
    const person = await aReadyPerson()
    const id = idOf(await propose(officer, person))
    expect(await getReferral(db.read, officer, id)).toMatchObject({ state: 'accepted', isNamed: true })
    const [row] = await rowsOf()
    expect(row).toMatchObject({ decidedBy: officer.userId, openKey: `${person} ${opening}` })
    expect(JSON.parse(row?.findings ?? '[]')).not.toEqual([])
    expect((await verifyAuditChain(db.read)).whole).toBe(true)
  })

  test('a referral is explained by the weights it was proposed under, whatever headquarters sets later', async () => {
    const today = day('2026-11-21')
    const id = idOf(await propose(officer, await aReadyPerson()))
    const points = {
      specialty: 0,
      skills: 0,
      experience: 0,
      distance: 100,
      wish: 0,
      waiting: 0,
      obligations: 0,
    }
    const set = await setWeights(callerFor(db, anActor('headquarters')), {
      ...points,
      fromDay: today,
      reason: 'Просьба областей',
      version: 0,
    })
    expect(set).toMatchObject({ ok: true, value: 1 })
    const before = await getReferral(db.read, officer, id)
    expect(before.weightsNumber).toBe(0)
    const told = await explainNow(db.read, before, new Date(testNow))
    expect(told).toMatchObject({ total: before.total, weights: { number: 0 } })
    const later = idOf(await propose(officer, await aReadyPerson()))
    const after = await getReferral(db.read, officer, later)
    expect(after.total).not.toBe(before.total)
    expect(await explainNow(db.read, after, new Date(testNow))).toMatchObject({
      total: after.total,
      weights: { number: 1, points },
    })
    // A row from before versions were kept: those in force on its day.
    const old = { ...after, weightsNumber: null, proposedAt: '2026-11-20T05:00:00.000Z' }
    expect((await explainNow(db.read, old, new Date(testNow)))?.weights.number).toBe(0)
    expect((await weightsOn(db.read, today)).number).toBe(1)
  })

  test('a person with a failed gate is not put forward, and the findings say why', async () => {
    const person = await aReadyPerson({ workConsent: 'no' })
    expect(await propose(officer, person, ticked)).toMatchObject({
      ok: false,
      refusal: {
        code: 'law-not-met',
        findings: [{ rule: 'matching.consent.after-release', state: 'failed' }],
      },
    })
    expect(await rowsOf()).toEqual([])
  })

  test('what is unknown has to be acknowledged by the officer', async () => {
    const person = await aReadyPerson({ workConsent: null })
    expect(await propose(officer, person)).toMatchObject({
      refusal: { code: 'unknowns-not-acknowledged', values: { count: 1 } },
    })
    expect((await propose(officer, person, ticked)).ok).toBe(true)
  })

  test('an employer proposes from a card, and the officer of the institution decides', async () => {
    const person = await aReadyPerson()
    const id = idOf(await fromCard(person))
    expect(await getReferral(db.read, employer, id)).toMatchObject({
      state: 'proposed',
      isNamed: false,
      surname: '',
      institutionRu: null,
      findings: '[]',
      mayDecide: false,
      mayWithdraw: true,
    })
    const accepted = await acceptReferral(callerFor(db, officer), id, { acknowledged: false, version: 1 })
    expect(accepted.ok).toBe(true)
    expect(await getReferral(db.read, employer, id)).toMatchObject({
      state: 'accepted',
      isNamed: false,
      surname: '',
    })
    const consent = { scope: ['institution'], givenOn: day('2026-11-20') }
    expect((await recordConsent(callerFor(db, officer), id, consent)).ok).toBe(true)
    expect(await getReferral(db.read, employer, id)).toMatchObject({
      state: 'accepted',
      isNamed: true,
      surname: 'Нұрғалиев',
      institutionRu: 'Учреждение №54',
      findings: '[]',
    })
  })

  test('the person takes the consent back, and the organisation sees a card again', async () => {
    const id = idOf(await propose(officer, await aReadyPerson()))
    const consent = { scope: ['skills', 'contact'], givenOn: day('2026-11-20') }
    expect((await recordConsent(callerFor(db, officer), id, consent)).ok).toBe(true)
    expect(await getReferral(db.read, employer, id)).toMatchObject({
      isNamed: true,
      institutionRu: null,
      shown: ['skills'],
    })
    expect((await withdrawConsent(callerFor(db, officer), id)).ok).toBe(true)
    expect(await getReferral(db.read, employer, id)).toMatchObject({ isNamed: false, surname: '', shown: [] })
    expect(await withdrawConsent(callerFor(db, officer), id)).toMatchObject({
      refusal: { code: 'no-consent' },
    })
    await expect(recordConsent(callerFor(db, employer), id, consent)).rejects.toMatchObject({ status: 403 })
  })

  test('an organisation sees nothing of a candidate of another, whatever it asks', async () => {
    const id = idOf(await propose(officer, await aReadyPerson()))
    const other = anActor('employer', { organisationId: await anOrganisation(db) })
    await expect(getReferral(db.read, other, id)).rejects.toMatchObject({ status: 404 })
    expect((await listReferrals(db.read, other, { state: null, after: null })).rows).toEqual([])
    const step = takeReferralStep(callerFor(db, other), id, { ...blank, deed: 'invite', version: 1 })
    await expect(step).rejects.toMatchObject({ status: 404 })
  })

  test('work starts with a day and pay, becomes a placement with five checks, and owes its entry', async () => {
    const person = await aReadyPerson()
    const id = idOf(await propose(officer, person))
    expect((await offer(id)).ok).toBe(true)
    const take = (actor: Actor, form: Partial<Parameters<typeof takeReferralStep>[2]>, version: number) =>
      takeReferralStep(callerFor(db, actor), id, { ...blank, deed: 'start', ...form, version })
    expect(await take(officer, { deed: 'accept-offer' }, 1)).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    expect((await take(officer, { deed: 'accept-offer' }, 4)).ok).toBe(true)
    const pay = { payKind: 'month', rate: 12_000_000 } as const
    expect(await take(employer, { on: day('2026-11-20') }, 5)).toMatchObject({
      refusal: { code: 'pay-missing' },
    })
    const begun = { ...pay, on: day('2026-11-20'), contractNumber: '14/2026' }
    expect((await take(employer, begun, 5)).ok).toBe(true)
    const [placement] = await db.read.selectFrom('placements').selectAll().execute()
    expect(placement).toMatchObject({ personId: person, startedOn: '2026-11-20', endedOn: null })
    expect(placement?.beganInstitutionId).toBe(placement?.institutionId)
    const checks = () => db.read.selectFrom('placementChecks').selectAll().orderBy('mark').execute()
    expect((await checks()).map(({ mark }) => mark)).toEqual([7, 30, 90, 180, 365])
    const [entry] = await db.read
      .selectFrom('systemEntries')
      .selectAll()
      .where('kind', '=', 'employment')
      .execute()
    expect(entry).toMatchObject({ personId: person, factOn: '2026-11-20' })
    const left = { deed: 'end', on: day('2026-11-21'), reason: 'dismissed', words: 'Прогулы' } as const
    expect((await take(employer, left, 6)).ok).toBe(true)
    expect((await checks()).map(({ outcome }) => outcome)).toEqual(['left', 'left', 'left', 'left', 'left'])
    const brought = await unscopedStanding(db.read, person, day('2026-11-21'))
    expect(brought.map(({ kind }) => kind).toSorted()).toEqual(['employer-block', 'reassess'])
    expect((await rowsOf())[0]).toMatchObject({ state: 'ended', openKey: null })
    expect((await verifyAuditChain(db.read)).whole).toBe(true)
  })

  test('what a reason brought is undone by the officer with a reason, once', async () => {
    const person = await aReadyPerson()
    const id = idOf(await propose(officer, person))
    const no = { ...blank, deed: 'decline', reason: 'not-ready', words: 'Дайын емес', version: 1 } as const
    expect((await takeReferralStep(callerFor(db, officer), id, no)).ok).toBe(true)
    const pause = (await unscopedStanding(db.read, person, day('2026-11-21'))).find(
      ({ kind }) => kind === 'pause',
    )
    expect(pause).toMatchObject({ kind: 'pause', untilOn: '2026-12-21' })
    const undo = (actor: Actor) =>
      undoConsequence(callerFor(db, actor), pause?.id ?? '', { why: 'Қате белгіленген', version: 1 })
    const stranger = anActor('social-worker', { institutionId: await anInstitution(db) })
    await expect(undo(stranger)).rejects.toMatchObject({ status: 404 })
    expect(await undo(officer)).toEqual({ ok: true, value: id })
    expect(await undo(officer)).toMatchObject({ refusal: { code: 'consequence-gone' } })
    expect((await unscopedStanding(db.read, person, day('2026-11-21'))).map(({ kind }) => kind)).toEqual([
      'reassess',
    ])
  })

  test('without the right card an organisation proposes nobody, even knowing who', async () => {
    const person = await aReadyPerson()
    await expect(propose(employer, person)).rejects.toMatchObject({ status: 404 })
    const other = anActor('employer', { organisationId: await anOrganisation(db) })
    await expect(fromCard(person, other)).rejects.toMatchObject({ status: 404 })
    expect(await rowsOf()).toEqual([])
  })

  test('an employer is not told why somebody is no longer offered', async () => {
    const person = await aReadyPerson({ workConsent: 'no' })
    const result = await fromCard(person)
    expect(result).toEqual({ ok: false, refusal: { code: 'no-longer-offered' } })
  })

  test('an officer of another institution sees nothing of it and can do nothing with it', async () => {
    const person = await aReadyPerson()
    const id = idOf(await fromCard(person))
    const stranger = anActor('social-worker', { institutionId: await anInstitution(db) })
    await expect(getReferral(db.read, stranger, id)).rejects.toMatchObject({ status: 404 })
    const deed = acceptReferral(callerFor(db, stranger), id, { acknowledged: true, version: 1 })
    await expect(deed).rejects.toMatchObject({ status: 404 })
    await expect(propose(stranger, person)).rejects.toMatchObject({ status: 404 })
    expect((await listReferrals(db.read, stranger, { state: null, after: null })).rows).toEqual([])
  })

  test('a refusal keeps its reason and words, frees the pair, and shows the employer neither', async () => {
    const person = await aReadyPerson()
    const id = idOf(await fromCard(person))
    const declined = await declineReferral(callerFor(db, officer), id, {
      reason: 'other-place',
      words: 'Басқа цехқа орналасты',
      version: 1,
    })
    expect(declined.ok).toBe(true)
    expect(await getReferral(db.read, officer, id)).toMatchObject({
      state: 'declined',
      reason: 'other-place',
      reasonWords: 'Басқа цехқа орналасты',
    })
    expect(await getReferral(db.read, employer, id)).toMatchObject({
      state: 'declined',
      reason: null,
      reasonWords: null,
      surname: '',
    })
    expect((await fromCard(person)).ok).toBe(true)
  })

  test('a decision made from an old form is refused', async () => {
    const id = idOf(await fromCard(await aReadyPerson()))
    const stale = await acceptReferral(callerFor(db, officer), id, { acknowledged: false, version: 7 })
    expect(stale).toMatchObject({ refusal: { code: 'errors:stale' } })
  })

  test('the same form sent twice, and another one beside it, make one referral', async () => {
    const person = await aReadyPerson()
    const once = newId()
    const send = (key: string) =>
      proposeReferral(callerFor(db, officer, { once: key }), person, opening, plain)
    const [first, second, third] = await Promise.all([send(once), send(once), send(newId())])
    expect([first, second, third].filter((each) => each?.ok).length).toBeGreaterThanOrEqual(1)
    expect(await rowsOf()).toHaveLength(1)
  })

  /** Walks a referral made by the officer up to the offer. */
  const offer = async (id: string) => {
    for (const deed of ['apply', 'invite'] as const) {
      const taken = await walk(officer, id, { deed })
      if (!taken.ok) throw new Error(taken.refusal.code)
    }
    return walk(employer, id, { deed: 'offer' })
  }

  test('more people than places are accepted, and one place is offered to one, however many at once', async () => {
    const people = await Promise.all([aReadyPerson(), aReadyPerson(), aReadyPerson()])
    const ids = (await Promise.all(people.map((each) => propose(officer, each)))).map(idOf)
    expect((await rowsOf()).filter(({ state }) => state === 'accepted')).toHaveLength(3)
    const results = await Promise.all(ids.map(offer))
    expect(results.filter((each) => each.ok)).toHaveLength(1)
    for (const each of results)
      if (!each.ok)
        expect(each.refusal).toMatchObject({
          code: 'place-taken',
          findings: [{ rule: 'matching.room.place-free' }],
        })
    expect((await rowsOf()).filter(({ state }) => state === 'offered')).toHaveLength(1)
  })

  test('taking an offer back frees the place for the next', async () => {
    const [first, next] = [await aReadyPerson(), await aReadyPerson()]
    const [id, waiting] = [idOf(await propose(officer, first)), idOf(await propose(officer, next))]
    expect((await offer(id)).ok).toBe(true)
    expect(await offer(waiting)).toMatchObject({ refusal: { code: 'place-taken' } })
    const back = { reason: 'terms-changed', words: 'Жалақысы өзгерді', version: 4 } as const
    expect((await withdrawReferral(callerFor(db, officer), id, back)).ok).toBe(true)
    expect((await walk(employer, waiting, { deed: 'offer' })).ok).toBe(true)
  })

  test('outside the institution the probation service of the region decides, and only there', async () => {
    const outside = await aReadyPerson({ standing: 'on-probation', sharedRegion: '79' })
    const inside = await aReadyPerson({ sharedRegion: '79' })
    const probation = anActor('probation-officer', { region: '79' })
    const waiting = idOf(await propose(probation, inside))
    expect(await getReferral(db.read, probation, waiting)).toMatchObject({
      state: 'proposed',
      mayDecide: false,
    })
    const decided = idOf(await propose(probation, outside))
    expect(await getReferral(db.read, probation, decided)).toMatchObject({ state: 'accepted' })
  })

  test('the list goes page by page, newest first, and reads its page from an index', async () => {
    const ids: string[] = []
    for (let at = 0; at < 30; at += 1) {
      const person = await aReadyPerson()
      ids.push(idOf(await fromCard(person)))
    }
    const first = await listReferrals(db.read, officer, { state: 'proposed', after: null })
    const second = await listReferrals(db.read, officer, { state: 'proposed', after: first.next })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids.toSorted().reverse())
    expect(second.next).toBeNull()
    if (dialectOf(db.read) !== 'sqlite') return
    for (const actor of [officer, employer, anActor('headquarters')]) {
      const query = referralPageQuery(db.read, actor, { state: null, after: null }).compile()
      const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(
        query.sql.replace(/\?/g, "'x'"),
      )}`.execute(db.read)
      const scans = plan.rows.map(({ detail }) => detail).filter((each) => /^SCAN (?!.*USING)/.test(each))
      expect(scans).toEqual([])
    }
  })
})
