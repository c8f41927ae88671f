/** The trend of an instrument for its psychologist: every total on its bands, what is not certain as a bar, and nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { recordPaper } from '~/features/instruments/commands.server'
import { openSqlite } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice } from '#tests/support/psychology'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let practice: Practice

/** As many ones as the total, the rest noughts; so many questions at the end are passed over. */
const paper = (heldOn: string, total: number, passed = 0) => ({
  versionCode: 'phq-9.ru.1',
  heldOn: day(heldOn),
  answers: Array.from({ length: 9 }, (_, at) => (at >= 9 - passed ? null : at < total ? 1 : 0)),
  after: null,
})

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  practice = await aPractice(db)
  const { caller, colleagueCaller, personId } = practice
  await done(recordPaper(caller, personId, paper('2026-10-01', 8)))
  await done(recordPaper(caller, personId, paper('2026-10-21', 3)))
  await done(recordPaper(caller, personId, paper('2026-11-20', 2, 3)))
  await done(recordPaper(colleagueCaller, personId, paper('2026-11-10', 5)))
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const shown = async (actor: Practice['actor']): Promise<string> => {
  const as = await site.signInAs(actor)
  return (await site.fetch(`/people/${practice.personId}/instruments`, { as })).text()
}
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length

describe('the trend of PHQ-9', () => {
  it('draws two certain totals as points, the uncertain one as a bar, on the five bands with the cut-off', async () => {
    const page = await shown(practice.actor)
    expect(count(page, /class="trend-point"/g)).toBe(2)
    expect(count(page, /class="trend-span"/g)).toBe(1)
    expect(count(page, /class="trend-band-\d"/g)).toBe(5)
    expect(count(page, /class="trend-cut"/g)).toBe(1)
  })

  it('puts a higher total higher, and the days apart as they lie', async () => {
    const page = await shown(practice.actor)
    const points = [...page.matchAll(/class="trend-point" cx="([\d.]+)" cy="([\d.]+)"/g)]
    const [first = [], second = []] = points.map(([, x, y]) => [Number(x), Number(y)])
    expect(first[1]).toBeLessThan(second[1] ?? 0)
    const span = Number(/class="trend-span" x1="([\d.]+)"/.exec(page)?.[1])
    // Twenty days of fifty.
    expect(((second[0] ?? 0) - (first[0] ?? 0)) / (span - (first[0] ?? 0))).toBeCloseTo(0.4)
  })

  it("holds nothing of a colleague's, whose page has their one result", async () => {
    expect(count(await shown(practice.colleague), /class="trend-(point|span)"/g)).toBe(1)
  })
})
