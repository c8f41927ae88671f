/** A word put into a note is looked for everywhere but with its author: pages, their data, the log, the database's bytes. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Databases, openDatabases } from '#db/client.server'
import { migrateToLatest } from '#db/migrations/index'
import { seedDemo } from '#db/seed/demo'
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import { type Role, roles } from '~/domain/access/roles'
import { dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { keysFromText } from '~/platform/seal.server'
import { addresses } from '#tests/support/addresses'
import { textOfDocx } from '#tests/support/docx'
import { type Site, openSite } from '#tests/support/site'

const canary = 'Құпия-canary-5f1e77'
/** As it would look inside JSON, an address, or a note that was only encoded. */
const disguises = [
  canary,
  encodeURIComponent(canary),
  Buffer.from(canary).toString('base64'),
  'canary-5f1e77',
]

/** What the institution's own staff read of a watch and of the preventive register, and nobody else. */
const ofWatch = 'canary-watch-3c40'
const ofRegister = 'canary-register-8f15'
const insideWords = [ofWatch, ofRegister]
const insideRoles: readonly Role[] = [
  'social-worker',
  'detachment-head',
  'medic',
  'psychologist',
  'institution-head',
]

const clock = { now: () => new Date() }

let folder: string
let db: Databases
let site: Site
let author: { readonly id: string; readonly institutionId: string }
let personId: string
let sessionId: string
let watchId: string
let registerId: string

const userOf = (login: string) =>
  db.read
    .selectFrom('users')
    .select(['id', 'role', 'institutionId'])
    .where('login', '=', login)
    .executeTakeFirstOrThrow()

const note = { heldOn: dayAt(clock.now()), minutes: '45', kind: 'talk', method: '', attendance: 'attended' }

/** What comes into the card, and so into a file that its author takes. */
const ofCard = `${canary}-карта`

/** The author writes the word into every sealed field: notes, results, a relative's problem, own phrases; and into a form that is refused. */
const writeNotes = async (): Promise<void> => {
  const cookie = await site.signInAs({ userId: author.id, role: 'psychologist' })
  const path = `/people/${personId}/sessions/new`
  const words = { note: canary, results: ofCard, conclusion: 'Көпке айтылатын сөз', nextPlan: canary }
  expect((await site.post(path, { ...note, ...words, once: newId() }, cookie)).status).toBe(303)
  expect((await site.post(path, { ...note, ...words, minutes: '1' }, cookie)).status).toBe(422)
  const { id } = await db.read
    .selectFrom('psychologySessions')
    .select('id')
    .where('conclusion', '=', words.conclusion)
    .executeTakeFirstOrThrow()
  sessionId = id
  const edited = { intent: 'edit', note: `тағы ${canary}`, version: '1', once: newId() }
  expect((await site.post(`/psychology/sessions/${sessionId}/note`, edited, cookie)).status).toBe(303)
  const { heldOn, minutes } = note
  const relatives = { relative: canary, kinship: 'mother', problem: canary, results: canary, once: newId() }
  const journal = `/people/${personId}/sessions/relatives`
  expect((await site.post(journal, { heldOn, minutes, ...relatives }, cookie)).status).toBe(303)
  const phrase = { title: canary, words: canary, once: newId() }
  expect((await site.post('/psychology/snippets', phrase, cookie)).status).toBe(303)
  const typed = { heldOn: note.heldOn, name: canary, result: canary, once: newId() }
  expect((await site.post(`/people/${personId}/instruments/typed`, typed, cookie)).status).toBe(303)
  const weekly = { name: 'Ашуды басқару', kind: 'group-training', weekdays: '2', time: '18:40' }
  const span = { minutes: '30', room: '', method: '', need: '', fromDay: note.heldOn, untilDay: '' }
  const sealed = { goal: canary, once: newId() }
  const opened = await site.post('/psychology/groups/new', { ...weekly, ...span, ...sealed }, cookie)
  expect(opened.status).toBe(303)
  const risk = { kind: 'suicide', warning: canary, measures: canary, version: '0', once: newId() }
  expect((await site.post(`/people/${personId}/risk`, risk, cookie)).status).toBe(303)
  const { id: supervisorId } = await userOf('psychologist-93')
  const offer = { supervisorId, scope: 'whole', untilOn: note.heldOn, question: canary, once: newId() }
  expect((await site.post(`/people/${personId}/supervision`, offer, cookie)).status).toBe(303)
}

