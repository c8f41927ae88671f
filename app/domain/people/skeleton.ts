/**
 * Folds a name to a skeleton in which Kazakh, Russian and Latin spellings of it meet, so that «Нұрғалиев
 * Шыңғыс» is found from "Nurgaliyev Shyngys" and "нургалеев". For search only; names are shown as typed.
 */

/**
 * Each Cyrillic letter's sound. c is ч/ш/щ (Чокин = Шокин), j is ж, h is х/һ, i is every sound that spelling wavers on
 * between и and е: one class keeps a half-typed «гали» at the beginning of «галиев», «галеев» and "Galiyev".
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  ґ: 'g',
  д: 'd',
  е: 'i',
  ё: 'i',
  є: 'i',
  э: 'i',
  ж: 'j',
  җ: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ї: 'i',
  ы: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'c',
  ш: 'c',
  щ: 'c',
  ю: 'iu',
  я: 'ia',
}

/** Latin letters whose sign changes the sound, in the Kazakh alphabets of 2018 and 2021, Turkish and scholarly spelling. */
const latinLetters: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'zh',
  ý: 'u',
  ı: 'i',
  ŋ: 'n',
  ə: 'a',
}

/** Groups of Latin letters that spell one sound, longest first: an earlier one eats what a later one would misread. */
const latinGroups: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|ch/g, 'C'],
  [/dzh|zh|dj|j/g, 'J'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/q|c/g, 'k'],
  [/w/g, 'u'],
  [/(^|[^aeiou])yo/g, '$1i'],
  [/[ye]/g, 'i'],
]

const marks = /\p{M}/gu
const isCyrillic = /\p{Script=Cyrillic}/u
const words = /[\p{L}\p{M}'’ʼ`"]+/gu

const looksAlike: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}
const latinTwins = Object.fromEntries(Object.entries(looksAlike).map(([latin, twin]) => [twin, latin]))

const count = (word: string, script: RegExp): number => word.match(script)?.length ?? 0

/** True when a word holds both Latin and Cyrillic letters: old Kazakh texts type і and һ with the Latin keys. */
export const hasMixedScripts = (word: string): boolean =>
  isCyrillic.test(word) && /\p{Script=Latin}/u.test(word)

/** Replaces look-alike letters of the rarer script in a lower-case word by those of the script it is written in. */
export const repairMixedScripts = (word: string): string => {
  if (!hasMixedScripts(word)) return word
  const mostlyCyrillic = count(word, /\p{Script=Cyrillic}/gu) >= count(word, /\p{Script=Latin}/gu)
  const twins = mostlyCyrillic ? looksAlike : latinTwins
  return Array.from(word, (letter) => twins[letter] ?? letter).join('')
}

const foldLatin = (word: string): string => {
  const spelt = Array.from(word, (letter) => latinLetters[letter] ?? letter).join('')
  const bare = spelt.normalize('NFD').replace(marks, '')
  return latinGroups.reduce((text, [group, sound]) => text.replace(group, sound), bare).toLowerCase()
}

const foldCyrillic = (word: string): string =>
  Array.from(
    word.replaceAll('дж', 'ж'),
    (letter) => cyrillic[letter] ?? (/[a-z]/.test(letter) ? letter : ''),
  ).join('')

// й arrives composed or as и + breve; both must meet before letters are looked up.
const foldWord = (word: string): string => {
  const repaired = repairMixedScripts(word.toLowerCase().normalize('NFC'))
  const folded = isCyrillic.test(repaired) ? foldCyrillic(repaired) : foldLatin(repaired)
  return folded.replace(/[^a-z]/g, '').replace(/(.)\1+/g, '$1')
}

/**
 * The skeleton of a text: lower-case Latin words with single spaces. Equal skeletons are the same name for
 * search; near ones share most trigrams. Signs and digits are dropped.
 */
export const skeleton = (text: string): string =>
  (text.match(words) ?? [])
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ')

/** The distinct three-letter pieces of a skeleton, each word padded so that its beginning weighs more. */
export const trigrams = (folded: string): ReadonlySet<string> =>
  new Set(
    folded
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => {
        const padded = `  ${word} `
        return Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3))
      }),
  )

const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size + other.size === 0) return 0
  const shared = [...one].filter((piece) => other.has(piece)).length
  return (2 * shared) / (one.size + other.size)
}

const wordsOf = (folded: string): string[] => folded.split(' ').filter(Boolean)

/**
 * How near two skeletons are, in [0, 1], whatever the order of their words: each word of the shorter one is
 * put beside the nearest word of the other (Dice over trigrams), and the nearness is averaged.
 */
export const similarity = (one: string, other: string): number => {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  if (few.length === 0) return 0
  const candidates = many.map(trigrams)
  const nearest = few.map((word) => Math.max(...candidates.map((each) => dice(trigrams(word), each))))
  return nearest.reduce((sum, each) => sum + each, 0) / few.length
}

/** What a search line asks for: names by skeleton, and digits of an IIN (4 to 12 of them, spaces forgiven). */
export type SearchTokens = { readonly nameTokens: readonly string[]; readonly digits?: string }

/** Splits what a person typed into a search field. Fewer than four digits say too little and are left out. */
export const searchTokens = (query: string): SearchTokens => {
  const digits = query.replace(/\D/g, '')
  const nameTokens = wordsOf(skeleton(query))
  return digits.length >= 4 && digits.length <= 12 ? { nameTokens, digits } : { nameTokens }
}
