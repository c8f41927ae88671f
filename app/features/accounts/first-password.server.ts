/** A first password that lives until the first sign-in. */
import { randomBytes } from 'node:crypto'

export const newFirstPassword = (): string => randomBytes(12).toString('base64url')
