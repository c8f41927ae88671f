/** Visits of volunteers from outside: asked for by their coordinator, decided by the institution, written down afterwards. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideCallOff, decideDone, decideMeeting, decideVisit } from '~/domain/volunteering/outside'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { decideBesideOthers, lookAtVisits, shiftForVisit } from './event-visits.server'
import type { CallOffForm, DoneForm, VisitDecisionForm, VisitForm } from './outside-forms'
import { holdVolunteer, lockVolunteer, passAt } from './outside-load.server'
import { wallNow } from './scope.server'
import { markGate, stopVisits, tellInstitution, tellUser } from './telling-outside.server'

const standingOn = ({ tx }: Work, volunteerId: string, onDay: VisitForm['onDay'], except = '') =>
  tx
    .selectFrom('volunteerVisits')
    .select(['onDay', 'startsAt', 'endsAt'])
    .where('volunteerId', '=', volunteerId)
    .where('onDay', '=', onDay)
    .where('state', 'in', ['asked', 'allowed'])
    .where('id', '!=', except)
    .execute()

/** Asks an institution for a visit; gives its id. Refused: see `decideVisit`, `shiftForVisit`. */
export const askVisit = command(
  'outside-volunteer.keep',
  async (work, volunteerId: string, form: VisitForm): Promise<Result<string>> => {
    const volunteer = await lockVolunteer(work, volunteerId, 'ask-visit')
    const { institutionId, purpose, onDay, startsAt, endsAt, words } = form
    const decided = decideVisit(
      {
        visit: form,
        volunteer,
        pass: await passAt(work, volunteerId, institutionId),
        others: await standingOn(work, volunteerId, onDay),
        now: wallNow(work.now),
      },
      work.today,
    )
    if (!decided.ok) return decided
    const shift = await shiftForVisit(work, volunteerId, form)
    if (!shift.ok) return shift
    const id = work.newId()
    await work.tx
      .insertInto('volunteerVisits')
      .values({
        id,
        volunteerId,
        institutionId,
        organisationId: volunteer.organisationId,
        region: volunteer.region,
        purpose,
        shiftId: shift.value,
        personId: null,
        onDay,
        startsAt,
        endsAt,
        words,
        state: 'asked',
        reason: null,
        minutes: null,
        log: null,
        askedBy: work.actor.userId,
        askedAt: work.now,
        decidedBy: null,
        decidedOn: null,
        version: 1,
      })
      .execute()
    await tellInstitution(work, institutionId, ['institution-head', 'social-worker'], {
      kind: 'visit-asked',
      key: id,
      link: `/volunteering/visits/${id}`,
    })
    return ok(id)
  },
)

/** The person as a visit sees them: of the institution that decides, with the day of release of the plan. */
const meetingOf = async ({ tx }: Work, volunteerId: string, personId: string, institutionId: string) => {
  const person = await tx
    .selectFrom('people')
    .leftJoin('plans', 'plans.openKey', 'people.id')
    .select(['people.id', 'plans.releaseOn', 'people.endOfTerm'])
    .where('people.id', '=', personId)
    .where('people.institutionId', '=', institutionId)
    .executeTakeFirst()
  if (!person) return undefined
  const apart = await tx
    .selectFrom('volunteersKeptApart')
    .select('personId')
    .where('volunteerId', '=', volunteerId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return { releaseOn: person.releaseOn ?? person.endOfTerm, isKeptApart: apart !== undefined }
}

const loadVisit = async (work: Work, id: string) => {
  const found = await work.tx
    .selectFrom('volunteerVisits')
    .select(['volunteerId', 'institutionId'])
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit(found ? { institutionId: found.institutionId } : {})
  const volunteer = found && (await holdVolunteer(work, found.volunteerId))
  const visit = await work.tx
    .selectFrom('volunteerVisits')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!visit || !volunteer) throw notFound()
  return { visit, volunteer }
}

/**
 * The institution allows a visit, and names whom the volunteer meets where that is somebody; or refuses it with a reason.
 * Refused: `errors:stale`, `visit-decided`, `reason-missing`, `person-gone`, and as `decideVisit` and `decideMeeting` say.
 */
