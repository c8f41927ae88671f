/** One notice as its reader sees it: the paper, where it stands, what leads on. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { may } from '~/domain/access/policy'
import { awaitsAnswer, kindRules } from '~/domain/notices/kinds'
import { deliveryWays, nextStepOf } from '~/domain/notices/life'
import { languagesOf, missingLines } from '~/domain/notices/lines'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { filesOf } from './file.server'
import { noticePaper } from './notice-paper.server'
import { noticePath, noticesPath } from './person-page.server'
import { type NoticeRead, getNotice, institutionOf } from './queries.server'
import { tiesOf } from './scope.server'
import { kindWords, noticeBadge, numberWords, personName, recipientWord } from './wording.server'

/** Who signs: the head of the institution, where there is one account of theirs. */
const usualSigner = async (db: Kysely<Database>, institutionId: string): Promise<string> => {
  const heads = await db
    .selectFrom('users')
    .select('name')
    .where('institutionId', '=', institutionId)
    .where('role', '=', 'institution-head')
    .where('disabledAt', 'is', null)
    .limit(2)
    .execute()
  return heads.length === 1 ? (heads[0]?.name ?? '') : ''
}

const answeredBy = async (at: At, notice: NoticeRead): Promise<string | null> => {
  if (!notice.answeredBy) return null
  const user = await at.db
    .selectFrom('users')
    .select(['name', 'role'])
    .where('id', '=', notice.answeredBy)
    .executeTakeFirst()
  return user ? `${user.name}, ${at.t(`common:role.${user.role}`)}` : null
}

const factsOf = async (at: At, notice: NoticeRead) => {
  const { t, format } = at
  const by = await answeredBy(at, notice)
  const way = notice.way ? t(`notices:way.${notice.way}`) : ''
  const sent = notice.tracking ? `${way}, ${notice.tracking}` : way
  return [
    { name: t('notices:fact.recipient'), value: recipientWord(notice, at) },
    { name: t('notices:fact.languages'), value: t(`notices:languages.${notice.languages}`) },
    { name: t('notices:fact.law'), value: kindWords(notice.kind, at).cite },
    { name: t('notices:fact.settles'), value: kindRules[notice.kind].settles },
    { name: t('notices:fact.issued'), value: format.day(notice.issuedOn) },
    { name: t('notices:fact.sent'), value: [format.day(notice.sentOn), sent].filter(Boolean).join(' · ') },
    { name: t('notices:fact.delivered'), value: format.day(notice.deliveredOn) },
    { name: t('notices:fact.due'), value: format.day(notice.answerDueOn) },
    {
      name: t('notices:fact.answered'),
      value: [format.day(notice.answeredOn), by ?? ''].filter(Boolean).join(' · '),
    },
    { name: t('notices:fact.annulled'), value: format.day(notice.annulledOn) },
  ].filter(({ value }) => value !== '')
}

const deedsOf = (at: At, notice: NoticeRead) => {
  const ties = tiesOf(notice, at.actor)
  const mayIssue = may(at.actor, 'notice.issue', ties)
  const { state } = notice
  const isWaiting = state === 'sent' || state === 'delivered'
  return {
    mayFill: state === 'draft' && may(at.actor, 'notice.prepare', ties),
    mayIssue: state === 'draft' && mayIssue,
    maySend: state === 'issued' && mayIssue,
    mayDeliver: state === 'sent' && mayIssue,
    mayAnswer: isWaiting && awaitsAnswer(notice.kind) && may(at.actor, 'notice.answer', ties),
    mayAnnul: (state === 'issued' || isWaiting) && mayIssue,
    mayOpenPerson: may(at.actor, 'notice.prepare', ties),
  }
}

const missingOf = (at: At, notice: NoticeRead) => {
  if (notice.state !== 'draft') return []
  const { form } = kindRules[notice.kind]
  const open = missingLines(form, notice.filled, languagesOf(notice.languages))
  const keys = [...new Set(open.map((each) => each.key))]
  return keys.map((key) => ({
    key,
    name: at.t(`notices:field.${key}`),
    needed: open.some((each) => each.key === key && each.needed),
  }))
}

/** What the page of one notice shows. */
export const noticePageOf = async (at: At) => {
  const { db, actor, params, t, today } = at
  const notice = await getNotice(db, actor, params.noticeId ?? '')
  const words = kindWords(notice.kind, at)
  const institution = await institutionOf(db, notice.institutionId)
  const deeds = deedsOf(at, notice)
  return {
    id: notice.id,
    version: notice.version,
    title: `${words.name}: ${personName(notice)}`,
    name: words.name,
    what: words.what,
    person: personName(notice),
    number: numberWords(notice, at),
    badge: noticeBadge(notice, at),
    state: notice.state,
    isRequest: notice.recipient === 'head-of-institution',
    files: await filesOf(at, notice),
    sees: notice.seesAll,
    next: nextStepOf(notice, today),
    answer: notice.answerWords,
    annulReason: notice.annulReason,
    replaces: notice.replacesId ? noticePath(notice.replacesId) : null,
    facts: await factsOf(at, notice),
    deeds,
    missing: missingOf(at, notice),
    back: deeds.mayOpenPerson ? noticesPath(notice.personId) : '/notices',
    offerPath: `${noticesPath(notice.personId)}?kind=other-locality`,
    signer: deeds.mayIssue ? await usualSigner(db, notice.institutionId) : '',
    today,
    ways: deliveryWays.map((value) => ({ value, label: t(`notices:way.${value}`) })),
    paper: noticePaper({ ...notice, institution }, false),
    once: newId(),
  }
}

export type NoticePage = Awaited<ReturnType<typeof noticePageOf>>
