/** The page on which a notice is answered: by the service it went to, or by the institution from a paper that came. */
import { noticeAnswers } from '~/domain/notices/life'
import { awaitsAnswer } from '~/domain/notices/kinds'
import type { At } from '~/platform/guard.server'
import { notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { noticePath } from './person-page.server'
import { getNotice } from './queries.server'
import { kindWords, noticeBadge, numberWords, personName, recipientWord } from './wording.server'

/** 404 for a notice that nobody answers. */
export const answerPageOf = async (at: At) => {
  const { db, actor, params, t, format, today } = at
  const notice = await getNotice(db, actor, params.noticeId ?? '', 'notice.answer')
  if (!awaitsAnswer(notice.kind)) throw notFound()
  const words = kindWords(notice.kind, at)
  return {
    id: notice.id,
    version: notice.version,
    once: newId(),
    title: `${t('notices:answer.title')}: ${words.name}`,
    name: words.name,
    back: noticePath(notice.id),
    badge: noticeBadge(notice, at),
    isOpen: notice.state === 'sent' || notice.state === 'delivered',
    isOwn: actor.role !== 'social-worker',
    facts: [
      { name: t('notices:fact.person'), value: personName(notice) },
      { name: t('notices:fact.number'), value: numberWords(notice, at) },
      { name: t('notices:fact.recipient'), value: recipientWord(notice, at) },
      { name: t('notices:fact.due'), value: format.day(notice.answerDueOn) },
      { name: t('notices:fact.law'), value: words.cite },
    ],
    question: t(`notices:question.${notice.kind}`),
    answers: noticeAnswers.map((value) => ({ value, label: t(`notices:answer.${value}`) })),
    today,
  }
}

export type AnswerPage = Awaited<ReturnType<typeof answerPageOf>>
