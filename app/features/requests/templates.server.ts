/** An institution's own DOCX of a paper of selection and hiring, kept in editions; the machinery is that of the notices' templates. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { PaperLanguage } from '~/domain/notices/lines'
import { type Result, ok } from '~/domain/result'
import { type SentTemplate, everybody, inUse, ownerOf } from '~/features/notices/templates.server'
import { command } from '~/platform/command.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { inThread } from '~/platform/thread.server'
import { type OwnPaper, ownPapers } from './own-papers'
import { templateFields } from './paper-values.server'
import { paperOf } from './papers.server'

export const templateLanguages = ['kk', 'ru'] as const

/** Keeps a template that was looked into, as the next edition. Gives the edition's number. */
export const keepOwnPaper = command(
  'labour-paper.template',
  async (
    work,
    paper: OwnPaper,
    language: PaperLanguage,
    { bytes, fields }: SentTemplate,
  ): Promise<Result<number>> => {
    const owner = ownerOf(work.actor)
    const { institutionId } = work.actor
    work.permit({ institutionId })
    const row = await work.tx
      .selectFrom('workTemplates')
      .select((eb) => eb.fn.max('edition').as('last'))
      .where('owner', '=', owner)
      .where('paper', '=', paper)
      .where('language', '=', language)
      .executeTakeFirst()
    const edition = Number(row?.last ?? 0) + 1
    const id = work.newId()
    await work.tx
      .insertInto('workTemplates')
      .values({
        id,
        owner,
        paper,
        language,
        edition,
        bytes: bytes.toString('base64'),
        size: bytes.length,
        fields: JSON.stringify(fields),
        uploadedBy: work.actor.userId,
        uploadedAt: work.now,
      })
      .execute()
    work.about({ type: 'work-template', id, institutionId, details: { paper, language, edition, fields } })
    return ok(edition)
  },
)

const editionsOf = (db: Kysely<Database>, institutionId: string | null, paper: string) =>
  db
    .selectFrom('workTemplates')
    .select(['id', 'owner', 'paper', 'language', 'edition', 'uploadedAt'])
    .where('owner', 'in', [institutionId ?? everybody, everybody])
    .where('paper', '=', paper)
    .orderBy('edition', 'desc')
    .limit(50)
    .execute()

type Wanted = { readonly institutionId: string; readonly paper: OwnPaper; readonly language: PaperLanguage }

/** The institution's template filled in; undefined where it has none. */
export const fillOwn = async (
  db: Kysely<Database>,
  { institutionId, paper, language }: Wanted,
  values: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const id = inUse(await editionsOf(db, institutionId, paper), language)
  if (!id) return undefined
  const { bytes } = await db
    .selectFrom('workTemplates')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const filled = await inThread('template', { bytes: new Uint8Array(Buffer.from(bytes, 'base64')), values })
  if (!(filled instanceof Uint8Array)) throw new Error('no file came back')
  return new Uint8Array(filled)
}

/** What the page of own templates shows. */
export const templatesPageOf = async (at: At) => {
  const { db, actor, t, format } = at
  const editions = []
  for (const paper of ownPapers) editions.push(...(await editionsOf(db, actor.institutionId, paper)))
  return {
    title: t('requests:template.title'),
    once: newId(),
    papers: ownPapers.map((value) => ({ value, label: t(`requests:paper.name.${value}`) })),
    editions: editions.map((row) => ({
      id: row.id,
      name: t(`requests:paper.name.${row.paper}`),
      note: `${t('requests:template.edition', { number: row.edition })} · ${format.instant(row.uploadedAt)}`,
      language: t(`requests:template.language.${row.language}`),
      owner: t(row.owner === everybody ? 'requests:template.everybody' : 'requests:template.own'),
    })),
    fields: templateFields.map((key) => ({
      key,
      name: `{${key}}`,
      meaning: t(`requests:template.field.${key}`),
    })),
    samples: ownPapers.flatMap((paper) =>
      templateLanguages.map((language) => ({
        to: `/requests/templates/sample?paper=${paper}&language=${language}`,
        text: `${t(`requests:paper.name.${paper}`)}, ${t(`requests:template.language.${language}`)}`,
      })),
    ),
  }
}

export type TemplatesPage = Awaited<ReturnType<typeof templatesPageOf>>

/** Our own form with its fields in braces: a template to begin from. */
export const ownSample = async ({ url }: Pick<At, 'url'>): Promise<Response> => {
  const paper = ownPapers.find((each) => each === url.searchParams.get('paper')) ?? 'labour-contract'
  const language = url.searchParams.get('language') === 'ru' ? 'ru' : 'kk'
  const values = Object.fromEntries(templateFields.map((key) => [key, `{${key}}`]))
  const made = paperOf(paper, {
    // The rows of a list come as one text, a line for each.
    contents: {
      values: () => values,
      table: () => ({ as: 'table', heads: [''], widths: [100], cells: [['{list}']] }),
    },
    languages: [language],
    isThreeParty: true,
  })
  return fileAnswer(await makePaper(made, 'docx'), `qadam-sample-${paper}-${language}`, 'docx')
}
