/** The form of a month's statement: what the work earned, what is added, what is withheld, and what the law finds. */
import type { ObligationKind } from '~/domain/people/person'
import { type Month, lastDay } from '~/domain/wages/pay'
import { suggestWithholding } from '~/domain/wages/statement'
import { whoOf } from '~/features/placements/naming.server'
import { debtSlots } from './forms'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { hoursWords, monthIn, monthWords } from './months.server'
import { debtsOf, getPlacement, sheetOf } from './queries.server'
import { earnedIn } from './statements.server'

const asTyped = (tiyn: number): string => (tiyn === 0 ? '' : String(tiyn / 100))

const debtsWithin = async (at: At, personId: string, earned: number, month: Month) => {
  const { db, t, format } = at
  const debts = (await debtsOf(db, personId)).slice(0, debtSlots.length)
  const kinds = debts.map((debt) => ({ ...debt, kind: debt.kind as ObligationKind }))
  const suggested = suggestWithholding(earned, kinds, lastDay(month))
  return debts.map((debt, slot) => ({
    slot,
    id: debt.id,
    label: [t(`vocabulary:obligation.${debt.kind}`), debt.courtAct].filter(Boolean).join(', '),
    hint: t('wages:issue.left', { amount: format.money(debt.left) }),
    suggested: asTyped(suggested.get(debt.id) ?? 0),
  }))
}

/** What the page of issuing loads. */
export const issuePage = async (at: At) => {
  const { db, actor, t, format, params } = at
  const placement = await getPlacement(db, actor, 'wage.issue', params.placementId ?? '')
  const month = monthIn(at)
  const sheet = await sheetOf(db, placement.id, month)
  const { earned, minutes, pieces, full } = await earnedIn(db, placement, month, sheet.days)
  return {
    title: t('wages:issue.title', { month: monthWords(month, at) }),
    who: whoOf(placement, at),
    month,
    version: sheet.version,
    once: newId(),
    facts: [
      { name: t('wages:field.work'), value: placement.work },
      {
        name: t('wages:field.pay'),
        value: t(`wages:pay.${placement.payKind}`, { amount: format.money(Number(placement.rate ?? 0)) }),
      },
      {
        name: t('wages:field.hours'),
        value: t('wages:hours-of', { worked: hoursWords(minutes), full: hoursWords(full) }),
      },
      ...(placement.payKind === 'piece'
        ? [{ name: t('wages:field.pieces'), value: format.number(pieces) }]
        : []),
      { name: t('wages:line.earned'), value: format.money(earned) },
    ],
    debts: await debtsWithin(at, placement.personId, earned, month),
    sheetTo: `/wages/${placement.id}/attendance?month=${month}`,
  }
}

export type IssuePage = Awaited<ReturnType<typeof issuePage>>
