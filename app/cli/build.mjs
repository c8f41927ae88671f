/** `npm run build`: builds the pages and the server as far as their sources changed. */
// @ts-check
import { ensureBuilt } from './tools/build.mjs'
import { runMain } from './tools/failure.mjs'
import { ensureInstalled, requireNode } from './tools/install.mjs'

await runMain(async () => {
  requireNode()
  await ensureInstalled()
  await ensureBuilt()
  console.log('The build is in build/: npm run serve starts it.')
  return 0
})
