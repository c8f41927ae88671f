/** Keeps count of the programs that a command has started, so that none of them outlives it. */
// @ts-check

/** @typedef {import('node:child_process').ChildProcess} Child */

/** @type {Set<Child>} */
const running = new Set()
/** @type {(() => Promise<unknown>)[]} */
const farewells = []
let stopping = false

const wishes = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
for (const wish of wishes) process.on(wish, () => void stop(wish))

// npm starts us through a shell that dies without passing a wish to stop on: then we are orphans, and stop by ourselves.
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    void stop('SIGTERM')
  }, 1_000)
  watch.unref()
}

/** Whether somebody asked this command to stop. */
export const isStopping = () => stopping

/** What else must be put away when somebody asks the command to stop. */
export const beforeStop = (/** @type {() => Promise<unknown>} */ farewell) => farewells.push(farewell)

/** Passes every wish to stop on to this program for as long as it runs. */
export function watchOver(/** @type {Child} */ child) {
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

async function stop(/** @type {(typeof wishes)[number]} */ wish) {
  const first = !stopping
  stopping = true
  const children = [...running]
  const closed = children.map((child) => new Promise((resolve) => child.once('close', resolve)))
  // Ctrl-C on a terminal reaches them by itself; a second one would cut their farewell short.
  if (!(wish === 'SIGINT' && process.stdin.isTTY)) for (const child of children) child.kill(wish)
  await Promise.all(closed)
  if (!first) return
  await Promise.all(farewells.map((farewell) => farewell()))
  // A server that ended well has its say about the exit code first.
  setImmediate(() => process.exit(process.exitCode ?? 130))
}
