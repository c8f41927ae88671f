/** One statement: for whoever pays and oversees, and for the person whose pay it is. */
import { type Permission, may } from '~/domain/access/policy'
import { whoOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { monthWords } from './months.server'
import { type StatementRead, getStatement, ownStatementsQuery } from './queries.server'
import { tellFacts, tellFindings, tellLines } from './telling.server'

const doubtsOf = (row: StatementRead, at: At) =>
  row.doubts.map((doubt) => ({
    id: doubt.id,
    version: doubt.version,
    words: doubt.words,
    raised: at.t('wages:doubt.raised', { when: at.format.instant(doubt.raisedAt) }),
    due: doubt.answeredAt === null ? at.t('wages:doubt.due', { day: at.format.day(doubt.dueOn) }) : null,
    isLate: doubt.answeredAt === null && doubt.dueOn < at.today,
    answer: doubt.answer,
    answered: doubt.answeredAt === null ? null : at.format.instant(doubt.answeredAt),
  }))

const filesOf = (id: string, { t }: At) =>
  (['kk', 'ru'] as const).flatMap((language) =>
    (['pdf', 'docx'] as const).map((as) => ({
      to: `/wages/statements/${id}/file?as=${as}&language=${language}`,
      text: t(`wages:file.${as}-${language}`),
    })),
  )

const pageOf = async (at: At, permission: Permission) => {
  const { db, actor, t, params } = at
  const row = await getStatement(db, actor, permission, params.statementId ?? '')
  const subject = {
    institutionId: row.institutionId,
    organisationId: row.organisationId,
    personId: row.personId,
  }
  const isOpen = row.takenBackAt === null
  return {
    title: t('wages:statement.title', { month: monthWords(row.month, at) }),
    id: row.id,
    who: whoOf(row, at),
    once: newId(),
    facts: tellFacts(row, at),
    lines: tellLines(row, at),
    findings: tellFindings(row.findings, at),
    takenBack: isOpen ? null : t('wages:statement.taken-back', { why: row.takenBackWhy ?? '' }),
    doubts: doubtsOf(row, at),
    mayDoubt:
      isOpen &&
      may(actor, 'wage.doubt', subject) &&
      row.doubts.every(({ answeredAt }) => answeredAt !== null),
    mayAnswer: may(actor, 'wage.answer', subject),
    mayTakeBack: isOpen && may(actor, 'wage.issue', subject),
  }
}

export const statementPage = async (at: At) => ({
  ...(await pageOf(at, 'wage.read')),
  files: filesOf(at.params.statementId ?? '', at),
  backTo: '/wages',
})

/** The same for the person: an institution's papers stay where they are kept, the words are theirs. */
export const ownStatementPage = async (at: At) => ({
  ...(await pageOf(at, 'wage.own')),
  backTo: '/portal/wages',
})

export type StatementPage = Awaited<ReturnType<typeof pageOf>>

/** The person's statements, newest month first. */
export const ownWagesPage = async (at: At) => {
  const rows = await ownStatementsQuery(at.db, at.actor).execute()
  return {
    title: at.t('wages:own.title'),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/portal/wages/${row.id}`,
      month: monthWords(row.month, at),
      work: `${row.work}, ${row.organisation}`,
      gross: at.format.money(Number(row.gross)),
      deducted: at.format.money(Number(row.deducted)),
      repaid: at.format.money(Number(row.repaid)),
      net: at.format.money(Number(row.net)),
    })),
  }
}
