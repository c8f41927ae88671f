/** How a command ends when something it needs is not there: plain words, no stack. */
// @ts-check

/** Something the reader can mend: its message is all they need to see. */
export class Failure extends Error {}

/**
 * Runs a command and ends the process with the code it returns; a `Failure` is printed as words, anything else whole.
 * @param {() => Promise<number>} command
 */
export async function runMain(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (error instanceof Failure) console.error(`\n✗ ${error.message}\n`)
    else console.error(error)
    process.exitCode = 1
  }
}
