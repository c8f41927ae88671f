/** `npm run check`: types, lint, formatting and dead code, with what is wrong printed in one place. */
// @ts-check
import { runChecks } from './tools/checks.mjs'
import { runMain } from './tools/failure.mjs'
import { ensureInstalled, requireNode } from './tools/install.mjs'

await runMain(async () => {
  requireNode()
  await ensureInstalled()
  const checks = await runChecks()
  return checks.every(({ ok }) => ok) ? 0 : 1
})
