/** The list of placements and one placement, ready to show. */
import { may } from '~/domain/access/policy'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { whoOf } from './naming.server'
import { type PlacementFilter, getPlacement, listPlacements, shownPlacements } from './queries.server'

const readFilter = (search: URLSearchParams): PlacementFilter => {
  const after = search.get('after')
  return {
    show: shownPlacements.find((each) => each === search.get('show')) ?? 'at-work',
    after: after !== null && looksLikeId(after) ? after : null,
  }
}

const pathOf = (show: PlacementFilter['show'], after: string | null = null): string => {
  const search = new URLSearchParams({ ...(show === 'ended' ? { show } : {}), ...(after ? { after } : {}) })
  return search.size > 0 ? `/placements?${search.toString()}` : '/placements'
}

export const placementsPage = async (at: At) => {
  const { t, format, today } = at
  const filter = readFilter(at.url.searchParams)
  const { rows, next } = await listPlacements(at.db, at.actor, filter)
  return {
    title: t('placements:title'),
    chips: shownPlacements.map((show) => ({
      to: pathOf(show),
      label: t(`placements:show.${show}`),
      current: filter.show === show,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/placements/${row.id}`,
      who: whoOf(row, at),
      standing: at.actor.organisationId === null ? t(`vocabulary:standing.${row.standing}`) : '',
      opening: row.opening,
      organisation: row.organisation,
      started: format.day(row.startedOn),
      ended: row.endedOn
        ? `${format.day(row.endedOn)}${row.endReason ? ` · ${t(`referrals:reason.${row.endReason}`)}` : ''}`
        : null,
      due: row.endedOn === null && row.dueOn ? format.day(row.dueOn) : null,
      isDue: row.endedOn === null && row.dueOn !== null && row.dueOn <= today,
    })),
    nextTo: next ? pathOf(filter.show, next) : null,
    previousTo: filter.after ? pathOf(filter.show) : null,
  }
}

export type PlacementLine = Awaited<ReturnType<typeof placementsPage>>['rows'][number]

type Placement = Awaited<ReturnType<typeof getPlacement>>

/** A notice that has not taken effect: the end, or the new job. */
const announcedIn = ({ endedOn, announced }: Placement, { t, format, today }: At): string | null => {
  if (!announced || endedOn !== null || announced.effectiveOn <= today) return null
  const what = t(`requests:notice.kind.${announced.kind}`)
  return [`${what}, ${format.day(announced.effectiveOn)}`, announced.newPosition].filter(Boolean).join(': ')
}

/** Where the person is now, which after a transfer is not where the work began. */
const whereNow = ({ whereKk, whereRu }: Placement, { language }: At): string | null =>
  language === 'kk' ? whereKk : whereRu

/** Where the work began, when that is elsewhere. */
const whereBegun = (row: Placement, at: At): string | null => {
  const began = at.language === 'kk' ? row.beganKk : row.beganRu
  return began === whereNow(row, at) ? null : began
}

export const placementPage = async (at: At) => {
  const { t, format, today, actor } = at
  const row = await getPlacement(at.db, actor, at.params.placementId ?? '')
  const mayNote = may(actor, 'placement.check', {
    institutionId: actor.institutionId,
    organisationId: actor.organisationId,
    region: actor.region,
  })
  const pay =
    row.rate === null ? '' : `${format.money(Number(row.rate))} · ${t(`referrals:pay.${row.payKind}`)}`
  const facts: readonly (readonly [string, string | null])[] = [
    [t('referrals:field.opening'), row.opening],
    [t('referrals:field.organisation'), row.organisation],
    [t('referrals:field.institution'), actor.organisationId === null ? whereNow(row, at) : null],
    [t('placements:field.began-at'), actor.organisationId === null ? whereBegun(row, at) : null],
    [t('placements:field.started'), format.day(row.startedOn)],
    [t('referrals:field.pay'), pay],
    [t('referrals:field.contract'), row.contractNumber],
    [t('placements:field.announced'), announcedIn(row, at)],
    [t('placements:field.ended'), row.endedOn && format.day(row.endedOn)],
    [t('referrals:field.reason'), row.endReason && t(`referrals:reason.${row.endReason}`)],
  ]
  return {
    title: whoOf(row, at),
    id: row.id,
    version: row.version,
    referralTo: `/referrals/${row.referralId}`,
    facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    isInside: actor.organisationId === null,
    checks: row.checks.map((check) => ({
      mark: String(check.mark),
      label: t('placements:mark', { count: check.mark }),
      due: format.day(check.dueOn),
      outcome: check.outcome ? t(`placements:outcome.${check.outcome}`) : null,
      tone: check.outcome === 'at-work' ? ('good' as const) : ('plain' as const),
      note: [check.source && t(`placements:source.${check.source}`), check.words].filter(Boolean).join(' · '),
      mayNote: mayNote && check.outcome === null && check.dueOn <= today,
      isLate: check.outcome === null && check.dueOn < today,
    })),
  }
}

export type PlacementPage = Awaited<ReturnType<typeof placementPage>>
