/** A pause and a block stop new referrals, are seen where people are chosen, and end by an officer's word. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aConsequence, aReferral } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { candidateTag, cardsFor } from '~/features/matching/cards.server'
import { candidatesFor, matchesOf } from '~/features/matching/queries.server'
import { holdingsQuery } from '~/features/matching/held-back.server'
import { undoConsequence } from '~/features/placements/consequences.server'
import { acceptReferral, proposeReferral } from '~/features/referrals/commands.server'

const today = day('2026-11-21')
const now = new Date(testNow)

onEveryDatabase('whom something holds back', (open) => {
  let db: Databases
  let ids: { personId: string; organisationId: string; institutionId: string; referralId: string }
  let openingId: string
  let officer: Actor
  let employer: Actor

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db)
    openingId = await anOpening(db, { organisationId, state: 'open', places: 3 })
    const personId = await aPerson(db, {
      institutionId,
      endOfTerm: day('2027-01-15'),
      workConsent: 'yes',
    })
    const pair = { personId, openingId, organisationId, institutionId }
    ids = { ...pair, referralId: await aReferral(db, { ...pair, state: 'declined' }) }
    officer = anActor('social-worker', { institutionId })
    employer = anActor('employer', { organisationId })
  })
  afterEach(() => db.close())

  const propose = (actor: Actor, to = openingId) =>
    proposeReferral(callerFor(db, actor), ids.personId, to, {
      note: null,
      acknowledged: true,
      tag: candidateTag(callerFor(db, employer).keys, to, ids.personId),
    })

  test('a paused person is put forward by nobody until the pause ends or an officer undoes it', async () => {
    const pause = await aConsequence(db, ids, { kind: 'pause', untilOn: today })
    expect(await propose(officer)).toMatchObject({
      refusal: {
        code: 'held-back',
        findings: [{ rule: 'placements.held.no-pause', state: 'failed', asOf: '2026-11-21' }],
      },
    })
    expect(await propose(employer)).toEqual({ ok: false, refusal: { code: 'no-longer-offered' } })
    const undo = { why: 'Қате белгіленген', version: 1 }
    expect((await undoConsequence(callerFor(db, officer), pause, undo)).ok).toBe(true)
    expect((await propose(officer)).ok).toBe(true)
  })

  test('a pause whose last day has passed stops nothing, nor does a talk that is due', async () => {
    await aConsequence(db, ids, { kind: 'pause', untilOn: day('2026-11-20') })
    await aConsequence(db, ids)
    expect((await propose(officer)).ok).toBe(true)
  })

  test('a block keeps the person from that organisation alone', async () => {
    await aConsequence(db, ids, { kind: 'employer-block' })
    expect(await propose(officer)).toMatchObject({
      refusal: { code: 'held-back', findings: [{ rule: 'placements.held.no-block' }] },
    })
    const elsewhere = await anOpening(db, { organisationId: await anOrganisation(db), state: 'open' })
    expect((await propose(officer, elsewhere)).ok).toBe(true)
  })

  test('what began after the proposal stops the officer’s yes', async () => {
    const { personId, organisationId, institutionId } = ids
    const waiting = await aReferral(db, {
      personId,
      openingId,
      organisationId,
      institutionId,
      state: 'proposed',
    })
    await aConsequence(db, ids, { kind: 'pause' })
    const form = { acknowledged: true, version: 1 }
    expect(await acceptReferral(callerFor(db, officer), waiting, form)).toMatchObject({
      refusal: { code: 'held-back' },
    })
  })

  test('the officers’ lists keep the person with the mark, and the organisation’s cards leave them out', async () => {
    const seen = async () => {
      const { people } = await candidatesFor(db.read, officer, openingId, now)
      const { matches, holdings } = await matchesOf(
        db.read,
        officer,
        ids.personId,
        { show: 'all', kind: null, after: null },
        now,
      )
      const { cards } = await cardsFor(db.read, employer, openingId, {
        now,
        keys: callerFor(db, employer).keys,
      })
      return {
        people: people.map(({ id, holdings: marks }) => [id, marks.map(({ kind }) => kind)]),
        openings: matches.map(({ opening }) => opening.id),
        marks: holdings.map(({ kind }) => kind),
        cards: cards.length,
      }
    }
    expect(await seen()).toEqual({ people: [[ids.personId, []]], openings: [openingId], marks: [], cards: 1 })
    await aConsequence(db, ids, { kind: 'employer-block' })
    expect(await seen()).toEqual({
      people: [[ids.personId, ['employer-block']]],
      openings: [openingId],
      marks: ['employer-block'],
      cards: 0,
    })
  })

  test('they are read for a whole list at once, from an index', async () => {
    expect(await planOf(db.read, holdingsQuery(db.read, [ids.personId, ids.institutionId], today))).toMatch(
      /referral_consequences_by_person/,
    )
  })
})
