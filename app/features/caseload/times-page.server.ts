/** How long the steps of plans take, as a page shows it: by institution for a year, or one institution by month. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { reachOf } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { type PlanStep, fewestPlans, planSteps } from '~/domain/caseload/spread'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { wholeYear } from './times.server'

/** Times of institutions within reach: the year of each, or the months of one. */
export const timesQuery = (db: Kysely<Database>, actor: Actor, institutionId: string | null) =>
  db
    .selectFrom('planStepTimes as s')
    .innerJoin('institutions as i', 'i.id', 's.institutionId')
    .select(['s.institutionId', 's.month', 's.step', 's.count', 's.median', 's.low', 's.high'])
    .select(['i.nameKk', 'i.nameRu', 'i.code'])
    .where(reachable(actor, 'caseload.times', { institution: 's.institutionId' }))
    .$if(institutionId === null, (query) => query.where('s.month', '=', wholeYear))
    .$if(institutionId !== null, (query) => query.where('s.institutionId', '=', institutionId ?? ''))

type Row = Awaited<ReturnType<ReturnType<typeof timesQuery>['execute']>>[number]

const stepWords = (row: Row | undefined, { t, format }: At): { figure: string; note: string } => {
  if (!row) return { figure: '–', note: '' }
  if (row.count < fewestPlans) return { figure: t('caseload:times.few'), note: '' }
  return {
    figure: t('caseload:times.days', { count: row.median }),
    note:
      row.low === row.high
        ? ''
        : t('caseload:times.spread', { low: format.number(row.low), high: format.number(row.high) }),
  }
}

const lineOf = (key: string, name: string, to: string | null, rows: readonly Row[], at: At) => {
  const shown = (step: PlanStep) => rows.find((each) => each.step === step)
  const steps = planSteps.map((step) => ({ step, ...stepWords(shown(step), at) }))
  const enough = (step: PlanStep): number => {
    const row = shown(step)
    return row && row.count >= fewestPlans ? row.median : 0
  }
  return {
    key,
    name,
    to,
    steps,
    isTold: rows.some((each) => each.count >= fewestPlans),
    // The first measure runs beside the paper's own way and is no part of its length.
    bar: planSteps.filter((step) => step !== 'first-measure').map(enough),
  }
}

const grouped = (rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] =>
  [...new Set(rows.map(keyOf))].map((key) => [key, rows.filter((row) => keyOf(row) === key)])

const byInstitution = (rows: readonly Row[], at: At) =>
  grouped(rows, (row) => row.institutionId)
    .map(([id, own]) => {
      const name = (at.language === 'kk' ? own[0]?.nameKk : own[0]?.nameRu) ?? ''
      return { code: own[0]?.code ?? '', line: lineOf(id, name, `/plans/times?institution=${id}`, own, at) }
    })
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ line }) => line)

const byMonth = (rows: readonly Row[], at: At) =>
  grouped(rows, (row) => row.month)
    .toSorted(([one], [other]) => (one > other ? -1 : 1))
    .map(([month, own]) => {
      const name = month === wholeYear ? at.t('caseload:times.year') : at.format.longMonth(day(`${month}-01`))
      return lineOf(month, name, null, own, at)
    })

export const timesPageOf = async (at: At) => {
  const { db, actor, url, t, language } = at
  const isCountry = reachOf(actor, 'caseload.times') === 'all'
  const asked = url.searchParams.get('institution') ?? ''
  const institutionId = isCountry ? (looksLikeId(asked) ? asked : null) : actor.institutionId
  const rows = await timesQuery(db, actor, institutionId).execute()
  const lines = institutionId === null ? byInstitution(rows, at) : byMonth(rows, at)
  const hidden = lines.filter((line) => !line.isTold).length
  return {
    title: t('caseload:times.title'),
    subtitle:
      isCountry && institutionId ? ((language === 'kk' ? rows[0]?.nameKk : rows[0]?.nameRu) ?? null) : null,
    isByMonth: institutionId !== null,
    lines: lines.filter((line) => line.isTold),
    hidden:
      hidden === 0
        ? null
        : t(`caseload:times.${institutionId === null ? 'hidden-institutions' : 'hidden-months'}`, {
            count: hidden,
          }),
    steps: planSteps.map((step) => ({ key: step, label: t(`caseload:step.${step}`) })),
  }
}

export type TimesPage = Awaited<ReturnType<typeof timesPageOf>>
