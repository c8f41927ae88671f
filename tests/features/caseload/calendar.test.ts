/** Calendars: what falls on which day, within reach; and a feed that tells strangers nothing of anybody. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, leadTo, today } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { addDays, day } from '~/domain/calendar/day'
import { countCodes, countDays, itemsOf } from '~/features/caseload/calendar-queries.server'
import { dropFeed, hashFeedToken, keepFeed, newFeedToken } from '~/features/caseload/feed-commands.server'
import { readFeed } from '~/features/caseload/feed.server'

const origin = 'https://qadam.example'
const now = new Date(testNow)

onEveryDatabase('calendars', (open) => {
  let db: Databases
  let office: Office
  let personId: string
  const span = { from: addDays(today, -400), to: addDays(today, 400), mine: false }

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    personId = await aPersonWithPlan(db, office, {
      surname: 'Канареев',
      givenName: 'Құнанбай',
      iin: '900517300123',
      endOfTerm: day('2027-11-15'),
      caseWorkerId: office.officer.actor.userId,
    })
    await leadTo(db, office, personId, 'drafted')
  })
  afterEach(() => db.close())

  const sum = (rows: readonly { readonly count: number }[]): number =>
    rows.reduce((total, each) => total + Number(each.count), 0)

  test('count what they list', async () => {
    const { actor } = office.officer
    const counts = countDays(db.read, actor, span)
    const items = itemsOf(db.read, actor, span)
    for (const kind of ['deadlines', 'measures', 'releases'] as const) {
      const listed = await items[kind].execute()
      expect(sum(await counts[kind].execute()), kind).toBe(listed.length)
      expect(listed.length, kind).toBeGreaterThan(0)
    }
  })

  test('hold nobody of another institution, and only one’s own when asked', async () => {
    const other = await anOffice(db)
    const foreign = itemsOf(db.read, other.officer.actor, span)
    expect(await foreign.deadlines.execute()).toEqual([])
    expect(await foreign.releases.execute()).toEqual([])
    const colleague = anActor('social-worker', { institutionId: office.institutionId })
    expect(await itemsOf(db.read, colleague, { ...span, mine: true }).deadlines.execute()).toEqual([])
    const own = await itemsOf(db.read, office.officer.actor, { ...span, mine: true }).releases.execute()
    expect(own.map((each) => each.personId)).toEqual([personId])
  })

  test('show a medic the measures of the service, and no deadlines of the office', async () => {
    const medic = anActor('medic', { institutionId: office.institutionId })
    const { deadlines, measures } = itemsOf(db.read, medic, span)
    expect(await deadlines.execute()).toEqual([])
    expect((await measures.execute()).filter((each) => each.service !== 'medic')).toEqual([])
  })

  test('are read from indexes', async () => {
    const { actor } = office.officer
    const { deadlines, measures, releases } = itemsOf(db.read, actor, span)
    expect(await planOf(db.read, deadlines)).toMatch(/plan_deadlines_/)
    expect(await planOf(db.read, measures)).toMatch(/measures_/)
    expect(await planOf(db.read, releases)).toMatch(/plans_(open_)?by_/)
    expect(await planOf(db.read, countCodes(db.read, actor, span))).toMatch(/plan_deadlines_/)
  })

  describe('as a private feed', () => {
    const make = async (): Promise<string> => {
      const token = newFeedToken()
      await done(keepFeed(office.officer, hashFeedToken(token)))
      return token
    }

    test('tell the code of a deadline and its day, and nothing of whom', async () => {
      const feed = await readFeed(db, await make(), now, origin)
      const due = (await deadlineOf(db, personId, 'DL-03')).dueOn ?? ''
      expect(feed?.body).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`)
      expect(feed?.body).toContain('DL-03')
      expect(feed?.body).toContain(`${origin}/calendar?day=`)
      expect(feed?.body).toContain('X-WR-TIMEZONE:Asia/Almaty')
      const said = feed?.body.replaceAll(/\r\n[ \t]/g, '') ?? ''
      expect(said).not.toMatch(/Канар|Құнанбай|900517|DL-42/u)
      expect(said).not.toContain(personId)
      expect(said).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/)
    })

    test('answer under the secret only: the stored hash opens nothing', async () => {
      const token = await make()
      expect(await readFeed(db, hashFeedToken(token), now, origin)).toBeNull()
      expect(await readFeed(db, newFeedToken(), now, origin)).toBeNull()
      const stored = await db.read.selectFrom('calendarFeeds').selectAll().execute()
      expect(JSON.stringify(stored)).not.toContain(token)
    })

    test('a new address ends the old one, taking it back ends both, and so does shutting its user out', async () => {
      const [old, fresh] = [await make(), await make()]
      expect(await readFeed(db, old, now, origin)).toBeNull()
      expect(await readFeed(db, fresh, now, origin)).not.toBeNull()
      await db.write.updateTable('users').set({ disabledAt: testNow }).execute()
      expect(await readFeed(db, fresh, now, origin)).toBeNull()
      await db.write.updateTable('users').set({ disabledAt: null }).execute()
      await done(dropFeed(office.officer))
      expect(await readFeed(db, fresh, now, origin)).toBeNull()
    })

    test('keep their mark while nothing changes, and change it when something does', async () => {
      const token = await make()
      const first = await readFeed(db, token, now, origin)
      const again = await readFeed(db, token, new Date(now.getTime() + 60_000), origin)
      expect([again?.etag, again?.changedAt]).toEqual([first?.etag, first?.changedAt])
      await db.write.updateTable('planDeadlines').set({ doneOn: today }).where('code', '=', 'DL-03').execute()
      expect((await readFeed(db, token, now, origin))?.etag).not.toBe(first?.etag)
    })

    test('hold only one’s own people, in one’s own language', async () => {
      const colleagueId = await aUser(db, {
        role: 'social-worker',
        institutionId: office.institutionId,
        language: 'ru',
      })
      const colleague = callerFor(
        db,
        anActor('social-worker', { userId: colleagueId, institutionId: office.institutionId }),
      )
      const token = newFeedToken()
      await done(keepFeed(colleague, hashFeedToken(token)))
      const feed = await readFeed(db, token, now, origin)
      expect(feed?.body).toContain('Qadam: сроки')
      expect(feed?.body).not.toContain('BEGIN:VEVENT')
    })
  })
})