/** Staff write into a watch and into the register. */
const writeInside = async (): Promise<void> => {
  const { id, role } = await userOf('demo-detachment-head')
  const cookie = await site.signInAs({ userId: id, role })
  const at = wallTimeAt(instant(clock.now().toISOString()))
  const watch = await db.read
    .selectFrom('watches')
    .select(['id', 'version'])
    .where('state', '=', 'on')
    .where('institutionId', '=', author.institutionId)
    .executeTakeFirstOrThrow()
  watchId = watch.id
  const handover = { onDay: at.day, atTime: at.time, fromName: 'А. Б.', toName: 'В. Г.', seen: 'calm' }
  const words = { intent: 'hand-over', words: ofWatch, version: String(watch.version), once: newId() }
  expect((await site.post(`/watches/${watchId}`, { ...handover, ...words }, cookie)).status).toBe(303)
  const placed = await db.read
    .selectFrom('registerPlacements')
    .select('id')
    .where('state', '=', 'on')
    .where('institutionId', '=', author.institutionId)
    .executeTakeFirstOrThrow()
  registerId = placed.id
  const entry = { onDay: note.heldOn, work: ofRegister, performer: 'А. Б.', intent: 'entry', once: newId() }
  expect((await site.post(`/preventive-register/${registerId}`, entry, cookie)).status).toBe(303)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qadam-canary-'))
  db = openDatabases(`file:${join(folder, 'canary.db')}`)
  await migrateToLatest(db.write)
  await seedDemo(db, clock, keysFromText('keys of tests'))
  site = await openSite(db, { clock })
  const { id, institutionId } = await userOf('demo-psychologist')
  author = { id, institutionId: institutionId ?? '' }
  const own = await db.read
    .selectFrom('users')
    .select('personId')
    .where('login', '=', 'demo-person')
    .executeTakeFirstOrThrow()
  personId = own.personId ?? ''
  await writeNotes()
  await writeInside()
}, 400_000)

