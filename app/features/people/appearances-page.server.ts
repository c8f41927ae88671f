/** The page of a person's times of appearance, and how one is told. */
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type RecordedAppearance, unscopedAppearances } from './appearances.server'
import type { FactLine } from './overview.server'
import { personPath } from './paths'
import { getPerson } from './queries.server'
import type { Teller } from './telling.server'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const daysWords = ({ weekdays, monthDays }: RecordedAppearance, { t }: Teller): string =>
  weekdays.length > 0
    ? weekdays.map((each) => t(`matching:page.weekday.${each}`)).join(', ')
    : t('people:appearance.on-dates', { dates: monthDays.join(', ') })

/** «пн, чт, 10:00–11:00»; «каждого 5, 20 числа, 10:00–11:00». */
export const appearanceWords = (appearance: RecordedAppearance, teller: Teller): string =>
  `${daysWords(appearance, teller)}, ${appearance.from}–${appearance.to}`

/** Each with who receives the person, and from when until when. */
export const appearanceLines = (
  appearances: readonly RecordedAppearance[],
  teller: Teller,
): (FactLine & { readonly id: string })[] =>
  appearances.map((each) => {
    const { t, format, today } = teller
    const isOver = each.untilDay !== null && each.untilDay < today
    const days = [each.fromDay, each.untilDay].map((on) => (on ? format.day(on) : '…'))
    return {
      id: each.id,
      name: t(`vocabulary:appearance-body.${each.body}`),
      value: appearanceWords(each, teller),
      tone: isOver ? ('plain' as const) : ('info' as const),
      note: days.join(' – '),
    }
  })

/** What the page's loader returns. */
export const appearancesPage = async (at: At) => {
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '', 'person.appearances')
  const appearances = (await unscopedAppearances(at.db, [person.id])).get(person.id) ?? []
  const heading = at.t('people:section.appearances')
  return {
    title: `${heading}: ${person.fullName}`,
    heading,
    back: personPath(person.id),
    once: newId(),
    weekdays: weekdays.map((each) => ({ value: String(each), label: at.t(`matching:page.weekday.${each}`) })),
    rows: appearanceLines(appearances, at).map((line) => ({ ...line, removes: true })),
  }
}
