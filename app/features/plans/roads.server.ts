/** Short roads for the rows of a list: where each plan's deadlines and measures lie between a year before release and after it. */
import { type Day, daysBetween } from '~/domain/calendar/day'
import { mayEver } from '~/domain/access/policy'
import { restrictedCodes } from '~/domain/deadlines/codes'
import { isMeasureOverdue, type MeasureStatus } from '~/domain/plans/measures'
import type { RoadTone } from '~/ui/charts/road'
import type { RoadStripProps, StripPoint } from '~/ui/charts/road-strip'
import type { Reader } from './reader'
import { openStatusOn, placeOfDeadline, roadTones } from './road-items'
import { statusOfRow } from './wording.server'

/** In the order in which a strip is read out and explained. */
export const stripTones = ['late', 'due', 'waiting', 'ahead', 'done'] as const satisfies readonly RoadTone[]

type Listed = { readonly id: string; readonly releaseOn: Day }
type Row = StripPoint & { readonly planId: string }
type Reading = Pick<Reader, 'db' | 'actor' | 't' | 'today'>

const deadlinePoints = async ({ db, actor, today }: Reading, releases: ReadonlyMap<string, Day>) => {
  const rows = await db
    .selectFrom('planDeadlines')
    .select(['id', 'planId', 'code', 'dueOn', 'doneOn', 'applies', 'answer', 'waitingSince'])
    .where('planId', 'in', [...releases.keys()])
    .$if(!mayEver(actor, 'person.articles'), (query) => query.where('code', 'not in', restrictedCodes))
    .execute()
  return rows.flatMap((row): Row[] => {
    const [on, release] = [placeOfDeadline(row), releases.get(row.planId)]
    if (!on || !release) return []
    const { id, planId } = row
    return [{ id, planId, day: daysBetween(release, on), tone: roadTones[statusOfRow(row, today)] }]
  })
}

const measurePoints = async ({ db, today }: Reading, releases: ReadonlyMap<string, Day>) => {
  const rows = await db
    .selectFrom('measures')
    .select(['id', 'planId', 'dueOn', 'status'])
    .where('planId', 'in', [...releases.keys()])
    .where('status', 'in', ['planned', 'in-progress'])
    .where('dueOn', 'is not', null)
    .execute()
  return rows.flatMap((row): Row[] => {
    const [on, release] = [row.dueOn, releases.get(row.planId)]
    if (!on || !release) return []
    const isLate = isMeasureOverdue({ status: row.status as MeasureStatus, dueOn: on }, today)
    const tone = roadTones[openStatusOn(on, isLate, today)]
    return [{ id: row.id, planId: row.planId, day: daysBetween(release, on), tone }]
  })
}

const wordsOf = (points: readonly StripPoint[], left: number, { t }: Reading): string => {
  const counts = stripTones.flatMap((tone) => {
    const number = points.filter((each) => each.tone === tone).length
    return number > 0 ? [t(`plans:strip.count.${tone}`, { number })] : []
  })
  const goal = left > 0 ? t('plans:strip.left', { count: left }) : t('plans:strip.passed')
  return [goal, ...counts].join('; ')
}

/** The strip of each plan by its id, in two reads for the whole list. The reader has reached the plans already. */
export const roadsOf = async (
  reading: Reading,
  plans: readonly Listed[],
): Promise<ReadonlyMap<string, RoadStripProps>> => {
  if (plans.length === 0) return new Map()
  const releases = new Map(plans.map(({ id, releaseOn }) => [id, releaseOn]))
  const points = [...(await deadlinePoints(reading, releases)), ...(await measurePoints(reading, releases))]
  return new Map(
    plans.map(({ id, releaseOn }) => {
      const own = points.filter((each) => each.planId === id).map(({ planId: _, ...point }) => point)
      const left = daysBetween(reading.today, releaseOn)
      return [id, { points: own, today: -left, words: wordsOf(own, left, reading) }]
    }),
  )
}
