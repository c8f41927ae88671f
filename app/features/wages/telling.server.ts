/** A statement in the reader's words: the same lines on the page, on paper and for the person. */
import type { Citation } from '~/domain/law/citation'
import type { Finding } from '~/domain/law/rule'
import type { LineKind } from '~/domain/wages/statement'
import { additionKinds } from '~/domain/wages/statement'
import type { Format } from '~/platform/format.server'
import type { Translate } from '~/platform/i18n'
import { hoursWords, monthWords } from './months.server'
import type { StatementRead } from './queries.server'

export type Teller = { readonly t: Translate; readonly format: Format }

const adds = (kind: string): boolean =>
  kind === 'earned' || (additionKinds as readonly string[]).includes(kind)

const lineName = (line: StatementRead['lines'][number], { t }: Teller): string => {
  const name = t(`wages:line.${line.kind as LineKind}`)
  return line.obligationKind === null ? name : `${name}: ${t(`vocabulary:obligation.${line.obligationKind}`)}`
}

/** Gross, each deduction, net: the order in which a person checks it. */
export const tellLines = (row: StatementRead, teller: Teller) => {
  const { t, format } = teller
  const part = (isAdded: boolean) =>
    row.lines
      .filter(({ kind }) => adds(kind) === isAdded)
      .map((line) => ({ key: line.id, name: lineName(line, teller), amount: format.money(line.amount) }))
  return {
    added: part(true),
    gross: { name: t('wages:total.gross'), amount: format.money(Number(row.gross)) },
    taken: part(false),
    deducted: { name: t('wages:total.deducted'), amount: format.money(Number(row.deducted)) },
    net: { name: t('wages:total.net'), amount: format.money(Number(row.net)) },
    repaid: { name: t('wages:total.repaid'), amount: format.money(Number(row.repaid)) },
  }
}

const citeWords = ({ act, place }: Citation, { t }: Teller): string =>
  t(`law:cite.${act}`, { act: t(`law:actShort.${act}`), place })

export const tellFindings = (json: string, teller: Teller) =>
  (JSON.parse(json) as Finding[]).map(({ rule, state, values, cites }) => ({
    id: rule,
    state,
    text: teller.t(
      `law:rule.${rule}.${state}`,
      Object.fromEntries(
        Object.entries(values ?? {}).map(([name, value]) => [
          name,
          typeof value === 'number' ? teller.format.number(value) : value,
        ]),
      ),
    ),
    cite: cites.map((each) => citeWords(each, teller)).join(' · '),
  }))

/** What the statement is about. */
export const tellFacts = (row: StatementRead, teller: Teller) => {
  const { t, format } = teller
  const facts: readonly (readonly [string, string])[] = [
    ['month', monthWords(row.month, teller)],
    ['organisation', row.organisation],
    ['work', row.work],
    ['contract', row.contractNumber ?? ''],
    ['pay', t(`wages:pay.${row.payKind}`, { amount: format.money(Number(row.rate)) })],
    ['hours', hoursWords(row.minutes)],
    ['pieces', row.pieces > 0 ? format.number(row.pieces) : ''],
    ['issued', format.instant(row.issuedAt)],
  ]
  return facts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ name: t(`wages:field.${key}`), value }))
}
