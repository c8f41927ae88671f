/** Asks the national register of businesses about a number. Optional, never in the way: every trouble is an answer. */

export type RegisterAnswer = {
  readonly state: 'found' | 'not-found' | 'unreachable'
  /** The name that the register holds; null unless found. */
  readonly name: string | null
}

const host = 'stat.gov.kz'
const timeLimit = 3000
const sizeLimit = 64_000

const unreachable: RegisterAnswer = { state: 'unreachable', name: null }
const notFoundThere: RegisterAnswer = { state: 'not-found', name: null }

type Environment = Readonly<Record<string, string | undefined>>

/** Where to ask; undefined while nobody has set it, or when it is not the register's own address. */
export const registerAddress = (environment: Environment = process.env): URL | undefined => {
  const given = environment.STAT_REGISTER_URL
  if (!given || !URL.canParse(given)) return undefined
  const address = new URL(given)
  const isRegister = address.protocol === 'https:' && address.hostname === host && address.port === ''
  return isRegister && address.username === '' ? address : undefined
}

const readAtMost = async (response: Response, limit: number): Promise<string> => {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts).toString('utf8')
    size += value.byteLength
    if (size > limit) {
      // Not waited for: who answers without end may also be slow to stop.
      reader.cancel().catch(() => undefined)
      throw new Error('the answer is too long')
    }
    parts.push(value)
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The register wraps its answer in `obj`; an older form gives it bare. */
const readAnswer = (body: unknown, businessId: string): RegisterAnswer => {
  if (!isRecord(body)) return unreachable
  const entry = 'obj' in body ? body.obj : body
  if (entry === null || body.success === false) return notFoundThere
  if (!isRecord(entry) || entry.bin !== businessId || typeof entry.name !== 'string') return unreachable
  return { state: 'found', name: entry.name.normalize('NFC').trim().slice(0, 300) }
}

/**
 * Asks about a number that `readBusinessId` has accepted. Waits three seconds at most and never throws.
 * Never call it inside a transaction. `address` comes from `registerAddress`.
 */
export const askRegister = async (address: URL, businessId: string): Promise<RegisterAnswer> => {
  const question = new URL(address)
  question.search = new URLSearchParams({ bin: businessId, lang: 'ru' }).toString()
  try {
    const response = await fetch(question, {
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeLimit),
    })
    if (response.status === 404) return notFoundThere
    if (!response.ok) return unreachable
    const body: unknown = JSON.parse(await readAtMost(response, sizeLimit))
    return readAnswer(body, businessId)
  } catch {
    return unreachable
  }
}
