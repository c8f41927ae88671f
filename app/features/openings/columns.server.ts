/** Turns the words of a form into the columns of an opening, with the tables of places and occupations at hand. */
import type { Transaction, Updateable } from 'kysely'
import type { Database } from '#db/schema'
import type { OpeningsTable } from '#db/schema/openings'
import { guessOccupation, isOccupationCode, searchOccupations } from '#db/reference/occupations'
import { findRegion, oblastPrefix } from '#db/reference/regions'
import { type Result, ok, refuse } from '~/domain/result'
import type { OpeningWords } from './forms'

/** «7212 Сварщики», a bare code, or a trade's name; left empty it is guessed from the title. */
export const readOccupation = (typed: string | null, title: string): Result<string | null> => {
  if (typed === null) return ok(guessOccupation(title)?.code ?? null)
  const code = /^\d{4}/.exec(typed)?.[0]
  if (code) return isOccupationCode(code) ? ok(code) : refuse('occupation-unclear')
  const found = guessOccupation(typed) ?? searchOccupations(typed, 'ru', 1)[0]
  return found ? ok(found.code) : refuse('occupation-unclear')
}

type Columns = Pick<
  OpeningsTable,
  | 'kind'
  | 'channel'
  | 'title'
  | 'occupation'
  | 'institutionId'
  | 'siteName'
  | 'placeKato'
  | 'region'
  | 'places'
  | 'wage'
  | 'shifts'
  | 'safetyLevels'
  | 'requirements'
  | 'withMinors'
  | 'servesAlcohol'
  | 'description'
  | 'startsOn'
  | 'closesOn'
  | 'endsOn'
  | 'weeklyHours'
  | 'givesSkills'
> &
  Updateable<OpeningsTable>

const readPlace = async (tx: Transaction<Database>, words: OpeningWords): Promise<Result<string>> => {
  const institution = words.institutionId
    ? await tx
        .selectFrom('institutions')
        .select('placeKato')
        .where('id', '=', words.institutionId)
        .executeTakeFirst()
    : undefined
  if (words.institutionId && !institution) return refuse('institution-missing')
  const place = words.placeKato ?? institution?.placeKato
  return place && findRegion(place) ? ok(place) : refuse('place-missing')
}

/**
 * The columns that a form fills. A place left open is the institution's.
 * Refusals: `occupation-unclear`, `institution-missing`, `place-missing`.
 */
export const columnsOf = async (tx: Transaction<Database>, words: OpeningWords): Promise<Result<Columns>> => {
  const occupation = readOccupation(words.occupation, words.title)
  if (!occupation.ok) return occupation
  const place = await readPlace(tx, words)
  if (!place.ok) return place
  return ok({
    kind: words.kind,
    channel: words.channel,
    title: words.title,
    occupation: occupation.value,
    institutionId: words.institutionId,
    siteName: words.siteName,
    placeKato: place.value,
    region: oblastPrefix(place.value),
    places: words.places,
    wage: words.wage,
    shifts: JSON.stringify(words.shifts),
    safetyLevels: JSON.stringify(words.safetyLevels),
    requirements: JSON.stringify(words.requirements),
    withMinors: words.withMinors ? 1 : 0,
    servesAlcohol: words.servesAlcohol ? 1 : 0,
    description: words.description,
    startsOn: words.startsOn,
    closesOn: words.closesOn,
    endsOn: words.endsOn,
    weeklyHours: words.weeklyHours,
    givesSkills: words.givesSkills.length > 0 ? JSON.stringify(words.givesSkills) : null,
  })
}
