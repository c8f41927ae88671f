/** The release road of a person: statutory deadlines, measures and meetings around the day of release. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, daysBetween } from '~/domain/calendar/day'
import { isMeasureOverdue, type MeasureStatus } from '~/domain/plans/measures'
import type { Format } from '~/platform/format.server'
import type { Translate } from '~/platform/i18n'
import type { RoadPoint, RoadProps } from '~/ui/charts/road'
import { type PlanRead, deadlinesOf, findPlanOf, measuresOf } from './queries.server'
import { openStatusOn, placeOfDeadline, roadTones } from './road-items'
import { type RoadItem, meetingItems } from './road-meetings.server'
import { shiftsOf } from './shifts.server'
import { type DeadlineRow, type MeasureRow, deedPathOf, measureTitle, statusOfRow } from './wording.server'

export type RoadData = RoadProps & {
  /** "конец срока 31.08.2027", with why the release is earlier when it is. */
  readonly note: string
}

type Wording = { readonly t: Translate; readonly format: Format; readonly today: Day }

/** Of deeds on one day the most pressing gives the point its colour. */
const pressing: readonly RoadPoint['tone'][] = ['late', 'due', 'waiting', 'ahead', 'done']

const shortCode = (code: string, first: boolean): string => (first ? code : code.replace('DL-', ''))

const pointOf = (items: readonly RoadItem[], release: Day, { t, format }: Wording): RoadPoint | undefined => {
  const [head] = items
  if (!head) return undefined
  const tone = pressing.find((each) => items.some((item) => roadTones[item.status] === each)) ?? 'ahead'
  const lead = items.find((item) => roadTones[item.status] === tone) ?? head
  const codes = items.map((each) => each.code).filter((code) => code !== '')
  return {
    id: `${head.on}-${head.code}${head.label}`,
    day: daysBetween(release, head.on),
    label: items.map((each) => each.label).join(', '),
    ...(codes.length > 0 ? { code: codes.map((code, index) => shortCode(code, index === 0)).join(' ') } : {}),
    tone,
    state: [t(`deadlines:status.${lead.status}`), lead.moved].filter(Boolean).join(' · '),
    date: format.day(head.on),
    ...(lead.to ? { to: lead.to } : {}),
  }
}

const byDay = (items: readonly RoadItem[]): RoadItem[][] => {
  const days = new Map<Day, RoadItem[]>()
  for (const item of items) days.set(item.on, [...(days.get(item.on) ?? []), item])
  return [...days.values()]
}

const measureItem = (measure: MeasureRow, { t, today }: Wording): RoadItem[] => {
  const status = measure.status as MeasureStatus
  const on = measure.doneOn ?? measure.dueOn
  if (!on || status === 'not-needed' || status === 'not-done') return []
  const late = isMeasureOverdue({ status, dueOn: measure.dueOn }, today)
  return [
    {
      on,
      label: measureTitle(measure, t),
      code: '',
      status: status === 'done' ? 'done' : openStatusOn(on, late, today),
      to: `/plans/${measure.planId}/measures/${measure.id}`,
    },
  ]
}

/** Measures shown beside the deadlines: few enough for labels to stand apart. */
const measuresShown = 6

const deadlineItem = (
  row: DeadlineRow,
  plan: PlanRead,
  was: ReadonlyMap<string, Day | null>,
  { t, format, today }: Wording,
): RoadItem[] => {
  const on = placeOfDeadline(row)
  if (!on) return []
  return [
    {
      on,
      label: t(`deadlines:code.${row.code}.short`),
      code: row.code,
      status: statusOfRow(row, today),
      to: deedPathOf(plan.id, row.code, plan.state),
      moved:
        was.has(row.code) && !row.doneOn
          ? t('plans:road.moved', { day: format.day(was.get(row.code) ?? null) })
          : undefined,
    },
  ]
}

/** From where each deadline was moved last. */
const movedFrom = async (db: Kysely<Database>, planId: string): Promise<ReadonlyMap<string, Day | null>> =>
  new Map((await shiftsOf(db, planId)).toReversed().map((each) => [each.code, each.fromDay]))

/**
 * The road of a person with a plan, ready for `ReleaseRoadChart`: statutory deadlines, open measures, meetings, release, today.
 * Undefined when there is no plan within the reader's reach. Takes the page's words, formats and today.
 */
export const releaseRoadOf = async (
  db: Kysely<Database>,
  actor: Actor,
  personId: string,
  wording: Wording,
): Promise<RoadData | undefined> => {
  const plan = await findPlanOf(db, actor, personId)
  if (!plan) return undefined
  const { t, format, today } = wording
  const release = plan.releasedOn ?? plan.releaseOn
  const measures = (await measuresOf(db, plan.id))
    .flatMap((measure) => measureItem(measure, wording))
    .filter((each) => each.status !== 'done')
    .slice(0, measuresShown)
  const meetings = await meetingItems(db, actor, plan, wording)
  const was = await movedFrom(db, plan.id)
  const deadlines = (await deadlinesOf(db, actor, plan)).flatMap((row) =>
    deadlineItem(row, plan, was, wording),
  )
  const isMoved = release !== plan.endOfTerm && !plan.releasedOn
  return {
    points: byDay([...deadlines, ...measures, ...meetings]).flatMap(
      (each) => pointOf(each, release, wording) ?? [],
    ),
    today: daysBetween(release, today),
    note: [
      t('plans:road.end-of-term', { day: format.day(plan.endOfTerm) }),
      isMoved ? t('deadlines:release-moved-to-working-day') : '',
    ]
      .filter((each) => each !== '')
      .join(' · '),
    words: {
      caption: t('plans:road.caption'),
      today: t('common:when.today'),
      goal: format.day(release),
      dateHead: t('common:date'),
      labelHead: t('plans:road.what'),
      stateHead: t('plans:road.state'),
    },
  }
}