export const decideVisitAsked = command(
  'volunteer-visit.decide',
  async (work, id: string, form: VisitDecisionForm): Promise<Result<string>> => {
    const { visit, volunteer } = await loadVisit(work, id)
    const { institutionId, purpose, onDay, volunteerId } = visit
    const { personId, decision } = form
    work.about({
      type: 'volunteer-visit',
      id,
      personId,
      institutionId,
      details: { decision, purpose, onDay },
    })
    if (visit.version !== form.version) return refuse('errors:stale')
    if (visit.state !== 'asked') return refuse('visit-decided')
    if (decision === 'refuse') {
      if (form.reason === null) return refuse('reason-missing')
    } else {
      const pass = await passAt(work, volunteerId, institutionId)
      const others = await standingOn(work, volunteerId, onDay, id)
      const decided = decideVisit({ visit, volunteer, pass, others, now: wallNow(work.now) }, work.today)
      if (!decided.ok) return decided
      const person = personId === null ? null : await meetingOf(work, volunteerId, personId, institutionId)
      if (person === undefined) return refuse('person-gone')
      const meeting = decideMeeting({ purpose, onDay, person })
      if (!meeting.ok) return meeting
      const beside = await decideBesideOthers(work, visit)
      if (!beside.ok) return beside
    }
    await work.tx
      .updateTable('volunteerVisits')
      .set({
        state: decision === 'allow' ? 'allowed' : 'refused',
        personId: decision === 'allow' ? personId : null,
        reason: form.reason,
        decidedBy: work.actor.userId,
        decidedOn: work.today,
        version: visit.version + 1,
      })
      .where('id', '=', id)
      .execute()
    if (decision === 'allow') await markGate(work, { purpose, personId }, 'allowed')
    const link = `/volunteering/volunteers/${volunteerId}`
    const key = `${id}-${visit.version}`
    await tellUser(work, visit.askedBy, { kind: 'visit-answered', key, link })
    return ok(id)
  },
)

const visitOf = ({ tx }: Work, volunteerId: string, id: string) =>
  tx
    .selectFrom('volunteerVisits')
    .selectAll()
    .where('id', '=', id)
    .where('volunteerId', '=', volunteerId)
    .executeTakeFirst()

/**
 * The coordinator calls a visit off. Whoever allowed it hears of it: at the gate somebody would wait for nobody.
 * Refused: `visit-not-allowed`, `errors:stale`, and as `decideCallOff` says.
 */
export const callOffVisit = command(
  'outside-volunteer.keep',
  async (work, volunteerId: string, form: CallOffForm): Promise<Result<string>> => {
    await lockVolunteer(work, volunteerId, 'call-off-visit')
    const visit = await visitOf(work, volunteerId, form.visit)
    if (!visit) return refuse('visit-not-allowed')
    if (visit.version !== form.version) return refuse('errors:stale')
    const decided = decideCallOff(visit.state, visit, wallNow(work.now))
    if (!decided.ok) return decided
    await work.tx
      .updateTable('volunteerVisits')
      .set({ state: 'cancelled', version: visit.version + 1 })
      .where('id', '=', visit.id)
      .execute()
    await markGate(work, visit, 'off')
    const link = `/volunteering/visits/${visit.id}`
    if (visit.decidedBy !== null)
      await tellUser(work, visit.decidedBy, { kind: 'visit-called-off', key: visit.id, link })
    return ok(visit.id)
  },
)

/** What was done and for how long, for the log of contacts. Refused: `errors:stale`, and as `decideDone` says. */
export const recordVisit = command(
  'outside-volunteer.keep',
  async (work, volunteerId: string, form: DoneForm): Promise<Result<string>> => {
    await lockVolunteer(work, volunteerId, 'record-visit')
    const visit = await visitOf(work, volunteerId, form.visit)
    if (!visit) return refuse('visit-not-allowed')
    if (visit.version !== form.version) return refuse('errors:stale')
    const minutes = decideDone(visit.state, visit, form.hours, wallNow(work.now))
    if (!minutes.ok) return minutes
    await work.tx
      .updateTable('volunteerVisits')
      .set({ state: 'done', minutes: minutes.value, log: form.log, version: visit.version + 1 })
      .where('id', '=', visit.id)
      .execute()
    await markGate(work, visit, 'held')
    return ok(visit.id)
  },
)

/** Shifts to which visits of a volunteer that still stand lead. */
const shiftsOfVisits = async ({ tx }: Work, volunteerId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('volunteerVisits')
    .select('shiftId')
    .where('volunteerId', '=', volunteerId)
    .where('state', 'in', ['asked', 'allowed'])
    .execute()
  return rows.flatMap(({ shiftId }) => (shiftId === null ? [] : [shiftId]))
}

/** The institution keeps a volunteer and a person apart: no visit brings the two together, those allowed before included.
 * Refused: `person-gone`. */
export const keepVolunteerApart = command(
  'volunteer-visit.decide',
  async (work, id: string, personId: string): Promise<Result<string>> => {
    const { visit } = await loadVisit(work, id)
    const { volunteerId, institutionId } = visit
    work.about({ type: 'volunteer-visit', id, personId, institutionId, details: { step: 'keep-apart' } })
    if ((await meetingOf(work, volunteerId, personId, institutionId)) === undefined)
      return refuse('person-gone')
    await work.tx
      .insertInto('volunteersKeptApart')
      .values({ volunteerId, personId, since: work.today, byUserId: work.actor.userId })
      .onConflict((conflict) => conflict.columns(['volunteerId', 'personId']).doNothing())
      .execute()
    await stopVisits(work, { volunteerId, institutionId, personId, reason: null })
    await lookAtVisits(work, await shiftsOfVisits(work, volunteerId))
    return ok(id)
  },
)
