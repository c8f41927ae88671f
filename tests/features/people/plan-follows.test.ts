import { afterEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { changeSentence } from '~/features/people/commands.server'
import type { SentenceValue } from '~/features/people/forms'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'

const aSentence = (given: Partial<SentenceValue> = {}): SentenceValue => ({
  version: 1,
  standing: 'in-custody',
  sentenceStart: day('2024-01-01'),
  endOfTerm: day('2029-08-31'),
  releasedOn: null,
  releaseGround: null,
  termSetOn: null,
  paroleOn: null,
  neverParole: null,
  behaviourDegree: null,
  banRemains: null,
  ...given,
})

onEveryDatabase("a person's plan", (open) => {
  let db: Databases
  afterEach(() => db.close())

  const start = async (endOfTerm: string) => {
    db = await open()
    const institutionId = await anInstitution(db)
    const personId = await aPerson(db, { institutionId, endOfTerm: day(endOfTerm) })
    const role = 'social-worker'
    const caller = callerFor(
      db,
      anActor(role, { institutionId, userId: await aUser(db, { role, institutionId }) }),
    )
    const plans = () => db.read.selectFrom('plans').selectAll().where('personId', '=', personId).execute()
    const dueOf = async (code: string) =>
      (await db.read.selectFrom('planDeadlines').select('dueOn').where('code', '=', code).executeTakeFirst())
        ?.dueOn
    return { personId, caller, plans, dueOf }
  }

  it('opens with the deed that brings the end of term into its window, and moves with the next one', async () => {
    const { personId, caller, plans, dueOf } = await start('2029-08-31')
    expect(await plans()).toEqual([])

    expect((await changeSentence(caller, personId, aSentence({ endOfTerm: day('2027-08-31') }))).ok).toBe(
      true,
    )
    expect(await plans()).toMatchObject([{ state: 'preparing', endOfTerm: '2027-08-31' }])
    expect(await dueOf('DL-03')).toBe('2026-08-31')

    const moved = aSentence({ endOfTerm: day('2027-06-15'), version: 2 })
    expect((await changeSentence(caller, personId, moved)).ok).toBe(true)
    expect(await plans()).toMatchObject([{ endOfTerm: '2027-06-15', releaseOn: '2027-06-15' }])
    expect(await dueOf('DL-03')).toBe('2026-06-15')
  })

  it('stands in the audit row of the deed that moved it', async () => {
    const { personId, caller } = await start('2027-08-31')
    await changeSentence(caller, personId, aSentence({ endOfTerm: day('2027-07-31') }))
    const [row] = await db.read.selectFrom('auditValues').select('details').execute()
    expect(JSON.parse(row?.details ?? '{}')).toHaveProperty('plan.opened')
  })

  it('is left alone by a refused deed', async () => {
    const { personId, caller, plans } = await start('2029-08-31')
    const stale = aSentence({ endOfTerm: day('2027-08-31'), version: 7 })
    expect((await changeSentence(caller, personId, stale)).ok).toBe(false)
    expect(await plans()).toEqual([])
  })
})
