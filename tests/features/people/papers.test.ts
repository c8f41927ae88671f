/** Papers and money of a person on a real database: steps, their history, the deadline they start, the worklist. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { up } from '#db/migrations/0019-readiness'
import { day } from '~/domain/calendar/day'
import type { StepValue } from '~/features/people/forms'
import { takePaperStep, takePaperStepBack } from '~/features/people/papers-commands.server'
import { getPersonFacts } from '~/features/people/queries.server'
import { readinessFilterIn, readinessQuery } from '~/features/people/readiness-list.server'
import { openDuePlans } from '~/features/plans/due.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')

const aStep = (state: StepValue['state'], version: number, given: Partial<StepValue> = {}): StepValue => ({
  state,
  on: day('2026-11-20'),
  reason: null,
  number: null,
  issuedOn: null,
  expiresOn: null,
  cost: null,
  paidBy: null,
  note: null,
  version,
  ...given,
})

onEveryDatabase('papers and money', (open) => {
  let db: Databases
  afterEach(() => db.close())

  const start = async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const userId = await aUser(db, { role: 'social-worker', institutionId })
    const officer = anActor('social-worker', { institutionId, userId })
    const id = await aPerson(db, { institutionId, endOfTerm: day('2027-05-31') })
    return { institutionId, officer, id, caller: callerFor(db, officer) }
  }
  const paperOf = async (id: string) => (await getPersonFacts(db.read, id)).documents[0]

  it('go step by step, with what each cost and only the last digits of the number', async () => {
    const { caller, id } = await start()
    await takePaperStep(caller, id, 'identity-card', aStep('missing', 0))
    const applied = aStep('applied', 1, { cost: 80_000, paidBy: 'institution' })
    expect(await takePaperStep(caller, id, 'identity-card', applied)).toMatchObject({ ok: true })
    const issued = aStep('issued', 2, { cost: 20_000, paidBy: 'person', number: '044556677' })
    expect(await takePaperStep(caller, id, 'identity-card', issued)).toMatchObject({ ok: true })
    expect(await paperOf(id)).toMatchObject({ state: 'issued', version: 3, cost: 100_000, number: '6677' })
    const [audit] = await db.read.selectFrom('auditValues').select('details').execute()
    expect(audit?.details).not.toContain('6677')
  })

  it('refuse a step out of order and one made from an older page, and keep what stood', async () => {
    const { caller, id } = await start()
    await takePaperStep(caller, id, 'work-book', aStep('missing', 0))
    expect(await takePaperStep(caller, id, 'work-book', aStep('issued', 1))).toMatchObject({
      refusal: { code: 'paper-step-impossible' },
    })
    expect(await takePaperStep(caller, id, 'work-book', aStep('applied', 0))).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    expect(await paperOf(id)).toMatchObject({ state: 'missing', version: 1 })
  })

  it('stand as before once the last step is taken back, and the slip stays in the history', async () => {
    const { caller, id } = await start()
    await takePaperStep(caller, id, 'bank-account', aStep('missing', 0))
    await takePaperStep(caller, id, 'bank-account', aStep('opened', 1))
    expect(await takePaperStepBack(caller, id, 'bank-account', 2)).toMatchObject({ ok: true })
    expect(await paperOf(id)).toMatchObject({ state: 'missing', version: 3 })
    expect(await takePaperStepBack(caller, id, 'bank-account', 3)).toMatchObject({ ok: true })
    expect(await paperOf(id)).toBeUndefined()
    expect(await takePaperStep(caller, id, 'bank-account', aStep('applied', 0))).toMatchObject({ ok: true })
    const steps = await db.read.selectFrom('personDocumentSteps').select(['state', 'takenBackAt']).execute()
    expect(steps.filter((each) => each.takenBackAt !== null)).toHaveLength(2)
  })

  it('start the half-year deadline when a work book turns out missing, and end it when it is issued', async () => {
    const { caller, id } = await start()
    await openDuePlans(db, { now: () => new Date(testNow) })
    const deadline = () =>
      db.read
        .selectFrom('planDeadlines')
        .select(['applies', 'dueOn'])
        .where('code', '=', 'DL-05')
        .executeTakeFirst()
    await takePaperStep(caller, id, 'work-book', aStep('missing', 0))
    expect(await deadline()).toMatchObject({ applies: 'yes', dueOn: '2026-11-30' })
    for (const kind of ['identity-card', 'pension-certificate'] as const)
      await takePaperStep(caller, id, kind, aStep('held-by-institution', 0))
    await takePaperStep(caller, id, 'work-book', aStep('applied', 1))
    await takePaperStep(caller, id, 'work-book', aStep('issued', 2))
    expect(await deadline()).toMatchObject({ applies: 'no' })
  })

  it('stay within the officer’s institution', async () => {
    const { id } = await start()
    const stranger = anActor('social-worker', { institutionId: await anInstitution(db) })
    const taking = takePaperStep(callerFor(db, stranger), id, 'work-book', aStep('missing', 0))
    await expect(taking).rejects.toMatchObject({ status: 404 })
  })

  describe('the worklist', () => {
    const filter = readinessFilterIn(new URLSearchParams({ lacking: 'identity', months: '12' }))

    it('names those who leave soon without a paper, or with one that ends before', async () => {
      const { institutionId, officer } = await start()
      const papers = async (endOfTerm: string, state: string, expiresOn: string | null) => {
        const personId = await aPerson(db, { institutionId, endOfTerm: day(endOfTerm) })
        const dates = { expiresOn: expiresOn === null ? null : day(expiresOn) }
        await db.write
          .insertInto('personDocuments')
          .values({ id: newId(), personId, kind: 'identity-card', state, ...dates, version: 1 })
          .execute()
        return personId
      }
      const lapsing = await papers('2027-02-01', 'held-by-person', '2027-01-31')
      await papers('2027-02-02', 'held-by-person', '2027-02-02')
      const applied = await papers('2027-02-03', 'applied', null)
      await papers('2028-02-03', 'missing', null)
      const rows = await readinessQuery(db.read, officer, filter, today).execute()
      expect(rows.map((row) => row.id).slice(0, 2)).toEqual([lapsing, applied])
      expect(rows).toHaveLength(3)
    })

    it('reads an index for an institution and for the country', async () => {
      const { officer } = await start()
      const own = await planOf(db.read, readinessQuery(db.read, officer, filter, today))
      expect(own).toMatch(/people_by_(institution_)?term/)
      const all = await planOf(db.read, readinessQuery(db.read, anActor('headquarters'), filter, today))
      expect(all).toMatch(/people_by_(term|standing|next_due|caseload)/)
    })
  })
})

onEveryDatabase('papers recorded before steps were kept', (open) => {
  it('find their state among the finer ones, and lose no other', async () => {
    const db = await open()
    const personId = await aPerson(db)
    const kinds = ['identity-card', 'work-book', 'passport', 'driving-licence'] as const
    const states = ['requested', 'in-progress', 'held-by-person', 'not-needed']
    await db.write
      .insertInto('personDocuments')
      .values(
        kinds.map((kind, at) => ({
          id: newId(),
          personId,
          kind,
          state: states[at] ?? '',
          number: '044556677',
          version: 1,
        })),
      )
      .execute()
    await db.write.schema.dropTable('personDocumentSteps').execute()
    for (const column of ['stateOn', 'reason', 'paidBy', 'cost'])
      await db.write.schema.alterTable('personDocuments').dropColumn(column).execute()
    await up(db.write)
    const { documents } = await getPersonFacts(db.read, personId)
    expect(documents.map(({ kind, state, number }) => [kind, state, number])).toEqual([
      ['driving-licence', 'not-needed', '044556677'],
      ['identity-card', 'applied', '6677'],
      ['passport', 'held-by-person', '6677'],
      ['work-book', 'accepted', '044556677'],
    ])
    await db.close()
  })
})
