/** The form of a new request: own open posts for an employer, every open post for an officer with paper in hand. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { requestChannels } from '~/domain/requests/procedure'
import { liveOpenings } from '~/features/matching/opening-facts.server'
import { listInstitutionChoices } from '~/features/openings/queries.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { institutionName } from './telling.server'

const mostChoices = 200

/** Open posts to which people can be selected: the employer's own, or those that serve the officer's institution. */
export const openingsToAsk = (db: Kysely<Database>, actor: Actor, today: Day) =>
  liveOpenings(db, today)
    .select([
      'openings.id',
      'openings.title',
      'openings.siteName',
      'openings.channel',
      'openings.institutionId',
      'openings.places',
      'organisations.name as organisation',
    ])
    .where('openings.channel', 'in', requestChannels)
    .where('openings.kind', '!=', 'volunteer')
    .$if(actor.organisationId !== null, (query) =>
      query.where('openings.organisationId', '=', actor.organisationId ?? ''),
    )
    .$if(actor.organisationId === null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('openings.institutionId', '=', actor.institutionId ?? ''),
          eb('openings.institutionId', 'is', null),
        ]),
      ),
    )
    .orderBy('openings.id', 'desc')
    .limit(mostChoices)
    .execute()

type Choice = Awaited<ReturnType<typeof openingsToAsk>>[number]

const optionOf = (row: Choice, at: At) => ({
  value: row.id,
  label: [row.title, row.siteName || row.organisation, at.t(`matching:channel.${row.channel}`)]
    .filter(Boolean)
    .join(' · '),
})

/** What the form is filled with; an opening named in the address chooses itself and its institution. */
export const newRequestPage = async (at: At) => {
  const { db, actor, t, today, url } = at
  const openings = await openingsToAsk(db, actor, today)
  const wanted = openings.find(({ id }) => id === url.searchParams.get('opening')) ?? openings[0]
  const institutions = await listInstitutionChoices(db)
  const isOwn = actor.organisationId !== null
  const reachable = institutions.filter(({ id }) => isOwn || id === actor.institutionId)
  return {
    title: t('requests:new.title'),
    openings: openings.map((each) => optionOf(each, at)),
    institutions: reachable.map((each) => ({ value: each.id, label: institutionName(each, at) })),
    stored: {
      openingId: wanted?.id ?? '',
      institutionIds: [wanted?.institutionId ?? (isOwn ? null : actor.institutionId)].flatMap(
        (each) => each ?? [],
      ),
      specialty: wanted?.title ?? '',
      receivedOn: today,
    },
    isOwn,
    once: newId(),
  }
}

export type NewRequestPage = Awaited<ReturnType<typeof newRequestPage>>
