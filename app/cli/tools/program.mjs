/** Runs another program and waits for it: its words are kept, shown, or both. */
// @ts-check
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isStopping, watchOver } from './children.mjs'
import { at, root } from './paths.mjs'

/** @typedef {{ code: number, output: string }} Ended what a program returned (0 is success) and all it said */

/**
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shown] lets it speak on the screen itself
 * @property {string} [cwd] the project's folder when not given
 * @property {{ uid: number, gid: number } | undefined} [account] runs it as another user
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Ended>}
 */
export function runProgram(program, args, { env = process.env, shown = false, cwd = root, account } = {}) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const heard = []
    const hear = (/** @type {Buffer} */ words) => heard.push(words.toString())
    const child = watchOver(
      spawn(program, args, {
        cwd,
        env,
        ...account,
        stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      }),
    )
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => {
      // Who was asked to stop does not go on to explain why a step failed.
      if (!isStopping()) resolve({ code: code ?? 1, output: heard.join('') })
    })
  })
}

/**
 * Runs a package's own command with this Node, without a shell and without looking for it on the PATH.
 * @param {string} name the package
 * @param {readonly string[]} args
 * @param {Options & { bin?: string }} [options] `bin` when the command is not named as the package is
 * @returns {Promise<Ended>}
 */
export function runPackage(name, args, { bin, ...options } = {}) {
  const manifest = at('node_modules', name, 'package.json')
  const declared = createRequire(import.meta.url)(manifest).bin
  const file = typeof declared === 'string' ? declared : declared[bin ?? name]
  return runProgram(process.execPath, [join(dirname(manifest), file), ...args], options)
}

/** Whether a program answers when asked for its version. */
export const isThere = async (/** @type {string} */ program) =>
  (await runProgram(program, ['--version'])).code === 0
