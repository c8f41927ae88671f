/**
 * Imports a file from the command line: `npm run import -- people FILE --as LOGIN [--dry-run] [--good-only]`;
 * openings go into an organisation: `npm run import -- openings FILE --as LOGIN --into ORGANISATION_ID`.
 * One look through the watched folder: `npm run import -- --folder [FOLDER]`; its files then wait for a person.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabases } from '#db/client.server'
import { callerOf, findUser, summaryOf } from '~/features/imports/command-line.server'
import { discardFile } from '~/features/imports/commands.server'
import { type Seen, scanFolder } from '~/features/imports/folder.server'
import { importKinds } from '~/features/imports/forms'
import { runStep } from '~/features/imports/jobs.server'
import { getImport } from '~/features/imports/queries.server'
import { commit, receive } from '~/features/imports/run.server'
import { systemClock } from '~/platform/clock.server'
import { translatorFor } from '~/platform/i18n.server'
import { readMasterKeys } from '~/platform/seal.server'

const usage =
  'npm run import -- people|openings FILE --as LOGIN [--into ORGANISATION] [--dry-run] [--good-only], or --folder [FOLDER]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    into: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'good-only': { type: 'boolean', default: false },
    folder: { type: 'boolean', default: false },
  },
})
const kind = importKinds.find((each) => each === positionals[0])
const file = positionals[1]
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const run = async (): Promise<number> => {
  if (!kind || !file || !values.as) {
    say(usage)
    return 2
  }
  const db = openDatabases(process.env.DATABASE_URL)
  try {
    const user = await findUser(db, values.as)
    if (!user) {
      say(`No user signs in as ${values.as}.`)
      return 2
    }
    const t = translatorFor(user.language)
    const keys = readMasterKeys(process.env.MASTER_KEY_FILE ?? 'data/master.key')
    const caller = callerOf(db, user, systemClock, keys)
    const organisationId = values.into ?? user.organisationId
    const upload = { kind, fileName: basename(file), bytes: await readFile(file), organisationId }
    const received = await receive(caller, upload, runStep)
    if (!received.ok) {
      say(t(`imports:refusal.${received.refusal.code}`, received.refusal.values))
      return 1
    }
    const id = received.value
    const row = await getImport(db.read, caller.actor, id)
    say(await summaryOf(db.read, row, t))
    if (values['dry-run'] || row.state !== 'checked') {
      await discardFile[kind](caller, id)
      return row.bad > 0 || row.state !== 'checked' ? 1 : 0
    }
    const words = { goodOnly: values['good-only'], version: row.version }
    const result = await commit(caller, row, words, runStep)
    const after = result.ok ? await getImport(db.read, caller.actor, id) : row
    const failure = result.ok ? after.failure : null
    if (!result.ok) say(t(`imports:refusal.${result.refusal.code}`, result.refusal.values))
    if (failure !== null) say(t(`imports:failure.${failure}`))
    if (after.state === 'committed') say(t('imports:outcome', { ...after }))
    return after.state === 'committed' ? 0 : 1
  } finally {
    await db.close()
  }
}

/** A file is whole when it looks the same twice, so the folder is looked through twice. */
const runFolder = async (): Promise<number> => {
  const folder = positionals[0] ?? process.env.IMPORT_FOLDER
  if (!folder) {
    say(usage)
    return 2
  }
  const db = openDatabases(process.env.DATABASE_URL)
  try {
    const keys = readMasterKeys(process.env.MASTER_KEY_FILE ?? 'data/master.key')
    const parts = { db, clock: systemClock, keys, folder }
    const seen: Seen = new Map()
    await scanFolder(parts, seen)
    await new Promise((done) => setTimeout(done, 2000))
    const { waiting, applied, failed } = await scanFolder(parts, seen)
    say(`waiting: ${waiting}, imported by standing order: ${applied}, not taken: ${failed}`)
    return failed > 0 ? 1 : 0
  } finally {
    await db.close()
  }
}

process.exitCode = await (values.folder ? runFolder() : run())
