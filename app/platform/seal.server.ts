/** Sealing of secrets: AES-256-GCM with a key per secret, wrapped by a master key from a file. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Master keys by id; `current` seals new secrets, older ones still open what they sealed. */
export type MasterKeys = { readonly current: string; readonly byId: ReadonlyMap<string, Buffer> }

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

const decrypt = (key: Buffer, sealed: Buffer, bound: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

export type Sealed = { readonly keyId: string; readonly wrappedKey: string; readonly ciphertext: string }

const masterKey = (keys: MasterKeys, id: string): Buffer => {
  const key = keys.byId.get(id)
  if (!key) throw new Error(`master key ${id} is not in the key file`)
  return key
}

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

/** Seals a text under a key of its own. `bound` names the row: moved to another row, the secret no longer opens. */
export const seal = (keys: MasterKeys, text: string, bound: string): Sealed => {
  const { bytes, ...key } = sealBytes(keys, Buffer.from(text, 'utf8'), bound)
  return { ...key, ciphertext: bytes.toString('base64') }
}

/** Opens what `seal` made; throws when anything, the binding included, was changed. */
export const unseal = (keys: MasterKeys, { ciphertext, ...key }: Sealed, bound: string): string =>
  unsealBytes(keys, { ...key, bytes: Buffer.from(ciphertext, 'base64') }, bound).toString('utf8')
