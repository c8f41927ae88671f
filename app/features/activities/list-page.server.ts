/** The list of activities: a month at a time, narrowed by institution, form and topic. */
import { mayEver, reachOf } from '~/domain/access/policy'
import { type ActivityState } from '~/domain/activities/activity'
import { type ActivityKind, activityKinds } from '~/domain/activities/kind'
import { type Day, addDays, addMonths, day, parseDay } from '~/domain/calendar/day'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { FilterRow } from '~/ui/filters'
import type { Tone } from '~/ui/tone'
import type { Line } from '~/ui/list-page'
import { activityPath } from './paths'
import {
  type ActivityRow,
  type TopicRow,
  activitiesQuery,
  institutionsToChoose,
  listTopics,
  topicsByActivity,
} from './queries.server'
import {
  cursorIn,
  emptyOf,
  headsOf,
  institutionName,
  named,
  peopleWords,
  perPage,
  writeCursor,
} from './words.server'

export const toneOf: Readonly<Record<ActivityState, Tone>> = {
  planned: 'info',
  held: 'good',
  cancelled: 'plain',
}

type Asked = {
  readonly month: Day
  readonly institution: string | null
  readonly kind: ActivityKind | null
  readonly topic: string | null
}

const idIn = (url: URL, name: string): string | null => {
  const asked = url.searchParams.get(name) ?? ''
  return looksLikeId(asked) ? asked : null
}

/** The first day of the month that the address asks for, or of this one. */
const monthIn = ({ url, today }: At): Day =>
  parseDay(`${url.searchParams.get('month') ?? ''}-01`) ?? day(`${today.slice(0, 7)}-01`)

const askedIn = (at: At): Asked => ({
  month: monthIn(at),
  institution: idIn(at.url, 'institution'),
  kind: activityKinds.find((each) => each === at.url.searchParams.get('kind')) ?? null,
  topic: idIn(at.url, 'topic'),
})

const addressOf = ({ month, institution, kind, topic }: Asked, after?: string): string =>
  `/activities?${new URLSearchParams({
    month: month.slice(0, 7),
    ...(institution ? { institution } : {}),
    ...(kind ? { kind } : {}),
    ...(topic ? { topic } : {}),
    ...(after ? { after } : {}),
  })}`

const monthChips = (asked: Asked, { t, format }: At): FilterRow => ({
  key: 'month',
  label: t('activities:filter.month'),
  chips: [1, 0, -1, -2].map((step) => {
    const month = addMonths(asked.month, step)
    return { to: addressOf({ ...asked, month }), label: format.longMonth(month), current: step === 0 }
  }),
})

const kindChips = (asked: Asked, { t }: At): FilterRow => ({
  key: 'kind',
  label: t('activities:filter.kind'),
  chips: [null, ...activityKinds].map((kind) => ({
    to: addressOf({ ...asked, kind }),
    label: kind === null ? t('activities:every') : t(`activities:kind.${kind}`),
    current: kind === asked.kind,
  })),
})

/** Institution and topic are many: they are picked from lists, and sent with what is in force already. */
const picksOf = async (asked: Asked, topics: readonly TopicRow[], at: At) => {
  const { t, actor } = at
  const readsAll = reachOf(actor, 'activity.read') === 'all'
  return {
    kept: [['month', asked.month.slice(0, 7)], ...(asked.kind ? [['kind', asked.kind]] : [])],
    picks: [
      ...(readsAll
        ? [
            {
              name: 'institution',
              label: t('activities:filter.institution'),
              every: t('activities:every-institution'),
              current: asked.institution ?? '',
              options: (await institutionsToChoose(at.db)).map((row) => ({
                value: row.id,
                label: institutionName(row, at),
              })),
            },
          ]
        : []),
      {
        name: 'topic',
        label: t('activities:filter.topic'),
        every: t('activities:every-topic'),
        current: asked.topic ?? '',
        options: topics.map((row) => ({ value: row.id, label: named(row, at) })),
      },
    ],
  }
}

type Topics = Awaited<ReturnType<typeof topicsByActivity>>

/** Who took part from outside, or nothing. */
export const partnerWords = (row: Pick<ActivityRow, 'partnerKind' | 'partnerName'>, { t }: Pick<At, 't'>) =>
  row.partnerKind === null
    ? undefined
    : `${row.partnerName ?? ''} · ${t(`activities:partner-kind.${row.partnerKind}`)}`

const lineOf = (row: ActivityRow, topics: Topics, readsAll: boolean, at: At): Line => {
  const { t, format } = at
  const about = (topics.get(row.id) ?? []).map((each) => named(each, at)).join(', ')
  return {
    id: row.id,
    cells: [
      {
        text: row.title,
        to: activityPath(row.id),
        note: [t(`activities:kind.${row.kind}`), about].filter(Boolean).join(' · '),
      },
      { text: format.day(row.onDay) },
      ...(readsAll
        ? [{ text: institutionName({ nameKk: row.institutionKk, nameRu: row.institutionRu }, at) }]
        : []),
      {
        text: row.partnerName ?? '–',
        note: row.partnerKind ? t(`activities:partner-kind.${row.partnerKind}`) : undefined,
      },
      {
        text:
          row.audience === null
            ? '–'
            : peopleWords({ count: row.audience, certainty: row.certainty ?? 'exact' }, at),
      },
      { text: t(`activities:state.${row.state}`), tone: toneOf[row.state] },
    ],
  }
}

const linesOf = async (asked: Asked, at: At) => {
  const { db, actor, url } = at
  const after = url.searchParams.get('after')
  const found = await activitiesQuery(db, actor, {
    from: asked.month,
    to: addDays(addMonths(asked.month, 1), -1),
    institutionId: asked.institution,
    kind: asked.kind,
    topicId: asked.topic,
    after: cursorIn(after),
  }).execute()
  const rows = found.slice(0, perPage)
  const topics = await topicsByActivity(
    db,
    rows.map(({ id }) => id),
  )
  const readsAll = reachOf(actor, 'activity.read') === 'all'
  const last = rows.at(-1)
  return {
    lines: {
      heads: headsOf(
        ['activity', 'day', ...(readsAll ? ['institution'] : []), 'partner', 'audience', 'state'],
        at,
      ),
      rows: rows.map((row) => lineOf(row, topics, readsAll, at)),
      empty: emptyOf('list', at),
    },
    firstTo: after ? addressOf(asked) : undefined,
    nextTo:
      found.length > perPage && last
        ? addressOf(asked, writeCursor({ on: last.onDay, id: last.id }))
        : undefined,
  }
}

export const activitiesPage = async (at: At) => {
  const { t, actor } = at
  const asked = askedIn(at)
  const topics = await listTopics(at.db)
  return {
    picks: await picksOf(asked, topics, at),
    list: {
      title: t('activities:title'),
      lead: t('activities:lead'),
      actions: [
        ...(mayEver(actor, 'activity.keep')
          ? [
              {
                to: '/activities/new',
                text: t('activities:deed.plan'),
                icon: 'plus' as const,
                primary: true,
              },
            ]
          : []),
        { to: '/activities/report', text: t('activities:deed.report'), icon: 'report' as const },
        ...(mayEver(actor, 'activity.topics')
          ? [{ to: '/activities/topics', text: t('activities:topics.title') }]
          : []),
      ],
      filters: [monthChips(asked, at), kindChips(asked, at)],
      ...(await linesOf(asked, at)),
      how: t('activities:how-text'),
    },
    title: t('activities:title'),
  }
}

export type ActivitiesPage = Awaited<ReturnType<typeof activitiesPage>>
