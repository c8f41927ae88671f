/** Lines of agreement sheets that wait for one's own service, and sheets that wait for the head. */
import { mayEver } from '~/domain/access/policy'
import { type Service, ownSignInOnly, roleOfService } from '~/domain/requests/sheet'
import type { Calendar } from '~/domain/calendar/holidays'
import { calendarOf } from '~/features/plans/calendar.server'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import {
  type AgreementList,
  type WaitingLine,
  agreementLists,
  countLines,
  toDecide,
  waitingLines,
} from './agreement-queries.server'
import { candidatePath } from './deed-page.server'
import { dayCursorIn } from './list-page.server'
import { perPage } from './queries.server'
import { type Badge, clockWords } from './telling.server'

const pathOf = (list: AgreementList, after?: string): string => {
  const search = new URLSearchParams({ list })
  if (after) search.set('after', after)
  return `/requests/agreements?${search.toString()}`
}

type Row = {
  readonly id: string
  readonly name: string
  readonly to: string
  readonly about: string
  readonly what: string
  readonly clock: Badge | null
  readonly deed: { readonly to: string; readonly text: string } | null
}

const lineOf = (row: WaitingLine, calendar: Calendar, at: At): Row => {
  const service = row.service as Service
  const isOwn = roleOfService[service] === at.actor.role
  const answers = mayEver(at.actor, 'agreement.answer')
  const writes = answers && (isOwn || (at.actor.role === 'social-worker' && !ownSignInOnly(service)))
  return {
    id: row.id,
    name: nameOf(row),
    to: candidatePath(row.candidateId),
    about: `${row.opening} · ${row.organisation}`,
    what: at.t(`requests:service.${service}`),
    clock: clockWords(row.dueOn, calendar, at),
    deed: writes
      ? {
          to: `${candidatePath(row.candidateId)}/lines/${row.id}`,
          text: at.t(isOwn ? 'requests:deed.answer-line' : 'requests:deed.write-down'),
        }
      : null,
  }
}

const waiting = async (list: AgreementList, at: At) => {
  const after = dayCursorIn(at.url.searchParams.get('after'))
  const found = await waitingLines(at.db, at.actor, { list, after }, at.today).execute()
  const calendar = await calendarOf(at.db)
  const last = found.slice(0, perPage).at(-1)
  return {
    rows: found.slice(0, perPage).map((row) => lineOf(row, calendar, at)),
    nextTo: found.length > perPage && last ? pathOf(list, `${last.dueOn}_${last.id}`) : undefined,
  }
}

const deciding = async (at: At) => {
  const text = at.url.searchParams.get('after')
  const found = await toDecide(at.db, at.actor, text && looksLikeId(text) ? text : null).execute()
  const last = found.slice(0, perPage).at(-1)
  return {
    rows: found.slice(0, perPage).map((row): Row => ({
      id: row.id,
      name: nameOf(row),
      to: candidatePath(row.id),
      about: `${row.opening} · ${row.organisation}`,
      what: at.t(row.sheetSentOn ? 'requests:agreements.complete' : 'requests:agreements.resolution'),
      clock: null,
      deed: { to: `${candidatePath(row.id)}/head`, text: at.t('requests:deed.head') },
    })),
    nextTo: found.length > perPage && last ? pathOf('to-decide', last.id) : undefined,
  }
}

/** What the page shows; the head begins with what waits for their own word. */
export const agreementsPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const isHead = mayEver(actor, 'agreement.decide')
  const lists = agreementLists.filter((each) => each !== 'to-decide' || isHead)
  const list =
    lists.find((each) => each === url.searchParams.get('list')) ?? (isHead ? 'to-decide' : 'waiting')
  const counts = await countLines(db, actor, today)
  const { rows, nextTo } = list === 'to-decide' ? await deciding(at) : await waiting(list, at)
  return {
    title: t('requests:agreements.title'),
    chips: lists.map((each) => ({
      to: pathOf(each),
      label: t(`requests:agreements.list.${each}`),
      count: each === 'to-decide' ? undefined : format.number(counts[each]),
      current: each === list,
    })),
    rows,
    nextTo,
  }
}
