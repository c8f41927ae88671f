/** An institution's own outgoing numbers: one after another within a year, none lost and none given twice. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { numberMarks, readPattern, usualPattern, writeNumber, yearOf } from '~/domain/notices/number'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import type { At } from '~/platform/guard.server'

/**
 * The next serial of an institution's year. The counter's row stays locked until the transaction ends and goes back with
 * it, so that serials have no gaps however many work at once.
 */
export const nextSerial = async (
  tx: Kysely<Database>,
  counter: 'noticeSerials' | 'needSerials',
  institutionId: string,
  year: number,
): Promise<number> => {
  const { last } = await tx
    .insertInto(counter)
    .values({ institutionId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'year'])
        .doUpdateSet((eb) => ({ last: eb(`${counter}.last`, '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** The pattern in use, and its version for the form that changes it. */
export const patternOf = async (db: Kysely<Database>, institutionId: string) => {
  const row = await db
    .selectFrom('noticePatterns')
    .select(['pattern', 'version'])
    .where('institutionId', '=', institutionId)
    .executeTakeFirst()
  return row ?? { pattern: usualPattern, version: 0 }
}

/** Takes the next number for a paper of a day, within the deed's own transaction. */
export const takeNumber = async (tx: Kysely<Database>, institutionId: string, on: Day) => {
  const year = yearOf(on)
  const serial = await nextSerial(tx, 'noticeSerials', institutionId, year)
  const { pattern } = await patternOf(tx, institutionId)
  const { code } = await tx
    .selectFrom('institutions')
    .select('code')
    .where('id', '=', institutionId)
    .executeTakeFirstOrThrow()
  return { year, serial, number: writeNumber(pattern, { serial, year, code }) }
}

/** Changes how the own institution writes its numbers. Refused: what `readPattern` refuses, `errors:stale`. */
export const changePattern = command(
  'notice.numbering',
  async (work, version: number, text: string): Promise<Result<string>> => {
    const institutionId = work.actor.institutionId ?? ''
    work.permit({ institutionId })
    work.about({ type: 'institution', id: institutionId, institutionId, details: { pattern: text } })
    const pattern = readPattern(text)
    if (!pattern.ok) return pattern
    if ((await patternOf(work.tx, institutionId)).version !== version) return refuse('errors:stale')
    await work.tx
      .insertInto('noticePatterns')
      .values({ institutionId, pattern: text, version: 1 })
      .onConflict((conflict) =>
        conflict.column('institutionId').doUpdateSet({ pattern: text, version: version + 1 }),
      )
      .execute()
    return ok(institutionId)
  },
)

/** The page on which the own institution's numbers are shaped, with the number that comes next. */
export const numberingPageOf = async ({ db, actor, t, today }: At) => {
  const institutionId = actor.institutionId ?? ''
  const { pattern, version } = await patternOf(db, institutionId)
  const year = yearOf(today)
  const counter = await db
    .selectFrom('noticeSerials')
    .select('last')
    .where('institutionId', '=', institutionId)
    .where('year', '=', year)
    .executeTakeFirst()
  const institution = await db
    .selectFrom('institutions')
    .select('code')
    .where('id', '=', institutionId)
    .executeTakeFirst()
  return {
    title: t('notices:link.numbering'),
    pattern,
    version,
    marks: numberMarks.map((mark) => ({ name: `{${mark}}`, value: t(`notices:numbering.${mark}`) })),
    example: writeNumber(pattern, { serial: (counter?.last ?? 0) + 1, year, code: institution?.code ?? '' }),
  }
}
