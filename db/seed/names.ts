/** Names people who do not exist, the way people in Kazakhstan are named. The same random stream names the same people. */
import type { Sex } from '../../app/domain/people/person'
import {
  kazakhMen,
  kazakhSurnames,
  kazakhWomen,
  neighbourMen,
  neighbourSurnames,
  neighbourWomen,
  russianMen,
  russianPatronymics,
  russianSurnames,
  russianWomen,
} from './name-lists'

/** Gives the next number in [0, 1). */
export type Random = () => number

export type Naming = 'kazakh' | 'russian' | 'neighbour'

export type FictionalName = {
  readonly surname: string
  readonly given: string
  readonly patronymic: string | null
  /** By which custom the person is named: hints at the languages to give them. */
  readonly naming: Naming
}

const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

/** A family's surname as a man or a woman bears it; surnames without a Russian ending are the same for both. */
export const surnameFor = (surname: string, sex: Sex): string =>
  sex === 'female' && /([оеё]в|[иы]н)$/.test(surname) && surname.length > 4 ? `${surname}а` : surname

/** «Болатұлы», «Болатқызы». */
export const kazakhPatronymic = (father: string, sex: Sex): string =>
  `${father}${sex === 'male' ? 'ұлы' : 'қызы'}`

const russianLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}

const inRussianLetters = (name: string): string =>
  Array.from(name.toLowerCase(), (letter) => russianLetters[letter] ?? letter)
    .join('')
    .replace(/^./, (first) => first.toUpperCase())

/**
 * A father's name with the Russian ending, as most papers of the 1960s–1990s have it: «Болатович», «Абаевна».
 * Names that end in a vowel take none in practice; they get the Kazakh form.
 */
export const russianStylePatronymic = (father: string, sex: Sex): string => {
  const name = inRussianLetters(father)
  const ending = sex === 'male' ? 'вич' : 'вна'
  if (name.endsWith('й')) return `${name.slice(0, -1)}е${ending}`
  return /[аеёиоуыэюя]$/.test(name) ? kazakhPatronymic(father, sex) : `${name}о${ending}`
}

const named = (surname: string, given: string, patronymic: string | null, naming: Naming): FictionalName => ({
  surname,
  given,
  patronymic,
  naming,
})

const kazakhName = (random: Random, sex: Sex): FictionalName => {
  const surname = surnameFor(pick(random, kazakhSurnames), sex)
  const given = pick(random, sex === 'male' ? kazakhMen : kazakhWomen)
  const father = pick(random, kazakhMen)
  const custom = random()
  if (custom < 0.08) return named(surname, given, null, 'kazakh')
  const patronymic = custom < 0.55 ? kazakhPatronymic(father, sex) : russianStylePatronymic(father, sex)
  return named(surname, given, patronymic, 'kazakh')
}

const russianName = (random: Random, sex: Sex): FictionalName => {
  const surname = surnameFor(pick(random, russianSurnames), sex)
  const given = pick(random, sex === 'male' ? russianMen : russianWomen)
  const patronymic = pick(random, russianPatronymics)
  return named(surname, given, sex === 'male' ? patronymic : patronymic.replace(/ич$/, 'на'), 'russian')
}

const neighbourName = (random: Random, sex: Sex): FictionalName => {
  const surname = surnameFor(pick(random, neighbourSurnames), sex)
  const given = pick(random, sex === 'male' ? neighbourMen : neighbourWomen)
  const father = pick(random, neighbourMen)
  return named(surname, given, random() < 0.2 ? null : russianStylePatronymic(father, sex), 'neighbour')
}

/** A name for a person who does not exist: about 62 % Kazakh, 28 % Russian, 10 % of neighbouring peoples. */
export const fictionalName = (random: Random, sex: Sex): FictionalName => {
  const custom = random()
  if (custom < 0.62) return kazakhName(random, sex)
  return custom < 0.9 ? russianName(random, sex) : neighbourName(random, sex)
}
