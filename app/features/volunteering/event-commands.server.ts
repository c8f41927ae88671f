/** Deeds on events: set up with their shifts, changed, called off. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideCancel, decideChange, decidePlace, decideShift } from '~/domain/volunteering/event'
import { type Work, command } from '~/platform/command.server'
import { type LoadedEvent, keepDays, loadEvent, programmeOf, shiftsIn } from './event-load.server'
import { lookAtVisits } from './event-visits.server'
import type { CancelForm, EventChangeForm, EventForm, ShiftForm } from './forms'
import { lookAgain } from './again.server'
import { tiesOf, wallNow } from './scope.server'
import { takeEverybodyOff } from './take-off.server'
import { tellThoseOn } from './telling.server'

type Place = {
  readonly institutionId: string | null
  readonly placeKato: string
  readonly placeName: string
}

type Words = Pick<ShiftForm, 'onDay' | 'startsAt' | 'endsAt' | 'role' | 'seats'>

const institutionPlace = async ({ tx }: Work, id: string): Promise<Place | undefined> => {
  const row = await tx.selectFrom('institutions').select('placeKato').where('id', '=', id).executeTakeFirst()
  return row && { institutionId: id, placeKato: row.placeKato, placeName: '' }
}

type Placed = Pick<EventForm, 'placeKato' | 'placeName'> & { readonly institutions: readonly string[] }

/** Every place that a form names. Refused: `place-missing`, `place-name-missing`, `institution-gone`. */
const placesIn = async (
  work: Work,
  { institutions, placeKato, placeName }: Placed,
): Promise<Result<Place[]>> => {
  const places: Place[] = []
  for (const id of institutions) {
    const place = await institutionPlace(work, id)
    if (!place) return refuse('institution-gone')
    places.push(place)
  }
  if (placeKato !== null && placeName === null) return refuse('place-name-missing')
  if (placeKato === null && placeName !== null) return refuse('place-missing')
  if (placeKato !== null && placeName !== null) places.push({ institutionId: null, placeKato, placeName })
  return places.length === 0 ? refuse('place-missing') : ok(places)
}

const writeShift = async (work: Work, eventId: string, place: Place, words: Words): Promise<void> => {
  const { onDay, startsAt, endsAt, role, seats } = words
  await work.tx
    .insertInto('volunteerShifts')
    .values({
      id: work.newId(),
      eventId,
      ...place,
      region: place.placeKato.slice(0, 2),
      onDay,
      startsAt,
      endsAt,
      role,
      seats,
      state: 'planned',
      version: 1,
    })
    .execute()
}

type Programme = Awaited<ReturnType<typeof programmeOf>>

/** Writes a shift at each place, or none. Refused as `placesIn`, `decidePlace` and `decideShift` say. */
const writeShifts = async (
  work: Work,
  { id, programme }: { readonly id: string; readonly programme: Programme },
  placed: Placed,
  words: Words,
): Promise<Result<null>> => {
  const time = decideShift(words, wallNow(work.now), work.today)
  if (!time.ok) return time
  const places = await placesIn(work, placed)
  if (!places.ok) return places
  for (const place of places.value) {
    const may = decidePlace(programme, place.institutionId !== null)
    if (!may.ok) return may
    await writeShift(work, id, place, words)
  }
  return ok(null)
}

const eventColumns = ({
  title,
  description,
  briefing,
  withMinors,
  servesAlcohol,
  demands,
}: EventForm | EventChangeForm) => ({
  title,
  description,
  briefing,
  withMinors,
  servesAlcohol,
  demands: JSON.stringify(demands),
})

