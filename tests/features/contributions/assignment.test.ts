/** A measure is given by name or offered to an organisation, which takes it or gives it back and sees no more than it may. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aUser, anOrganisation } from '#tests/support/builders'
import { type Stage, aStage } from '#tests/support/contributions'
import { onEveryDatabase } from '#tests/support/database'
import { done, today } from '#tests/support/plans'
import { addDays } from '~/domain/calendar/day'
import {
  type Recipient,
  answerOffer,
  assignMeasure,
  recordConsent,
  withdrawConsent,
} from '~/features/contributions/assignment.server'
import { recordOutcome } from '~/features/contributions/commands.server'
import { type WorkFilter, countWork, workQuery } from '~/features/contributions/list.server'
import type { Place } from '~/features/contributions/load.server'
import { eventsOf, getWork, usersFor } from '~/features/contributions/queries.server'
import { Denied } from '~/platform/command.server'

const finished = { status: 'done', outcome: 'Қарсы алдық', on: today, evidence: null } as const

onEveryDatabase('a measure', (open) => {
  let db: Databases
  let stage: Stage

  beforeEach(async () => {
    db = await open()
    stage = await aStage(db)
  })
  afterEach(() => db.close())

  const give = async (place: Place, to: Recipient) =>
    assignMeasure(await stage.as('social-worker'), place, (await stage.measure(place)).version, to)
  const offered = async (): Promise<Place> => {
    const place = await stage.owes('ngo', { key: 'settled-in', block: 'housing' })
    await done(give(place, { organisationId: stage.organisationId }))
    return place
  }
  const listed = async (role: Parameters<Stage['as']>[0], filter: Partial<WorkFilter> = {}) => {
    const { actor } = await stage.as(role)
    const rows = await workQuery(
      db.read,
      actor,
      { shelf: 'open', service: null, ...filter },
      today,
      null,
    ).execute()
    return rows.map((each) => each.id)
  }

  test('goes to a user of its service in this institution, and to no other', async () => {
    const place = await stage.owes('medic')
    const medic = await stage.as('medic')
    await aUser(db, { role: 'medic', institutionId: 'another' })
    const row = await getWork(db.read, medic.actor, place)
    expect((await usersFor(db.read, row)).map((each) => each.id)).toEqual([medic.actor.userId])
    await done(give(place, { userId: medic.actor.userId }))
    expect(await listed('medic', { shelf: 'mine' })).toEqual([place.measureId])
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind']).execute()
    expect(told).toEqual([{ userId: medic.actor.userId, kind: 'contribution-asked' }])
    expect(await give(place, { userId: stage.office.head.actor.userId })).toMatchObject({
      refusal: { code: 'contributions:refusal.recipient-unknown' },
    })
  })

  test('is offered only to an organisation that headquarters let in, and only when it is an NGO’s', async () => {
    const place = await stage.owes('ngo')
    const unknown = { refusal: { code: 'contributions:refusal.recipient-unknown' } }
    const registered = await anOrganisation(db, { kind: 'ngo', state: 'registered' })
    expect(await give(place, { organisationId: registered })).toMatchObject(unknown)
    expect(await give(place, { organisationId: await anOrganisation(db) })).toMatchObject(unknown)
    const other = await stage.owes('medic')
    expect(await give(other, { organisationId: stage.organisationId })).toMatchObject({
      refusal: { code: 'contributions:refusal.organisation-not-ngo' },
    })
  })

  test('is seen by the organisation once it is offered, and worked on once it is taken', async () => {
    const ngo = await stage.as('ngo')
    const hidden = await stage.owes('ngo')
    await expect(getWork(db.read, ngo.actor, hidden)).rejects.toMatchObject({ status: 404 })
    const place = await offered()
    expect(await listed('ngo', { shelf: 'offered' })).toEqual([place.measureId])
    const early = await recordOutcome(ngo, place, (await stage.measure(place)).version, finished)
    expect(early).toMatchObject({ refusal: { code: 'contributions:refusal.accept-first' } })
    await done(answerOffer(ngo, place, true, null))
    await done(recordOutcome(ngo, place, (await stage.measure(place)).version, finished))
    expect(await listed('ngo')).toEqual([])
    expect(await listed('ngo', { shelf: 'settled' })).toEqual([place.measureId])
    expect(await answerOffer(ngo, place, true, null)).toMatchObject({
      refusal: { code: 'contributions:refusal.nothing-offered' },
    })
  })

  test('given back with a reason is out of the organisation’s sight, and the officer reads why', async () => {
    const ngo = await stage.as('ngo')
    const place = await offered()
    expect(await answerOffer(ngo, place, false, null)).toMatchObject({
      refusal: { code: 'contributions:refusal.reason-missing' },
    })
    await done(answerOffer(ngo, place, false, 'Орын жоқ'))
    await expect(getWork(db.read, ngo.actor, place)).rejects.toMatchObject({ status: 404 })
    await expect(answerOffer(ngo, place, true, null)).rejects.toThrow(Denied)
    expect(await listed('social-worker', { shelf: 'refused' })).toEqual([place.measureId])
    expect(await eventsOf(db.read, place.measureId)).toMatchObject([
      { kind: 'refused', note: 'Орын жоқ', namedOrganisation: 'ОО «Новый шаг»' },
      { kind: 'assigned' },
    ])
  })

  test('names its person to the organisation only while a written consent stands', async () => {
    const { actor } = await stage.as('ngo')
    const officer = await stage.as('social-worker')
    const free = await stage.owes('ngo')
    expect(await recordConsent(officer, free, today, 'келіседі')).toMatchObject({
      refusal: { code: 'contributions:refusal.no-organisation' },
    })
    const place = await offered()
    const consent = async () => (await getWork(db.read, actor, place)).consent?.words
    expect(await consent()).toBeUndefined()
    expect(await recordConsent(officer, place, addDays(today, 1), 'келіседі')).toMatchObject({
      refusal: { code: 'contributions:refusal.consent-in-future' },
    })
    await done(recordConsent(officer, place, today, 'келіседі'))
    expect(await consent()).toBe('келіседі')
    expect(await recordConsent(officer, place, today, 'келіседі')).toMatchObject({
      refusal: { code: 'contributions:refusal.consent-already' },
    })
    await done(withdrawConsent(officer, place))
    expect(await consent()).toBeUndefined()
    expect(await withdrawConsent(officer, place)).toMatchObject({
      refusal: { code: 'contributions:refusal.no-consent' },
    })
  })

  test('is not assigned by the services themselves, nor answered by the officer', async () => {
    const place = await offered()
    await expect(assignMeasure(await stage.as('medic'), place, 1, { nobody: true })).rejects.toThrow(Denied)
    await expect(answerOffer(await stage.as('social-worker'), place, true, null)).rejects.toThrow(Denied)
  })

  test('of another organisation is not there for this one', async () => {
    const place = await offered()
    const other = await anOrganisation(db, { kind: 'ngo' })
    const { actor } = await stage.as('ngo')
    await expect(getWork(db.read, { ...actor, organisationId: other }, place)).rejects.toMatchObject({
      status: 404,
    })
    expect(await countWork(db.read, actor, today).executeTakeFirst()).toMatchObject({
      offered: expect.anything(),
    })
  })
})
