/** Attached files: sealed on disk before their row is written, handed out whole, swept when no row names them. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { testNow } from '#tests/support/actors'
import { pdfOf } from '#tests/support/attached-files'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { checkFile } from '~/features/attachments/check.server'
import { attachmentResponse } from '~/features/attachments/download.server'
import {
  type Safe,
  addAttachment,
  countAttachments,
  dropFile,
  keepFile,
  listAttachments,
  removeAttachment,
} from '~/features/attachments/store.server'
import { sweepFiles } from '~/features/attachments/sweep.server'
import { newId } from '~/platform/ids.server'
import { keysFromText } from '~/platform/seal.server'

const label = 'Шыңғыстың анықтамасы (№7).pdf'
const canary = 'canary-9b1e'
const bytes = pdfOf(`% ${canary}`)
const tomorrow = new Date(Date.now() + 2 * 86_400_000)

onEveryDatabase('an attachment', (open) => {
  let db: Databases
  let safe: Safe
  let by: string
  const to = { type: 'measure', id: newId() }

  beforeEach(async () => {
    db = await open()
    safe = { folder: mkdtempSync(join(tmpdir(), 'qadam-store-')), keys: keysFromText('keys of tests') }
    by = await aUser(db, { role: 'medic', name: 'Айгүл' })
  })
  afterEach(async () => {
    rmSync(safe.folder, { recursive: true, force: true })
    await db.close()
  })

  const stored = (): string[] =>
    readdirSync(safe.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(safe.folder, name))
      .filter((path) => statSync(path).isFile())

  const kept = async () => {
    const checked = await checkFile({ name: label, bytes })
    if (!checked.ok) throw new Error('refused')
    return keepFile(safe, checked.value)
  }
  const attach = async (): Promise<string> => {
    const file = await kept()
    const added = await db.write
      .transaction()
      .execute((tx) => addAttachment(tx, file, { to, personId: null, by, at: testNow }))
    if (!added.ok) throw new Error(added.refusal.code)
    return added.value
  }

  test('lies sealed under a name that says nothing, and its own name is sealed too', async () => {
    await attach()
    const [path = ''] = stored()
    expect(path.slice(safe.folder.length)).toMatch(/^\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}$/)
    expect(readFileSync(path).includes(canary)).toBe(false)
    const row = await db.read.selectFrom('attachments').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('Шыңғыс')
    expect(await listAttachments(db.read, safe.keys, to)).toMatchObject([
      { label, kind: 'pdf', addedByName: 'Айгүл' },
    ])
  })

  test('is handed out whole, as a file to be saved, with its Kazakh name', async () => {
    const answer = await attachmentResponse(db.read, safe, to, await attach())
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    const disposition = answer.headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="document.pdf"; filename\*=UTF-8''[\w%.-]+$/)
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(label)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('is not found through another subject, nor after it was removed', async () => {
    const id = await attach()
    const elsewhere = { type: 'measure', id: newId() }
    await expect(attachmentResponse(db.read, safe, elsewhere, id)).rejects.toMatchObject({ status: 404 })
    const remove = (of: typeof to) =>
      db.write.transaction().execute((tx) => removeAttachment(tx, of, id, { by, at: testNow }))
    expect(await remove(elsewhere)).toMatchObject({ ok: false })
    expect(await remove(to)).toMatchObject({ ok: true })
    expect(await remove(to)).toMatchObject({ refusal: { code: 'attachments:refusal.file-gone' } })
    await expect(attachmentResponse(db.read, safe, to, id)).rejects.toMatchObject({ status: 404 })
    expect(await countAttachments(db.read, to)).toBe(0)
  })

  test('that was changed on disk, or put in place of another, is not handed out', async () => {
    const id = await attach()
    const [path = ''] = stored()
    const changed = readFileSync(path)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    writeFileSync(path, changed)
    await expect(attachmentResponse(db.read, safe, to, id)).rejects.toThrow()
  })

  test('is refused when there are twenty already', async () => {
    for (let n = 0; n < 20; n += 1) await attach()
    await expect(attach()).rejects.toThrow('attachments:refusal.too-many-files')
  })

  test('is swept a day later when no row names it, and only then', async () => {
    await attach()
    await kept()
    await dropFile(safe, await kept())
    const foreign = join(safe.folder, 'README')
    writeFileSync(foreign, 'not ours')
    expect(await sweepFiles(db.read, safe.folder, new Date())).toEqual({ kept: 1, removed: 0, missing: 0 })
    expect(await sweepFiles(db.read, safe.folder, tomorrow)).toEqual({ kept: 1, removed: 1, missing: 0 })
    expect(stored()).toHaveLength(2)
  })

  test('that was removed, or never finished, goes with the sweep', async () => {
    const id = await attach()
    const [path = ''] = stored()
    writeFileSync(`${path.slice(0, -1)}0.part`, 'half')
    await db.write.transaction().execute((tx) => removeAttachment(tx, to, id, { by, at: testNow }))
    for (const each of stored()) utimesSync(each, new Date(0), new Date(0))
    expect(await sweepFiles(db.read, safe.folder, new Date())).toEqual({ kept: 0, removed: 2, missing: 0 })
  })

  test('whose file is gone is counted as missing', async () => {
    await attach()
    rmSync(stored()[0] ?? '')
    expect(await sweepFiles(db.read, safe.folder, tomorrow)).toEqual({ kept: 0, removed: 0, missing: 1 })
  })
})
