/** Sealing of secrets: AES-256-GCM with a key per secret, wrapped by a master key from a file. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Why a key cannot be used: no file, a file that is not one of keys, a file without it, or another key under its name. */
export type KeyFault = 'no-file' | 'bad-file' | 'not-in-file' | 'differs'

/** Master keys by id; `current` seals new secrets, older ones still open what they sealed. */
export type MasterKeys = {
  readonly current: string
  readonly byId: ReadonlyMap<string, Buffer>
  /** What is wrong with the file as a whole, or with the keys it should hold. */
  readonly fault?: KeyFault | undefined
  readonly faults?: ReadonlyMap<string, KeyFault> | undefined
}

/** Thrown where a key is needed that is not there. Deeds answer with a refusal, pages say that the secrets are locked. */
export class KeysLocked extends Error {
  constructor(readonly why: KeyFault) {
    super(`a master key is not usable: ${why}`)
  }
}

/** Thrown when a sealed value does not open although its key is there: it, or the row it belongs to, was changed. */
export class Unfit extends Error {
  constructor() {
    super('a sealed value was changed outside of the product')
  }
}

const keyBytes = 32

/** Reads a key file: one `id:base64` of 32 bytes a line, the first one is current. */
export const readMasterKeys = (path: string): MasterKeys => {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const byId = new Map(
    lines.map((line): [string, Buffer] => {
      const [id = '', encoded = ''] = line.trim().split(':')
      const key = Buffer.from(encoded, 'base64')
      if (!id || key.length !== keyBytes)
        throw new Error(`master key file: a line is not id:base64 of ${keyBytes} bytes`)
      return [id, key]
    }),
  )
  const current = byId.keys().next().value
  if (!current) throw new Error('master key file is empty')
  return { current, byId }
}

const isThere = (path: string): boolean => {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}

/** The keys of a file; without one that can be read, no keys and the reason: the product starts and keeps its secrets locked. */
export const loadMasterKeys = (path: string): MasterKeys => {
  try {
    return readMasterKeys(path)
  } catch {
    return { current: '', byId: new Map(), fault: isThere(path) ? 'bad-file' : 'no-file' }
  }
}

/** What tells a key from another one of the same name, without telling anything about it. */
export const markOf = (key: Buffer): string =>
  createHmac('sha256', key).update('mark of a master key').digest('hex').slice(0, 32)

/** A key made from a text: for tests and for the demo, never for production. */
export const keysFromText = (text: string): MasterKeys => ({
  current: 'demo',
  byId: new Map([['demo', createHash('sha256').update(text).digest()]]),
})

const encrypt = (key: Buffer, plain: Buffer, bound: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

const opened = (key: Buffer, sealed: Buffer, bound: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

const decrypt = (key: Buffer, sealed: Buffer, bound: string): Buffer => {
  try {
    return opened(key, sealed, bound)
  } catch {
    throw new Unfit()
  }
}
export type Sealed = { readonly keyId: string; readonly wrappedKey: string; readonly ciphertext: string }

const masterKey = (keys: MasterKeys, id: string): Buffer => {
  const key = keys.byId.get(id)
  if (!key) throw new KeysLocked(keys.fault ?? keys.faults?.get(id) ?? 'not-in-file')
  return key
}

/** The key that seals today. Throws `KeysLocked` when there is none: nothing secret is made under an empty key. */
export const currentKey = (keys: MasterKeys): Buffer => masterKey(keys, keys.current)

/** Bytes under a key of their own, and that key wrapped by a master key. */
export type SealedBytes = { readonly keyId: string; readonly wrappedKey: string; readonly bytes: Buffer }

/** Seals bytes, such as a file. `bound` names what they belong to: elsewhere they no longer open. */
export const sealBytes = (keys: MasterKeys, plain: Buffer, bound: string): SealedBytes => {
  const own = randomBytes(keyBytes)
  return {
    keyId: keys.current,
    wrappedKey: encrypt(masterKey(keys, keys.current), own, bound).toString('base64'),
    bytes: encrypt(own, plain, bound),
  }
}

/** Opens what `sealBytes` made; throws when anything, the binding included, was changed. */
export const unsealBytes = (keys: MasterKeys, sealed: SealedBytes, bound: string): Buffer => {
  const own = decrypt(masterKey(keys, sealed.keyId), Buffer.from(sealed.wrappedKey, 'base64'), bound)
  return decrypt(own, sealed.bytes, bound)
}

/** The same secret's key, wrapped by today's master key: the secret itself stays as it lies. */
export const rewrap = (
  keys: MasterKeys,
  { keyId, wrappedKey }: Pick<SealedBytes, 'keyId' | 'wrappedKey'>,
  bound: string,
): Pick<SealedBytes, 'keyId' | 'wrappedKey'> => {
  const own = decrypt(masterKey(keys, keyId), Buffer.from(wrappedKey, 'base64'), bound)
  return { keyId: keys.current, wrappedKey: encrypt(currentKey(keys), own, bound).toString('base64') }
}

/** Seals a text under a key of its own. `bound` names the row: moved to another row, the secret no longer opens. */
export const seal = (keys: MasterKeys, text: string, bound: string): Sealed => {
  const { bytes, ...key } = sealBytes(keys, Buffer.from(text, 'utf8'), bound)
  return { ...key, ciphertext: bytes.toString('base64') }
}

/** Opens what `seal` made; throws when anything, the binding included, was changed. */
export const unseal = (keys: MasterKeys, { ciphertext, ...key }: Sealed, bound: string): string =>
  unsealBytes(keys, { ...key, bytes: Buffer.from(ciphertext, 'base64') }, bound).toString('utf8')
