/** Deeds on volunteers from outside: put on the register, trained, passes asked for and decided. */
import { sortKey } from '~/domain/people/names'
import { type Result, ok, refuse } from '~/domain/result'
import { decideCheck, decidePass, decideTrained, decideVolunteer } from '~/domain/volunteering/outside'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { PassDecisionForm, PassForm, TrainedForm, VolunteerForm } from './outside-forms'
import { lockVolunteer } from './outside-load.server'
import { ownerOf, tiesOf } from './scope.server'
import { stopVisits, tellInstitution, tellUser } from './telling-outside.server'

/** Puts somebody on the register; gives their id. Refused: see `decideVolunteer`. */
export const registerVolunteer = command(
  'outside-volunteer.keep',
  async (work, form: VolunteerForm): Promise<Result<string>> => {
    const owner = ownerOf(work.actor)
    work.permit(tiesOf(owner))
    const id = work.newId()
    work.about({ type: 'outside-volunteer', id, details: { step: 'register' } })
    const decided = decideVolunteer(form.birthDate, work.today)
    if (!decided.ok) return decided
    const { surname, givenName, patronymic, birthDate, phone } = form
    await work.tx
      .insertInto('outsideVolunteers')
      .values({
        id,
        ...owner,
        surname,
        givenName,
        patronymic,
        sortKey: sortKey([surname, givenName, patronymic ?? ''].join(' ').trim()),
        birthDate,
        phone,
        trainedOn: null,
        leftOn: null,
        createdBy: work.actor.userId,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    return ok(id)
  },
)

/** Writes down the training in safety. Refused: `errors:stale`, see `decideTrained`. */
export const trainVolunteer = command(
  'outside-volunteer.keep',
  async (work, id: string, form: TrainedForm): Promise<Result<string>> => {
    const volunteer = await lockVolunteer(work, id, 'train')
    if (volunteer.version !== form.version) return refuse('errors:stale')
    const decided = decideTrained(form.trainedOn, work.today)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('outsideVolunteers')
      .set({ trainedOn: decided.value, version: volunteer.version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)

/** Asks an institution for a pass; asked twice it is one. Refused: `institution-gone`. */
export const askPass = command(
  'outside-volunteer.keep',
  async (work, id: string, { institutionId }: PassForm): Promise<Result<string>> => {
    await lockVolunteer(work, id, 'ask-pass')
    const institution = await work.tx
      .selectFrom('institutions')
      .select('id')
      .where('id', '=', institutionId)
      .executeTakeFirst()
    if (!institution) return refuse('institution-gone')
    const openKey = `${id} ${institutionId}`
    const open = await work.tx
      .selectFrom('volunteerPasses')
      .select(['id', 'state', 'validTo'])
      .where('openKey', '=', openKey)
      .executeTakeFirst()
    const isOver = open?.state === 'granted' && (open.validTo ?? work.today) < work.today
    if (open && !isOver) return ok(open.id)
    if (open)
      await work.tx.updateTable('volunteerPasses').set({ openKey: null }).where('id', '=', open.id).execute()
    const passId = work.newId()
    await work.tx
      .insertInto('volunteerPasses')
      .values({
        id: passId,
        volunteerId: id,
        institutionId,
        openKey,
        state: 'asked',
        validFrom: null,
        validTo: null,
        checkedDocument: null,
        checkedOn: null,
        reason: null,
        askedBy: work.actor.userId,
        askedAt: work.now,
        decidedBy: null,
        decidedOn: null,
        version: 1,
      })
      .execute()
    await tellInstitution(work, institutionId, ['institution-head'], {
      kind: 'pass-asked',
      key: passId,
      link: `/volunteering/passes/${passId}`,
    })
    return ok(passId)
  },
)

const loadPass = async (work: Work, id: string) => {
  const pass = await work.tx
    .selectFrom('volunteerPasses as p')
    .innerJoin('outsideVolunteers as v', 'v.id', 'p.volunteerId')
    .selectAll('p')
    .select(['v.birthDate', 'v.trainedOn', 'v.leftOn'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  work.permit(pass ? { institutionId: pass.institutionId } : {})
  if (!pass) throw notFound()
  const { institutionId, state } = pass
  work.about({ type: 'volunteer-pass', id, institutionId, details: { state } })
  return pass
}

/**
 * The institution has checked the volunteer and lets them in, or does not, with a reason; a pass that is taken back stops
 * the visits ahead. Refused: `errors:stale`,
 * `reason-missing`, `pass-days-missing`, and as `decideCheck` and `decidePass` say.
 */
export const decideVolunteerPass = command(
  'volunteer-pass.decide',
  async (work, id: string, form: PassDecisionForm): Promise<Result<string>> => {
    const pass = await loadPass(work, id)
    if (pass.version !== form.version) return refuse('errors:stale')
    const isGranted = form.decision === 'grant'
    if (isGranted) {
      const { validFrom, validTo } = form
      if (validFrom === null || validTo === null) return refuse('pass-days-missing')
      const checked = decideCheck({ document: form.checkedDocument, on: form.checkedOn }, work.today)
      if (!checked.ok) return checked
      work.add({ checkedOn: form.checkedOn })
      const decided = decidePass(pass.state, pass, { from: validFrom, to: validTo }, work.today)
      if (!decided.ok) return decided
    } else if (pass.state !== 'asked' && pass.state !== 'granted') return refuse('pass-decided')
    else if (form.reason === null) return refuse('reason-missing')
    const refusedState = pass.state === 'granted' ? ('withdrawn' as const) : ('refused' as const)
    await work.tx
      .updateTable('volunteerPasses')
      .set({
        state: isGranted ? 'granted' : refusedState,
        ...(isGranted
          ? {
              validFrom: form.validFrom,
              validTo: form.validTo,
              checkedDocument: form.checkedDocument,
              checkedOn: form.checkedOn,
            }
          : { openKey: null }),
        reason: form.reason,
        decidedBy: work.actor.userId,
        decidedOn: work.today,
        version: pass.version + 1,
      })
      .where('id', '=', id)
      .execute()
    const { volunteerId, institutionId } = pass
    if (!isGranted) {
      const stopped = await stopVisits(work, {
        volunteerId,
        institutionId,
        personId: null,
        reason: form.reason,
      })
      work.add({ visitsStopped: stopped })
    }
    await tellUser(work, pass.askedBy, {
      kind: 'pass-answered',
      key: `${id}-${pass.version}`,
      link: `/volunteering/volunteers/${volunteerId}`,
    })
    return ok(id)
  },
)
