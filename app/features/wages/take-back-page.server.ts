/** What the page of taking back shows. */
import { whoOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { monthWords } from './months.server'
import { getStatement } from './queries.server'

export const takeBackPage = async (at: At) => {
  const row = await getStatement(at.db, at.actor, 'wage.issue', at.params.statementId ?? '')
  return {
    title: at.t('wages:take-back.title'),
    subtitle: `${whoOf(row, at)} · ${monthWords(row.month, at)}`,
    who: whoOf(row, at),
    version: row.version,
    once: newId(),
    backTo: `/wages/statements/${row.id}`,
  }
}
