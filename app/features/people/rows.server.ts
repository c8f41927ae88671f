/** A row of the list of people in the reader's words. */
import { fullName } from '~/domain/people/names'
import { maskIin } from '~/domain/people/identifiers'
import { ageOn } from '~/domain/calendar/day'
import type { PersonRow } from './list.server'
import { personPath } from './paths'
import { type Teller, institutionName } from './telling.server'

export type PersonLine = {
  readonly id: string
  readonly to: string
  readonly name: string
  readonly note: string
  readonly place: string
  readonly detachment: string
  readonly term: string
  readonly when: string
  readonly badges: readonly { readonly key: string; readonly tone: 'bad' | 'warn'; readonly text: string }[]
}

type Badge = PersonLine['badges'][number]

const badgesOf = (row: PersonRow, { t, today }: Teller): Badge[] => {
  const badges: (Badge | false)[] = [
    row.nextDueOn !== null &&
      row.nextDueOn < today && { key: 'overdue', tone: 'bad', text: t('people:badge.overdue') },
    row.standing === 'in-custody' &&
      !row.holdsIdentity && { key: 'document', tone: 'bad', text: t('people:badge.no-document') },
    row.housingAfter === 'none' && { key: 'housing', tone: 'warn', text: t('people:badge.no-housing') },
  ]
  return badges.filter((each) => each !== false)
}

/** `row` as a line: name with masked IIN and age, place, term, and what needs a look. */
export const personLine = (row: PersonRow, teller: Teller): PersonLine => {
  const { t, format, today } = teller
  const last = row.standing === 'released' ? row.releasedOn : row.endOfTerm
  const age = t('people:strip.years', { count: ageOn(row.birthDate, today) })
  return {
    id: row.id,
    to: personPath(row.id),
    name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
    note: `${row.iin ? maskIin(row.iin) : t('people:none-iin')} · ${age}`,
    place:
      row.standing === 'in-custody'
        ? institutionName(teller, row) || t('common:unknown')
        : t(`vocabulary:standing.${row.standing}`),
    detachment: row.standing === 'in-custody' ? (row.detachment ?? '') : '',
    term: format.day(last),
    when: last ? format.fromToday(last, today) : '',
    badges: badgesOf(row, teller),
  }
}
