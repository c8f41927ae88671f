/** The versions of a plan as its reader sees them: each with what it changed, and beside them the person's answers. */
import { type KeptMeasure, type Snapshot, type VersionChange, compareVersions } from '~/domain/plans/versions'
import { placeWords } from './deed-page.server'
import type { PlanRead } from './queries.server'
import type { Reader } from './reader'
import { measureTitle } from './wording.server'

const dayFields: ReadonlySet<string> = new Set(['endOfTerm', 'releaseOn', 'dueOn'])

const valueWords = (field: string, value: string | null, reader: Reader): string => {
  const { t, format } = reader
  if (value === null || value === '') return t('plans:versions.nothing')
  if (dayFields.has(field)) return format.day(value as Reader['today'])
  if (field === 'agreement') return t(`plan-rules:agreement.${value}`)
  if (field === 'placeAfter') return placeWords(value, reader)
  if (field === 'service') return t(`plan-rules:service.${value}`)
  if (field === 'status') return t(`plan-rules:measure-status.${value}`)
  return value
}

const titleOf = (measure: KeptMeasure, { t }: Reader): string => measureTitle(measure, t)

const needWords = (needed: 0 | 1 | null, { t }: Reader): string =>
  t(`plan-rules:certainty.${needed === null ? 'to-ask' : needed === 1 ? 'needed' : 'not-needed'}`)

/** One difference between two versions in the reader's words. */
export const changeWords = (change: VersionChange, reader: Reader): string => {
  const { t } = reader
  switch (change.kind) {
    case 'field':
      return t('plans:versions.field', {
        field: t(`plans:versions.name.${change.field}`),
        from: valueWords(change.field, change.from, reader),
        to: valueWords(change.field, change.to, reader),
      })
    case 'need': {
      const need = t(
        change.line ? `plan-rules:line.${change.line}.name` : `plan-rules:block.${change.block}.name`,
      )
      const [from, to] = [needWords(change.from, reader), needWords(change.to, reader)]
      if (change.words === null || change.words === '') return t('plans:versions.need', { need, from, to })
      return t('plans:versions.need-words', { need, to, words: change.words })
    }
    case 'measure-added':
    case 'measure-removed':
      return t(`plans:versions.${change.kind}`, { measure: titleOf(change.measure, reader) })
    case 'measure-changed':
      return t('plans:versions.measure-changed', {
        measure: titleOf(change.measure, reader),
        field: t(`plans:versions.name.${change.field}`),
        from: valueWords(change.field, change.from, reader),
        to: valueWords(change.field, change.to, reader),
      })
    case 'content':
      return t('plans:versions.content', { part: t(`plan-rules:content.${change.part}.name`) })
  }
}

const agreementItems = async (plan: PlanRead, { db, t, format }: Reader) => {
  const rows = await db
    .selectFrom('planAgreements')
    .leftJoin('users', 'users.id', 'planAgreements.byUserId')
    .selectAll('planAgreements')
    .select('users.name')
    .where('planId', '=', plan.id)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((each) => ({
    id: each.id,
    answer: t(`plan-rules:agreement.${each.answer}`),
    day: format.day(each.answeredOn),
    statement: each.statement,
    recorded: t('plans:versions.recorded', { who: each.name ?? '', at: format.instant(each.at) }),
    lapsed: each.lapsedAt ? t('plans:versions.lapsed', { at: format.instant(each.lapsedAt) }) : null,
    tone: each.lapsedAt
      ? ('plain' as const)
      : each.answer === 'agreed'
        ? ('good' as const)
        : ('warn' as const),
  }))
}

/** Newest first; the first version is compared with nothing and only told. */
export const versionsPageOf = async (plan: PlanRead, reader: Reader) => {
  const { db, t, format } = reader
  const rows = await db
    .selectFrom('planVersions')
    .leftJoin('users', 'users.id', 'planVersions.byUserId')
    .selectAll('planVersions')
    .select('users.name')
    .where('planId', '=', plan.id)
    .orderBy('number')
    .execute()
  const snapshots = rows.map((each) => JSON.parse(each.snapshot) as Snapshot)
  const versions = rows.map((row, index) => {
    const [before, after] = [snapshots[index - 1], snapshots[index]]
    const changes = before && after ? compareVersions(before, after) : []
    return {
      id: row.id,
      title: t('plans:versions.number', {
        number: row.number,
        step: t(`plans:versions.step.${row.step}`),
      }),
      meta: `${format.instant(row.at)} · ${row.name ?? t('plans:versions.system')}`,
      holds: after
        ? t('plans:versions.holds', {
            needs: after.needs.filter((each) => each.needed === 1).length,
            measures: after.measures.length,
          })
        : '',
      changes: changes.map((each) => changeWords(each, reader)),
      isFirst: index === 0,
    }
  })
  return { versions: versions.reverse(), agreements: await agreementItems(plan, reader) }
}

export type VersionsPage = Awaited<ReturnType<typeof versionsPageOf>>
