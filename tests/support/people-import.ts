/** Small files of fictional people, as an institution would send them. */
import type { Insertable } from 'kysely'
import writeXlsxFile from 'write-excel-file/node'
import type { Databases } from '#db/client.server'
import type { ImportsTable } from '#db/schema/imports'
import { day } from '~/domain/calendar/day'
import { escapeFormula } from '~/domain/imports/formula'
import { demoIin } from '~/domain/people/demo-identifiers'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

export const fileHeadings = [
  'ИИН',
  'Фамилия',
  'Имя',
  'Отчество',
  'Дата рождения',
  'Пол',
  'Гражданство',
  'Отряд',
  'Начало срока',
  'Конец срока',
  'Статьи',
  'Степень поведения',
  'Образование',
  'Специальность',
  'Стаж лет',
  'Навыки',
  'Трудоспособность',
  'Удостоверение личности',
  'Жильё после освобождения',
  'Алименты, тенге',
] as const

export type FileRow = Partial<Record<(typeof fileHeadings)[number], string>>

const surnames = [
  'Нұрғалиев',
  'Ахметов',
  'Сериков',
  'Ким',
  'Оспанов',
  'Иванов',
  'Жұмабаев',
  'Төлегенов',
] as const
const givenNames = ['Шыңғыс', 'Ерлан', 'Дәурен', 'Сергей', 'Бауыржан', 'Руслан'] as const

/** A whole and right row; the same number gives the same person. */
export const aFileRow = (number: number, given: FileRow = {}): FileRow => {
  const birth = day(`19${70 + (number % 30)}-0${(number % 9) + 1}-1${number % 9}`)
  const [year, month, date] = birth.split('-')
  return {
    ИИН: demoIin(number, birth, 'male'),
    Фамилия: surnames[number % surnames.length] ?? '',
    Имя: givenNames[number % givenNames.length] ?? '',
    Отчество: 'Бекұлы',
    'Дата рождения': `${date}.${month}.${year}`,
    Пол: 'м',
    Гражданство: 'Казахстан',
    'Начало срока': '01.02.2022',
    'Конец срока': '15.09.2027',
    Статьи: '188',
    'Степень поведения': '1',
    Образование: 'среднее',
    Специальность: 'сварщик',
    'Стаж лет': '4',
    Навыки: 'сварка; резка',
    Трудоспособность: 'трудоспособен',
    'Удостоверение личности': 'да',
    'Жильё после освобождения': 'у родственников',
    'Алименты, тенге': '0',
    ...given,
  }
}

export const cellsOfRow = (row: FileRow): string[] => fileHeadings.map((heading) => row[heading] ?? '')

/** The rows as a text table. */
export const peopleCsv = (rows: readonly FileRow[]): Buffer => {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')
  return Buffer.from([line(fileHeadings), ...rows.map((row) => line(cellsOfRow(row)))].join('\r\n'))
}

/** The rows as a workbook. */
export const peopleXlsx = async (rows: readonly FileRow[]): Promise<Buffer> =>
  writeXlsxFile(
    [[...fileHeadings], ...rows.map(cellsOfRow)].map((cells) =>
      cells.map((cell) => ({ value: escapeFormula(cell), type: String })),
    ),
  ).toBuffer()

/** An import whose rows were gone through. */
export const anImport = async (
  db: Databases,
  given: Partial<Insertable<ImportsTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('imports')
    .values({
      kind: 'people',
      fileName: 'list.xlsx',
      fileHash: 'none',
      mapping: '{}',
      headings: '[]',
      state: 'checked',
      rows: 0,
      done: 0,
      good: 0,
      bad: 0,
      warned: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      institutionId: null,
      organisationId: null,
      userId: null,
      createdAt: testNow,
      committedAt: null,
      undoneAt: null,
      goodOnly: 0,
      failure: null,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}
