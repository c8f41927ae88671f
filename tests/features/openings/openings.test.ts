/** Openings: posted by those who offer work, approved by those who answer for it, seen by those they concern. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { changeOpening, decideOnOpening, editOpening, postOpening } from '~/features/openings/commands.server'
import type { OpeningStep, OpeningWords } from '~/features/openings/forms'
import { getOpening, listOpenings } from '~/features/openings/queries.server'
import { listHistory } from '~/features/organisations/history.server'
import type { Actor } from '~/domain/access/roles'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { openingWordsOf } from '#tests/support/opening-form'

const headquarters = anActor('headquarters')

onEveryDatabase('openings', (open) => {
  let db: Databases
  let employer: Actor
  beforeEach(async () => {
    db = await open()
    employer = anActor('employer', { organisationId: await anOrganisation(db) })
  })
  afterEach(() => db.close())

  const post = (words: Partial<OpeningWords> = {}, intent: 'draft' | 'submit' = 'submit', actor = employer) =>
    postOpening(callerFor(db, actor), openingWordsOf(words), intent)

  const posted = async (
    words: Partial<OpeningWords> = {},
    intent: 'draft' | 'submit' = 'submit',
  ): Promise<string> => {
    const result = await post(words, intent)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }

  const step = (
    actor: Actor,
    id: string,
    step: OpeningStep['step'],
    version: number,
    reason: string | null = null,
  ) => {
    const decides = step === 'approve' || step === 'reject'
    return (decides ? decideOnOpening : changeOpening)(callerFor(db, actor), id, { step, reason, version })
  }

  test('a welder’s place goes from the employer through headquarters to the board, and every step stays in its history', async () => {
    const id = await posted()
    expect(await step(headquarters, id, 'approve', 1)).toEqual({ ok: true, value: 'open' })
    expect(await step(employer, id, 'pause', 2, 'Ремонт цеха')).toMatchObject({ ok: true })
    expect(await step(employer, id, 'resume', 3)).toMatchObject({ ok: true })
    expect(await step(employer, id, 'close', 4, 'Приняли двоих')).toMatchObject({ ok: true })
    const history = await listHistory(db.read, 'opening', id)
    expect(history.map((event) => [event.step, event.state?.[1], event.reason])).toEqual([
      ['close', 'closed', 'Приняли двоих'],
      ['resume', 'open', null],
      ['pause', 'paused', 'Ремонт цеха'],
      ['approve', 'open', null],
      ['post-and-submit', 'submitted', null],
    ])
    const row = await getOpening(db.read, employer, id)
    expect(row).toMatchObject({ occupation: '7212', region: '79', state: 'closed', version: 5 })
  })

  test('pay below the minimum wage is refused even in a draft, with the finding that says so', async () => {
    const result = await post({ wage: 8_000_000 }, 'draft')
    expect(result).toMatchObject({
      refusal: {
        code: 'wage-below-minimum',
        values: { offered: 80_000, minimum: 85_000 },
        findings: [{ rule: 'openings.wage.at-least-minimum', state: 'failed' }],
      },
    })
    expect(await db.read.selectFrom('openings').select('id').execute()).toEqual([])
  })

  test('a volunteer programme that pays is refused', async () => {
    const refusal = { code: 'volunteer-with-wage' }
    expect(await post({ kind: 'volunteer', channel: 'after-release' })).toMatchObject({ refusal })
  })

  test.each<[string, Partial<OpeningWords>, string]>([
    ['without pay', { wage: null }, 'wage-missing'],
    ['without hours', { shifts: [] }, 'incomplete-shifts'],
    ['whose title names no trade', { title: 'Помощник на всё' }, 'incomplete-occupation'],
    [
      'with hours that begin and end at once',
      { shifts: [{ days: [1], from: '09:00', to: '09:00' }] },
      'shifts-unclear',
    ],
    ['of a trade that nobody knows', { title: 'Кто-нибудь', occupation: 'Щпрж' }, 'occupation-unclear'],
    ['in no place', { placeKato: null }, 'place-missing'],
    ['by a business for housekeeping', { channel: 'housekeeping' }, 'channel-not-for-kind'],
    ['on the grounds of no institution', { channel: 'on-site-business' }, 'institution-missing'],
    [
      'by a business for a state site',
      { kind: 'state-site', channel: 'enterprise' },
      'kind-not-for-organisation',
    ],
  ])('a job %s is not sent for approval', async (_, words, code) => {
    expect(await post(words)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('steps that the law of states does not know are refused', async () => {
    const id = await posted({}, 'draft')
    for (const wrong of ['publish', 'pause', 'resume'] as const)
      expect(await step(employer, id, wrong, 1, 'reason')).toMatchObject({ refusal: { code: 'wrong-state' } })
    expect(await step(headquarters, id, 'approve', 1)).toMatchObject({ refusal: { code: 'wrong-state' } })
    expect(await step(employer, id, 'close', 1)).toMatchObject({ refusal: { code: 'reason-missing' } })
  })

  test('an organisation that waits for approval drafts, but neither submits nor publishes', async () => {
    const waiting = anActor('employer', { organisationId: await anOrganisation(db, { state: 'registered' }) })
    const refusal = { code: 'organisation-not-approved' }
    expect(await post({}, 'submit', waiting)).toMatchObject({ refusal })
    const draft = await post({}, 'draft', waiting)
    expect(draft.ok && (await step(waiting, draft.value, 'submit', 1))).toMatchObject({ refusal })
  })

  test('the head of an institution decides on work at that institution and on no other', async () => {
    const [own, other] = [await anInstitution(db), await anInstitution(db)]
    const head = anActor('institution-head', { institutionId: own })
    const at = (institutionId: string) =>
      posted({ channel: 'on-site-business', institutionId, placeKato: null })
    expect(await step(head, await at(own), 'approve', 1)).toMatchObject({ ok: true })
    await expect(step(head, await at(other), 'approve', 1)).rejects.toMatchObject({ status: 404 })
    await expect(step(head, await posted(), 'reject', 1, 'no')).rejects.toMatchObject({ status: 404 })
  })

  test('a place left open is the institution’s', async () => {
    const institutionId = await anInstitution(db, { placeKato: '711210000' })
    const id = await posted({ channel: 'on-site-business', institutionId, placeKato: null })
    expect(await getOpening(db.read, employer, id)).toMatchObject({ placeKato: '711210000', region: '71' })
  })

  test('a correction of pay sends an open place back for approval, one of the description does not', async () => {
    const id = await posted()
    await step(headquarters, id, 'approve', 1)
    const edit = (version: number, words: Partial<OpeningWords>) =>
      editOpening(callerFor(db, employer), id, version, openingWordsOf(words))
    expect(await edit(2, { description: 'Спецодежда' })).toMatchObject({ value: { sentBack: false } })
    expect(await edit(3, { wage: 30_000_000, description: 'Спецодежда' })).toMatchObject({
      value: { sentBack: true },
    })
    expect((await getOpening(db.read, employer, id)).state).toBe('submitted')
    const [last] = await listHistory(db.read, 'opening', id)
    expect(last?.changes).toEqual({ wage: [25_000_000, 30_000_000] })
  })

  test('a place that was sent back becomes a draft by any correction, and can be sent again', async () => {
    const id = await posted()
    await step(headquarters, id, 'reject', 1, 'Нет адреса')
    expect(await getOpening(db.read, employer, id)).toMatchObject({
      state: 'rejected',
      stateReason: 'Нет адреса',
    })
    await editOpening(callerFor(db, employer), id, 2, openingWordsOf({ siteName: 'Цех 2, ул. Абая 1' }))
    expect(await getOpening(db.read, employer, id)).toMatchObject({ state: 'draft', stateReason: null })
    expect(await step(employer, id, 'submit', 3)).toMatchObject({ ok: true })
  })

  test('a correction made from an older state is refused and changes nothing', async () => {
    const id = await posted({}, 'draft')
    const caller = callerFor(db, employer)
    await editOpening(caller, id, 1, openingWordsOf({ title: 'Сварщик 5 разряда' }))
    const stale = await editOpening(caller, id, 1, openingWordsOf({ title: 'Электрик' }))
    expect(stale).toMatchObject({ refusal: { code: 'errors:stale' } })
    expect((await getOpening(db.read, employer, id)).title).toBe('Сварщик 5 разряда')
  })

  test('a form sent twice posts one opening', async () => {
    const once = newId()
    const send = () => postOpening(callerFor(db, employer, { once }), openingWordsOf(), 'submit')
    const [first, second] = [await send(), await send()]
    expect(first).toEqual(second)
    expect(await db.read.selectFrom('openings').select('id').execute()).toHaveLength(1)
  })

  test('an employer neither sees nor changes what belongs to another', async () => {
    const id = await anOpening(db, { organisationId: await anOrganisation(db), state: 'open' })
    await expect(getOpening(db.read, employer, id)).rejects.toMatchObject({ status: 404 })
    await expect(step(employer, id, 'close', 1, 'mine')).rejects.toMatchObject({ status: 404 })
    await expect(editOpening(callerFor(db, employer), id, 1, openingWordsOf())).rejects.toMatchObject({
      status: 404,
    })
    expect((await listOpenings(db.read, employer, {})).rows).toEqual([])
  })

  test('drafts are seen by those who run, approve or oversee; what is open by all whom it may concern', async () => {
    const [draft, shown] = [await posted({}, 'draft'), await posted()]
    await step(headquarters, shown, 'approve', 1)
    const seen = async (actor: Actor) =>
      (await listOpenings(db.read, actor, {})).rows.map((row) => row.id).toSorted()
    const both = [draft, shown].toSorted()
    for (const actor of [employer, headquarters, anActor('prosecutor')])
      expect(await seen(actor)).toEqual(both)
    for (const role of ['social-worker', 'probation-officer', 'person', 'ngo'] as const)
      expect(await seen(anActor(role, { institutionId: newId(), region: '79' }))).toEqual([shown])
    await expect(getOpening(db.read, anActor('social-worker'), draft)).rejects.toMatchObject({ status: 404 })
  })

  test('the list goes on by keys, newest first, and keeps its filters', async () => {
    const organisationId = employer.organisationId ?? ''
    for (let index = 0; index < 30; index += 1)
      await anOpening(db, {
        organisationId,
        state: index < 28 ? 'open' : 'closed',
        region: index % 2 ? '71' : '79',
      })
    const first = await listOpenings(db.read, headquarters, { state: 'open' })
    const second = await listOpenings(db.read, headquarters, { state: 'open', after: first.next ?? '' })
    const ids = [...first.rows, ...second.rows].map((row) => row.id)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 3, null])
    expect(ids).toEqual(ids.toSorted().toReversed())
    expect((await listOpenings(db.read, headquarters, { state: 'open', region: '71' })).rows).toHaveLength(14)
  })
})
