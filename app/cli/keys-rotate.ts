/** Wraps the key of every secret under the current master key, the first line of the key file: `npm run keys:rotate`. */
import { openDatabases } from '#db/client.server'
import { checkKeys } from '~/features/secrecy/keys.server'
import { rotateKeys } from '~/features/secrecy/rotate.server'
import { systemClock } from '~/platform/clock.server'
import { KeysLocked, loadMasterKeys } from '~/platform/seal.server'

const db = openDatabases(process.env.DATABASE_URL)
try {
  const file = process.env.MASTER_KEY_FILE ?? 'data/master.key'
  const keys = await checkKeys(db, systemClock, loadMasterKeys(file))
  const counts = await rotateKeys(db, systemClock, keys)
  for (const [name, { rewrapped, changed, locked }] of Object.entries(counts))
    process.stdout.write(
      `${name}: wrapped under ${keys.current}: ${rewrapped}, changed outside: ${changed}, old key missing: ${locked}\n`,
    )
  const left = Object.values(counts).reduce((sum, { changed, locked }) => sum + changed + locked, 0)
  process.stdout.write(
    left === 0
      ? 'Nothing is left under an older key: its line may be taken out of the file.\n'
      : `${left} secrets stay under older keys: keep their lines in the file.\n`,
  )
} catch (error) {
  if (!(error instanceof KeysLocked)) throw error
  process.stderr.write(`The keys were not rotated: the key file has no usable current key (${error.why}).\n`)
  process.exitCode = 1
} finally {
  await db.close()
}
