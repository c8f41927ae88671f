/** Runs the built server as the last step of a command. */
// @ts-check
import { spawn } from 'node:child_process'
import { watchOver } from './children.mjs'
import { at, root } from './paths.mjs'

/**
 * Ends when the server ends, with its exit code; it is told of every wish to stop.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runServer(env) {
  const args = ['--enable-source-maps', at('build', 'server.js')]
  const server = watchOver(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }))
  return new Promise((resolve) => server.once('close', (code) => resolve(code ?? 130)))
}
