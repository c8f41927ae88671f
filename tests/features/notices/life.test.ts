/** Notices from the draft to the answer, over both databases. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aNotice } from '#tests/support/notices'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { day } from '~/domain/calendar/day'
import { type NoticeKind, type RecipientKind, kindRules } from '~/domain/notices/kinds'
import { linesOf } from '~/domain/notices/lines'
import { discardDraft, fillLines, prepareNotice } from '~/features/notices/commands.server'
import { answerNotice, recordDelivery, sendNotice } from '~/features/notices/delivery.server'
import { annulNotice, issueNotice } from '~/features/notices/issue.server'
import { changePattern } from '~/features/notices/numbering.server'
import { getNotice, noticesQuery } from '~/features/notices/queries.server'
import { registerQuery, registerRows } from '~/features/notices/register-page.server'
import type { Caller } from '~/platform/caller.server'

const today = day('2026-11-21')
const signed = { on: today, signer: 'Бәкірұлы Ә.' }
const byHand = { on: today, way: 'by-hand', tracking: null } as const

onEveryDatabase('notices', (open) => {
  let db: Databases
  let office: Office
  beforeAll(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterAll(() => db.close())

  const rowOf = (id: string) =>
    db.read.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const version = async (id: string): Promise<number> => (await rowOf(id)).version
  const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
    result.ok ? 'ok' : result.refusal.code

  const someone = (given: Parameters<typeof aPersonWithPlan>[2] = {}) =>
    aPersonWithPlan(db, office, {
      placeAfter: '791010000',
      sharedRegion: '79',
      housingAfter: 'none',
      wantsJobHelp: 1,
      articles: '188 ч. 2',
      ...given,
    })

  const drafted = (personId: string, kind: NoticeKind, recipient: RecipientKind): Promise<string> =>
    done(prepareNotice(office.officer, personId, { kind, recipient, placeKato: null, languages: 'both' }))

  const issued = async (personId: string, kind: NoticeKind, recipient: RecipientKind): Promise<string> => {
    const id = await drafted(personId, kind, recipient)
    const row = await rowOf(id)
    const lines = JSON.parse(row.lines)
    const fill = (part: Readonly<Record<string, string>>) => ({
      ...part,
      ...Object.fromEntries(
        linesOf[kindRules[kind].form].flatMap(({ key, restricted }) =>
          part[key] || restricted ? [] : [[key, 'тігінші']],
        ),
      ),
    })
    await done(
      fillLines(office.officer, id, row.version, { all: lines.all, kk: fill(lines.kk), ru: fill(lines.ru) }),
    )
    return done(issueNotice(office.officer, id, await version(id), signed))
  }

  const sent = async (personId: string, kind: NoticeKind, recipient: RecipientKind): Promise<string> => {
    const id = await issued(personId, kind, recipient)
    return done(sendNotice(office.officer, id, await version(id), byHand))
  }

  const authority = async (region: string): Promise<Caller> =>
    callerFor(
      db,
      anActor('local-authority', { region, userId: await aUser(db, { role: 'local-authority', region }) }),
    )

  describe('a draft', () => {
    it('comes filled from the records, in both languages, and never with a conviction', async () => {
      const row = await rowOf(await drafted(await someone(), 'housing-notice', 'local-authority'))
      const lines = JSON.parse(row.lines)
      expect(lines.kk.housing).toBe('баспанасы жоқ')
      expect(lines.ru.housing).toBe('жилья нет')
      expect(lines.all.releaseDay).toMatch(/^\d\d\.\d\d\.2027$/)
      expect(`${row.lines}${row.restrictedLines}`).not.toContain('188')
    })

    it('is taken up again instead of written twice, and may be thrown away', async () => {
      const personId = await someone()
      const id = await drafted(personId, 'job-notice', 'career-centre')
      expect(await drafted(personId, 'job-notice', 'career-centre')).toBe(id)
      expect(await done(discardDraft(office.officer, id, 1))).toBe(personId)
    })

    it('does not get a number while its needed lines are empty', async () => {
      const id = await drafted(await someone({ housingAfter: 'unknown' }), 'first-notice', 'police')
      expect(codeOf(await issueNotice(office.officer, id, 1, signed))).toBe('lines-missing')
    })

    it('goes to no service that the law does not name for it', async () => {
      const asked = { kind: 'job-notice', recipient: 'police', placeKato: null, languages: 'kk' } as const
      expect(codeOf(await prepareNotice(office.officer, await someone(), asked))).toBe(
        'recipient-not-of-kind',
      )
    })
  })

  describe('the letter to another locality', () => {
    it('is never written to the place that has refused', async () => {
      const personId = await someone()
      const asked = { kind: 'other-locality', recipient: 'local-authority', languages: 'ru' } as const
      for (const placeKato of [null, '791010000'])
        expect(codeOf(await prepareNotice(office.officer, personId, { ...asked, placeKato }))).toBe(
          'other-place-needed',
        )
      const id = await done(prepareNotice(office.officer, personId, { ...asked, placeKato: '351000000' }))
      expect(JSON.parse((await rowOf(id)).lines).ru.recipient).toContain('Караганд')
    })
  })

  describe('numbers', () => {
    it('run without a gap and without a double when several papers are issued at once', async () => {
      const there = await anOffice(db)
      const ids = await Promise.all(
        Array.from({ length: 6 }, async () =>
          aNotice(db, {
            personId: await someone(),
            institutionId: there.institutionId,
            kind: 'probation-enquiry',
            recipient: 'probation',
            state: 'draft',
            languages: 'kk',
            lines: JSON.stringify({
              all: { person: 'Ә', birthYear: '1990' },
              kk: { recipient: 'а', institution: 'а', address: 'а' },
            }),
          }),
        ),
      )
      const first = ids[0] ?? ''
      await issueNotice(there.officer, first, 99, signed)
      await Promise.all(ids.map((id) => done(issueNotice(there.officer, id, 1, signed))))
      const serials = await db.read
        .selectFrom('notices')
        .select(['serial', 'number'])
        .where('institutionId', '=', there.institutionId)
        .execute()
      expect(serials.map((each) => each.serial ?? 0).toSorted((one, other) => one - other)).toEqual([
        1, 2, 3, 4, 5, 6,
      ])
      expect(new Set(serials.map((each) => each.number)).size).toBe(6)
    })

    it('follow the pattern of the head of the institution', async () => {
      expect(codeOf(await changePattern(office.head, 0, 'без номера'))).toBe('pattern-without-serial')
      await done(changePattern(office.head, 0, 'ОТБУ-{n}/{yy}'))
      const row = await rowOf(await issued(await someone(), 'housing-notice', 'local-authority'))
      expect(row.number).toMatch(/^ОТБУ-\d+\/26$/)
      expect(codeOf(await changePattern(office.head, 0, '{n}'))).toBe('errors:stale')
    })
  })

  describe('a numbered paper', () => {
    it('is locked; a mistake is annulled with its reason and written anew, both kept', async () => {
      const personId = await someone()
      const id = await issued(personId, 'housing-notice', 'local-authority')
      const filled = { all: {}, kk: {}, ru: {} }
      expect(codeOf(await fillLines(office.officer, id, await version(id), filled))).toBe('locked')
      const anew = await done(
        annulNotice(office.head, id, await version(id), { reason: 'Қате мекенжай', anew: true }),
      )
      expect(await rowOf(id)).toMatchObject({ state: 'annulled', annulReason: 'Қате мекенжай' })
      expect(await rowOf(anew)).toMatchObject({ state: 'draft', replacesId: id, number: null })
      expect((await rowOf(anew)).lines).toBe((await rowOf(id)).lines)
    })

    it('settles its deadline when it goes out, and opens it again when it is annulled', async () => {
      const personId = await someone()
      const id = await sent(personId, 'housing-notice', 'local-authority')
      expect(await deadlineOf(db, personId, 'DL-07')).toMatchObject({ doneOn: today })
      await done(annulNotice(office.officer, id, await version(id), { reason: 'Қате', anew: false }))
      expect(await deadlineOf(db, personId, 'DL-07')).toMatchObject({ doneOn: null })
    })

    it('to two services settles its deadline with the second letter', async () => {
      const personId = await someone()
      await sent(personId, 'first-notice', 'local-authority')
      expect(await deadlineOf(db, personId, 'DL-03')).toMatchObject({ doneOn: null })
      await sent(personId, 'first-notice', 'police')
      expect(await deadlineOf(db, personId, 'DL-03')).toMatchObject({ doneOn: today })
    })

    it('is the person’s own request: it has come with its number, and enters them in the register', async () => {
      const personId = await someone()
      await issued(personId, 'request', 'head-of-institution')
      expect(await deadlineOf(db, personId, 'DL-02')).toMatchObject({ doneOn: today })
      const query = registerQuery(
        db.read,
        office.officer.actor,
        { institutionId: office.institutionId, year: 2026, after: 0 },
        500,
      )
      const entries = await query.execute()
      expect(entries.filter((each) => each.personId === personId)).toHaveLength(1)
      expect(entries.map((each) => each.serial)).toEqual(entries.map((_, place) => place + 1))
    })
  })

  describe('the answer', () => {
    it('of the local authority settles its deadline, says who answered, and opens the offer of another place', async () => {
      const personId = await someone()
      const id = await sent(personId, 'housing-notice', 'local-authority')
      const there = await authority('79')
      const reading = await getNotice(db.read, there.actor, id, 'notice.answer')
      expect(reading.seesAll).toBe(false)
      const refusal = { on: today, answer: 'no', words: 'Орын жоқ' } as const
      const wordless = await answerNotice(there, id, reading.version, { ...refusal, words: null })
      expect(codeOf(wordless)).toBe('reason-missing')
      await done(answerNotice(there, id, reading.version, refusal))
      expect(await deadlineOf(db, personId, 'DL-08')).toMatchObject({
        doneOn: today,
        answer: 'no',
        doneBy: there.actor.userId,
        note: 'Орын жоқ',
      })
      expect(await deadlineOf(db, personId, 'DL-09')).toMatchObject({ applies: 'yes', dueOn: '2026-11-27' })
      expect(await rowOf(id)).toMatchObject({ state: 'answered', awaitedOn: null, answerDueOn: '2026-12-11' })
    })

    it('is not given by another region, by probation, nor by a neighbour institution', async () => {
      const id = await sent(await someone(), 'housing-notice', 'local-authority')
      const answering = { on: today, answer: 'yes', words: null } as const
      const probation = callerFor(db, anActor('probation-officer', { region: '79' }))
      for (const stranger of [await authority('71'), probation, (await anOffice(db)).officer])
        await expect(answerNotice(stranger, id, await version(id), answering)).rejects.toMatchObject({
          status: 404,
        })
    })

    it('from two desks at once is kept once', async () => {
      const id = await sent(await someone(), 'job-notice', 'career-centre')
      const answering = { on: today, answer: 'yes', words: null } as const
      const given = await version(id)
      const results = await Promise.all(
        [office.officer, await authority('79')].map((who) => answerNotice(who, id, given, answering)),
      )
      expect(results.filter((each) => each.ok)).toHaveLength(1)
    })

    it('is not needed to note that a letter was handed over', async () => {
      const id = await sent(await someone(), 'release-notice', 'police')
      await done(recordDelivery(office.officer, id, await version(id), today))
      expect(await rowOf(id)).toMatchObject({ state: 'delivered', awaitedOn: null })
    })
  })

  describe('restricted lines', () => {
    it('are read by those with the permission only', async () => {
      const id = await drafted(await someone(), 'first-notice', 'police')
      const filled = { all: {}, kk: { sentence: 'құпия' }, ru: { sentence: 'закрытое' } }
      await done(fillLines(office.officer, id, 1, filled))
      expect((await rowOf(id)).lines).not.toContain('закрытое')
      expect((await getNotice(db.read, office.officer.actor, id)).filled.ru.sentence).toBe('закрытое')
      const overseer = await getNotice(db.read, anActor('headquarters'), id)
      expect(overseer.filled.ru.sentence).toBeUndefined()
    })
  })

  describe('lists', () => {
    test.each([
      ['overdue', /notices_awaited/],
      ['waiting', /notices_awaited/],
      // An empty table may be read by either index of its states.
      ['to-send', /notices_by_(institution_)?state/],
      [null, /notices_by_institution/],
    ] as const)('of an institution, %s, are read from an index', async (only, index) => {
      const after = { awaitedOn: today, id: '0' }
      const query = noticesQuery(db.read, office.officer.actor, only, today, after)
      const plan = await planOf(db.read, query)
      expect(plan).toMatch(index)
      expect(plan).not.toMatch(/TEMP B-TREE|Seq Scan on notices/)
    })

    test.each([
      ['local-authority', 'overdue', /notices_awaited_of_authority/],
      ['probation-officer', null, /notices_by_probation/],
    ] as const)('of a region, for the %s, %s, too', async (role, only, index) => {
      const query = noticesQuery(db.read, anActor(role, { region: '79' }), only, today, null)
      expect(await planOf(db.read, query)).toMatch(index)
    })

    it('show the late answers by their day, the oldest first', async () => {
      const personId = await someone()
      const there = await anOffice(db)
      for (const due of ['2026-11-20', '2026-11-10', '2026-11-28'])
        await aNotice(db, {
          personId,
          institutionId: there.institutionId,
          answerDueOn: day(due),
          awaitedOn: day(due),
        })
      const late = await noticesQuery(db.read, there.officer.actor, 'overdue', today, null).execute()
      expect(late.map((each) => each.awaitedOn)).toEqual(['2026-11-10', '2026-11-20'])
    })

    it('of the register stand in the columns of annex 13 and are read from their index', async () => {
      const asked = { institutionId: office.institutionId, year: 2026, after: 0 }
      const query = registerQuery(db.read, office.officer.actor, asked)
      expect(await planOf(db.read, query)).toMatch(/need_register_numbered/)
      const entries = await query.execute()
      const rows = await registerRows(db.read, office.officer.actor, asked, entries, 'ru')
      expect(rows[0]?.cells).toHaveLength(8)
      expect(rows.some(({ cells }) => /Повторное уведомление о жилье, №/.test(cells[7] ?? ''))).toBe(true)
    })
  })
})
