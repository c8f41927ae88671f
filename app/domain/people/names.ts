/** How a person's name is written out, shortened and put in order. */

export type PersonName = {
  readonly surname: string
  readonly given: string
  /** Әкесінің аты; many people have none. */
  readonly patronymic?: string | null
}

/** Surname, given name, patronymic: the order of Kazakh and Russian papers. */
export const fullName = ({ surname, given, patronymic }: PersonName): string =>
  [surname, given, patronymic].filter(Boolean).join(' ')

const initial = (name: string | null | undefined): string =>
  name ? `${Array.from(name)[0]?.toUpperCase() ?? ''}.` : ''

/** Surname with initials, as lists have it: «Нұрғалиев Ш. Б.», the parts held together by no-break spaces. */
export const initials = ({ surname, given, patronymic }: PersonName): string =>
  [surname, initial(given), initial(patronymic)].filter(Boolean).join('\u00a0')

const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
/** In the collator's order: signs, digits, the 42 Kazakh letters, then Latin. */
const ordered = ` -.'0123456789${alphabet}abcdefghijklmnopqrstuvwxyz`

const weights: ReadonlyMap<string, string> = new Map(
  Array.from(ordered, (sign, place) => [sign, (place + 1).toString(36).padStart(2, '0')]),
)

const weigh = (letter: string): string => {
  const own = weights.get(letter)
  if (own !== undefined) return own
  return Array.from(letter.normalize('NFKD'), (part) => weights.get(part) ?? '').join('')
}

/**
 * A key that sorts texts in the order of the Kazakh alphabet by plain comparison, in any database: two signs
 * of [0-9a-z] for each letter, which every collation orders alike. Case is ignored; unknown signs are skipped.
 */
export const sortKey = (text: string): string =>
  Array.from(text.trim().toLowerCase().normalize('NFC'), weigh).join('')
