/** Password hashing off the event loop, two at a time, so that many sign-ins cannot starve everything else. */
import { hash, verify } from '@node-rs/argon2'

// OWASP's minimum for argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

const inTurn = async <T>(run: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await run()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** Passwords are taken exactly as typed, without normalisation (ASVS 6.2.8). */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

/** Stands in for the hash of a login that does not exist, so that both answers take equally long. */
const nobody = hashPassword('a password that nobody has')

export const verifyPassword = async (stored: string | undefined, password: string): Promise<boolean> => {
  const against = stored ?? (await nobody)
  const matches = await inTurn(() => verify(against, password))
  return matches && stored !== undefined
}
