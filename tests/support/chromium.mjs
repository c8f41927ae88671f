/** Finds a real Chromium for the journeys. */
// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall } from './apt.mjs'

// The shell draws the same pages without windows, menus and profiles around them, for less work.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser that `CHROMIUM_PATH` names, or else the first on the PATH. */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) return existsSync(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...onMac].find((file) => existsSync(file))
}

/** The same, after installing one through apt where that is allowed. */
export const ensureChromium = async () => {
  const found = findChromium()
  if (found) return found
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (await aptInstall(name)) return findChromium()
  return undefined
}
