/** Benchmark of the pages on the whole synthetic country, beside a bare floor on the same file: figures, no verdicts. */
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { type Databases, openDatabases } from '#db/client.server'
import { floorQuestions, serveFloor } from '#tests/support/bench-floor'
import { type Asked, type Run, type Target, medianOfFive } from '#tests/support/bench-load'
import { keepSearchOn, nationFile, signInOn } from '#tests/support/bench-nation'
import { systemClock, today } from '~/platform/clock.server'

const requests = 200
const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

type Started = { readonly target: Target; readonly child: ChildProcess }

const startSite = async (file: string): Promise<Started> => {
  const server = resolve('build/server.js')
  if (!existsSync(server)) throw new Error('The pages are not built: run `npm run build` first.')
  const port = await freePort()
  const keyFile = `${file}.key`
  if (!existsSync(keyFile)) writeFileSync(keyFile, `bench:${randomBytes(32).toString('base64')}\n`)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    QADAM_DEMO: '1',
    PORT: String(port),
    DATABASE_URL: `file:${file}`,
    MASTER_KEY_FILE: keyFile,
  }
  const child = fork(server, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await new Promise((listening) => child.once('message', listening))
  return { child, target: { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 } }
}

const startFloor = async (file: string, questions: unknown): Promise<Started> => {
  const args = ['floor', file, JSON.stringify(questions)]
  const child = fork(process.argv[1] ?? '', args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const port = await new Promise<number>((told) => child.once('message', (value) => told(Number(value))))
  return { child, target: { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 } }
}

/** What is asked about: names, ids and cursors from the file itself. */
const facts = async (db: Databases, institutionId: string) => {
  const cursor = await db.read
    .selectFrom('people')
    .select(['sortKey as key', 'id'])
    .orderBy('sortKey')
    .orderBy('id')
    .offset(39 * 25 - 1)
    .limit(1)
    .executeTakeFirstOrThrow()
  const plan = await db.read
    .selectFrom('plans')
    .select(['personId', 'id'])
    .where('institutionId', '=', institutionId)
    .where('state', '=', 'in-progress')
    .executeTakeFirstOrThrow()
  const opening = await db.read
    .selectFrom('openings')
    .select('id')
    .where('state', '=', 'open')
    .where('institutionId', '=', institutionId)
    .executeTakeFirst()
  return { cursor, plan, opening }
}

type Case = Asked & { readonly name: string; readonly floor?: string }

const casesOn = async (db: Databases) => {
  const hq = await signInOn(db, 'demo-headquarters')
  const officer = await signInOn(db, 'demo-social-worker')
  const institutionId = officer.actor.institutionId ?? ''
  const { cursor, plan, opening } = await facts(db, institutionId)
  const search = await keepSearchOn(db, hq.actor.userId, 'Nurgaliyev')
  const all = { cookie: hq.cookie }
  const own = { cookie: officer.cookie }
  const person = `/people/${plan.personId}`
  const cases: Case[] = [
    { name: 'people, first page of 61,086', path: '/people', floor: 'list', ...all },
    { name: 'people, own institution', path: '/people', floor: 'institution', ...own },
    { name: 'people, on probation', path: '/people?standing=on-probation', floor: 'filter', ...all },
    { name: 'people, page 40', path: `/people?after=${cursor.id}`, floor: 'after', ...all },
    { name: 'people, something overdue', path: '/people?only=overdue', floor: 'overdue', ...all },
    { name: 'name search, other alphabet', path: `/people?search=${search}`, floor: 'search', ...all },
    { name: 'person page', path: person, floor: 'person', ...own },
    { name: 'plan of a person', path: `${person}/plan`, floor: 'person', ...own },
    { name: 'worklist (home)', path: '/', ...own },
    { name: 'top 20 openings for a person', path: `${person}/matches`, ...own },
    ...(opening
      ? [{ name: 'top 20 people for an opening', path: `/openings/${opening.id}/people`, ...own }]
      : []),
  ]
  const known = {
    institutionId,
    personId: plan.personId,
    today: today(systemClock),
    name: 'Нургалиев',
    cursor,
  }
  return { cases, questions: floorQuestions(known) }
}

const figures = (run: Run): string =>
  [
    `p50 ${run.p50.toFixed(1).padStart(7)} ms`,
    `p95 ${run.p95.toFixed(1).padStart(7)} ms`,
    `${run.perSecond.toFixed(0).padStart(5)} req/s`,
    ...(run.cpu === null ? [] : [`${run.cpu.toFixed(1).padStart(6)} ms CPU`]),
  ].join('  ')

const measure = async (
  site: Target,
  floor: Target,
  { name, floor: below, ...asked }: Case,
): Promise<void> => {
  try {
    const page = await medianOfFive(site, asked, requests)
    const base = below ? await medianOfFive(floor, { path: `/${below}` }, requests) : undefined
    const ratio = base
      ? `  ${(page.perSecond / base.perSecond).toFixed(2)}× the floor's ${base.perSecond.toFixed(0)}`
      : ''
    say(`${name.padEnd(30)} ${figures(page)}  ${(page.bytes / 1024).toFixed(0).padStart(4)} kB${ratio}`)
  } catch (error) {
    say(`${name.padEnd(30)} not measured: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const main = async (): Promise<void> => {
  const file = await nationFile((part) => say(`  ${part}`))
  const db = openDatabases(`file:${file}`)
  const { cases, questions } = await casesOn(db)
  await db.close()
  const site = await startSite(file)
  const floor = await startFloor(file, questions)
  say(
    `61,086 people, SQLite, 10 connections, up to ${requests} requests a run, medians of 5, Node ${process.version}`,
  )
  try {
    for (const each of cases) await measure(site.target, floor.target, each)
  } finally {
    for (const { child } of [site, floor]) child.kill('SIGTERM')
  }
}

const [, , part, file = '', questions = '{}'] = process.argv
if (part === 'floor') serveFloor(file, JSON.parse(questions) as ReturnType<typeof floorQuestions>)
else await main()
