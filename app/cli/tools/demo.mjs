/** Gives the demo what production must bring itself: a master key, made once, beside the database. */
// @ts-check
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { at } from './paths.mjs'

const demoKey = at('data', 'master.key')

/** The key file to use: the one that was named, or else the demo's own if it is there. */
export const keyFile = () => process.env['MASTER_KEY_FILE'] || (existsSync(demoKey) ? demoKey : undefined)

/** Makes the demo's key when none was named: one line `id:base64` of 32 random bytes, readable by its owner only. */
export async function ensureKeyFile() {
  const present = keyFile()
  if (present) return present
  await mkdir(at('data'), { recursive: true })
  await writeFile(demoKey, `demo:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return demoKey
}
