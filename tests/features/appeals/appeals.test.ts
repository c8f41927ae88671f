/** A person's word: who reads it, who does not, and what becomes of it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import type { AppealAbout } from '~/domain/appeals/appeal'
import type { Role } from '~/domain/access/roles'
import { answerAppeal, recordAppeal, submitAppeal, withdrawAppeal } from '~/features/appeals/commands.server'
import { appealPageQuery, getAppeal, listAppeals, listOwnAppeals } from '~/features/appeals/queries.server'
import { openWords } from '~/features/appeals/texts.server'
import type { Caller } from '~/platform/caller.server'

const complaint = (subject: 'institution-head' | 'treatment' | 'medic'): AppealAbout => ({
  kind: 'complaint',
  subject,
})

onEveryDatabase('the word of Ерлан', (open) => {
  let db: Databases
  let institutionId: string
  let personId: string
  let erlan: Caller

  const staff = async (role: Role, there = institutionId): Promise<Caller> =>
    callerFor(
      db,
      anActor(role, { userId: await aUser(db, { role, institutionId: there }), institutionId: there }),
    )

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId })
    erlan = callerFor(db, anActor('person', { userId: await aUser(db, { role: 'person' }), personId }))
  })
  afterEach(() => db.close())

  const sees = async ({ actor }: Caller, id: string): Promise<boolean> => {
    const { rows } = await listAppeals(db.read, actor, { open: true, after: null })
    const found = await getAppeal(db.read, actor, id).then(
      () => true,
      () => false,
    )
    expect(rows.some((each) => each.id === id)).toBe(found)
    return found
  }

  describe('when he complains about the head of the institution', () => {
    test('reaches headquarters and nobody in the institution', async () => {
      const id = await done(submitAppeal(erlan, complaint('institution-head'), 'Қабылдамайды'))
      const headquarters = callerFor(db, anActor('headquarters'))
      expect(await sees(headquarters, id)).toBe(true)
      for (const role of ['institution-head', 'social-worker'] as const)
        expect(await sees(await staff(role), id)).toBe(false)
    })

    test('is not answered by the one it is about, who is told that there is no such thing', async () => {
      const id = await done(submitAppeal(erlan, complaint('institution-head'), 'Қабылдамайды'))
      const head = await staff('institution-head')
      await expect(answerAppeal(head, id, 1, { step: 'refuse', text: 'Жоқ' })).rejects.toMatchObject({
        status: 404,
      })
    })

    test('leaves no trace in his own history, which the institution reads', async () => {
      await done(submitAppeal(erlan, complaint('institution-head'), 'Қабылдамайды'))
      const rows = await db.read
        .selectFrom('auditEvents')
        .select('personId')
        .where('deed', '=', 'appeal.submit')
        .execute()
      expect(rows).toEqual([{ personId: null }])
    })
  })

  test('about cruel treatment stands sealed in the database and opens for the prosecutor', async () => {
    const id = await done(submitAppeal(erlan, complaint('treatment'), 'канарейка-7'))
    const row = await db.read.selectFrom('appeals').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('канарейка')
    const prosecutor = callerFor(db, anActor('prosecutor'))
    expect(await sees(prosecutor, id)).toBe(true)
    expect(await sees(callerFor(db, anActor('headquarters')), id)).toBe(false)
    expect(openWords(prosecutor.keys, id, 'text', row.text)).toBe('канарейка-7')
  })

  test('asking for a correction reaches the officer of his own institution only', async () => {
    const id = await done(submitAppeal(erlan, { kind: 'correction', area: 'documents' }, 'Нөмірі қате'))
    expect(await sees(await staff('social-worker'), id)).toBe(true)
    expect(await sees(await staff('social-worker', await anInstitution(db)), id)).toBe(false)
  })

  test('on paper is written down by an officer of his institution and by no other', async () => {
    const about = { kind: 'correction', area: 'plan' } as const
    await done(recordAppeal(await staff('social-worker'), personId, about, 'Мекенжай өзгерді'))
    const stranger = await staff('social-worker', await anInstitution(db))
    await expect(recordAppeal(stranger, personId, about, 'Жоқ')).rejects.toMatchObject({ status: 404 })
  })

  test('passed on upwards leaves the one who passed it on', async () => {
    const id = await done(submitAppeal(erlan, complaint('medic'), 'Дәрі бермейді'))
    const head = await staff('institution-head')
    await done(answerAppeal(head, id, 1, { step: 'forward', text: 'Дәрігерлер комитетке бағынады' }))
    expect(await sees(head, id)).toBe(false)
    expect(await sees(callerFor(db, anActor('headquarters')), id)).toBe(true)
  })

  test('is answered once: a second answer from an old form is refused', async () => {
    const id = await done(submitAppeal(erlan, { kind: 'objection' }, 'Адам таңдасын'))
    const head = await staff('institution-head')
    await done(answerAppeal(head, id, 1, { step: 'satisfy', text: 'Қабылданды' }))
    expect(await answerAppeal(head, id, 1, { step: 'refuse', text: 'Жоқ' })).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    const [row] = await listOwnAppeals(db.read, erlan.actor)
    expect(row).toMatchObject({ state: 'satisfied' })
    expect(openWords(erlan.keys, id, 'answer', row?.answer ?? null)).toBe('Қабылданды')
  })

  test('is taken back by himself and by nobody else', async () => {
    const id = await done(submitAppeal(erlan, { kind: 'objection' }, 'Адам таңдасын'))
    const other = callerFor(db, anActor('person', { personId: await aPerson(db, { institutionId }) }))
    await expect(withdrawAppeal(other, id, 1)).rejects.toMatchObject({ status: 404 })
    await done(withdrawAppeal(erlan, id, 1))
    const head = await staff('institution-head')
    expect((await listAppeals(db.read, head.actor, { open: true, after: null })).rows).toEqual([])
  })

  test('stands in a list that is read from its index', async () => {
    const head = await staff('institution-head')
    const plan = await planOf(db.read, appealPageQuery(db.read, head.actor, { open: true, after: null }))
    expect(plan).toMatch(/appeals_open|appeals_by_handler/)
    expect(plan).not.toMatch(/SCAN appeals\b(?! USING)/)
  })
})
