/** What one more place would be worth, opening by opening: only where solving again has confirmed it. */
import { placeName } from '#db/reference/regions'
import type { RunOptions } from '~/domain/allocation/options'
import type { At } from '~/platform/guard.server'
import { linesPath } from './lines-path'
import { getRun, pageSize, placePageQuery } from './queries.server'
import { optionsOf } from './stored.server'
import { pointsOfScore } from './telling.server'

type PlaceRow = Awaited<ReturnType<ReturnType<typeof placePageQuery>['execute']>>[number]

const worthWords = ({ worth, placesMore }: PlaceRow, at: At): string => {
  if (worth === null) return at.t('allocation:worth.not-asked')
  const points = at.t('allocation:worth.points', { count: worth / 100, points: pointsOfScore(worth, at) })
  if (placesMore === 1) return at.t('allocation:worth.person', { points })
  return worth === 0 ? at.t('allocation:worth.nothing') : points
}

export const tellPlaces = (rows: readonly PlaceRow[], at: At, runId = '') =>
  rows.map((row) => ({
    id: row.openingId,
    to: linesPath(runId, { opening: row.openingId }),
    title: row.title,
    note: [row.organisation, placeName(row.placeKato, at.language).split(', ')[0] ?? ''].join(' · '),
    filled: at.t('allocation:filled', {
      filled: at.format.number(row.filled),
      places: at.format.number(row.places),
    }),
    worth: worthWords(row, at),
    isOpen: row.state === 'open',
  }))

/**
 * Why no place more is named: it was not asked where people are kept apart, the cap of an employer lets nobody more in, or there
 * is room for all.
 */
export const noPlaces = ({ apart, employerCap }: RunOptions, { t }: At, isAsked: boolean) => {
  if (!isAsked && apart)
    return { title: t('allocation:empty.places-unasked'), text: t('allocation:empty.places-unasked-text') }
  const title = t('allocation:empty.places')
  return employerCap === null
    ? { title, text: t('allocation:empty.places-text') }
    : { title, text: t('allocation:empty.places-capped-text') }
}

/** What the page's loader returns. */
export const placesPage = async (at: At) => {
  const run = await getRun(at.db, at.actor, at.params.runId ?? '')
  const after = Number(at.url.searchParams.get('after')) || 0
  const found = run.state === 'finished' ? await placePageQuery(at.db, run.id, after).execute() : []
  const rows = found.slice(0, pageSize)
  const path = `/allocation/${run.id}/places`
  return {
    title: at.t('allocation:places.title'),
    runTo: `/allocation/${run.id}`,
    rows: tellPlaces(rows, at, run.id),
    nothing: noPlaces(optionsOf(run), at, true),
    nextTo: found.length > pageSize ? `${path}?after=${rows.at(-1)?.rank ?? 0}` : null,
    firstTo: after > 0 ? path : null,
  }
}

export type PlaceLine = ReturnType<typeof tellPlaces>[number]
