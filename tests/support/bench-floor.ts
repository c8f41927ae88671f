/** The bare floor under the pages: node:http and better-sqlite3 answer the same question as JSON, and nothing else. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import SqliteDatabase from 'better-sqlite3'

export type Question = { readonly sql: string; readonly values: readonly (string | number)[] }

/** Rows of the list with both relations and the count, as the page needs them. */
const row = `select p.id, p.surname, p.given_name, p.patronymic, p.iin, p.birth_date, p.standing, p.end_of_term,
  p.released_on, p.next_due_on, p.housing_after, i.name_kk, i.name_ru, d.number,
  exists (select 1 from person_documents x where x.person_id = p.id
    and x.kind in ('identity-card', 'passport', 'residence-permit')
    and x.state in ('held-by-institution', 'held-by-person')) as holds,
  exists (select 1 from plans x where x.open_key = p.id) as plan
  from people p left join institutions i on i.id = p.institution_id left join detachments d on d.id = p.detachment_id`
const order = 'order by p.sort_key, p.id limit 26'
const countUpTo = (where: string): string =>
  `select count(*) from (select 1 from people p ${where} limit 1001)`

const listed = (where: string, values: readonly string[]): Question[] => [
  { sql: `${row} ${where} ${order}`, values },
  { sql: countUpTo(where), values },
]

const personTables = [
  'people where id',
  'plans where person_id',
  'plan_deadlines where person_id',
  'measures where person_id',
  'person_documents where person_id',
  'person_restrictions where person_id',
]

export const floorQuestions = (known: {
  readonly institutionId: string
  readonly personId: string
  readonly today: string
  readonly name: string
  readonly cursor: { readonly key: string; readonly id: string }
}): Readonly<Record<string, readonly Question[]>> => {
  const { institutionId, personId, today, name, cursor } = known
  const like = `%${name}%`
  const overdue = `where exists (select 1 from plan_deadlines x where x.person_id = p.id and x.done_on is null
      and x.applies <> 'no' and x.due_on < ?)
    or exists (select 1 from measures m where m.person_id = p.id and m.status in ('planned', 'in-progress')
      and m.due_on < ?)`
  return {
    list: listed('', []),
    institution: listed('where p.institution_id = ?', [institutionId]),
    filter: listed("where p.standing = 'on-probation'", []),
    after: [
      { sql: `${row} where (p.sort_key, p.id) > (?, ?) ${order}`, values: [cursor.key, cursor.id] },
      { sql: countUpTo(''), values: [] },
    ],
    search: listed('where p.surname like ? or p.given_name like ?', [like, like]),
    overdue: listed(overdue, [today, today]),
    person: personTables.map((from) => ({ sql: `select * from ${from} = ?`, values: [personId] })),
  }
}

/** Serves every question under its name; tells the parent the port. */
export const serveFloor = (file: string, questions: Readonly<Record<string, readonly Question[]>>): void => {
  const database = new SqliteDatabase(file, { readonly: true })
  database.pragma('cache_size = -65536')
  const answers = new Map(
    Object.entries(questions).map(([name, all]) => {
      const prepared = all.map(({ sql, values }) => ({ statement: database.prepare(sql), values }))
      return [`/${name}`, () => prepared.map(({ statement, values }) => statement.all(...values))]
    }),
  )
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '')
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(answer ? JSON.stringify(answer()) : '')
  })
  process.once('disconnect', () => process.exit(0))
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
}
