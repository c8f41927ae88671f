/** Composition root: opens the database, sets the jobs going, and serves. It holds no rules. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { type Databases, openDatabases } from '#db/client.server'
import { migrateToLatest } from '#db/migrations/index'
import { announceFirstAdministrator, isDemoDatabase } from '~/features/accounts/setup.server'
import { startSweeping } from '~/features/attachments/sweep.server'
import { countStepTimes } from '~/features/caseload/times.server'
import { startFolderWatch } from '~/features/imports/folder.server'
import { closeInterruptedRuns } from '~/features/allocation/jobs.server'
import { letAllGo } from '~/features/allocation/warm.server'
import { closeInterruptedImports } from '~/features/imports/jobs.server'
import { tellOfEndings } from '~/features/employers/ending.server'
import { sendDigests } from '~/features/home/digest-run.server'
import { sendDueMessages } from '~/features/outbox/sending.server'
import { linkWaitingChats } from '~/features/outbox/telegram-poll.server'
import { waysOut } from '~/features/outbox/ways.server'
import { doHandoverWork } from '~/features/handovers/daily.server'
import { applyCalendar } from '~/features/holidays/recount.server'
import { refreshStandings } from '~/features/organisations/standing.server'
import { remindOfTraining } from '~/features/training/reminders.server'
import { tellOfStalls } from '~/features/placements/stalls.server'
import { checkKeys } from '~/features/secrecy/keys.server'
import { applyNotices } from '~/features/requests/effect.server'
import { remindOfDiagnostics } from '~/features/diagnostics/reminding.server'
import { remindOfReviews } from '~/features/preventive-register/reminding.server'
import { remindOfPsychiatry } from '~/features/psychiatry/reminding.server'
import { remindOfWatches } from '~/features/watches/reminding.server'
import { sealOpenWords } from '~/features/psychology/open-words.server'
import { startDailyWork } from '~/features/plans/daily.server'
import { systemClock } from '~/platform/clock.server'
import { ConfigError, originOf, readConfig } from '~/platform/config.server'
import { createApp } from '~/platform/http.server'
import { makeLog } from '~/platform/log.server'
import { repeat } from '~/platform/repeat.server'
import { type MasterKeys, loadMasterKeys } from '~/platform/seal.server'

const development = process.argv.includes('--dev')

const builtPages = async (): Promise<ServerBuild> =>
  (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild

type Pages = { readonly build: () => Promise<ServerBuild>; readonly middleware: RequestHandler }

const pagesInDevelopment = async (): Promise<Pages> => {
  const { createServer } = await import('vite')
  const vite = await createServer({ configFile: 'remix.config.js', server: { middlewareMode: true } })
  return {
    middleware: vite.middlewares,
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
  }
}

/** What the server does by itself beside answering. */
const repeatedWork = (db: Databases, mail: Parameters<typeof sendDueMessages>[0], keys: MasterKeys) => [
  { name: 'handovers', everyMinutes: 60, run: () => doHandoverWork(db, systemClock) },
  { name: 'notices of work', everyMinutes: 60, run: () => applyNotices(db, systemClock, keys) },
  { name: 'referrals to a psychiatrist', everyMinutes: 60, run: () => remindOfPsychiatry(db, systemClock) },
  { name: 'watches', everyMinutes: 10, run: () => remindOfWatches(db, systemClock) },
  { name: 'requests for diagnostics', everyMinutes: 60, run: () => remindOfDiagnostics(db, systemClock) },
  { name: 'reviews of the register', everyMinutes: 60, run: () => remindOfReviews(db, systemClock) },
  { name: 'stalled referrals', everyMinutes: 60, run: () => tellOfStalls(db, systemClock) },
  {
    name: 'recount',
    everyMinutes: 60,
    run: async () => ({ recounted: Number(await applyCalendar(db, systemClock)) }),
  },
  {
    name: 'employer standings',
    everyMinutes: 60,
    run: async () => {
      const read = await refreshStandings(db, systemClock)
      return { read, ...(await tellOfEndings(db, systemClock)) }
    },
  },
  { name: 'training', everyMinutes: 60, run: () => remindOfTraining(db, systemClock) },
  { name: 'outbox', everyMinutes: 1, run: () => sendDueMessages(mail) },
  { name: 'telegram links', everyMinutes: 0.25, run: () => linkWaitingChats(mail) },
  { name: 'step times', everyMinutes: 60, run: () => countStepTimes(db, systemClock) },
  { name: 'digests', everyMinutes: 30, run: () => sendDigests(db, systemClock) },
]

/** The product starts without the right keys; whoever looks at the terminal should know at once what stays closed. */
const tellOfKeys = ({ fault, faults }: MasterKeys): void => {
  const each = [...(faults ?? [])].map(([id, why]) => `key "${id}": ${why}`)
  const all = [...(fault ? [`the file: ${fault}`] : []), ...each]
  if (all.length > 0)
    process.stderr.write(`! Secrets are locked (${all.join('; ')}). See SECURITY.md, "Keys".\n`)
}

const serve = async (): Promise<void> => {
  const config = readConfig(process.env)
  const log = makeLog(config.demo)
  const db = openDatabases(config.databaseUrl)
  // On PostgreSQL the owner migrates beforehand (`npm run migrate`); the serving role cannot.
  if (!config.databaseUrl.startsWith('postgres')) await migrateToLatest(db.write)
  if (config.production && (await isDemoDatabase(db.read)))
    throw new ConfigError('This database holds the demo service; production refuses it')
  const keys = await checkKeys(db, systemClock, loadMasterKeys(config.masterKeyFile))
  tellOfKeys(keys)
  await sealOpenWords(db, systemClock, keys)
  await announceFirstAdministrator(db, systemClock)
  await closeInterruptedImports(db)
  await closeInterruptedRuns(db)
  const pages = development ? await pagesInDevelopment() : undefined
  const app = createApp({
    db,
    clock: systemClock,
    config,
    keys,
    log,
    ...(pages
      ? { build: pages.build, development: pages.middleware }
      : { build: await builtPages(), clientFolder: resolve('build/client') }),
  })
  const server = app.listen(config.port, () => {
    process.stdout.write(`Qadam: ${originOf(config)}\n`)
    process.send?.('listening')
  })
  // Longer than a proxy keeps its side: the one who sends closes first, so no request meets a closing line.
  server.keepAliveTimeout = 75_000
  const stopDailyWork = startDailyWork({ db, clock: systemClock, keys, log })
  const mail = { db, clock: systemClock, ...waysOut(config), origin: originOf(config) }
  const stopRepeated = repeatedWork(db, mail, keys).map((work) => repeat({ ...work, log }))
  const stopWatching =
    config.importFolder === null
      ? () => undefined
      : startFolderWatch({ db, clock: systemClock, keys, log, folder: config.importFolder })
  const stopSweeping = startSweeping({ db: db.read, folder: config.filesFolder, clock: systemClock, log })
  const stop = (): void => {
    stopDailyWork()
    for (const stopOne of stopRepeated) stopOne()
    stopWatching()
    stopSweeping()
    letAllGo()
    server.close(() => void db.close().then(() => process.exit(0)))
    server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

serve().catch((error: unknown) => {
  process.stderr.write(
    error instanceof ConfigError ? `${error.message}\n` : `${String((error as Error).stack)}\n`,
  )
  process.exit(1)
})
