/** Where things lie in the project, whatever folder a command was started from. */
// @ts-check
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** The absolute path of something inside the project. */
export const at = (/** @type {string[]} */ ...parts) => join(root, ...parts)
