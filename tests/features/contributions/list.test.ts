/** The list of what a service owes: its own measures only, in order of their days, a page at a time, from an index. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { type Stage, aStage } from '#tests/support/contributions'
import { onEveryDatabase } from '#tests/support/database'
import { today } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { may } from '~/domain/access/policy'
import type { Actor, Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { listedServices } from '~/domain/contributions/owners'
import {
  type Shelf,
  type WorkCursor,
  countWork,
  perPage,
  workQuery,
} from '~/features/contributions/list.server'

onEveryDatabase('the list of what a service owes', (open) => {
  let db: Databases
  let stage: Stage
  const named = new Map<string, string>()

  beforeAll(async () => {
    db = await open()
    stage = await aStage(db)
    const owes = async (name: string, ...of: Parameters<Stage['owes']>) => {
      named.set((await stage.owes(...of)).measureId, name)
    }
    await owes('late', 'medic', { dueOn: addDays(today, -3), block: 'medical' })
    await owes('soon', 'medic', { dueOn: addDays(today, 5), block: 'medical' })
    await owes('sometime', 'medic', { dueOn: null, block: 'medical' })
    await owes('clinic', 'local-authority', { dueOn: addDays(today, 6), block: 'medical' })
    await owes('place', 'local-authority', { dueOn: addDays(today, 90) })
    await owes('first meeting', 'probation-officer', { dueOn: addDays(today, 91) })
    await owes('course', 'education', { dueOn: addDays(today, 92) })
    await owes('arrival', 'ngo', { dueOn: addDays(today, 93) })
    await owes('sessions', 'psychologist', { dueOn: addDays(today, 94) })
  })
  afterAll(() => db.close())

  const query = (actor: Actor, shelf: Shelf = 'open', after: WorkCursor | null = null) =>
    workQuery(db.read, actor, { shelf, service: null }, today, after)
  const list = async (role: Role, shelf?: Shelf): Promise<string[]> => {
    const rows = await query((await stage.as(role)).actor, shelf).execute()
    return rows.map((each) => named.get(each.id) ?? '?')
  }

  test.each<[Role, Shelf, string[]]>([
    ['medic', 'open', ['late', 'soon', 'clinic']],
    ['medic', 'overdue', ['late']],
    ['medic', 'week', ['soon', 'clinic']],
    ['medic', 'undated', ['sometime']],
    ['local-authority', 'open', ['clinic', 'place']],
    ['probation-officer', 'open', ['first meeting']],
    ['detachment-head', 'open', ['course']],
    ['psychologist', 'open', ['sessions']],
    ['ngo', 'open', []],
  ])('shows the %s on the shelf "%s" what is theirs', async (role, shelf, names) => {
    expect(await list(role, shelf)).toEqual(names)
  })

  test('shows the officer what every service owes', async () => {
    const names = ['late', 'soon', 'clinic', 'place', 'first meeting', 'course', 'arrival', 'sessions']
    expect(await list('social-worker')).toEqual(names)
  })

  test('goes on where the page ended, over equal days too', async () => {
    const { actor } = await stage.as('medic')
    for (let count = 0; count < perPage + 5; count += 1)
      named.set((await stage.owes('medic', { dueOn: addDays(today, 40) })).measureId, 'many')
    const first = await query(actor).execute()
    expect(first).toHaveLength(perPage + 1)
    const last = first[perPage - 1]
    const second = await query(actor, 'open', { due: last?.dueOn ?? null, id: last?.id ?? '' }).execute()
    const all = [...first.slice(0, perPage), ...second].map((each) => each.id)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(perPage + 5 + 3)
  })

  test('holds nothing that the policy or the service would refuse', async () => {
    const rows = await db.read
      .selectFrom('measures')
      .innerJoin('people', 'people.id', 'measures.personId')
      .select(['measures.id', 'measures.institutionId', 'organisationId', 'service', 'block', 'sharedRegion'])
      .execute()
    const actors = await Promise.all(
      (['medic', 'detachment-head', 'psychologist', 'local-authority', 'ngo'] as const).map(
        async (role) => (await stage.as(role)).actor,
      ),
    )
    const strangers = [
      anActor('medic', { institutionId: 'another' }),
      anActor('local-authority', { region: '11' }),
      anActor('ngo', { organisationId: 'another' }),
      anActor('employer', { organisationId: 'another' }),
    ]
    for (const actor of [...actors, ...strangers]) {
      const own = listedServices(actor.role) ?? []
      const allowed = rows
        .filter((row) => may(actor, 'contribution.list', { ...row, region: row.sharedRegion }))
        .filter(
          (row) =>
            own.some((each) => each === row.service) || (actor.role === 'medic' && row.block === 'medical'),
        )
        .map((row) => row.id)
      const shown = await query(actor).limit(1000).execute()
      for (const { id } of shown) expect(allowed).toContain(id)
    }
  })

  describe('answers from an index', () => {
    test.each<[Role, RegExp]>([
      ['social-worker', /measures_open\b/],
      ['medic', /measures_open\b/],
      ['ngo', /measures_open_of_organisation/],
      ['local-authority', /people_by_region/],
    ])('for the %s', async (role, index) => {
      const { actor } = await stage.as(role)
      for (const shelf of ['open', 'overdue', 'week'] as const)
        expect(await planOf(db.read, query(actor, shelf))).toMatch(index)
      expect(await planOf(db.read, countWork(db.read, actor, today))).toMatch(
        /measures_(open|by_)|people_by_region/,
      )
    })
  })
})
