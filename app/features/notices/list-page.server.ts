/** The worklist of notices: answers that are late, answers that are waited for, papers to send. */
import { mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import { deliveryWays } from '~/domain/notices/life'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { manyDeeds } from './many-form'
import { noticePath } from './person-page.server'
import {
  type NoticeCursor,
  type NoticeFilter,
  countOverdue,
  noticeFilters,
  noticesQuery,
  perPage,
} from './queries.server'
import { kindWords, noticeBadge, numberWords, personName, recipientWord } from './wording.server'

const inRegions: ReadonlySet<string> = new Set(['probation-officer', 'local-authority'])

/** A service of a region sees only what was sent to it: it has no drafts and nothing to send. */
const filtersFor = ({ actor }: At) =>
  noticeFilters.filter((each) => !inRegions.has(actor.role) || (each !== 'draft' && each !== 'to-send'))

const cursorIn = (search: URLSearchParams): NoticeCursor | null => {
  const [first = '', id = ''] = (search.get('after') ?? '').split('_')
  return looksLikeId(id) ? { awaitedOn: parseDay(first) ?? null, id } : null
}

const pathOf = (only: NoticeFilter, after?: string): string => {
  const search = new URLSearchParams()
  if (only) search.set('only', only)
  if (after) search.set('after', after)
  const text = search.toString()
  return text ? `/notices?${text}` : '/notices'
}

const linksOf = ({ actor, t }: At) =>
  (
    [
      ['notice.register', '/notices/register', 'register'],
      ['notice.template', '/notices/templates', 'templates'],
      ['notice.numbering', '/notices/numbering', 'numbering'],
    ] as const
  ).flatMap(([permission, to, key]) =>
    mayEver(actor, permission) ? [{ to, label: t(`notices:link.${key}`) }] : [],
  )

/** What a deed for several needs to know; null for whoever sends nothing, or where nothing waits to be sent or handed over. */
const manyOf = (rows: readonly { readonly state: string }[], { actor, t, today }: At) =>
  mayEver(actor, 'notice.issue') && rows.some(({ state }) => state === 'issued' || state === 'sent')
    ? {
        today,
        deeds: manyDeeds.map((value) => ({ value, label: t(`notices:many.deed.${value}`) })),
        ways: deliveryWays.map((value) => ({ value, label: t(`notices:way.${value}`) })),
      }
    : null

/** What the worklist shows. */
export const noticesPageOf = async (at: At) => {
  const { db, actor, t, today, url } = at
  const only = noticeFilters.find((each) => each === url.searchParams.get('only')) ?? null
  const found = await noticesQuery(db, actor, only, today, cursorIn(url.searchParams)).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const overdue = await countOverdue(db, actor, today)
  return {
    title: t('notices:title'),
    links: linksOf(at),
    chips: [
      { to: '/notices', label: t('common:all'), current: only === null },
      ...filtersFor(at).map((each) => ({
        to: pathOf(only === each ? null : each),
        label: t(`notices:filter.${each}`),
        current: only === each,
        ...(each === 'overdue' && overdue > 0 ? { count: String(overdue) } : {}),
      })),
    ],
    many: manyOf(rows, at),
    nextTo: found.length > perPage && last ? pathOf(only, `${last.awaitedOn ?? ''}_${last.id}`) : undefined,
    rows: rows.map((row) => ({
      id: row.id,
      mayTick: ['draft', 'issued', 'sent'].includes(row.state),
      to: noticePath(row.id),
      name: personName(row),
      kind: kindWords(row.kind, at).name,
      number: numberWords(row, at),
      recipient: recipientWord(row, at),
      badge: noticeBadge(row, at),
    })),
  }
}

export type NoticesPage = Awaited<ReturnType<typeof noticesPageOf>>
