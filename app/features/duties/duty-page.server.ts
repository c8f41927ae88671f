/** One duty with its law, and one event that was recorded wrongly. */
import { countsHours } from '~/domain/duties/duty'
import { eventKindIn } from '~/domain/duties/events'
import { dutyRuleOf, needsHour } from '~/domain/duties/rules'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { getDuty, getEvent } from './queries.server'
import { happeningIn } from './start.server'
import { dutyLine, instantOf, momentWords, movedWordsOf } from './wording.server'

/** The list a deed came from: the person's section, or the worklist. */
export const backPath = (personId: string | null): string =>
  personId ? `/people/${personId}/plan/duties` : '/duties'

export const dutyPageOf = async (at: At) => {
  const { db, actor, t, today, params } = at
  const row = await getDuty(db, actor, params.dutyId ?? '', 'duty.record')
  const moved = await movedWordsOf([row.id], at)
  const line = dutyLine(row, at, instantOf(at), moved.get(row.id))
  const fact = (name: string, value: string) => ({ name: t(name), value })
  return {
    title: `${t('duties:settle.title')}: ${line.short}`,
    back: backPath(row.personId),
    once: newId(),
    version: row.version,
    today,
    isOpen: line.deed !== null,
    needsHour: countsHours(dutyRuleOf(row.code)),
    heading: line.short,
    what: line.what,
    badge: line.badge,
    person: line.person.name,
    facts: [
      fact('duties:column.event', line.event),
      ...(line.due ? [fact('duties:column.due', line.due)] : []),
      ...(line.moved ? [fact('duties:column.moved', line.moved)] : []),
      fact('duties:column.term', line.term),
      fact('duties:column.who', line.who),
      fact('duties:column.source', `${line.code} · ${line.cite}`),
      ...(line.isSure ? [] : [fact('admin:law.standing', t('law:standing.to-confirm'))]),
      ...(line.recommended ? [fact('duties:list.kind', line.recommended)] : []),
      ...(line.reason ? [fact('duties:field.reason', line.reason)] : []),
      ...(line.note ? [fact('duties:field.note', line.note)] : []),
    ],
  }
}

export type DutyPage = Awaited<ReturnType<typeof dutyPageOf>>

export const correctPageOf = async (at: At) => {
  const { db, actor, t, params } = at
  const row = await getEvent(db, actor, params.eventId ?? '', 'duty.record')
  const kind = eventKindIn(row.kind)
  const { surname, givenName, patronymic } = row
  return {
    title: t('duties:correct.title'),
    back: backPath(row.personId),
    once: newId(),
    version: row.version,
    isOpen: row.withdrawnAt === null,
    needsHour: kind ? needsHour(kind) : false,
    event: `${t(`duties:event.${row.kind}`)}, ${momentWords(happeningIn(row.happenedOn, row.happenedAt), at)}`,
    person: surname && givenName ? nameOf({ surname, givenName, patronymic }) : t('duties:no-person'),
  }
}

export type CorrectPage = Awaited<ReturnType<typeof correctPageOf>>
