/** Duties about one person: what runs, what stands, what was settled, and the events behind them. */
import { mayEver } from '~/domain/access/policy'
import { getPerson } from '~/features/people/queries.server'
import type { At } from '~/platform/guard.server'
import { dutiesOfPerson, eventsOfPerson } from './queries.server'
import { happeningIn } from './start.server'
import { dutyLine, instantOf, momentWords, movedWordsOf } from './wording.server'

type EventRow = Awaited<ReturnType<ReturnType<typeof eventsOfPerson>['execute']>>[number]

const eventLine = (row: EventRow, { t, format, actor }: At) => ({
  id: row.id,
  title: `${t(`duties:event.${row.kind}`)}, ${momentWords(happeningIn(row.happenedOn, row.happenedAt), { format })}`,
  meta: t('duties:event-row.recorded', { moment: format.instant(row.recordedAt), name: row.name ?? '' }),
  note: row.note,
  withdrawn: row.withdrawnReason ? t('duties:event-row.withdrawn', { reason: row.withdrawnReason }) : null,
  correctTo:
    row.withdrawnAt === null && mayEver(actor, 'duty.record') ? `/duties/events/${row.id}/correct` : null,
})

/** What the section of a person shows. 404 when the person is out of reach. */
export const personDutiesPageOf = async (at: At) => {
  const { db, actor, t } = at
  const person = await getPerson(db, actor, at.params.personId ?? '', 'duty.read')
  const now = instantOf(at)
  const rows = await dutiesOfPerson(db, actor, person.id).execute()
  const moved = await movedWordsOf(
    rows.map(({ id }) => id),
    at,
  )
  const lines = rows.map((row) => dutyLine(row, at, now, moved.get(row.id)))
  const events = await eventsOfPerson(db, actor, person.id).execute()
  return {
    title: `${t('duties:title')}: ${person.fullName}`,
    recordTo: mayEver(actor, 'duty.record') ? `/people/${person.id}/plan/duties/new` : null,
    running: lines.filter(({ state }) => state === 'open'),
    standing: lines.filter(({ state }) => state === 'standing'),
    settled: lines.filter(({ state }) => state === 'done' || state === 'not-needed'),
    events: events.map((row) => eventLine(row, at)),
  }
}

export type PersonDutiesPage = Awaited<ReturnType<typeof personDutiesPageOf>>
