/** Installs a Debian package when this user may: the last resort of the tests. */
// @ts-check
import { isThere, runProgram } from '../../app/cli/tools/program.mjs'

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
const waiting = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']

/**
 * @param {string} name the package
 * @returns {Promise<boolean>} whether it is installed now
 */
export async function aptInstall(name) {
  if (process.getuid?.() !== 0 || !(await isThere('apt-get'))) return false
  const install = () =>
    runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...waiting, name], { env })
  if ((await install()).code === 0) return true
  await runProgram('apt-get', ['update', '-q', ...waiting], { env })
  return (await install()).code === 0
}
