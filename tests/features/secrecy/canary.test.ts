/** A word put into every sealed field lies readable nowhere at rest: in no table of either database, and in no backup. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { dialectOf } from '#db/dialect'
import { addDays, day } from '~/domain/calendar/day'
import { answerDiagnostics, askDiagnostics, takeDiagnostics } from '~/features/diagnostics/commands.server'
import { lookAtResult, recordTyped } from '~/features/instruments/commands.server'
import { recommendPsychiatrist } from '~/features/psychiatry/commands.server'
import { recordRelatives, recordSession } from '~/features/psychology/commands.server'
import { joinGroup, openGroup } from '~/features/psychology/group-commands.server'
import { recordMeeting } from '~/features/psychology/meeting-commands.server'
import { keepSnippet } from '~/features/psychology/snippets.server'
import { askGlass } from '~/features/secrecy/glass-commands.server'
import { writeRisk } from '~/features/secrecy/risk.server'
import { continueNote, giveSubstitution } from '~/features/secrecy/substitution-commands.server'
import { openCase, remarkOnCase } from '~/features/secrecy/supervision-commands.server'
import { handOverWatch, proposeWatch, startWatch } from '~/features/watches/commands.server'
import type { Role } from '~/domain/access/roles'
import { anActor, callerFor } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'

const canary = 'Құпия-canary-9b3d42'
const disguises = [
  canary,
  encodeURIComponent(canary),
  Buffer.from(canary).toString('base64'),
  'canary-9b3d42',
]
const today = day('2026-11-21')
const yesterday = addDays(today, -1)
/** What staff may read: shows that the search finds what lies open. */
const told = 'Көпке айтылатын сөз 9b3d42'

onEveryDatabase('what is sealed', (open) => {
  let db: Databases
  let practice: Practice

  const staff = async (role: Role) => {
    const { institutionId } = practice
    return callerFor(db, anActor(role, { institutionId, userId: await aUser(db, { role, institutionId }) }))
  }

  const sessions = async (): Promise<string> => {
    const { caller, personId, personIds } = practice
    const words = { note: canary, goal: canary, results: canary, nextPlan: canary, conclusion: told }
    const id = await done(recordSession(caller, personId, aSession({ ...words, heldOn: yesterday })))
    const line = { heldOn: yesterday, startedAt: null, minutes: 30, room: null, kinship: 'mother' } as const
    const spoken = { relative: canary, problem: canary, results: canary, requestedBy: 'relative' } as const
    await done(recordRelatives(caller, personId, { ...line, ...spoken }))
    await done(keepSnippet(caller, { title: canary, words: canary }))
    const place = { minutes: 60, room: '3', method: 'aggression-reduction', goal: canary } as const
    const weekly = { name: 'Ашуды басқару', kind: 'group-training', need: null, weekdays: [4] } as const
    const span = { time: '15:00', fromDay: day('2026-11-01'), untilDay: null } as const
    const groupId = await done(openGroup(caller, { ...place, ...weekly, ...span, weekdays: [4] }))
    for (const each of personIds) await done(joinGroup(caller, groupId, each, false))
    await done(
      recordMeeting(caller, groupId, {
        ...place,
        heldOn: day('2026-11-19'),
        startedAt: '15:00',
        results: canary,
        person: [...personIds],
        outcome: personIds.map(() => 'attended' as const),
        words: personIds.map(() => canary),
      }),
    )
    return id
  }

  const care = async (): Promise<void> => {
    const { caller, personId } = practice
    const [head, educator] = [await staff('institution-head'), await staff('detachment-head')]
    const typed = { heldOn: yesterday, name: canary, result: canary }
    const given = await done(recordTyped(caller, personId, typed))
    await done(lookAtResult(caller, given, { version: 1, followed: canary }))
    const visit = { urgency: 'urgent', recommendedOn: yesterday, reason: canary } as const
    await done(recommendPsychiatrist(caller, personId, visit))
    const question = { task: canary, conditions: null, examinedBefore: 'no', warned: true } as const
    const asked = await done(askDiagnostics(educator, personId, question))
    await done(takeDiagnostics(caller, asked, 1))
    await done(answerDiagnostics(caller, asked, 2, canary))
    const measures = { measures: ['look-in'] as const, lookInMinutes: 30 }
    const watch = await done(proposeWatch(caller, personId, measures))
    await done(startWatch(head, watch, 1, measures))
    const later = { ...head, clock: { now: () => new Date('2026-11-21T18:00:00.000Z') } }
    const shift = { onDay: today, atTime: '20:00', fromName: 'Ким', toName: 'Оспанов' }
    await done(handOverWatch(later, watch, 2, { ...shift, seen: 'calm', words: canary }))
  }

  const leaves = async (sessionId: string): Promise<void> => {
    const { caller, colleagueCaller, colleague, actor, personId } = practice
    const head = await staff('institution-head')
    await done(writeRisk(caller, personId, { kind: 'suicide', warning: canary, measures: canary }, 0))
    await done(askGlass(await staff('medic'), personId, { reason: 'suicide', words: canary }))
    const untilOn = addDays(today, 7)
    const offered = await done(
      openCase(caller, personId, {
        supervisorId: colleague.userId,
        scope: 'chosen',
        sessionIds: [sessionId],
        untilOn,
        question: canary,
      }),
    )
    await done(remarkOnCase(colleagueCaller, offered, canary))
    const lent = await done(
      giveSubstitution(head, {
        authorId: actor.userId,
        substituteId: colleague.userId,
        fromOn: today,
        untilOn,
        reason: 'leave',
        document: '№ 41-л/с, 20.11.2026',
      }),
    )
    await done(continueNote(colleagueCaller, lent, sessionId, canary))
  }

  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db, 2)
    const sessionId = await sessions()
    await care()
    await leaves(sessionId)
  })
  afterEach(() => db.close())

  const tables = async (): Promise<readonly string[]> => {
    const { rows } =
      dialectOf(db.read) === 'sqlite'
        ? await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db.read)
        : await sql<{
            name: string
          }>`select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(
            db.read,
          )
    return rows.map(({ name }) => name)
  }

  /** The file that a backup of SQLite is; a dump of PostgreSQL holds the rows and nothing more. */
  const backup = async (): Promise<Buffer | null> => {
    if (dialectOf(db.read) !== 'sqlite') return null
    const folder = mkdtempSync(join(tmpdir(), 'qadam-backup-'))
    try {
      const file = join(folder, 'backup.db')
      await sql`vacuum into ${file}`.execute(db.write)
      return readFileSync(file)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('is in no column of any table, as a dump would hold it, and in none of the bytes of a backup', async () => {
    const names = await tables()
    expect(names.length).toBeGreaterThan(100)
    const found: string[] = []
    let isTold = false
    for (const name of names) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db.read)
      const text = rows
        .flatMap((row) => Object.values(row))
        .map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value)))
        .join('\n')
      if (disguises.some((each) => text.includes(each))) found.push(name)
      isTold ||= text.includes(told)
    }
    expect(found).toEqual([])
    expect(isTold).toBe(true)
    const bytes = await backup()
    expect(bytes === null || bytes.includes(told)).toBe(true)
    for (const each of disguises) expect(bytes?.includes(each) ?? false).toBe(false)
  })
})
