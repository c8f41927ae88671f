/** What a user can be tied to, named in the reader's language. */
import type { Kysely } from 'kysely'
import { oblasts, regionName } from '#db/reference/regions'
import type { Database } from '#db/schema'
import type { Language } from '#locales/index'
import { listTies } from './queries.server'
import type { Option } from './user-fields'

export type UserOptions = {
  readonly institutions: readonly Option[]
  readonly organisations: readonly Option[]
  readonly regions: readonly Option[]
}

export const userOptions = async (db: Kysely<Database>, language: Language): Promise<UserOptions> => {
  const { institutions, organisations } = await listTies(db)
  return {
    institutions: institutions.map((each) => ({
      value: each.id,
      label: language === 'kk' ? each.nameKk : each.nameRu,
    })),
    organisations: organisations.map((each) => ({ value: each.id, label: each.name })),
    regions: oblasts.map((each) => ({
      value: each.kato.slice(0, 2),
      label: regionName(each.kato.slice(0, 2), language) ?? '',
    })),
  }
}
