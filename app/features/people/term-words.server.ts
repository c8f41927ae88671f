/** A kept change of a term in the reader's words: what moved, why, by whom. */
import type { TermChangeRead } from '~/features/plans/term-changes.server'
import type { Teller } from './telling.server'

const moveOf = (before: TermChangeRead['endBefore'], after: TermChangeRead['endBefore'], teller: Teller) => {
  const [from, to] = [before, after].map((day) => teller.format.day(day) || teller.t('people:term.no-day'))
  return { from: from ?? '', to: to ?? '' }
}

const linesOf = (change: TermChangeRead, teller: Teller): string[] => {
  const { t, format, language } = teller
  const { endBefore, endAfter, releaseBefore, releaseAfter, courtAct, actOn, note } = change
  const [from, to] = language === 'kk' ? [change.fromKk, change.toKk] : [change.fromRu, change.toRu]
  const act = [courtAct, format.day(actOn)].filter(Boolean).join(', ')
  return [
    endBefore === endAfter ? '' : t('people:term.end-moved', moveOf(endBefore, endAfter, teller)),
    releaseBefore === releaseAfter
      ? ''
      : t('people:term.release-moved', moveOf(releaseBefore, releaseAfter, teller)),
    to ? t('people:term.place-moved', { from: from ?? t('common:unknown'), to }) : '',
    change.reason ? t(`vocabulary:transfer-reason.${change.reason}`) : '',
    act,
    note ?? '',
  ].filter((each) => each !== '')
}

export const changeLines = (change: TermChangeRead, teller: Teller) => ({
  id: change.id,
  title: teller.t(`vocabulary:term-cause.${change.cause}`),
  meta: [teller.format.instant(change.enteredAt), change.author ?? teller.t('people:history.system')].join(
    ' · ',
  ),
  lines: linesOf(change, teller),
})
