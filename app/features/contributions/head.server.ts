/** What every page about the work on a measure begins with: whose measure, what, by when, and the way back. */
import { mayEver } from '~/domain/access/policy'
import { isServedIn } from '~/domain/access/zones'
import { decideWork, initialsOf } from '~/domain/contributions/work'
import { type MeasureRow, measureBadge, measureTitle, nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type Place, standingOf } from './load.server'
import { type WorkRow, getWork } from './queries.server'
import { measurePath } from './telling.server'

export const placeIn = ({ params }: Pick<At, 'params'>): Place => ({
  planId: params.planId ?? '',
  measureId: params.measureId ?? '',
})

type Named = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }

/** An organisation learns the name only with the person's written consent; without it, the first letters. */
export const shownName = ({ actor }: Pick<At, 'actor'>, person: Named, isConsented: boolean): string =>
  actor.role !== 'ngo' || isConsented ? nameOf(person) : initialsOf(person)

const backOf = ({ actor, desk }: At, { personId }: WorkRow): string =>
  mayEver(actor, 'plan.read') && isServedIn(desk.config.zone, 'plan.read')
    ? `/people/${personId}/plan`
    : '/contributions'

/** The measure of the address with the head of its page; 404 when it is out of reach. */
export const headOf = async (at: At) => {
  const row = await getWork(at.db, at.actor, placeIn(at))
  const name = shownName(at, row, row.consent !== undefined)
  const heading = measureTitle(row, at.t)
  const head = {
    name,
    heading,
    title: `${heading}: ${name}`,
    back: backOf(at, row),
    path: measurePath(placeIn(at)),
    service: at.t(`plan-rules:service.${row.service}`),
    badge: measureBadge(row as MeasureRow, at),
    once: newId(),
    version: row.version,
  }
  return { row, head }
}

export type WorkHead = Awaited<ReturnType<typeof headOf>>['head']

/** Whether the reader's service may work on the measure now. */
export const mayWorkOn = ({ actor }: Pick<At, 'actor'>, row: WorkRow): boolean =>
  decideWork(actor.role, standingOf(row)).ok

/** The page of one deed. It opens for whoever reaches the measure: the deed itself says why it is refused. */
export const deedHeadOf = async (at: At, titleKey: string) => {
  const { row, head } = await headOf(at)
  const deed = at.t(titleKey)
  return { row, head, deed, title: `${deed}: ${head.name}` }
}
