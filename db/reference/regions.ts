/**
 * Places of Kazakhstan by КАТО code, for pickers and for reading files: oblasts and the three cities,
 * districts, and towns. A village is named by its district, which its code's first four digits give.
 */
import rows from './regions.json'

export type RegionLevel = 'oblast' | 'district' | 'town'
export type RegionLanguage = 'kk' | 'ru' | 'en'
export type Region = {
  /** Nine digits. */
  readonly kato: string
  readonly level: RegionLevel
  readonly ru: string
  readonly kk: string
  readonly en: string
}

export const regions = rows as readonly Region[]

const byKato: ReadonlyMap<string, Region> = new Map(regions.map((each) => [each.kato, each]))
const ofLevel = (level: RegionLevel): readonly Region[] => regions.filter((each) => each.level === level)

/** The 17 oblasts and 3 cities, in the order of their codes. */
export const oblasts: readonly Region[] = ofLevel('oblast')

const districts = ofLevel('district')
const districtByPrefix: ReadonlyMap<string, Region> = new Map(
  districts.map((each) => [each.kato.slice(0, 4), each]),
)

/** Two digits that begin every code within an oblast; takes any code of two digits or more. */
export const oblastPrefix = (kato: string): string => kato.slice(0, 2)

/** The oblast or city that a code (two to nine digits) lies in. */
export const oblastOf = (kato: string): Region | undefined => byKato.get(`${oblastPrefix(kato)}0000000`)

/** The district that a code of four to nine digits lies in; undefined for a code that names an oblast only. */
export const districtOf = (kato: string): Region | undefined => districtByPrefix.get(kato.slice(0, 4))

/** Districts and cities of an oblast, in the order of their codes; takes any code within it. */
export const districtsOf = (kato: string): readonly Region[] =>
  districts.filter((each) => oblastPrefix(each.kato) === oblastPrefix(kato))

/** Towns of a district apart from the one that is the district itself; takes any code within it. */
export const townsOf = (kato: string): readonly Region[] =>
  ofLevel('town').filter((each) => each.kato.slice(0, 4) === kato.slice(0, 4))

/** The place a code names, or the nearest one around it that the table holds. */
export const findRegion = (kato: string): Region | undefined =>
  byKato.get(kato) ?? districtOf(kato) ?? oblastOf(kato)

/** A place's name; the code itself where nothing around it is known. Takes two to nine digits. */
export const regionName = (kato: string, language: RegionLanguage): string =>
  findRegion(kato)?.[language] ?? kato

/** A place with what it lies in, smallest first: «Аягөз қ., Аягөз ауданы, Абай облысы». */
export const placeName = (kato: string, language: RegionLanguage): string => {
  const around = [findRegion(kato), districtOf(kato), oblastOf(kato)].map((each) => each?.[language])
  const names = [...new Set(around)].filter((each) => each !== undefined)
  return names.length > 0 ? names.join(', ') : kato
}

type Kind = 'oblast' | 'city' | 'district' | 'settlement'

const kindWords: Readonly<Record<string, Kind>> = {
  область: 'oblast',
  обл: 'oblast',
  облысы: 'oblast',
  region: 'oblast',
  г: 'city',
  город: 'city',
  қ: 'city',
  қаласы: 'city',
  city: 'city',
  район: 'district',
  'р-н': 'district',
  ауданы: 'district',
  district: 'district',
  п: 'settlement',
  пос: 'settlement',
  кенті: 'settlement',
  settlement: 'settlement',
}

const folds: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []

const kindIn = (text: string): Kind | undefined =>
  wordsOf(text)
    .map((word) => kindWords[word])
    .find((kind) => kind !== undefined)

/** The name alone: no word that says what kind of place it is, Kazakh letters folded to Russian ones. */
const foldPlace = (text: string): string =>
  wordsOf(text)
    .filter((word) => !(word in kindWords) && word !== 'им')
    .map((word) => Array.from(word, (letter) => folds[letter] ?? letter).join(''))
    .join(' ')

const placesByName = new Map<string, readonly Region[]>()
for (const each of regions) {
  for (const name of new Set([each.ru, each.kk, each.en].map(foldPlace))) {
    placesByName.set(name, [...(placesByName.get(name) ?? []), each])
  }
}

const levelOrder: readonly RegionLevel[] = ['oblast', 'district', 'town']

const soleWidest = (found: readonly Region[]): Region | undefined => {
  const ranked = levelOrder.map((level) => found.filter((each) => each.level === level))
  const widest = ranked.find((each) => each.length > 0)
  return widest?.length === 1 ? widest[0] : undefined
}

/**
 * The place a file or a listing names in words («г. Семей», «Алматы қаласы», a code). A kind that is said must
 * agree; said alone, a name means the large city before its oblast and the wider place before the narrower. The
 * answer is undefined when nothing, or more than one place, is meant.
 */
export const findPlace = (text: string): Region | undefined => {
  if (/^\d{2,9}$/.test(text.trim())) return findRegion(text.trim())
  const named = placesByName.get(foldPlace(text)) ?? []
  const kind = kindIn(text)
  if (kind) return soleWidest(named.filter((each) => kindIn(each.ru) === kind))
  const cities = named.filter((each) => kindIn(each.ru) === 'city' && each.level !== 'town')
  return soleWidest(cities) ?? soleWidest(named)
}
