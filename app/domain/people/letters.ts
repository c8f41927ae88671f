/** The sound of each letter that names are written with, Cyrillic and Latin, so that spellings of one name can meet. */

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

/**
 * One word's sounds in small Latin letters: spellings of a name in Kazakh, Russian and Latin come out equal.
 * Marks, signs and doubled letters are dropped.
 */
export const foldWord = (word: string): string => {
  // й arrives composed or as и + breve; both must meet before letters are looked up.
  const repaired = repairMixedScripts(word.toLowerCase().normalize('NFC'))
  const folded = isCyrillic.test(repaired) ? foldCyrillic(repaired) : foldLatin(repaired)
  return folded.replace(/[^a-z]/g, '').replace(/(.)\1+/g, '$1')
}
