/** What the form of an opening offers to choose from, in the reader's language and order. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { occupationTitle, occupations } from '#db/reference/occupations'
import { type OpeningKind, channels, channelsOf, openingKinds } from '~/domain/openings/opening'
import { openingKindsFor } from '~/domain/openings/posting'
import { minimumWage } from '~/domain/law/parameters'
import { placeChoices } from '~/features/organisations/places.server'
import { listPostingOrganisations } from '~/features/organisations/queries.server'
import type { At } from '~/platform/guard.server'
import { listInstitutionChoices } from './queries.server'

/** Trades and services: typed words find the rest. */
const offered = occupations.filter(({ code }) => code >= '4')

type Organisation = { readonly id: string; readonly name: string; readonly kind: string }

const institutionChoices = async (db: Kysely<Database>, language: string) =>
  (await listInstitutionChoices(db)).map((row) => ({
    value: row.id,
    label: language === 'kk' ? row.nameKk : row.nameRu,
  }))

/** Choices for one organisation, or for any while headquarters has not named one. */
export const openingChoices = async (at: At, organisation: Organisation | undefined) => {
  const kinds: readonly OpeningKind[] = organisation ? openingKindsFor(organisation.kind) : openingKinds
  const reached = channels.filter((channel) => kinds.some((kind) => channelsOf[kind].includes(channel)))
  return {
    organisation: organisation ? { id: organisation.id, name: organisation.name } : null,
    organisations: organisation
      ? []
      : (await listPostingOrganisations(at.db, at.actor)).map(({ id, name }) => ({ value: id, label: name })),
    kinds: kinds.map((value) => ({ value, label: at.t(`openings:kind.${value}`) })),
    channels: reached.map((value) => ({ value, label: at.t(`openings:channel.${value}`) })),
    institutions: await institutionChoices(at.db, at.language),
    places: placeChoices(at),
    occupations: offered.map(({ code }) => `${code} ${occupationTitle(code, at.language)}`),
    minimumWage: at.format.money(minimumWage.on(at.today)),
  }
}
export type OpeningChoices = Awaited<ReturnType<typeof openingChoices>>
