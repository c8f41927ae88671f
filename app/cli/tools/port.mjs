/** Finds out whether a port is free before a server is started on it. */
// @ts-check
import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

/** The port of `PORT`, 3000 when it is not set. */
export function wantedPort() {
  const port = Number(process.env['PORT'] || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Failure(`PORT must be a number from 1 to 65535; it is "${process.env['PORT']}".`)
}

/** Refuses in plain words when another program already listens there. */
export async function requireFreePort(/** @type {number} */ port) {
  const trouble = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    probe.listen({ port }, () => probe.close(() => resolve(undefined)))
  })
  if (trouble === 'EADDRINUSE') {
    throw new Failure(
      `Port ${port} is already in use, perhaps by Qadam itself. Stop that program or choose another port: PORT=${port + 1} npm start`,
    )
  }
  if (trouble === 'EACCES')
    throw new Failure(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000`)
}
