/** The board: the jobs that answer the visitor's questions, with how many answer each next question. */
import { majorGroups } from '#db/reference/occupations'
import { oblasts } from '#db/reference/regions'
import { openingKinds } from '~/domain/openings/opening'
import type { PublicAt } from '~/platform/guard.server'
import { chooseJobs, countBy } from './choose'
import { cursorOf, standsAfter } from './cursor'
import { enter } from './door.server'
import { type JobFilterChange, type JobFilters, jobsQuery, payLevels, readJobFilters } from './filters'
import { boardPath, feedPath } from './paths'
import { alternatesOf } from './posting.server'
import { type Job, listJobs } from './shelf.server'
import { tellCard } from './telling.server'

const pageSize = 20

type Asked = { readonly at: PublicAt; readonly filters: JobFilters; readonly jobs: readonly Job[] }

const toOf = ({ at, filters }: Asked, change: JobFilterChange): string =>
  boardPath(at.language) + jobsQuery(filters, change)

const regionsOf = (asked: Asked) => {
  const { at, filters } = asked
  const counts = countBy(chooseJobs(asked.jobs, filters, 'region'), (job) => job.region)
  return oblasts.map(({ kato, ...names }) => {
    const region = kato.slice(0, 2)
    const count = counts.get(region) ?? 0
    const isChosen = filters.region === region
    return {
      region,
      name: names[at.language],
      count,
      figure: at.format.number(count),
      to: toOf(asked, { region: isChosen ? undefined : region }),
      isChosen,
    }
  })
}

const groupsOf = (asked: Asked) => {
  const { at, filters } = asked
  const counts = countBy(
    chooseJobs(asked.jobs, filters, 'group'),
    (job) => job.occupation?.slice(0, 1) ?? null,
  )
  return majorGroups
    .filter(({ code }) => counts.has(code) || filters.group === code)
    .map(({ code, ...titles }) => ({
      to: toOf(asked, { group: filters.group === code ? undefined : code }),
      label: titles[at.language] ?? titles.en,
      count: at.format.number(counts.get(code) ?? 0),
      current: filters.group === code,
    }))
}

const kindsOf = (asked: Asked) => {
  const { at, filters } = asked
  const counts = countBy(chooseJobs(asked.jobs, filters, 'kind'), (job) => job.kind)
  return openingKinds
    .filter((kind) => counts.has(kind) || filters.kind === kind)
    .map((kind) => ({
      to: toOf(asked, { kind: filters.kind === kind ? undefined : kind }),
      label: at.t(`board:kind.${kind}`),
      count: at.format.number(counts.get(kind) ?? 0),
      current: filters.kind === kind,
    }))
}

const termsOf = (asked: Asked) => {
  const { at, filters } = asked
  const flags = (['learner', 'day'] as const).map((name) => ({
    to: toOf(asked, { [name]: filters[name] ? undefined : '1' }),
    label: at.t(`board:filter.${name}`),
    current: filters[name] === '1',
  }))
  const pays = payLevels.map((level) => ({
    to: toOf(asked, { pay: filters.pay === level ? undefined : String(level) }),
    label: at.t('board:filter.pay', { amount: at.format.money(level * 100_000) }),
    current: filters.pay === level,
  }))
  return [...flags, ...pays]
}

const pageOf = (chosen: readonly Job[], after: string | undefined) => {
  // By the place in the order, not by the job that stood there: whoever went in between is not missed.
  const from = after === undefined ? 0 : chosen.findIndex((job) => standsAfter(job, after))
  const rows = from < 0 ? [] : chosen.slice(from, from + pageSize)
  const isMore = from >= 0 && chosen.length > from + pageSize
  const last = rows.at(-1)
  return { rows, next: isMore && last ? cursorOf(last) : undefined }
}

/** What the loader of the board returns. */
export const jobsPage = async (at: PublicAt) => {
  enter(at)
  const filters = readJobFilters(at.url.searchParams)
  const asked: Asked = { at, filters, jobs: await listJobs(at.desk.db.read, at.today) }
  const chosen = chooseJobs(asked.jobs, filters)
  const { rows, next } = pageOf(chosen, filters.after)
  return {
    title: at.t('board:title'),
    lead: at.t('board:lead'),
    found: at.t('board:found', { count: chosen.length, number: at.format.number(chosen.length) }),
    q: filters.q,
    kept: [...new URLSearchParams(jobsQuery(filters, { q: undefined }))],
    regions: regionsOf(asked),
    rows: [
      { key: 'kind', label: at.t('board:filter.kind'), chips: kindsOf(asked) },
      { key: 'group', label: at.t('board:filter.group'), chips: groupsOf(asked) },
      { key: 'terms', label: at.t('board:filter.terms'), chips: termsOf(asked) },
    ],
    jobs: rows.map((job) => tellCard(at, job)),
    clearTo: jobsQuery(filters) === '' ? null : boardPath(at.language),
    previousTo: filters.after ? toOf(asked, {}) : null,
    nextTo: next === undefined ? null : toOf(asked, { after: next }),
    feedTo: feedPath(at.language) + jobsQuery(filters),
    ...alternatesOf(at, boardPath),
  }
}
