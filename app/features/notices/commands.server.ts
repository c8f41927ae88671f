/** Preparing a notice: drafted from the records, its lines completed, or thrown away before it has a number. */
import type { PeopleTable } from '#db/schema/people'
import type { Selectable } from 'kysely'
import { may } from '~/domain/access/policy'
import { type NoticeKind, type RecipientKind, decidePlace, kindRules } from '~/domain/notices/kinds'
import type { PaperLanguages } from '~/domain/notices/life'
import { type Filled, linesOf } from '~/domain/notices/lines'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { gatherKnown, placeAfterOf } from './facts.server'
import { noLines, onlyLines, prefilled } from './lines.server'
import { type NoticeRow, aboutNotice, loadNotice, saveNotice } from './load.server'
import { tiesOf } from './scope.server'

export type Preparing = {
  readonly kind: NoticeKind
  readonly recipient: RecipientKind
  /** Null: the place that the person chose. */
  readonly placeKato: string | null
  readonly languages: PaperLanguages
}

const loadPersonHere = async (work: Work, personId: string): Promise<Selectable<PeopleTable>> => {
  const person = await work.tx.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirst()
  if (!person) throw notFound()
  work.permit({ institutionId: person.institutionId, personId: person.id })
  return person
}

const emptyNotice = {
  replacesId: null,
  number: null,
  year: null,
  serial: null,
  issuedOn: null,
  issuedBy: null,
  signer: null,
  sentOn: null,
  sentBy: null,
  way: null,
  tracking: null,
  deliveredOn: null,
  answerDueOn: null,
  awaitedOn: null,
  answer: null,
  answeredOn: null,
  answeredBy: null,
  answerWords: null,
  annulledOn: null,
  annulledBy: null,
  annulReason: null,
  authorityRegion: null,
  probationRegion: null,
  version: 1,
} as const

type Draft = Pick<NoticeRow, 'personId' | 'planId' | 'institutionId' | 'kind' | 'recipient'> &
  Pick<NoticeRow, 'placeKato' | 'languages' | 'lines'> &
  Partial<Pick<NoticeRow, 'restrictedLines' | 'replacesId'>>

/** Writes a draft inside another deed's transaction. Gives its id. */
export const insertDraft = async (work: Work, draft: Draft): Promise<string> => {
  const id = work.newId()
  await work.tx
    .insertInto('notices')
    .values({
      ...emptyNotice,
      restrictedLines: JSON.stringify(noLines),
      ...draft,
      id,
      state: 'draft',
      createdAt: work.now,
      createdBy: work.actor.userId,
    })
    .execute()
  return id
}

const draftLike = (work: Work, personId: string, { kind, recipient }: Preparing) =>
  work.tx
    .selectFrom('notices')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('recipient', '=', recipient)
    .where('state', '=', 'draft')
    .executeTakeFirst()

/**
 * Drafts a notice with every line that the records can fill. A draft of the same kind to the same service is taken up
 * again. Refused: `recipient-not-of-kind`, `other-place-needed`. Gives the notice's id.
 */
export const prepareNotice = command(
  'notice.prepare',
  async (work, personId: string, asked: Preparing): Promise<Result<string>> => {
    const person = await loadPersonHere(work, personId)
    const { kind, recipient, languages } = asked
    const subject = { personId, institutionId: person.institutionId ?? '', kind, recipient }
    aboutNotice(work, { id: personId, ...subject }, {})
    if (!kindRules[kind].recipients.includes(recipient)) return refuse('recipient-not-of-kind')
    const begun = await draftLike(work, personId, asked)
    if (begun) {
      aboutNotice(work, { id: begun.id, ...subject }, { takenUp: true })
      return ok(begun.id)
    }
    const known = await gatherKnown(work.tx, person)
    const place = decidePlace(kind, asked.placeKato, placeAfterOf(known))
    if (!place.ok) return place
    const placeKato = place.value
    const plan = await work.tx
      .selectFrom('plans')
      .select('id')
      .where('openKey', '=', personId)
      .executeTakeFirst()
    const lines = JSON.stringify(prefilled(kind, known, { recipient, placeKato }))
    const id = await insertDraft(work, { ...subject, planId: plan?.id ?? null, placeKato, languages, lines })
    aboutNotice(work, { id, ...subject }, { languages })
    return ok(id)
  },
)

/**
 * Keeps what was written on the lines of a draft. Restricted lines change only for those who hold `notice.restricted`.
 * Refused: `locked`, `errors:stale`.
 */
export const fillLines = command(
  'notice.prepare',
  async (work, id: string, version: number, filled: Filled): Promise<Result<string>> => {
    const notice = await loadNotice(work, id)
    if (notice.state !== 'draft') return refuse('locked')
    const lines = linesOf[kindRules[notice.kind].form]
    const open = JSON.stringify(onlyLines(filled, lines, (each) => !each.restricted))
    const reachesAll = may(work.actor, 'notice.restricted', tiesOf(notice, work.actor))
    const restricted = JSON.stringify(onlyLines(filled, lines, (each) => each.restricted === true))
    const saved = await saveNotice(work.tx, id, version, {
      lines: open,
      ...(reachesAll ? { restrictedLines: restricted } : {}),
    })
    if (!saved.ok) return saved
    aboutNotice(work, notice, { filled: true })
    return ok(id)
  },
)

/** Throws a draft away. Refused: `locked` (a numbered paper is annulled, not lost), `errors:stale`. Gives the person's id. */
export const discardDraft = command(
  'notice.prepare',
  async (work, id: string, version: number): Promise<Result<string>> => {
    const notice = await loadNotice(work, id)
    if (notice.state !== 'draft') return refuse('locked')
    if (notice.version !== version) return refuse('errors:stale')
    await work.tx.deleteFrom('notices').where('id', '=', id).where('state', '=', 'draft').execute()
    aboutNotice(work, notice, { discarded: true })
    return ok(notice.personId)
  },
)
