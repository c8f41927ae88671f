/** An institution's own templates: taken in after a look inside, kept in editions, used for DOCX. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { NoticeKind } from '~/domain/notices/kinds'
import type { PaperLanguage } from '~/domain/notices/lines'
import { decideFields, templateFields } from '~/domain/notices/template'
import { type Result, ok, refuse } from '~/domain/result'
import { type SentFile, checkFile } from '~/features/attachments/check.server'
import { command } from '~/platform/command.server'
import { inThread } from '~/platform/thread.server'

/** Whose template it is: an institution's, or everybody's. */
export const everybody = 'all'
export const ownerOf = ({ institutionId }: Pick<Actor, 'institutionId'>): string => institutionId ?? everybody

/** A letterhead with a logo is far smaller. A habit of ours. */
const largest = 1024 * 1024

export type SentTemplate = { readonly bytes: Buffer; readonly fields: readonly string[] }

/**
 * Looks into a sent file before any transaction begins. Refused: what `checkFile` refuses (as `attachments:refusal`), and
 * `template-too-large`, `not-docx`, `broken-tags`, `unknown-fields`, `no-fields`.
 */
export const lookIntoFields = async (
  known: readonly string[],
  sent: SentFile | 'too-large' | null,
): Promise<Result<SentTemplate>> => {
  const checked = await checkFile(sent)
  if (!checked.ok)
    return { ok: false, refusal: { ...checked.refusal, code: `attachments:refusal.${checked.refusal.code}` } }
  if (checked.value.kind !== 'docx') return refuse('not-docx')
  const { bytes } = checked.value
  if (bytes.length > largest) return refuse('template-too-large')
  const found = await inThread('template', { bytes: new Uint8Array(bytes), values: null }).catch(() => null)
  if (!Array.isArray(found)) return refuse('broken-tags')
  const decided = decideFields(
    known,
    found.map((each) => String(each)),
  )
  return decided.ok ? ok({ bytes, fields: decided.value }) : decided
}

/** The same for a notice of a kind. */
export const lookIntoTemplate = (
  kind: NoticeKind,
  sent: SentFile | 'too-large' | null,
): Promise<Result<SentTemplate>> => lookIntoFields(templateFields(kind), sent)

/** Keeps a template that was looked into, as the next edition. Gives the edition's number. */
export const keepTemplate = command(
  'notice.template',
  async (
    work,
    kind: NoticeKind,
    language: PaperLanguage,
    { bytes, fields }: SentTemplate,
  ): Promise<Result<number>> => {
    const owner = ownerOf(work.actor)
    const { institutionId } = work.actor
    work.permit({ institutionId })
    const row = await work.tx
      .selectFrom('noticeTemplates')
      .select((eb) => eb.fn.max('edition').as('last'))
      .where('owner', '=', owner)
      .where('kind', '=', kind)
      .where('language', '=', language)
      .executeTakeFirst()
    const edition = Number(row?.last ?? 0) + 1
    const id = work.newId()
    await work.tx
      .insertInto('noticeTemplates')
      .values({
        id,
        owner,
        kind,
        language,
        edition,
        bytes: bytes.toString('base64'),
        size: bytes.length,
        fields: JSON.stringify(fields),
        uploadedBy: work.actor.userId,
        uploadedAt: work.now,
      })
      .execute()
    work.about({ type: 'notice-template', id, institutionId, details: { kind, language, edition, fields } })
    return ok(edition)
  },
)

/** The editions that an institution works with, its own before everybody's; without their bytes. */
export const templatesFor = (db: Kysely<Database>, institutionId: string | null, kind: NoticeKind) =>
  db
    .selectFrom('noticeTemplates')
    .leftJoin('users', 'users.id', 'noticeTemplates.uploadedBy')
    .select([
      'noticeTemplates.id',
      'noticeTemplates.owner',
      'noticeTemplates.language',
      'noticeTemplates.edition',
      'noticeTemplates.size',
      'noticeTemplates.uploadedAt',
      'users.name as uploadedBy',
    ])
    .where('owner', 'in', [institutionId ?? everybody, everybody])
    .where('kind', '=', kind)
    .orderBy('edition', 'desc')
    .limit(50)
    .execute()

type Used = { readonly id: string; readonly language: string }

/** The template in use for each language: the newest own one, else everybody's newest. */
export const inUse = (
  rows: readonly (Used & { readonly owner: string; readonly edition: number })[],
  language: PaperLanguage,
): string | undefined => {
  const own = rows.filter((each) => each.language === language)
  return (own.find((each) => each.owner !== everybody) ?? own[0])?.id
}

/** Fills a template; the bytes of a DOCX. */
export const fillFrom = async (
  db: Kysely<Database>,
  templateId: string,
  values: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { bytes } = await db
    .selectFrom('noticeTemplates')
    .select('bytes')
    .where('id', '=', templateId)
    .executeTakeFirstOrThrow()
  const filled = await inThread('template', { bytes: new Uint8Array(Buffer.from(bytes, 'base64')), values })
  if (!(filled instanceof Uint8Array)) throw new Error('no file came back')
  return new Uint8Array(filled)
}
