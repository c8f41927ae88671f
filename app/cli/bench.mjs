/** `npm run bench [-- name…]`: builds the benchmarks of `tests/bench` and lets them print their figures, one by one. */
// @ts-check
import { ensureBuilt } from './tools/build.mjs'
import { benchPrograms, bundle } from './tools/bundle.mjs'
import { runMain } from './tools/failure.mjs'
import { ensureInstalled, requireNode } from './tools/install.mjs'
import { at } from './tools/paths.mjs'
import { runProgram } from './tools/program.mjs'

await runMain(async () => {
  requireNode()
  await ensureInstalled()
  const wanted = process.argv.slice(2)
  const all = await benchPrograms()
  const chosen = all.filter(({ out }) => wanted.length === 0 || wanted.includes(out.replace('bench/', '')))
  // The benchmark of the pages serves the product as it is built.
  if (chosen.some(({ out }) => out === 'bench/pages')) await ensureBuilt()
  await bundle(chosen)
  let failures = 0
  for (const { out } of chosen) {
    console.log(`\n${out}`)
    const { code } = await runProgram(
      process.execPath,
      ['--expose-gc', '--enable-source-maps', at('build', `${out}.js`)],
      { shown: true },
    )
    if (code !== 0) failures += 1
  }
  return failures === 0 && chosen.length > 0 ? 0 : 1
})
