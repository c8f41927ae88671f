/** Opens the real Chromium that the journeys walk through. */
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findChromium } from './chromium.mjs'

/** Without these a browser started by root does not come up, and one without a network knocks at closed doors. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** A browser of its own, with an empty profile; whoever asked for it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) {
    throw new Error('No Chromium: set CHROMIUM_PATH, or install one (apt-get install chromium)')
  }
  return chromium.launch({ executablePath, args: flags, headless: true })
}
