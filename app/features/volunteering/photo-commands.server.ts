/** Consent to photos, which a person gives and takes back apart from taking part. */
import { type Result, ok, refuse } from '~/domain/result'
import { decidePhotos } from '~/domain/volunteering/sign-up'
import { enqueue } from '~/features/outbox/commands.server'
import { type Work, command } from '~/platform/command.server'
import type { PhotosForm } from './forms'
import { wallNow } from './scope.server'
import { load } from './sign-up-commands.server'

/** Whoever planned the event takes pictures down, or takes none. */
const tellOrganiser = async (work: Work, eventId: string, key: string): Promise<void> => {
  const event = await work.tx
    .selectFrom('volunteerEvents')
    .select('createdBy')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow()
  await enqueue(work.tx, {
    userId: event.createdBy,
    kind: 'event-photos',
    dedupKey: `event-photos-${key}`,
    link: `/volunteering/events/${eventId}`,
    now: work.now,
  })
}

type Said = PhotosForm & { readonly personId: string; readonly step: string }

const change = async (work: Work, { personId, step, ...form }: Said): Promise<Result<string>> => {
  const { signUp: id, agrees, version } = form
  const found = await work.tx
    .selectFrom('volunteerSignUps')
    .select('shiftId')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()
  const { shift } = await load(work, { shiftId: found?.shiftId ?? '', personId, step })
  work.add({ agrees })
  const row = await work.tx
    .selectFrom('volunteerSignUps')
    .select(['state', 'photoConsent', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return refuse('not-standing')
  if (row.version !== version) return refuse('errors:stale')
  const photos = agrees === 'yes'
  const decided = decidePhotos(row.state, shift, photos, wallNow(work.now))
  if (!decided.ok) return decided
  await work.tx
    .updateTable('volunteerSignUps')
    .set({ photoConsent: photos ? 1 : 0, updatedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .execute()
  if (!photos && row.photoConsent === 1) await tellOrganiser(work, shift.eventId, `${id}-${version}`)
  return ok(id)
}

/** The person gives or takes back consent to photos and keeps the seat. Refused: `errors:stale`, and as `decidePhotos` says. */
export const photosOwn = command('sign-up.own', (work, form: PhotosForm): Promise<Result<string>> =>
  change(work, { ...form, personId: work.actor.personId ?? '', step: 'photos' }),
)

/** The same on the word of the person, put down by their officer. */
export const photosFor = command(
  'sign-up.propose',
  (work, personId: string, form: PhotosForm): Promise<Result<string>> =>
    change(work, { ...form, personId, step: 'photos-for' }),
)
