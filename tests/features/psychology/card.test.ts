/** The card, the journal and the load: fed by the log, opened by their author, counted for those who see no people. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { shownCount, shownDeeds } from '~/domain/psychology/cells'
import { exportCard, pointToCard } from '~/features/psychology/card-commands.server'
import {
  cardLinesQuery,
  findCardPerson,
  journalQuery,
  ownCardsQuery,
} from '~/features/psychology/card-queries.server'
import { cardSheet } from '~/features/psychology/card-sheet.server'
import { recordSession } from '~/features/psychology/commands.server'
import { dueQuery, unseenQuery } from '~/features/psychology/due-queries.server'
import { countMembers, listGroupMeetings } from '~/features/psychology/group-queries.server'
import { ownPlannedQuery } from '~/features/psychology/planned-queries.server'
import { openOwnTexts } from '~/features/psychology/texts.server'
import {
  institutionsQuery,
  needsOfOwn,
  sessionCounts,
  unseenCounts,
} from '~/features/psychology/workload-queries.server'
import { answerDiagnostics, askDiagnostics } from '~/features/diagnostics/commands.server'
import { recordPaper } from '~/features/instruments/commands.server'
import { recommendPsychiatrist, stepPsychiatry } from '~/features/psychiatry/commands.server'
import { answeredQuery, besideLines, referredQuery } from '~/features/psychology/card-beside.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { planOf } from '#tests/support/query-plan'

describe('a small cell', () => {
  it('is never shown, nor is a count that would give its rest away', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (count, rest) => {
        const shown = shownCount(count, count + rest, 5)
        const isSmall = (size: number) => size > 0 && size < 5
        expect(shown === null).toBe(isSmall(count) || isSmall(rest) || isSmall(count + rest))
      }),
    )
  })
})

it('a few sessions are told of as a few, and none as none', () => {
  expect([0, 1, 4, 5, 60].map((count) => shownDeeds(count, 5))).toEqual([0, null, null, 5, 60])
})

onEveryDatabase('the psychological card', (open) => {
  let db: Databases
  let practice: Practice
  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db)
  })
  afterEach(() => db.close())

  const sheetFor = async (actor: Practice['actor'], language: 'kk' | 'ru') => {
    const { personId, caller } = practice
    const person = await findCardPerson(db.read, actor, personId)
    if (!person) throw new Error('out of reach')
    const lines = (await cardLinesQuery(db.read, actor, personId).execute()).toReversed()
    const texts = await openOwnTexts(
      db.read,
      actor,
      caller.keys,
      lines.map(({ id }) => id),
    )
    const beside = await besideLines(db.read, actor, caller.keys, personId)
    const reader = actor === practice.actor ? 'Дана' : 'Әріптес'
    return cardSheet({ person, lines, texts, actor, councils: [], beside, reader }, language)
  }

  const fill = async () => {
    const { caller, personId } = practice
    const given = { startedAt: '10:00', goal: 'PHQ-9', results: 'Балл 7', note: 'жеке ой' }
    await done(recordSession(caller, personId, aSession({ ...given, kind: 'diagnostics' })))
    await done(
      recordSession(
        caller,
        personId,
        aSession({ kind: 'individual-correction', method: 'art-therapy', results: 'Тыныс алды' }),
      ),
    )
    await done(
      recordSession(caller, personId, aSession({ attendance: 'missed', absence: 'court', conclusion: null })),
    )
  }

  test('lists diagnostics in section 1 and help in section 2, in the words of the order', async () => {
    await fill()
    const { tables } = await sheetFor(practice.actor, 'ru')
    expect(tables.map(({ rows }) => rows.length)).toEqual([1, 1, 0])
    expect(tables[0]?.rows[0]?.cells.slice(0, 4)).toEqual([
      '1',
      '20.11.2026 10:00',
      'PHQ-9 (Психолог)',
      'Балл 7',
    ])
    expect(tables[1]?.rows[0]?.cells[2]).toContain('Арт-терапия; Индивидуальная психокоррекция')
    expect(tables[1]?.rows[0]?.cells[2]).toContain('Тыныс алды')
    expect(JSON.stringify(tables)).not.toContain('жеке ой')
  })

  test('takes instruments and answered requests into section 1, and a psychiatrist into the note of section 2', async () => {
    await fill()
    const { caller, personId, institutionId, actor } = practice
    const heldOn = day('2026-11-19')
    const paper = { versionCode: 'gad-7.ru.1', heldOn, answers: [1, 1, 1, 1, 1, 1, 1], after: null }
    await done(recordPaper(caller, personId, paper))
    const requesterId = await aUser(db, { role: 'detachment-head', institutionId })
    const officer = callerFor(db, anActor('detachment-head', { userId: requesterId, institutionId }))
    const question = { task: 'Топқа бейімі', conditions: null, examinedBefore: 'no' as const, warned: true }
    const requestId = await done(askDiagnostics(officer, personId, question))
    await done(answerDiagnostics(caller, requestId, 1, 'Шағын топта жұмыс істей алады'))
    const recommendation = { urgency: 'soon' as const, recommendedOn: heldOn, reason: 'жасырын себеп' }
    const referralId = await done(recommendPsychiatrist(caller, personId, recommendation))
    const step = { onDay: day('2026-11-20'), visitOn: null, answer: null, reason: null }
    await done(stepPsychiatry(caller, referralId, 1, 'agree', step))
    const { tables } = await sheetFor(actor, 'ru')
    expect(tables[0]?.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['1', '19.11.2026', 'GAD-7 (Психолог)', expect.stringContaining('7')],
      ['2', '20.11.2026 10:00', 'PHQ-9 (Психолог)', 'Балл 7'],
      [
        '3',
        '21.11.2026',
        'Психодиагностика по заявке (приложение 10) (Сотрудник)',
        'Шағын топта жұмыс істей алады',
      ],
    ])
    expect(tables[1]?.rows[0]?.cells).toEqual([
      '1',
      '19.11.2026',
      'Рекомендована консультация психиатра',
      expect.stringContaining('Дана'),
    ])
    expect(JSON.stringify(tables)).not.toMatch(/жасырын себеп|Топқа бейімі/)
    const colleague = JSON.stringify(await sheetFor(practice.colleague, 'ru'))
    expect(colleague).not.toMatch(/GAD-7|Шағын топта|психиатра/)
    expect(colleague).toContain('Психодиагностика по заявке')
    for (const query of [answeredQuery(db.read, actor, personId), referredQuery(db.read, actor, personId)])
      expect(await planOf(db.read, query)).not.toMatch(/SCAN [dr]\b|Seq Scan/)
  })

  test('keeps section 3 in its place when nothing is written there', async () => {
    const { tables } = await sheetFor(practice.actor, 'kk')
    expect(tables.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['section-1', 0],
      ['section-2', 0],
      ['section-3', 0],
    ])
  })

  test("tells a colleague that there were sessions, and keeps the author's results", async () => {
    await fill()
    const told = JSON.stringify(await sheetFor(practice.colleague, 'kk'))
    expect(told).toContain('Нәтижелері авторында')
    expect(told).not.toMatch(/Балл 7|Тыныс алды|PHQ-9/)
  })

  test('is not there for a psychologist of another institution', async () => {
    const institutionId = await anInstitution(db)
    const stranger = anActor('psychologist', { institutionId })
    expect(await findCardPerson(db.read, stranger, practice.personId)).toBeUndefined()
  })

  test('is taken as a file by a deed that the audit keeps', async () => {
    const { caller, personId } = practice
    await done(exportCard(caller, personId, { as: 'pdf', language: 'kk' }))
    const rows = await db.read
      .selectFrom('auditEvents')
      .select(['deed', 'outcome'])
      .where('deed', '=', 'card.export')
      .execute()
    expect(rows).toEqual([{ deed: 'card.export', outcome: 'done' }])
  })

  test('is pointed at by a day that is not ahead, once for each version', async () => {
    const { actor, caller, personId } = practice
    const updatedOn = day('2026-11-20')
    expect(await pointToCard(caller, personId, { updatedOn: day('2026-11-22'), version: 0 })).toMatchObject({
      refusal: { code: 'card-ahead' },
    })
    await done(pointToCard(caller, personId, { updatedOn, version: 0 }))
    expect(await pointToCard(caller, personId, { updatedOn, version: 0 })).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    expect(await findCardPerson(db.read, actor, personId)).toMatchObject({ updatedOn, version: 1 })
  })

  test('is counted for headquarters without a name', async () => {
    const { institutionId, caller, personId } = practice
    await aPerson(db, { institutionId })
    await done(recordSession(caller, personId, aSession()))
    const [people] = await unseenCounts(db.read, [institutionId], day('2026-10-01')).execute()
    expect([Number(people?.people), Number(people?.unseen)]).toEqual([2, 1])
    const [sessions] = await sessionCounts(db.read, [institutionId], day('2026-10-01')).execute()
    expect(Number(sessions?.count)).toBe(1)
  })

  test('and every list of psychologists is read from an index', async () => {
    const { actor, institutionId, personId } = practice
    const head = anActor('headquarters')
    const on = day('2026-11-01')
    const plans = await Promise.all(
      [
        cardLinesQuery(db.read, actor, personId),
        ownCardsQuery(db.read, actor, personId),
        journalQuery(db.read, actor, { after: { heldOn: on, id: personId } }),
        dueQuery(db.read, actor, on),
        unseenQuery(db.read, actor, on, personId),
        ownPlannedQuery(db.read, actor, on, on),
        listGroupMeetings(db.read, personId),
        countMembers(db.read, [personId]),
        needsOfOwn(db.read, actor),
        unseenCounts(db.read, [institutionId], on),
        sessionCounts(db.read, [institutionId], on),
      ].map((query) => planOf(db.read, query)),
    )
    for (const plan of plans) expect(plan).not.toMatch(/^SCAN (?!.*USING)|Seq Scan/m)
    expect(plans[2]).toContain('psychology_sessions_relatives')
    expect(plans[3]).toContain('psychology_sessions_next')
    expect(plans[4]).toContain('people_by_institution_standing')
    expect(plans[5]).toContain('planned_sessions_by_psychologist')
    expect(await planOf(db.read, institutionsQuery(db.read, head, ''))).toBeTruthy()
  })
})
