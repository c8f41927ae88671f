/** An enquiry is somebody's from the first day, and both sides hear of each other's steps. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { moveEnquiry, postEnquiry, withdrawEnquiry } from '~/features/sites/enquiry-commands.server'
import type { StepTyped } from '~/features/sites/forms'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution, anOrganisation, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aSite, anEnquiry } from '#tests/support/sites'

const wish = { area: 400, headcount: 20, activity: '14', product: 'Арнайы киім', power: null, words: null }

const typed = (step: StepTyped['step'], version: number): StepTyped => ({
  step,
  version,
  reason: step === 'refuse' ? 'utilities' : step === 'withdraw' ? 'other' : null,
  words: 'Қуат жетпейді',
  ownerUserId: null,
  area: null,
  headcount: null,
  since: null,
  until: null,
  contractNumber: null,
})

onEveryDatabase('an enquiry for a site', (open) => {
  let db: Databases
  let institutionId: string
  let siteId: string
  let company: string
  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    siteId = await aSite(db, { institutionId })
    company = await anOrganisation(db)
  })
  afterEach(() => db.close())

  const employer = () => callerFor(db, anActor('employer', { organisationId: company }))
  const posted = async (): Promise<string> => {
    const result = await postEnquiry(employer(), siteId, wish)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }
  const ownerOf = async (id: string) =>
    (await db.read.selectFrom('siteEnquiries').select('ownerUserId').where('id', '=', id).executeTakeFirst())
      ?.ownerUserId
  const told = async () =>
    (await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).orderBy('id').execute()).map(
      ({ userId, kind, link }) => [userId, kind, link],
    )

  test('belongs at once to the officer who has fewest, and they are told', async () => {
    const [busy, free] = [
      await aUser(db, { role: 'social-worker', institutionId }),
      await aUser(db, { role: 'social-worker', institutionId }),
    ]
    await aUser(db, { role: 'institution-head', institutionId })
    await aUser(db, { role: 'social-worker', institutionId: await anInstitution(db) })
    const other = { siteId, institutionId, organisationId: await anOrganisation(db) }
    await anEnquiry(db, { ...other, ownerUserId: busy })
    const id = await posted()
    expect(await ownerOf(id)).toBe(free)
    expect(await told()).toEqual([[free, 'task', `/sites/enquiries/${id}`]])
  })

  test('falls to the head where there is no labour unit, and to nobody who has been shut out', async () => {
    await aUser(db, { role: 'social-worker', institutionId, disabledAt: '2026-11-01T00:00:00.000Z' })
    const head = await aUser(db, { role: 'institution-head', institutionId })
    expect(await ownerOf(await posted())).toBe(head)
  })

  test('tells the company that it was refused, and the officer that the company took it back', async () => {
    const officer = await aUser(db, { role: 'social-worker', institutionId })
    const director = await aUser(db, { role: 'employer', organisationId: company })
    await aUser(db, { role: 'employer', organisationId: await anOrganisation(db) })
    const inside = callerFor(db, { ...anActor('social-worker', { institutionId }), userId: officer })
    const first = await posted()
    expect(await moveEnquiry(inside, first, typed('refuse', 1))).toMatchObject({ ok: true })
    const second = await posted()
    expect(await withdrawEnquiry(employer(), second, typed('withdraw', 1))).toMatchObject({ ok: true })
    expect((await told()).toSorted()).toEqual(
      [
        [officer, 'task', `/sites/enquiries/${first}`],
        [director, 'enquiry-answered', `/sites/enquiries/${first}`],
        [officer, 'task', `/sites/enquiries/${second}`],
        [officer, 'task', `/sites/enquiries/${second}`],
      ].toSorted(),
    )
  })
})