afterAll(async () => {
  await site.close()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const idsIn = /[0-9a-f]{8}-[0-9a-f-]{27}/g
const kindOf = (path: string): string => path.replace(idsIn, ':id').replace(/\?.*/, '')

/**
 * The parts of a page that Remix gives as data: each route of the address, and once the frame around all of them. What
 * stands around many pages of one subject is the same in all of them and read with the first: `known` remembers it.
 */
const routesAt = (path: string, known: Set<string>): string[] => {
  const plain = path.split('?')[0] ?? path
  const parts = addresses.flatMap(({ pattern, file }) => {
    const fit = new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}(?=/|$)`).exec(plain)?.[0]
    if (fit === undefined) return []
    const key = `${file} ${fit === plain ? path : fit}`
    if (known.has(key)) return []
    known.add(key)
    return [file.replace(/\.tsx?$/, '')]
  })
  return [...(plain === '/' ? ['root'] : []), ...new Set(parts)]
}

type Crawled = {
  readonly pages: number
  readonly leaks: readonly string[]
  /** Where the words stand that are for the institution's staff. */
  readonly inside: readonly string[]
  readonly text: string
}

const readAll = async (path: string, as: string, known: Set<string>): Promise<string[]> => {
  const page = await site.fetch(path, { as })
  // A paper is the same bytes when it is asked for as data.
  if (page.status === 200 && !page.headers.get('content-type')?.startsWith('text/html'))
    return [await page.text(), '']
  const data = routesAt(path, known).map(async (route) => {
    const joint = path.includes('?') ? '&' : '?'
    return (await site.fetch(`${path}${joint}_data=${encodeURIComponent(route)}`, { as })).text()
  })
  return [await page.text(), page.headers.get('location') ?? '', ...(await Promise.all(data))]
}

/** Follows every link from the first page on; of pages of one kind the first, those about the person all. */
const crawl = async (role: Role, userId: string): Promise<Crawled> => {
  const as = await site.signInAs({ userId, role })
  const session = [
    `/psychology/sessions/${sessionId}`,
    `/psychology/cards/${personId}`,
    '/psychology/sessions',
    '/psychology/relatives',
    '/psychology/snippets',
    '/psychology/coverage',
    '/psychology/leaves',
    '/psychology/readers',
    '/secrecy/requests',
    '/secrecy/glass',
    '/secrecy/log',
    '/watches',
    `/watches/${watchId}`,
    `/preventive-register/${registerId}`,
    '/training',
    '/admin/audit',
  ]
  const person = [
    '',
    '/sessions',
    '/sessions/new',
    '/plan',
    '/history',
    '/matches',
    '/risk',
    '/glass',
    '/instruments',
  ].map((rest) => `/people/${personId}${rest}`)
  const search = await site.post('/people', { q: 'canary' }, as)
  const waiting = ['/', search.headers.get('location') ?? '/people', ...session, ...person, '/no-such-page']
  const seen = new Set(waiting)
  const known = new Set<string>()
  const kinds = new Map<string, number>()
  const leaks: string[] = []
  const inside: string[] = []
  let read = ''
  let pages = 0
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    pages += 1
    const texts = await readAll(path, as, known)
    if (texts.some((text) => disguises.some((each) => text.includes(each)))) leaks.push(path)
    if (texts.some((text) => insideWords.some((each) => text.includes(each)))) inside.push(path)
    const [page = '', location = ''] = texts
    read += page
    const links = [...page.matchAll(/href="(\/[^"#]*)/g)].map((match) =>
      (match[1] ?? '').replaceAll('&amp;', '&'),
    )
    for (const link of [...links, location]) {
      const count = kinds.get(kindOf(link)) ?? 0
      if (!link.startsWith('/') || /^\/(assets|favicon|site\.)/.test(link) || seen.has(link)) continue
      if (count >= 1 && (!link.includes(personId) || link.includes('?'))) continue
      seen.add(link)
      kinds.set(kindOf(link), count + 1)
      waiting.push(link)
    }
  }
  return { pages, leaks, inside, text: read }
}

describe("A psychologist's note", () => {
  it('is there for its author, on the pages of their own secrets and nowhere else', async () => {
    const { leaks } = await crawl('psychologist', author.id)
    const own =
      /^\/psychology\/(sessions\/[^/]+(\/note)?|cards\/[^/]+|groups\/[^/]+(\/meeting)?|relatives|snippets|instruments(\/.*)?|supervisions\/[^/]+)(\?.*)?$|^\/people\/[^/]+\/(sessions\/new|risk|instruments)/
    expect(leaks.filter((path) => !own.test(path))).toEqual([])
    expect(leaks).toContain(`/psychology/sessions/${sessionId}`)
  }, 400_000)

  const paper = { as: 'docx', language: 'kk' }

  it('goes into the file of its author only as far as it was written for the card', async () => {
    const as = await site.signInAs({ userId: author.id, role: 'psychologist' })
    const file = await site.post(`/psychology/cards/${personId}/file`, paper, as)
    const text = textOfDocx(Buffer.from(await file.arrayBuffer()))
    expect(text.split(ofCard)).toHaveLength(2)
    // In the results of the session, and in the name and the result of the instrument that was typed.
    expect(text.split(canary)).toHaveLength(4)
  })

  it.each(roles.filter((role) => role !== 'psychologist'))(
    'is in no file for another role: %s',
    async (role) => {
      const { id } = await userOf(`demo-${role}`)
      const as = await site.signInAs({ userId: id, role })
      const answer = await site.post(`/psychology/cards/${personId}/file`, paper, as)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('canary-5f1e77')
    },
  )

  it.each(roles.filter((role) => role !== 'psychologist'))(
    'is on no page and in no data that a reader of another role can reach: %s',
    async (role) => {
      const { id } = await userOf(`demo-${role}`)
      const { leaks, inside, pages } = await crawl(role, id)
      expect(leaks).toEqual([])
      // What staff of the institution write of a watch or of the register stays with them.
      const reads = insideRoles.includes(role)
      expect(reads ? inside.length > 0 : inside.length === 0).toBe(true)
      expect(pages).toBeGreaterThan(10)
    },
    120_000,
  )

  it('is closed to a colleague of the same institution', async () => {
    const colleague = await userOf('demo-psychologist-2')
    const at = { institutionId: author.institutionId }
    await db.write.updateTable('users').set(at).where('id', '=', colleague.id).execute()
    const { leaks, text } = await crawl('psychologist', colleague.id)
    expect(leaks).toEqual([])
    expect(text).toContain('Көпке айтылатын сөз')
  }, 400_000)

  it('is in none of the bytes of the database, nor in the log', () => {
    const files = readdirSync(folder).filter((name) => name.startsWith('canary.db'))
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(folder, name))))
    expect(bytes.includes('Көпке айтылатын сөз')).toBe(true)
    expect(bytes.includes(ofRegister)).toBe(true)
    for (const each of [...disguises, ofWatch]) {
      expect(bytes.includes(each)).toBe(false)
      expect(site.log()).not.toContain(each)
    }
    expect(site.log()).not.toContain(ofRegister)
    expect(site.log()).toContain('/psychology/sessions')
  })
})
