/** Asks a service outside by HTTP: posts JSON, waits for a limited time, and tells of a failure by a code alone. */

/** `code`: a status such as `503` or a word such as `TIMEOUT`; never an address, a number, a token or the service's own words. */
export class GatewayError extends Error {
  constructor(
    readonly code: string,
    /** Trying again would change nothing. */
    readonly isFinal: boolean,
  ) {
    super('the service did not take it')
    this.name = 'GatewayError'
  }
}

const timeLimit = 10_000
const sizeLimit = 1_000_000

/** Of what a service refuses, these may be taken later: a timeout, too early, too often. */
const takenLater: readonly number[] = [408, 425, 429]

const isFinalStatus = (status: number): boolean =>
  status >= 400 && status < 500 && !takenLater.includes(status)

const wordOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'NETWORK'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'TIMEOUT'
  const { cause } = error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code.slice(0, 40)
    : 'NETWORK'
}

const readAtMost = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts).toString('utf8')
    size += value.byteLength
    if (size > sizeLimit) {
      reader.cancel().catch(() => undefined)
      throw new GatewayError('TOO-LONG', true)
    }
    parts.push(value)
  }
}

type Post = {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  /** Milliseconds; ten seconds when left out. */
  readonly patience?: number
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Posts and gives what was answered as JSON, null where it is none. Throws `GatewayError`. A redirect is not followed. */
export const postJson = async ({ url, headers = {}, body, patience = timeLimit }: Post): Promise<unknown> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) {
      response.body?.cancel().catch(() => undefined)
      throw new GatewayError(String(response.status), isFinalStatus(response.status))
    }
    return parsed(await readAtMost(response))
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw new GatewayError(wordOf(error), false)
  }
}
