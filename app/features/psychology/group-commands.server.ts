/** Deeds on groups: opened for weekly times, joined, left, closed. */
import { decideGroup, decideJoining } from '~/domain/psychology/group'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { GroupForm } from './forms'
import { findPersonForSession } from './queries.server'
import { listMembers, pairsOf } from './group-queries.server'
import { askMethod, holdTimes } from './record.server'
import { plannedFrom, plannedWith } from './taken.server'
import { sealTexts } from './texts.server'
import { weeklyOf } from './weekly.server'
import { unscopedWorkHours } from './work-hours.server'

/** Opens a group; its goal is sealed. Refused: what `decideGroup` says, `method-not-approved`. Gives its id. */
export const openGroup = command(
  'therapy-group.lead',
  async (work, form: GroupForm): Promise<Result<string>> => {
    const { userId: psychologistId, institutionId } = work.actor
    work.permit({ authorId: psychologistId })
    if (institutionId === null) throw notFound()
    const id = work.newId()
    work.about({ type: 'therapy-group', id, institutionId, details: { kind: form.kind, need: form.need } })
    await holdTimes(work, institutionId)
    const isKnown = await askMethod(work, form.method)
    if (!isKnown.ok) return isKnown
    const running = await work.tx
      .selectFrom('psychologyGroups')
      .selectAll()
      .where('institutionId', '=', institutionId)
      .where('closedOn', 'is', null)
      .execute()
    const others = running.filter(
      (each) => each.psychologistId === psychologistId || (form.room !== null && each.room === form.room),
    )
    const whose = { psychologistId, institutionId, room: form.room }
    const planned = await plannedFrom(work.tx, whose, work.today)
    const decided = decideGroup(form, others.map(weeklyOf), planned)
    if (!decided.ok) return decided
    const fresh = { closedOn: null, createdAt: work.now, version: 1 }
    const { goal, ...open } = form
    await work.tx
      .insertInto('psychologyGroups')
      .values({
        ...open,
        ...fresh,
        id,
        institutionId,
        psychologistId,
        weekdays: JSON.stringify(form.weekdays),
      })
      .execute()
    await sealTexts(work.tx, work.keys, {
      ownerId: id,
      authorId: psychologistId,
      now: work.now,
      parts: { goal },
    })
    return ok(id)
  },
)

/** The group with the policy asked about it; 404 when it is not there. */
export const loadGroup = async (work: Work, id: string, step: string) => {
  const group = await work.tx
    .selectFrom('psychologyGroups')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit({ authorId: group?.psychologistId ?? null })
  if (!group) throw notFound()
  work.about({ type: 'therapy-group', id, institutionId: group.institutionId, details: { step } })
  await holdTimes(work, group.institutionId)
  return group
}

const otherGroupsOf = ({ tx }: Work, personId: string, except: string) =>
  tx
    .selectFrom('psychologyGroupMembers as m')
    .innerJoin('psychologyGroups as g', 'g.id', 'm.groupId')
    .selectAll('g')
    .where('m.personId', '=', personId)
    .where('m.leftOn', 'is', null)
    .where('g.closedOn', 'is', null)
    .where('g.id', '<>', except)
    .execute()

/**
 * Takes a person of the institution into the group. `isReleased`: the foreman lets them go for its hours. Refused: what
 * `decideJoining` says, `already-member`.
 */
export const joinGroup = command(
  'therapy-group.lead',
  async (work, groupId: string, personId: string, isReleased: boolean): Promise<Result<string>> => {
    const group = await loadGroup(work, groupId, 'join')
    const person = await findPersonForSession(work.tx, work.actor, personId)
    if (!person) throw notFound()
    work.about({
      type: 'therapy-group',
      id: groupId,
      personId,
      institutionId: group.institutionId,
      details: { step: 'join', isReleased },
    })
    const members = (await listMembers(work.tx, groupId).execute()).map((each) => each.personId)
    if (members.includes(personId)) return refuse('already-member')
    const apart = await pairsOf(work.tx, [personId]).execute()
    const joining = {
      closedOn: group.closedOn,
      members,
      apartFrom: new Set(apart.map(({ otherId }) => otherId)),
      otherGroups: (await otherGroupsOf(work, personId, groupId)).map(weeklyOf),
      planned: await plannedWith(work.tx, personId, work.today),
      work: await unscopedWorkHours(work.tx, personId),
      isReleased,
    }
    const decided = decideJoining(weeklyOf(group), joining, work.today)
    if (!decided.ok) return decided
    const openKey = `${groupId}|${personId}`
    await work.tx
      .insertInto('psychologyGroupMembers')
      .values({ id: work.newId(), groupId, personId, openKey, joinedOn: work.today, leftOn: null })
      .execute()
    return ok(groupId)
  },
)

/** Takes a person out of the group; what was recorded stays. Refused: `not-member`. */
export const leaveGroup = command(
  'therapy-group.lead',
  async (work, groupId: string, personId: string): Promise<Result<string>> => {
    const { institutionId } = await loadGroup(work, groupId, 'leave')
    work.about({ type: 'therapy-group', id: groupId, personId, institutionId, details: { step: 'leave' } })
    const left = await work.tx
      .updateTable('psychologyGroupMembers')
      .set({ leftOn: work.today, openKey: null })
      .where('groupId', '=', groupId)
      .where('personId', '=', personId)
      .where('leftOn', 'is', null)
      .executeTakeFirst()
    return left.numUpdatedRows > 0n ? ok(groupId) : refuse('not-member')
  },
)

/** Closes a group: it takes nobody's time any more. Refused: `group-closed`, `errors:stale`. */
export const closeGroup = command(
  'therapy-group.lead',
  async (work, groupId: string, version: number): Promise<Result<string>> => {
    const group = await loadGroup(work, groupId, 'close')
    if (group.closedOn !== null) return refuse('group-closed')
    const closed = await work.tx
      .updateTable('psychologyGroups')
      .set({ closedOn: work.today, version: version + 1 })
      .where('id', '=', groupId)
      .where('version', '=', version)
      .executeTakeFirst()
    return closed.numUpdatedRows === 1n ? ok(groupId) : refuse('errors:stale')
  },
)
