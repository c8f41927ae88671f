/** The queue for the system of record on a real database: what deeds owe, ticks and their slips, the list. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { tickEntries, untickEntry } from '~/features/entries/commands.server'
import { owe } from '~/features/entries/owe.server'
import { countEntries, entriesQuery } from '~/features/entries/queries.server'
import { changeSentence } from '~/features/people/commands.server'
import { addSkill } from '~/features/people/facts-commands.server'
import { takePaperStep } from '~/features/people/papers-commands.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const everything = { show: 'open', kind: null, after: null } as const

onEveryDatabase('the queue for the system of record', (open) => {
  let db: Databases
  afterEach(() => db.close())

  const start = async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const userId = await aUser(db, { role: 'social-worker', institutionId })
    const officer = anActor('social-worker', { institutionId, userId })
    const unknown = { behaviourDegree: null, sentenceStart: null }
    const id = await aPerson(db, { institutionId, endOfTerm: day('2029-05-31'), ...unknown })
    return { institutionId, officer, id, caller: callerFor(db, officer) }
  }
  const waiting = () =>
    db.read.selectFrom('systemEntries').selectAll().where('state', '=', 'open').orderBy('id').execute()
  const sentence = {
    standing: 'in-custody',
    sentenceStart: null,
    endOfTerm: day('2029-06-30'),
    releasedOn: null,
    releaseGround: null,
    behaviourDegree: 2,
    termSetOn: null,
    paroleOn: null,
    neverParole: null,
    banRemains: null,
  } as const

  it('takes up a change of the term and of the degree with the deed itself, each under its own clock', async () => {
    const { caller, id } = await start()
    expect(await changeSentence(caller, id, { ...sentence, version: 1 })).toMatchObject({ ok: true })
    const rows = await waiting()
    expect(rows.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['sentence', null],
      ['behaviour-degree', '2026-11-25'],
    ])
    expect(rows[0]?.values).toBe('{"endOfTerm":"2029-06-30"}')
  })

  it('stays empty when the deed is refused, and never holds the articles', async () => {
    const { caller, id } = await start()
    await changeSentence(caller, id, { ...sentence, version: 9 })
    expect(await waiting()).toEqual([])
    await changeSentence(caller, id, { ...sentence, articles: '188 ч.2', version: 1 })
    expect(JSON.stringify(await waiting())).not.toContain('188')
  })

  it('replaces what nobody entered yet, and follows what was entered with a correction', async () => {
    const { caller, id } = await start()
    await addSkill(caller, id, { skill: 'тігін', years: 1 })
    await addSkill(caller, id, { skill: 'пісіру', years: 1 })
    const [first, ...none] = await waiting()
    expect(none).toEqual([])
    expect(first?.values).toContain('пісіру; тігін')
    await tickEntries(caller, [{ id: first?.id ?? '', version: 1 }])
    await addSkill(caller, id, { skill: 'бояу', years: 1 })
    expect(await waiting()).toMatchObject([{ correctsId: first?.id }])
  })

  it('takes up each paper as a fact of its own', async () => {
    const { caller, id } = await start()
    const step = {
      state: 'missing',
      on: today,
      reason: null,
      number: null,
      issuedOn: null,
      expiresOn: null,
      cost: null,
      paidBy: null,
      note: null,
      version: 0,
    } as const
    for (const kind of ['work-book', 'identity-card', 'work-book'] as const)
      await takePaperStep(caller, id, kind, step)
    expect((await waiting()).map(({ subject }) => subject)).toEqual(['work-book', 'identity-card'])
  })

  describe('ticking off', () => {
    it('is all or nothing, and not of what changed since the page was made', async () => {
      const { caller, id } = await start()
      await changeSentence(caller, id, { ...sentence, version: 1 })
      const [one, other] = await waiting()
      await changeSentence(caller, id, { ...sentence, endOfTerm: day('2029-07-31'), version: 2 })
      const chosen = [one, other].map((each) => ({ id: each?.id ?? '', version: 1 }))
      expect(await tickEntries(caller, chosen)).toMatchObject({
        refusal: { code: 'changed-since', values: { count: 1 } },
      })
      expect(await waiting()).toHaveLength(2)
      const fresh = await waiting()
      const ticked = await tickEntries(
        caller,
        fresh.map(({ id: each, version }) => ({ id: each, version })),
      )
      expect(ticked).toEqual({ ok: true, value: 2 })
      expect(await waiting()).toEqual([])
    })

    it('can be taken back with a reason for some days, unless a newer change waits', async () => {
      const { caller, officer, id } = await start()
      await changeSentence(caller, id, { ...sentence, behaviourDegree: null, version: 1 })
      const [one] = await waiting()
      const entry = one?.id ?? ''
      await tickEntries(caller, [{ id: entry, version: 1 }])
      const later = callerFor(db, officer, { now: '2026-12-01T07:00:00.000Z' })
      const slip = { reason: 'Не тот человек', version: 2 }
      expect(await untickEntry(later, entry, slip)).toMatchObject({ refusal: { code: 'too-late' } })
      expect(await untickEntry(caller, entry, slip)).toMatchObject({ ok: true })
      expect(await waiting()).toMatchObject([{ id: entry, version: 3 }])
      const marks = await db.read.selectFrom('entryMarks').select(['mark', 'reason']).orderBy('id').execute()
      expect(marks).toEqual([
        { mark: 'ticked', reason: null },
        { mark: 'unticked', reason: 'Не тот человек' },
      ])
      await tickEntries(caller, [{ id: entry, version: 3 }])
      const moved = { ...sentence, behaviourDegree: null, endOfTerm: day('2029-08-31'), version: 2 }
      await changeSentence(caller, id, moved)
      expect(await untickEntry(caller, entry, { ...slip, version: 4 })).toMatchObject({
        refusal: { code: 'newer-waits' },
      })
    })

    it('stays within the officer’s institution, and is not for the head', async () => {
      const { caller, institutionId, id } = await start()
      await changeSentence(caller, id, { ...sentence, version: 1 })
      const chosen = (await waiting()).map((each) => ({ id: each.id, version: each.version }))
      const elsewhere = anActor('social-worker', { institutionId: await anInstitution(db) })
      await expect(tickEntries(callerFor(db, elsewhere), chosen)).rejects.toMatchObject({ status: 404 })
      const head = anActor('institution-head', { institutionId })
      await expect(tickEntries(callerFor(db, head), chosen)).rejects.toMatchObject({ status: 403 })
    })
  })

  describe('the list', () => {
    it('shows the most pressing first and counts what is late', async () => {
      const { officer, institutionId, id } = await start()
      await db.write.transaction().execute(async (tx) => {
        const work = { tx, actor: officer, today, now: '2026-11-21T07:00:00.000Z', newId }
        const person = { personId: id, institutionId }
        await owe(work, { ...person, kind: 'release-plan', values: { state: 'drafted' } })
        await owe(work, {
          ...person,
          kind: 'behaviour-degree',
          values: { behaviourDegree: 1 },
          on: day('2026-11-02'),
        })
        await owe(work, { ...person, kind: 'labour-intake', values: { education: 'higher' } })
      })
      const rows = await entriesQuery(db.read, officer, everything, today).execute()
      expect(rows.map(({ kind }) => kind)).toEqual(['behaviour-degree', 'labour-intake', 'release-plan'])
      const counts = await countEntries(db.read, officer, today)
      expect([counts.open, counts.overdue, counts.soon].map(Number)).toEqual([3, 1, 1])
      const [first] = rows
      const after = { key: first?.dueKey ?? '', id: first?.id ?? '' }
      const next = await entriesQuery(db.read, officer, { ...everything, after }, today).execute()
      expect(next.map(({ kind }) => kind)).toEqual(['labour-intake', 'release-plan'])
    })

    it('reads an index for an institution, for a kind, for the done and for the country', async () => {
      const { officer } = await start()
      const plan = (actor = officer, filter: Partial<Parameters<typeof entriesQuery>[2]> = {}) =>
        planOf(db.read, entriesQuery(db.read, actor, { ...everything, ...filter }, today))
      expect(await plan()).toMatch(/system_entries_by_/)
      expect(await plan(officer, { kind: 'papers', show: 'overdue' })).toMatch(/system_entries_by_/)
      expect(await plan(officer, { show: 'done' })).toMatch(/system_entries_by_/)
      expect(await plan(anActor('headquarters'))).toMatch(/system_entries_by_/)
    })
  })
})
