/** Role-plays, their ratings and aims, and the log of supervision. Audit rows say that a rating was given, never the levels. */
import {
  decideAim,
  decideExercise,
  decideRating,
  decideSupervision,
  isRated,
  sideOf,
} from '~/domain/training/competency'
import { type Result, ok, refuse } from '~/domain/result'
import { lockClause } from '#db/dialect'
import { type Work, command } from '~/platform/command.server'
import { ratingsOf, rubricOn, skillsOf } from './competency-queries.server'
import type { AimForm, ExerciseForm, RatingForm, SupervisionForm } from './forms'
import { ownPsychologist } from './own.server'

type Rated = { readonly userId: string | null; readonly supervisorUserId: string | null }

const ratedById = (work: Work, id: string) =>
  work.tx
    .selectFrom('psychologists as p')
    .leftJoin('psychologists as s', 's.id', 'p.supervisorId')
    .select(['p.id', 'p.institutionId', 'p.userId', 's.userId as supervisorUserId'])
    .where('p.id', '=', id)
    .executeTakeFirst()

/** The psychologist and their supervisor have a part in it; the policy is asked about whoever of them acts. */
const permitPart = (work: Work, rated: Rated | undefined): void => {
  const isPart = rated !== undefined && [rated.userId, rated.supervisorUserId].includes(work.actor.userId)
  work.permit({ authorId: isPart ? work.actor.userId : null })
}

/** Opens a role-play of a psychologist; gives its id. Without a name it is one's own. Refusals: `psychologist-gone`, `no-rubric`, `exercise-ahead`. */
export const openExercise = command(
  'competency.rate',
  async (work, form: ExerciseForm): Promise<Result<string>> => {
    const own = work.actor.role === 'psychologist' && form.psychologistId === null
    const rated = await ratedById(work, own ? await ownPsychologist(work) : (form.psychologistId ?? ''))
    permitPart(work, rated)
    if (!rated) return refuse('psychologist-gone')
    const id = work.newId()
    work.about({ type: 'competency-exercise', id, institutionId: rated.institutionId })
    const decision = decideExercise(form.heldOn, work.today)
    if (!decision.ok) return decision
    const rubric = await rubricOn(work.tx, work.today)
    if (!rubric) return refuse('no-rubric')
    await work.tx
      .insertInto('competencyExercises')
      .values({
        id,
        rubricId: rubric.id,
        psychologistId: rated.id,
        institutionId: rated.institutionId,
        heldOn: form.heldOn,
        scenario: form.scenario,
        createdBy: work.actor.userId,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    return ok(id)
  },
)

/** The role-play under lock: two who rate at once do so one after the other. */
const loadExercise = async (work: Work, id: string) => {
  const exercise = await work.tx
    .selectFrom('competencyExercises')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()
  const rated = exercise ? await ratedById(work, exercise.psychologistId) : undefined
  permitPart(work, rated)
  return exercise && rated ? { exercise, rated } : undefined
}

/** Rates a role-play from one's own side, once. Refusals: `exercise-gone`, those of `decideRating`. */
export const rateExercise = command(
  'competency.rate',
  async (work, id: string, form: RatingForm): Promise<Result<string>> => {
    const loaded = await loadExercise(work, id)
    if (!loaded) return refuse('exercise-gone')
    const { exercise, rated } = loaded
    const { userId, role } = work.actor
    const side = sideOf({
      isSelf: rated.userId === userId,
      isSupervisor: rated.supervisorUserId === userId,
      isOfficer: role === 'headquarters',
    })
    work.about({ type: 'competency-exercise', id, institutionId: exercise.institutionId, details: { side } })
    const skills = await skillsOf(work.tx, exercise.rubricId)
    const limits = Object.fromEntries(
      skills.map(({ key, levels }) => [key, (JSON.parse(levels) as unknown[]).length]),
    )
    const before = await ratingsOf(work.tx, id)
    const decision = decideRating({ raterId: userId, side, levels: form.levels }, before, limits)
    if (!decision.ok) return decision
    await work.tx
      .insertInto('competencyRatings')
      .values({
        id: work.newId(),
        exerciseId: id,
        raterId: userId,
        side: decision.value.side,
        levels: JSON.stringify(decision.value.levels),
        note: form.note,
        createdAt: work.now,
      })
      .execute()
    return ok(id)
  },
)

/** Sets an aim for a skill, with its day. Refusals: `exercise-gone`, `skill-unknown`, those of `decideAim`. */
export const setAim = command(
  'competency.rate',
  async (work, id: string, form: AimForm): Promise<Result<string>> => {
    const loaded = await loadExercise(work, id)
    if (!loaded) return refuse('exercise-gone')
    const { exercise } = loaded
    work.about({
      type: 'competency-exercise',
      id,
      institutionId: exercise.institutionId,
      details: { aim: form.skill },
    })
    const decision = decideAim(form.dueOn, isRated(await ratingsOf(work.tx, id)), work.today)
    if (!decision.ok) return decision
    const skills = await skillsOf(work.tx, exercise.rubricId)
    if (!skills.some(({ key }) => key === form.skill)) return refuse('skill-unknown')
    await work.tx
      .insertInto('developmentAims')
      .values({
        id: work.newId(),
        exerciseId: id,
        psychologistId: exercise.psychologistId,
        ...form,
        doneOn: null,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    return ok(id)
  },
)

/** An aim is reached. Refusals: `exercise-gone`, `aim-gone`, `errors:stale`. */
export const reachAim = command(
  'competency.rate',
  async (
    work,
    id: string,
    form: { readonly aimId: string; readonly version: number },
  ): Promise<Result<string>> => {
    const loaded = await loadExercise(work, id)
    if (!loaded) return refuse('exercise-gone')
    const { institutionId } = loaded.exercise
    work.about({ type: 'competency-exercise', id, institutionId, details: { reached: form.aimId } })
    const aim = await work.tx
      .selectFrom('developmentAims')
      .selectAll()
      .where('id', '=', form.aimId)
      .where('exerciseId', '=', id)
      .executeTakeFirst()
    if (!aim) return refuse('aim-gone')
    if (aim.version !== form.version) return refuse('errors:stale')
    await work.tx
      .updateTable('developmentAims')
      .set({ doneOn: work.today, version: aim.version + 1 })
      .where('id', '=', aim.id)
      .execute()
    return ok(id)
  },
)

/** Writes a supervision into one's own log. Refusals: `supervision-ahead`. */
export const recordSupervision = command(
  'supervision.record',
  async (work, form: SupervisionForm): Promise<Result<string>> => {
    work.permit({ authorId: work.actor.userId })
    const id = work.newId()
    work.about({ type: 'supervision', id, details: { kind: form.kind, minutes: form.minutes } })
    const decision = decideSupervision(form.heldOn, work.today)
    if (!decision.ok) return decision
    const psychologistId = await ownPsychologist(work)
    await work.tx
      .insertInto('supervisionEntries')
      .values({
        id,
        psychologistId,
        institutionId: work.actor.institutionId,
        ...form,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    return ok(id)
  },
)
