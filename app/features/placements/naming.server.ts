/** Who a person is to the reader of a list: a name inside the service, outside it only while the person agrees. */
import { fullName } from '~/domain/people/names'
import { candidateNumber, candidateTag } from '~/features/matching/cards.server'
import type { At } from '~/platform/guard.server'

type Named = {
  readonly personId: string
  readonly openingId: string
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
}

type Reader = Pick<At, 'actor' | 'caller' | 't'>

/** The number by which an organisation knows a person at one of its openings. */
export const numberOf = (
  { openingId, personId }: Pick<Named, 'openingId' | 'personId'>,
  { caller, t }: Reader,
): string =>
  t('matching:page.card.number', { number: candidateNumber(candidateTag(caller.keys, openingId, personId)) })

/** The name, or for an organisation without the person's standing consent the number of the card. */
export const whoOf = (row: Named & { readonly consentScope: string | null }, reader: Reader): string =>
  reader.actor.organisationId === null || row.consentScope !== null
    ? fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })
    : numberOf(row, reader)
