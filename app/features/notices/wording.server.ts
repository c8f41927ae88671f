/** Turns notices into the words a reader sees. */
import { daysBetween } from '~/domain/calendar/day'
import { kindRules } from '~/domain/notices/kinds'
import { fullName } from '~/domain/people/names'
import { citeWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import type { NoticeHead } from './queries.server'

type Reader = Pick<At, 't' | 'format' | 'today'>
type Standing = Pick<
  NoticeHead,
  'state' | 'awaitedOn' | 'answer' | 'sentOn' | 'deliveredOn' | 'answeredOn' | 'annulledOn'
>

const toneOfAnswer = { yes: 'good', no: 'bad', conditions: 'warn' } as const

const waitingBadge = (awaitedOn: NonNullable<Standing['awaitedOn']>, { t, format, today }: Reader) =>
  awaitedOn < today
    ? { tone: 'bad' as const, text: t('notices:badge.overdue', { count: daysBetween(awaitedOn, today) }) }
    : { tone: 'info' as const, text: t('notices:badge.waiting', { day: format.day(awaitedOn) }) }

/** Where a notice stands, in a badge. */
export const noticeBadge = (notice: Standing, reader: Reader): { tone: Tone; text: string } => {
  const { t, format } = reader
  if (notice.awaitedOn) return waitingBadge(notice.awaitedOn, reader)
  switch (notice.state) {
    case 'draft':
      return { tone: 'plain', text: t('notices:badge.draft') }
    case 'issued':
      return { tone: 'warn', text: t('notices:badge.issued') }
    case 'sent':
      return { tone: 'good', text: t('notices:badge.sent', { day: format.day(notice.sentOn) }) }
    case 'delivered':
      return { tone: 'good', text: t('notices:badge.delivered', { day: format.day(notice.deliveredOn) }) }
    case 'answered':
      return {
        tone: toneOfAnswer[notice.answer ?? 'yes'],
        text: t(`notices:badge.answer-${notice.answer ?? 'yes'}`, { day: format.day(notice.answeredOn) }),
      }
    case 'annulled':
      return { tone: 'plain', text: t('notices:badge.annulled') }
  }
}

export const kindWords = (kind: NoticeHead['kind'], { t }: Pick<At, 't'>) => ({
  name: t(`notices:kind.${kind}`),
  what: t(`notices:what.${kind}`),
  cite: citeWords(kindRules[kind].cites, t),
})

export const recipientWord = (notice: Pick<NoticeHead, 'recipient'>, { t }: Pick<At, 't'>): string =>
  t(`notices:recipient.${notice.recipient}`)

export const personName = ({ surname, givenName, patronymic }: NoticeHead): string =>
  fullName({ surname, given: givenName, patronymic })

/** "№ 91/3-14/2026 of 21.11.2026"; a draft has none. */
export const numberWords = (
  notice: Pick<NoticeHead, 'number' | 'issuedOn'>,
  { t, format }: Reader,
): string =>
  notice.number
    ? t('notices:numbered', { number: notice.number, day: format.day(notice.issuedOn) })
    : t('notices:not-numbered')