/** Sets an event up with its first shifts; gives its id. Refused: `programme-gone`, and as `writeShifts` says. */
export const planEvent = command(
  'volunteering.organise',
  async (work, programmeId: string, form: EventForm): Promise<Result<string>> => {
    const programme = await work.tx
      .selectFrom('volunteerProgrammes')
      .select(['state', 'sites', 'form', 'reward', 'organisationId', 'region'])
      .where('id', '=', programmeId)
      .executeTakeFirst()
    work.permit(programme ? tiesOf(programme) : {})
    if (!programme) return refuse('programme-gone')
    const id = work.newId()
    const { onDay, institutions, seats } = form
    work.about({
      type: 'volunteer-event',
      id,
      details: { step: 'plan', programmeId, onDay, institutions, seats },
    })
    const { organisationId, region } = programme
    await work.tx
      .insertInto('volunteerEvents')
      .values({
        ...eventColumns(form),
        id,
        programmeId,
        organisationId,
        region,
        firstOn: onDay,
        lastOn: onDay,
        state: 'planned',
        reason: null,
        settledOn: null,
        settledBy: null,
        createdBy: work.actor.userId,
        createdAt: work.now,
        updatedAt: work.now,
        version: 1,
      })
      .execute()
    const written = await writeShifts(work, { id, programme }, form, form)
    return written.ok ? ok(id) : written
  },
)

const asksMore = (event: LoadedEvent, form: EventChangeForm): boolean =>
  event.withMinors !== form.withMinors ||
  event.servesAlcohol !== form.servesAlcohol ||
  event.demands !== JSON.stringify(form.demands)

/** Changes the words of an event; where it now asks more, those on it are looked at again. Refused: `errors:stale`, `event-settled`. */
export const changeEvent = command(
  'volunteering.organise',
  async (work, id: string, form: EventChangeForm): Promise<Result<string>> => {
    const event = await loadEvent(work, id, 'change')
    const may = decideChange(event.state)
    if (!may.ok) return may
    if (event.version !== form.version) return refuse('errors:stale')
    await work.tx
      .updateTable('volunteerEvents')
      .set({ ...eventColumns(form), updatedAt: work.now, version: event.version + 1 })
      .where('id', '=', id)
      .execute()
    if (asksMore(event, form))
      for (const shift of await shiftsIn(work, id)) await lookAgain(work, shift.id, `${id}-${event.version}`)
    return ok(id)
  },
)

/** Adds a shift. Refused: `event-settled`, and as `writeShifts` says. */
export const addShift = command(
  'volunteering.organise',
  async (work, id: string, form: ShiftForm): Promise<Result<string>> => {
    const event = await loadEvent(work, id, 'add-shift')
    const may = decideChange(event.state)
    if (!may.ok) return may
    const institutions = form.institutionId === null ? [] : [form.institutionId]
    const programme = await programmeOf(work, event)
    const written = await writeShifts(work, { id, programme }, { ...form, institutions }, form)
    if (!written.ok) return written
    await keepDays(work, event)
    return ok(id)
  },
)

const callOff = async (work: Work, event: LoadedEvent, reason: string): Promise<void> => {
  const shiftIds = (await shiftsIn(work, event.id)).map(({ id }) => id)
  if (shiftIds.length > 0) {
    await tellThoseOn(work, { shiftIds, key: `off-${event.id}` })
    await takeEverybodyOff(work, shiftIds, reason)
  }
  await work.tx
    .updateTable('volunteerEvents')
    .set({
      state: 'cancelled',
      reason,
      settledOn: work.today,
      settledBy: work.actor.userId,
      updatedAt: work.now,
      version: event.version + 1,
    })
    .where('id', '=', event.id)
    .execute()
  await lookAtVisits(work, shiftIds)
}

/** Calls an event off; everybody who signed up is told. Refused: `errors:stale`, and as `decideCancel` says. */
export const cancelEvent = command(
  'volunteering.organise',
  async (work, id: string, form: CancelForm): Promise<Result<string>> => {
    const event = await loadEvent(work, id, 'cancel')
    const reason = decideCancel(event.state, await shiftsIn(work, id), wallNow(work.now), form.reason)
    if (!reason.ok) return reason
    if (event.version !== form.version) return refuse('errors:stale')
    await callOff(work, event, reason.value)
    return ok(id)
  },
)
