/** The page "Our tasks": the measures of the reader's service, on shelves, a page at a time. */
import { mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import { listedServices } from '~/domain/contributions/owners'
import { services } from '~/domain/plans/services'
import { measureTitle, timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { shownName } from './head.server'
import { type Shelf, type WorkCursor, type WorkFilter, perPage, shelves, workQuery } from './list.server'
import { measurePath } from './telling.server'

const filterIn = (search: URLSearchParams): WorkFilter => ({
  shelf: shelves.find((each) => each === search.get('shelf')) ?? 'open',
  service: services.find((each) => each === search.get('service')) ?? null,
})

const cursorIn = (search: URLSearchParams): WorkCursor | null => {
  const [first = '', id = ''] = (search.get('after') ?? '').split('_')
  return looksLikeId(id) ? { due: parseDay(first) ?? null, id } : null
}

const pathOf = ({ shelf, service }: WorkFilter, after?: string): string => {
  const search = new URLSearchParams()
  if (shelf !== 'open') search.set('shelf', shelf)
  if (service) search.set('service', service)
  if (after) search.set('after', after)
  const text = search.toString()
  return text ? `/contributions?${text}` : '/contributions'
}

/** Offers concern organisations and who makes them; a measure by name is for those who have names here. */
const shelvesFor = ({ actor }: Pick<At, 'actor'>): readonly Shelf[] =>
  shelves.filter((shelf) => {
    if (shelf === 'offered') return mayEver(actor, 'contribution.answer')
    if (shelf === 'refused') return mayEver(actor, 'contribution.assign')
    return shelf !== 'mine' || actor.role !== 'ngo'
  })

const chipsFor = (filter: WorkFilter, at: At) =>
  shelvesFor(at).map((shelf) => ({
    to: pathOf({ ...filter, shelf }),
    label: at.t(`contributions:shelf.${shelf}`),
    current: filter.shelf === shelf,
  }))

/** Only who sees every service's measures chooses among services. */
const serviceChipsFor = (filter: WorkFilter, { actor, t }: At) =>
  listedServices(actor.role) === null
    ? [null, ...services].map((service) => ({
        to: pathOf({ ...filter, service }),
        label: service ? t(`plan-rules:service.${service}`) : t('contributions:list.every-service'),
        current: filter.service === service,
      }))
    : []

export const workListOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const filter = filterIn(url.searchParams)
  const found = await workQuery(db, actor, filter, today, cursorIn(url.searchParams)).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('contributions:title'),
    isNgo: actor.role === 'ngo',
    chips: chipsFor(filter, at),
    serviceChips: serviceChipsFor(filter, at),
    nextTo: found.length > perPage && last ? pathOf(filter, `${last.dueOn ?? ''}_${last.id}`) : undefined,
    rows: rows.map((row) => ({
      id: row.id,
      to: measurePath({ planId: row.planId, measureId: row.id }),
      name: shownName(at, row, row.consentOn !== null),
      note: row.endOfTerm ? t('plans:list.until', { day: format.day(row.endOfTerm) }) : '',
      what: measureTitle(row, t),
      service: t(`plan-rules:service.${row.service}`),
      status:
        row.assignment === 'offered' || row.assignment === 'refused'
          ? t(`contributions:assignment.${row.assignment}`)
          : t(`plan-rules:measure-status.${row.status}`),
      due: row.doneOn
        ? { tone: 'good' as const, text: format.day(row.doneOn) }
        : {
            tone: row.dueOn !== null && row.dueOn < today ? ('bad' as const) : ('plain' as const),
            text: row.dueOn ? timingWords(row.dueOn, at) : t('plans:measure.no-day'),
          },
    })),
  }
}

export type WorkList = Awaited<ReturnType<typeof workListOf>>
