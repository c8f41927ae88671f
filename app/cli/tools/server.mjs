/** Runs the built server as the last step of a command, and passes on every wish to stop it. */
// @ts-check
import { spawn } from 'node:child_process'
import { at, root } from './paths.mjs'

const wishes = /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])

/**
 * Ends when the server ends, with its exit code.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runServer(env) {
  const args = ['--enable-source-maps', at('build', 'server.js')]
  const server = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  for (const wish of wishes) {
    process.on(wish, () => {
      // Ctrl-C on a terminal reaches the server by itself; a second one would cut its farewell short.
      if (!(wish === 'SIGINT' && process.stdin.isTTY)) server.kill(wish)
    })
  }
  return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 0)))
}
