/** What stands on a released person's card, in Kazakh and in Russian: first meeting, addresses, rights, own page. */
import { findRegion, oblastPrefix, placeName } from '#db/reference/regions'
import { destinationOf, destinations, type DestinationKind } from '~/domain/handovers/destination'
import { policeRegistration } from '~/domain/law/parameters'
import { drawCode } from '~/platform/code-picture.server'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import { nameOf } from '~/features/plans/wording.server'
import { type CardService, cardServices } from './card-services'
import { kindOf, releaseOf } from './load.server'
import { findHandoverOf } from './queries.server'
import { contactsOf, getRelease } from './releases.server'

type Paper = 'kk' | 'ru'
type Handover = Awaited<ReturnType<typeof findHandoverOf>>
type Contact = Awaited<ReturnType<typeof contactsOf>>[number]

type Gathered = {
  readonly givenName: string
  readonly place: string | null
  readonly kind: DestinationKind
  readonly handover: Handover
  readonly contacts: readonly Contact[]
  readonly at: At
}

/** What the person has to do by law, and what they may ask for; in plain words. */
const rightsOf = ({ kind, at }: Gathered, language: Paper): string[] => {
  const t = translatorFor(language)
  const { control } = destinations[kind]
  const duty =
    control === 'police'
      ? [
          t('handovers:card.duty-police', { count: policeRegistration.on(at.today) }),
          t('handovers:card.duty-monthly'),
        ]
      : control === 'probation'
        ? [t('handovers:card.duty-probation')]
        : []
  return [
    ...duty,
    ...['ask', 'jobs', 'clinic', 'language', 'complain'].map((key) => t(`handovers:card.right-${key}`)),
  ]
}

const contactLines = ({ contacts }: Gathered, language: Paper) => {
  const t = translatorFor(language)
  return cardServices.map((service: CardService) => {
    const known = contacts.find((each) => each.service === service)
    return {
      service,
      name: t(`plan-rules:service.${service}`),
      address: known?.address ?? '',
      phone: known?.phone ?? '',
    }
  })
}

const meetingOf = ({ handover }: Gathered, language: Paper) => {
  const format = formatFor(language)
  return {
    when: handover?.meetingOn
      ? [format.weekday(handover.meetingOn), handover.meetingAt].filter(Boolean).join(', ')
      : '',
    where: handover?.meetingPlace ?? '',
    who: handover?.receiverName ?? '',
    phone: handover?.receiverContact ?? '',
  }
}

const leafOf = (gathered: Gathered, language: Paper) => {
  const t = translatorFor(language)
  const word = (key: string): string => t(`handovers:card.${key}`)
  const { place } = gathered
  return {
    language,
    hello: t('handovers:card.hello', { name: gathered.givenName }),
    place: place && findRegion(place) ? placeName(place, language) : '',
    meeting: meetingOf(gathered, language),
    contacts: contactLines(gathered, language),
    rights: rightsOf(gathered, language),
    words: {
      place: word('place'),
      meeting: word('meeting'),
      when: word('when'),
      where: word('where'),
      who: word('who'),
      phone: word('phone'),
      contacts: word('contacts'),
      rights: word('rights'),
      own: word('own'),
      emergency: word('emergency'),
    },
  }
}

/** The card of a person within reach. The code leads to the sign-in of their own page and names nobody. */
export const cardPageOf = async (at: At, personId: string) => {
  const row = await getRelease(at.db, at.actor, personId)
  const handover = await findHandoverOf(at.db, at.actor, row.id)
  const { facts } = await releaseOf(at.db, personId)
  const place = handover?.placeAfter ?? row.placeAfter
  const region = place ? oblastPrefix(place) : row.sharedRegion
  const gathered: Gathered = {
    givenName: row.givenName,
    place,
    kind: handover ? kindOf(handover) : destinationOf(facts),
    handover,
    contacts: region ? await contactsOf(at.db, region) : [],
    at,
  }
  const address = `${at.desk.config.publicOrigin ?? at.url.origin}/portal`
  return {
    title: at.t('handovers:card.title'),
    name: nameOf(row),
    back: `/release-days/${personId}`,
    address,
    code: drawCode(address),
    leaves: [leafOf(gathered, 'kk'), leafOf(gathered, 'ru')],
  }
}

export type CardPage = Awaited<ReturnType<typeof cardPageOf>>
export type CardLeaf = CardPage['leaves'][number]
