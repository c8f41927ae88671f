/** The watched folder on a real database: whole files wait with their differences, hostile ones are put aside. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { missingQuery, topicQuery } from '~/features/imports/differences.server'
import { type Seen, scanFolder } from '~/features/imports/folder.server'
import { giveStandingOrder } from '~/features/imports/standing-order.server'
import { countWaitingImports } from '~/features/imports/queries.server'
import { demoIin } from '~/domain/people/demo-identifiers'
import { openDuePlans } from '~/features/plans/due.server'
import { keysFromText } from '~/platform/seal.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { withParser } from '#tests/support/import-worker'
import { planOf } from '#tests/support/query-plan'

beforeAll(withParser)

const clock = { now: () => new Date(testNow) }
const headings = 'Фамилия;Имя;Дата рождения;Пол;Учреждение;Конец срока;ИИН'
const iin = demoIin(7, day('1985-03-04'), 'male')

onEveryDatabase('the watched folder', (open) => {
  let db: Databases
  let folder = ''
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true })
    await db.close()
  })

  const start = async () => {
    db = await open()
    await db.write.insertInto('settings').values({ key: 'demo', value: '1' }).execute()
    folder = mkdtempSync(join(tmpdir(), 'qadam-folder-'))
    const institutionId = await anInstitution(db)
    const { code } = await db.read
      .selectFrom('institutions')
      .select('code')
      .where('id', '=', institutionId)
      .executeTakeFirstOrThrow()
    mkdirSync(join(folder, code))
    const userId = await aUser(db, { role: 'social-worker', institutionId })
    const officer = anActor('social-worker', { institutionId, userId })
    return { institutionId, code, officer, caller: callerFor(db, officer) }
  }
  const known = (institutionId: string, given: Parameters<typeof aPerson>[1] = {}) =>
    aPerson(db, {
      institutionId,
      surname: 'Ахметов',
      givenName: 'Ерлан',
      patronymic: null,
      iin,
      birthDate: day('1985-03-04'),
      endOfTerm: day('2027-08-31'),
      ...given,
    })
  const put = (path: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, path), [headings, ...lines].join('\n'))
  const parts = () => ({ db, clock, keys: keysFromText('keys of tests'), folder })
  const twice = async (seen: Seen = new Map()) => {
    await scanFolder(parts(), seen)
    return scanFolder(parts(), seen)
  }
  const imports = () => db.read.selectFrom('imports').selectAll().execute()
  const reportIn = (place: string): string => {
    const name = readdirSync(join(folder, place)).find((each) => each.endsWith('.report.txt'))
    return readFileSync(join(folder, place, name ?? ''), 'utf8')
  }

  it('turns a whole file into an import that waits, with what it would change', async () => {
    const { institutionId, code, officer } = await start()
    const person = await known(institutionId)
    const gone = await known(institutionId, { surname: 'Жоқов', iin: null })
    await openDuePlans(db, clock)
    put(`${code}/срок.csv`, [
      `Ахметов;Ерлан;04.03.1985;м;${code};30.09.2027;${iin}`,
      `Жаңаев;Дәурен;01.02.1990;м;${code};30.09.2028`,
    ])
    expect(await twice()).toEqual({ waiting: 1, applied: 0, failed: 0 })
    const [row] = await imports()
    expect(row).toMatchObject({ state: 'checked', source: 'folder', created: 1, updated: 1, institutionId })
    const differences: unknown = JSON.parse(row?.differences ?? '{}')
    expect(differences).toMatchObject({ topics: { dates: 1, identity: 0 }, shifts: { plans: 1 } })
    const id = row?.id ?? ''
    const dates = await topicQuery(db.read, id, 'dates', 0).execute()
    expect(dates.map(({ subjectId, changes }) => [subjectId, changes])).toEqual([
      [person, '{"endOfTerm":["2027-08-31","2027-09-30"]}'],
    ])
    const missing = await missingQuery(db.read, id, institutionId, '').execute()
    expect(missing.map((each) => each.id)).toEqual([gone])
    expect(await countWaitingImports(db.read, officer)).toBe(1)
    expect(reportIn('done')).toMatch(/Строк: 2, новых: 1, изменённых: 1/)
    expect(reportIn('done')).not.toContain('Ахметов')
    const stored = await db.read.selectFrom('people').select('endOfTerm').where('id', '=', person).execute()
    expect(stored).toEqual([{ endOfTerm: '2027-08-31' }])
  })

  it('waits for a file that somebody still writes', async () => {
    const { code } = await start()
    const seen: Seen = new Map()
    put(`${code}/люди.csv`, [`Ким;Сергей;04.03.1985;м;${code};30.09.2027`])
    await scanFolder(parts(), seen)
    put(`${code}/люди.csv`, [`Ким;Сергей;04.03.1985;м;${code};30.09.2027`, 'Ким;'])
    utimesSync(join(folder, code, 'люди.csv'), 1, 1)
    expect(await scanFolder(parts(), seen)).toMatchObject({ waiting: 0 })
    expect(await scanFolder(parts(), seen)).toMatchObject({ waiting: 1 })
  })

  it('takes the same file once', async () => {
    const { code } = await start()
    const line = `Ким;Сергей;04.03.1985;м;${code};30.09.2027`
    put(`${code}/a.csv`, [line])
    await twice()
    put(`${code}/b.csv`, [line])
    await twice()
    expect(await imports()).toHaveLength(1)
  })

  it('follows no link, opens no program, and shows no hostile name', async () => {
    const { code } = await start()
    const secret = join(folder, 'secret')
    mkdirSync(secret)
    writeFileSync(join(secret, 'people.csv'), headings)
    symlinkSync(join(secret, 'people.csv'), join(folder, code, 'link.csv'))
    symlinkSync(secret, join(folder, 'elsewhere'))
    writeFileSync(join(folder, code, 'run.exe'), 'MZ')
    writeFileSync(join(folder, code, 'empty.csv'), '')
    writeFileSync(join(folder, code, '.hidden.csv'), headings)
    put(`${code}/тізім\u202Evsc.\n<b>.csv`, [`Ким;Сергей;04.03.1985;м;${code};30.09.2027`])
    expect(await twice()).toEqual({ waiting: 1, applied: 0, failed: 4 })
    const [row] = await imports()
    expect(row?.fileName).toBe('тізімvsc.<b>.csv')
    expect(readFileSync(join(secret, 'people.csv'), 'utf8')).toBe(headings)
    expect(readdirSync(join(folder, 'work'))).toEqual([])
    for (const name of [...readdirSync(join(folder, 'done')), ...readdirSync(join(folder, 'failed'))])
      expect(name).toMatch(/^[0-9a-f-]{36}\.(csv|bin|report\.txt)$/)
    expect(existsSync(join(folder, code, '.hidden.csv'))).toBe(true)
  })

  it('says of a file that is no table why it is not taken', async () => {
    const { code } = await start()
    writeFileSync(join(folder, code, 'picture.xlsx'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]))
    expect(await twice()).toMatchObject({ failed: 1 })
    expect(reportIn('failed')).toMatch(/picture\.xlsx/)
    expect(await imports()).toEqual([])
  })

  describe('a standing order', () => {
    it('lets in a file that differs in the named field only, in the name of who gave it', async () => {
      const { institutionId, code, caller } = await start()
      const person = await known(institutionId)
      expect(await giveStandingOrder(caller, ['endOfTerm'])).toMatchObject({ ok: true })
      put(`${code}/срок.csv`, [`Ахметов;Ерлан;04.03.1985;м;${code};30.09.2027;${iin}`])
      expect(await twice()).toEqual({ waiting: 0, applied: 1, failed: 0 })
      const stored = await db.read.selectFrom('people').select('endOfTerm').where('id', '=', person).execute()
      expect(stored).toEqual([{ endOfTerm: '2027-09-30' }])
      const kept = await db.read.selectFrom('importRows').select(['cells', 'changes']).execute()
      expect(kept).toEqual([{ cells: '[]', changes: null }])
    })

    it('lets a file wait that says more, and every file once it is off', async () => {
      const { institutionId, code, caller } = await start()
      await known(institutionId)
      await giveStandingOrder(caller, ['education'])
      put(`${code}/a.csv`, [`Ахметов;Ерлан;04.03.1985;м;${code};30.09.2027;${iin}`])
      expect(await twice()).toMatchObject({ waiting: 1, applied: 0 })
      await giveStandingOrder(caller, [])
      put(`${code}/b.csv`, [`Ахметов;Ерлан;04.03.1985;м;${code};30.10.2027;${iin}`])
      expect(await twice()).toMatchObject({ waiting: 1, applied: 0 })
    })
  })

  it('finds the rows of a heading and the missing by index', async () => {
    const { institutionId } = await start()
    expect(await planOf(db.read, topicQuery(db.read, 'x', 'dates', 0))).toMatch(/import_rows/)
    const missing = missingQuery(db.read, 'x', institutionId, '').limit(26)
    expect(await planOf(db.read, missing)).toMatch(/import_rows_by_subject/)
  })
})
