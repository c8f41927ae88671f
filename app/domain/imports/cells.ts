/** Reads single cells of a file: days, amounts, yes and no, and words of closed lists in three languages. */
import { type Day, fromNumber, parseDay } from '../calendar/day'
import { type EducationLevel, type FitnessLevel, type HousingAfter, type Sex } from '../people/person'
import { fold } from './words'

/** 1 January 1970 in Excel's count of days from 1900. */
const excelEpoch = 25_569
const lastSerial = 80_000

const composed = (year: string, month: string, date: string): Day | undefined =>
  parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)

/** dd.mm.yyyy, yyyy-mm-dd, or Excel's number of days. A year of two digits is not guessed. */
export const readDay = (text: string): Day | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return composed(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  const dotted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*(?:г|ж)\.?)?(?:\s+[\d:]+)?$/.exec(text)
  if (dotted) return composed(dotted[3] ?? '', dotted[2] ?? '', dotted[1] ?? '')
  const serial = /^\d{4,5}(?:\.0+)?$/.test(text) ? Number(text) : 0
  return serial > 2000 && serial < lastSerial ? fromNumber(serial - excelEpoch) : undefined
}

/** Tenge with or without spaces, signs and tiyn → whole tiyn. */
export const readMoney = (text: string): number | undefined => {
  const digits = text.replace(/[\s\u00a0\u202f]|₸|тг\.?|тенге|теңге|kzt/giu, '').replace(',', '.')
  return /^\d{1,10}(\.\d+)?$/.test(digits) ? Math.round(Number(digits) * 100) : undefined
}

const listed = <T>(rows: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([value, words]) => words.map((word) => [fold(word), value] as const)))

const answers = listed<boolean>([
  [true, ['да', 'иә', 'ия', 'yes', 'есть', 'бар', 'имеется', 'true', '1', 'y', 'в наличии', 'v']],
  [false, ['нет', 'жоқ', 'no', 'отсутствует', 'false', '0', 'n', 'не имеется']],
])

export const readYesNo = (text: string): boolean | undefined =>
  text === '+' || text === '✓' ? true : text === '-' || text === '–' ? false : answers.get(fold(text))

const sexWords = listed<Sex>([
  ['male', ['м', 'муж', 'мужской', 'мужчина', 'ер', 'еркек', 'ер адам', 'е', 'male', 'm', 'man']],
  ['female', ['ж', 'жен', 'женский', 'женщина', 'әйел', 'ә', 'female', 'f', 'woman']],
])

export const readSex = (text: string): Sex | undefined => sexWords.get(fold(text))

/** The first shape that fits a folded text; the order of the rows matters. */
const shaped =
  <T>(rows: readonly (readonly [RegExp, T])[]) =>
  (text: string): T | undefined =>
    rows.find(([shape]) => shape.test(fold(text)))?.[1]

export const readFitness = shaped<FitnessLevel>([
  [/^(не ?годен|не ?годна|нетрудоспособ|не трудоспособ|жарамсыз|енбекке жарамсыз|unfit|not fit)/, 'unfit'],
  [/огранич|шектеу|limited/, 'limited'],
  [/^(годен|годна|трудоспособ|жарамды|енбекке жарамды|енбекке кабилетти|fit)/, 'fit'],
])

export const readEducation = shaped<EducationLevel>([
  [/^(нет|без образования|жок|билими жок|none)/, 'none'],
  [/высш|жогары|higher|universit/, 'higher'],
  [/проф|специальн|пту|кәсип|касип|техник|vocational|колледж|college|орта арнаулы/, 'vocational'],
  [/основн|неполн|незакончен|негизги|толык емес|basic|9 (класс|сынып)/, 'basic-secondary'],
  [/начальн|бастауыш|primary/, 'primary'],
  [/средн|орта|secondary|11 (класс|сынып)/, 'general-secondary'],
])

export const readHousing = shaped<HousingAfter>([
  [/^(нет|жок|none|бомж)|негде|баспанасыз|nowhere|homeless/, 'none'],
  [/родств|родител|туыс|ата ана|relativ|семь|отбасы|family/, 'relatives'],
  [/съем|аренд|жалга|rent/, 'rented'],
  [/центр|орталык|centre|center|приют/, 'temporary-centre'],
  [/^(есть|бар|свое|собств|own|уйи бар|озинин|озиндик)/, 'own'],
  [/неизвест|белгисиз|unknown|не установ/, 'unknown'],
])

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/(^| )(1|i|перв[^ ]*|бирин[шч]и|first)( |$)/u, 1],
  [/(^| )(2|ii|втор[^ ]*|екин[шч]и|second)( |$)/u, 2],
  [/(^| )(3|iii|трет[^ ]*|у[шч]ин[шч]и|third)( |$)/u, 3],
]

/** −3…3: three negative degrees, three positive ones, 0 for none. Penal Enforcement Code, article 95. */
export const readDegree = (text: string): number | undefined => {
  if (/^[+-]?[0-3]$/.test(text)) return Number(text)
  const words = fold(text)
  if (/нейтр|бейтарап|none|^(нет|жок)$/.test(words)) return 0
  const size = ordinals.find(([shape]) => shape.test(words))?.[1]
  if (size === undefined) return undefined
  if (/отриц|терис|negative/.test(words)) return -size
  return /полож|(^| )он( |$)|positive/.test(words) ? size : undefined
}

const displayNames = ['ru', 'kk', 'en'].map(
  (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
)
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Groups of countries that ISO reserves codes for; nobody is their citizen. */
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO'])

const countryNames = (): ReadonlyMap<string, string> => {
  const codes = letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => !noCountries.has(code))
  const rows = codes.flatMap((code) =>
    displayNames.flatMap((names) => {
      const name = names.of(code)
      return name === undefined || name === code ? [] : [[fold(name), code] as const]
    }),
  )
  const everyday: readonly (readonly [string, string])[] = [
    ['рк', 'KZ'],
    ['кр', 'KZ'],
    ['республика казахстан', 'KZ'],
    ['казахстанское', 'KZ'],
    ['казакстан республикасы', 'KZ'],
    ['рф', 'RU'],
    ['российская федерация', 'RU'],
    ['кыргызстан', 'KG'],
    ['киргизия', 'KG'],
    ['белоруссия', 'BY'],
    ['молдавия', 'MD'],
  ]
  return new Map([...rows, ...everyday, ...rows.map(([, code]) => [code.toLowerCase(), code] as const)])
}

const countries = countryNames()

/** ISO 3166 alpha-2 of a country named in words or by its code. */
export const readCountry = (text: string): string | undefined => countries.get(fold(text))

/** A list in one cell: skills, trades. */
export const readList = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;,\n]+/)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
]
