import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { demoIin } from '~/domain/people/demo-identifiers'
import {
  changeHealth,
  changeIdentity,
  changeSentence,
  registerPerson,
} from '~/features/people/commands.server'
import {
  addOccupation,
  endKeptApart,
  keepApart,
  recordObligation,
  recordRestriction,
} from '~/features/people/facts-commands.server'
import type { RegisterValue, RestrictionValue, SentenceValue } from '~/features/people/forms'
import { getPerson, getPersonFacts } from '~/features/people/queries.server'
import { searchPeople } from '~/features/people/search.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'

const birth = day('1990-05-17')

const newcomer: RegisterValue = {
  surname: 'Төлегенов',
  givenName: 'Айдос',
  patronymic: null,
  iin: demoIin(7, birth, 'male'),
  iinConfirmed: false,
  birthDate: birth,
  sex: 'male',
  citizenship: 'KZ',
  languages: ['kk'],
  standing: 'in-custody',
  institutionId: null,
  detachmentId: null,
  arrivedOn: null,
  sentenceStart: null,
  endOfTerm: day('2027-08-31'),
}

const sentence = (version: number): SentenceValue => ({
  standing: 'in-custody',
  sentenceStart: null,
  endOfTerm: day('2027-01-21'),
  releasedOn: null,
  releaseGround: null,
  termSetOn: null,
  paroleOn: null,
  neverParole: null,
  behaviourDegree: 2,
  articles: '188 ч.2',
  banRemains: null,
  version,
})

const restriction: RestrictionValue = {
  code: 'SR1',
  court: 'Сарыарқа аудандық соты',
  courtAct: '7140-26-00-4к/12',
  fromDay: day('2026-01-01'),
  untilDay: day('2027-01-01'),
  from: '22:00',
  to: '06:00',
  places: null,
  areas: null,
}

