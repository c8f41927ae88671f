/** Deadlines that follow from the verdict: older plans gain their rows, and what tells of the conviction stays guarded. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, planOf } from '#tests/support/plans'
import { day } from '~/domain/calendar/day'
import { deadlineCodes, restrictedCodes } from '~/domain/deadlines/codes'
import { changeAfterRelease, changeSentence } from '~/features/people/commands.server'
import { getPerson } from '~/features/people/queries.server'
import { doDailyWork } from '~/features/plans/daily.server'
import { deadlinesOf, getPlan } from '~/features/plans/queries.server'

const clock = { now: () => new Date(testNow) }

onEveryDatabase('what outlives the verdict', (open) => {
  let db: Databases
  let office: Office

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterEach(() => db.close())

  const codesFor = async (role: 'medic' | 'social-worker' | 'headquarters', personId: string) => {
    const actor = anActor(role, role === 'headquarters' ? {} : { institutionId: office.institutionId })
    const plan = await getPlan(db.read, actor, (await planOf(db, personId)).id)
    return (await deadlinesOf(db.read, actor, plan)).map(({ code }) => code)
  }

  test('a plan opened before the rules came gains their rows at the next daily work, once', async () => {
    const id = await aPersonWithPlan(db, office)
    const newer = ['DL-39', 'DL-40', 'DL-41', ...restrictedCodes]
    await db.write.deleteFrom('planDeadlines').where('code', 'in', newer).execute()
    expect(await doDailyWork(db, clock)).toMatchObject({ completed: 1 })
    expect(await codesFor('social-worker', id)).toEqual([...deadlineCodes])
    expect(await doDailyWork(db, clock)).toMatchObject({ completed: 0 })
  })

  test('an officer who records a ban, an offence and a ruling puts their deadlines on the plan', async () => {
    const id = await aPersonWithPlan(db, office)
    const person = () => getPerson(db.read, office.officer.actor, id)
    const { standing, sentenceStart, endOfTerm, behaviourDegree, version } = await person()
    const kept = {
      standing,
      sentenceStart,
      endOfTerm,
      behaviourDegree,
      releasedOn: null,
      releaseGround: null,
      termSetOn: null,
      paroleOn: null,
      neverParole: null,
    }
    await done(
      changeSentence(office.officer, id, { ...kept, version, banRemains: 1, offenceAgainstMinor: 1 }),
    )
    const after = { housingAfter: null, addressAfter: null, placeAfter: null, familyTies: null } as const
    const supervision = { supervisionExpected: 1, supervisionOrdered: 1 } as const
    await done(
      changeAfterRelease(office.officer, id, { ...after, ...supervision, version: (await person()).version }),
    )
    for (const code of ['DL-39', 'DL-40', 'DL-41', ...restrictedCodes])
      expect(await deadlineOf(db, id, code), code).toMatchObject({ applies: 'yes' })
    expect(await deadlineOf(db, id, 'DL-42')).toMatchObject({ dueOn: day('2027-05-15') })
  })

  test('whoever may not read the articles learns nothing of them, and cannot write them', async () => {
    const id = await aPersonWithPlan(db, office)
    await db.write.updateTable('people').set({ offenceAgainstMinor: 1 }).where('id', '=', id).execute()
    for (const role of ['medic', 'headquarters'] as const) {
      const codes = await codesFor(role, id)
      expect(restrictedCodes.filter((code) => codes.includes(code))).toEqual([])
    }
    const detachmentHead = anActor('detachment-head', { institutionId: office.institutionId })
    const person = await getPerson(db.read, detachmentHead, id)
    expect(person.offenceAgainstMinor).toBeNull()
    const { standing, sentenceStart, endOfTerm, behaviourDegree, version } = person
    const kept = {
      standing,
      sentenceStart,
      endOfTerm,
      behaviourDegree,
      releasedOn: null,
      releaseGround: null,
      termSetOn: null,
      paroleOn: null,
      neverParole: null,
    }
    await done(
      changeSentence(callerFor(db, detachmentHead), id, {
        ...kept,
        version,
        banRemains: 0,
        offenceAgainstMinor: 0,
      }),
    )
    expect((await getPerson(db.read, office.officer.actor, id)).offenceAgainstMinor).toBe(1)
  })
})