onEveryDatabase('deeds on people', (open) => {
  let db: Databases
  let here: string
  let there: string
  let officer: Actor
  const as = (actor: Actor) => callerFor(db, actor)
  const lastAudit = async () => {
    const row = await db.read
      .selectFrom('auditEvents')
      .innerJoin('auditValues', 'auditValues.eventId', 'auditEvents.id')
      .select(['deed', 'outcome', 'personId', 'institutionId', 'details'])
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    return { ...row, details: JSON.parse(row.details) as Record<string, unknown> }
  }

  beforeAll(async () => {
    db = await open()
    here = await anInstitution(db)
    there = await anInstitution(db)
    officer = anActor('social-worker', { institutionId: here })
  })
  afterAll(() => db.close())

  describe('registering', () => {
    it('places a newcomer in the officer’s own institution, findable at once', async () => {
      const done = await registerPerson(as(officer), { ...newcomer, institutionId: there }, true)
      if (!done.ok) throw new Error(done.refusal.code)
      const person = await getPerson(db.read, officer, done.value)
      expect(person).toMatchObject({ institutionId: here, iinLast4: newcomer.iin?.slice(-4), fitness: null })
      expect((await searchPeople(db.read, officer, 'Tolegenov')).map(({ id }) => id)).toEqual([done.value])
    })

    it('names the person in the audit without the whole IIN', async () => {
      const { details, personId } = await lastAudit()
      expect(details).toMatchObject({ what: 'registered' })
      expect(personId).not.toBeNull()
      expect(JSON.stringify(details)).not.toContain(newcomer.iin)
    })

    it('refuses a second person with the same IIN, and leads to the first only within reach', async () => {
      const again = await registerPerson(as(officer), newcomer, true)
      expect(again).toMatchObject({ ok: false, refusal: { code: 'iin-taken' } })
      const stranger = anActor('social-worker', { institutionId: there })
      const elsewhere = await registerPerson(as(stranger), newcomer, true)
      expect(elsewhere).toEqual({ ok: false, refusal: { code: 'iin-taken-elsewhere' } })
    })

    it('refuses the IIN of a year to come outside the demo', async () => {
      const other = { ...newcomer, iin: demoIin(8, birth, 'male') }
      expect(await registerPerson(as(officer), other, false)).toMatchObject({
        ok: false,
        refusal: { code: 'vocabulary:refusal.iin-future' },
      })
    })

    it('does not let a psychologist register anybody', async () => {
      const psychologist = anActor('psychologist', { institutionId: here })
      await expect(registerPerson(as(psychologist), newcomer, true)).rejects.toMatchObject({ status: 403 })
    })
  })

  describe('changing', () => {
    it('keeps the list and the search true to a new name', async () => {
      const id = await aPerson(db, {
        surname: 'Петрова',
        givenName: 'Анна',
        sex: 'female',
        institutionId: here,
      })
      const value = {
        ...newcomer,
        surname: 'Жұмабекова',
        givenName: 'Анна',
        iin: null,
        sex: 'female' as const,
      }
      const {
        institutionId: _,
        detachmentId: __,
        arrivedOn: ___,
        sentenceStart: ____,
        endOfTerm: _____,
        standing,
        ...identity
      } = value
      expect(standing).toBe('in-custody')
      expect(await changeIdentity(as(officer), id, { ...identity, version: 1 })).toEqual({
        ok: true,
        value: id,
      })
      expect((await searchPeople(db.read, officer, 'Jumabekova')).map((row) => row.id)).toEqual([id])
      expect(await searchPeople(db.read, officer, 'Петрова')).toEqual([])
      expect((await lastAudit()).details).toMatchObject({ changes: { surname: ['Петрова', 'Жұмабекова'] } })
    })

    it('refuses a form made before someone else’s change', async () => {
      const id = await aPerson(db, { institutionId: here })
      expect(await changeSentence(as(officer), id, sentence(1))).toMatchObject({ ok: true })
      expect(await changeSentence(as(officer), id, sentence(1))).toEqual({
        ok: false,
        refusal: { code: 'errors:stale' },
      })
    })

    it('writes articles only for those who may read them, and never into the audit', async () => {
      const id = await aPerson(db, { institutionId: here, articles: '99' })
      const head = anActor('detachment-head', { institutionId: here })
      await changeSentence(as(head), id, sentence(1))
      expect((await getPerson(db.read, officer, id)).articles).toBe('99')
      await changeSentence(as(officer), id, sentence(2))
      expect((await getPerson(db.read, officer, id)).articles).toBe('188 ч.2')
      expect((await getPerson(db.read, head, id)).articles).toBeNull()
      const { details } = await lastAudit()
      expect(details).toMatchObject({ withheld: ['articles'] })
      expect(JSON.stringify(details)).not.toContain('188')
    })

    it('leaves health to those who hold that permission', async () => {
      const id = await aPerson(db, { institutionId: here })
      const value = {
        fitness: 'limited',
        fitnessOn: day('2026-11-01'),
        fitnessUntil: null,
        fitnessLimits: ['no-heights'],
        disabilityGroup: 3,
        isPregnant: null,
        hasSmallChildren: null,
        medicalExclusion: null,
        medicalAdmissionOn: null,
        version: 1,
      } as const
      const change = (actor: Actor) =>
        changeHealth(as(actor), id, { ...value, fitnessLimits: ['no-heights'] })
      await expect(change(anActor('headquarters'))).rejects.toMatchObject({ status: 403 })
      await expect(change(anActor('medic', { institutionId: there }))).rejects.toMatchObject({ status: 404 })
      expect(await change(anActor('medic', { institutionId: here }))).toMatchObject({ ok: true })
    })
  })

  describe('facts beside the record', () => {
    it('records an occupation once, and only one of the classifier', async () => {
      const id = await aPerson(db, { institutionId: here })
      expect(await addOccupation(as(officer), id, { code: '7533', years: 3 })).toMatchObject({ ok: true })
      expect(await addOccupation(as(officer), id, { code: '7533', years: 4 })).toMatchObject({
        refusal: { code: 'already-recorded' },
      })
      expect(await addOccupation(as(officer), id, { code: '0001', years: 4 })).toMatchObject({
        refusal: { code: 'occupation-unknown' },
      })
    })

    it('records a restriction with its court act and hours, and none without', async () => {
      const id = await aPerson(db, { institutionId: here })
      expect(await recordRestriction(as(officer), id, restriction)).toMatchObject({ ok: true })
      expect(await recordRestriction(as(officer), id, { ...restriction, courtAct: null })).toMatchObject({
        refusal: { code: 'restriction-court-act-missing' },
      })
      const { restrictions } = await getPersonFacts(db.read, id)
      expect(restrictions.map(({ details }) => JSON.parse(details))).toEqual([
        { hours: { from: '22:00', to: '06:00' }, places: [], areas: [] },
      ])
    })

    it('keeps two people apart on both pages, and ends it on both', async () => {
      const [one, other] = [
        await aPerson(db, { institutionId: here }),
        await aPerson(db, { institutionId: here }),
      ]
      await keepApart(as(officer), one, other)
      expect((await getPersonFacts(db.read, other)).keptApart).toMatchObject([{ otherId: one }])
      expect(await keepApart(as(officer), other, one)).toMatchObject({
        refusal: { code: 'already-recorded' },
      })
      expect(await keepApart(as(officer), one, one)).toMatchObject({ refusal: { code: 'same-person' } })
      await endKeptApart(as(officer), other, one)
      expect((await getPersonFacts(db.read, one)).keptApart).toEqual([])
    })

    it('changes an obligation only from its latest version', async () => {
      const id = await aPerson(db, { institutionId: here })
      const owed = { kind: 'alimony', courtAct: null, amount: 45_000_000, repaid: 0 } as const
      await recordObligation(as(officer), id, { ...owed, id: null, version: null })
      const { obligations } = await getPersonFacts(db.read, id)
      const change = { ...owed, id: obligations[0]?.id ?? '', repaid: 5_000_000, version: '1' }
      expect(await recordObligation(as(officer), id, change)).toMatchObject({ ok: true })
      expect(await recordObligation(as(officer), id, change)).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
    })

    it('stays within the officer’s institution', async () => {
      const id = await aPerson(db, { institutionId: there })
      await expect(addOccupation(as(officer), id, { code: '7533', years: 1 })).rejects.toMatchObject({
        status: 404,
      })
      await expect(
        keepApart(as(officer), await aPerson(db, { institutionId: here }), id),
      ).rejects.toMatchObject({
        status: 404,
      })
    })
  })
})
