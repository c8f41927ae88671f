/** Groups: a roster that keeps people apart who must be, and a meeting written once with a line for everyone. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays, day } from '~/domain/calendar/day'
import { ownAgenda } from '~/features/psychology/agenda.server'
import type { GroupForm, MeetingForm } from '~/features/psychology/forms'
import { closeGroup, joinGroup, leaveGroup, openGroup } from '~/features/psychology/group-commands.server'
import {
  getGroup,
  getHeldMeeting,
  listGroupMeetings,
  listMeetingLines,
  listMembers,
} from '~/features/psychology/group-queries.server'
import { cancelMeeting, recordMeeting } from '~/features/psychology/meeting-commands.server'
import { listOwnNotes } from '~/features/psychology/notes.server'
import { sealOpenWords } from '~/features/psychology/open-words.server'
import { planSession } from '~/features/psychology/planning.server'
import { listSessionsOfPerson } from '~/features/psychology/queries.server'
import { openOwnTexts } from '~/features/psychology/texts.server'
import { anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aPlacement } from '#tests/support/placements'
import { done } from '#tests/support/plans'
import { type Practice, aPractice } from '#tests/support/psychology'

const aGroup = (given: Partial<GroupForm> = {}): GroupForm => ({
  name: 'Ашуды басқару',
  kind: 'group-training',
  need: null,
  method: 'aggression-reduction',
  goal: 'Ашуды байқау',
  weekdays: [4],
  time: '15:00',
  minutes: 60,
  room: '3',
  fromDay: day('2026-11-01'),
  untilDay: null,
  ...given,
})

/** Thursday, two days before the day on which tests happen. */
const thursday = day('2026-11-19')

onEveryDatabase("a psychologist's group", (open) => {
  let db: Databases
  let practice: Practice
  let groupId: string
  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db, 3)
    groupId = await done(openGroup(practice.caller, aGroup()))
  })
  afterEach(() => db.close())

  const fill = async () => {
    for (const personId of practice.personIds)
      await done(joinGroup(practice.caller, groupId, personId, false))
  }
  const aMeeting = (given: Partial<MeetingForm> = {}): MeetingForm => ({
    heldOn: thursday,
    startedAt: '15:00',
    minutes: 60,
    room: '3',
    method: 'aggression-reduction',
    goal: 'Ашуды байқау',
    results: 'Топ сенімді сөйледі',
    person: [...practice.personIds],
    outcome: ['attended', 'court', 'refused'],
    words: ['Белсенді болды', '', ''],
    ...given,
  })

  test('keeps its goal sealed for its psychologist, one that lay open before as well', async () => {
    const { actor, colleague, caller } = practice
    const goalOf = async (who = actor) =>
      (await openOwnTexts(db.read, who, caller.keys, [groupId])).get(groupId)?.goal
    expect(await goalOf()).toEqual({ text: 'Ашуды байқау' })
    expect(await goalOf(colleague)).toBeUndefined()
    const rows = async () =>
      JSON.stringify(await db.read.selectFrom('psychologyGroups').selectAll().execute())
    expect(await rows()).not.toContain('байқау')
    await db.write.deleteFrom('psychologyTexts').execute()
    await db.write.updateTable('psychologyGroups').set({ goal: 'Ескі мақсат' }).execute()
    const locked = { ...caller.keys, byId: new Map(), fault: 'no-file' as const }
    expect(await sealOpenWords(db, caller.clock, locked)).toEqual({ sealed: 0 })
    expect(await sealOpenWords(db, caller.clock, caller.keys)).toEqual({ sealed: 1 })
    expect(await sealOpenWords(db, caller.clock, caller.keys)).toEqual({ sealed: 0 })
    expect(await goalOf()).toEqual({ text: 'Ескі мақсат' })
    expect(await rows()).not.toContain('мақсат')
  })

  test('is written down once, with a line in the log of everyone', async () => {
    await fill()
    const { actor, caller, personIds } = practice
    const meetingId = await done(recordMeeting(caller, groupId, aMeeting()))
    const lines = await Promise.all(personIds.map((each) => listSessionsOfPerson(db.read, actor, each)))
    expect(lines.map(([line]) => [line?.kind, line?.attendance, line?.absence])).toEqual([
      ['group-training', 'attended', null],
      ['group-training', 'missed', 'court'],
      ['group-training', 'refused', null],
    ])
    const notes = await listOwnNotes(db.read, actor, caller.keys, lines[0]?.[0]?.id ?? '')
    expect(notes).toMatchObject([{ text: 'Белсенді болды' }])
    const shared = await openOwnTexts(db.read, actor, caller.keys, [meetingId])
    expect(shared.get(meetingId)?.results).toEqual({ text: 'Топ сенімді сөйледі' })
    expect(await listGroupMeetings(db.read, groupId).execute()).toMatchObject([{ heldOn: thursday }])
    expect(await recordMeeting(caller, groupId, aMeeting({ startedAt: '15:30' }))).toMatchObject({
      ok: false,
    })
  })

  test('is read afterwards with everybody’s line by name, and not as a meeting of another group', async () => {
    await fill()
    const meetingId = await done(recordMeeting(practice.caller, groupId, aMeeting()))
    expect(await getHeldMeeting(db.read, groupId, meetingId)).toMatchObject({
      heldOn: thursday,
      room: '3',
      nameEn: expect.stringMatching(/aggression/i),
    })
    const lines = await listMeetingLines(db.read, meetingId).execute()
    expect(lines.map(({ absence }) => absence).toSorted()).toEqual([null, null, 'court'].toSorted())
    const another = await done(openGroup(practice.caller, { ...aGroup(), name: 'Арт', time: '09:00' }))
    await expect(getHeldMeeting(db.read, another, meetingId)).rejects.toMatchObject({ status: 404 })
  })

  test('sent twice with one key is written once', async () => {
    await fill()
    const caller = { ...practice.caller, once: 'double-click' }
    const first = await done(recordMeeting(caller, groupId, aMeeting()))
    expect(await done(recordMeeting(caller, groupId, aMeeting()))).toBe(first)
    expect(await listGroupMeetings(db.read, groupId).execute()).toHaveLength(1)
  })

  test('is refused when the roster changed while the form was open', async () => {
    await fill()
    const { caller, personId } = practice
    const form = aMeeting()
    await done(leaveGroup(caller, groupId, personId))
    expect(await recordMeeting(caller, groupId, form)).toMatchObject({
      refusal: { code: 'line-of-stranger' },
    })
  })

  test('takes nobody in who is kept apart from one of it', async () => {
    const { caller, personIds } = practice
    const [one = '', other = ''] = personIds
    const since = day('2026-01-01')
    await db.write
      .insertInto('keptApart')
      .values([
        { personId: one, otherId: other, since },
        { personId: other, otherId: one, since },
      ])
      .execute()
    await done(joinGroup(caller, groupId, one, false))
    expect(await joinGroup(caller, groupId, other, false)).toMatchObject({
      refusal: { code: 'kept-apart', values: { count: 1 } },
    })
  })

  test('lists a person once, and lets go', async () => {
    const { caller, personId } = practice
    await done(joinGroup(caller, groupId, personId, false))
    expect(await joinGroup(caller, groupId, personId, false)).toMatchObject({
      refusal: { code: 'already-member' },
    })
    await done(leaveGroup(caller, groupId, personId))
    await done(joinGroup(caller, groupId, personId, false))
    expect(await listMembers(db.read, groupId).execute()).toHaveLength(1)
  })

  test('takes its time in the calendar until it is closed or the meeting is called off', async () => {
    const { actor, caller, colleagueCaller, personId } = practice
    const next = addDays(thursday, 7)
    const week = () => ownAgenda(db.read, actor, next, next)
    expect(await week()).toMatchObject([{ name: 'Ашуды басқару', startsAt: `${next}T15:00` }])
    await done(joinGroup(caller, groupId, personId, false))
    const wish = {
      kind: 'talk',
      method: null,
      on: next,
      time: '15:30',
      minutes: 30,
      room: null,
      isReleased: false,
    } as const
    expect(await planSession(colleagueCaller, personId, wish)).toMatchObject({
      refusal: { code: 'person-busy' },
    })
    await done(cancelMeeting(caller, groupId, { heldOn: next, startedAt: '15:00', reason: 'regime' }))
    expect(await week()).toEqual([])
    await done(closeGroup(caller, groupId, 1))
    await done(planSession(colleagueCaller, personId, wish))
  })

  test('shares neither psychologist nor room with another at the same hour', async () => {
    const { caller, colleagueCaller } = practice
    expect(await openGroup(caller, aGroup({ room: null, time: '15:30' }))).toMatchObject({
      refusal: { code: 'group-times-taken' },
    })
    expect(await openGroup(colleagueCaller, aGroup({ time: '15:30' }))).toMatchObject({
      refusal: { code: 'group-times-taken' },
    })
    await done(openGroup(colleagueCaller, aGroup({ room: '4' })))
  })

  test('takes nobody in from working hours unless that is agreed', async () => {
    const { caller, personId, institutionId } = practice
    const organisationId = await anOrganisation(db)
    const shifts = JSON.stringify([{ days: [4], from: '08:00', to: '17:00' }])
    const openingId = await anOpening(db, { organisationId, institutionId, shifts })
    await aPlacement(db, { personId, openingId, organisationId, institutionId })
    expect(await joinGroup(caller, groupId, personId, false)).toMatchObject({ refusal: { code: 'at-work' } })
    await done(joinGroup(caller, groupId, personId, true))
  })

  const alone = {
    kind: 'talk',
    method: null,
    on: addDays(thursday, 14),
    time: '15:30',
    minutes: 30,
    room: null,
    isReleased: false,
  } as const

  test('takes nobody in whom a single session awaits at its hour', async () => {
    const { caller, colleagueCaller, personId } = practice
    await done(planSession(colleagueCaller, personId, alone))
    expect(await joinGroup(caller, groupId, personId, false)).toMatchObject({
      refusal: { code: 'person-busy', values: { from: '15:30' } },
    })
    const other = await done(openGroup(caller, aGroup({ weekdays: [5] })))
    await done(joinGroup(caller, other, personId, false))
  })

  test('is not opened over single sessions of the psychologist or of the room', async () => {
    const { caller, colleagueCaller, personId } = practice
    const monday = { ...alone, on: day('2026-11-23'), time: '10:00', room: '7' }
    await done(planSession(caller, personId, monday))
    const over = aGroup({ weekdays: [1], time: '10:15', room: '7' })
    const codes = [
      await openGroup(caller, { ...over, room: null }),
      await openGroup(colleagueCaller, over),
      await openGroup(colleagueCaller, { ...over, room: '8' }),
    ].map((each) => (each.ok ? 'ok' : each.refusal.code))
    expect(codes).toEqual(['psychologist-busy', 'room-busy', 'ok'])
  })

  test('gives its hour free when a meeting is called off', async () => {
    const { caller, colleagueCaller, personId } = practice
    await done(joinGroup(caller, groupId, personId, false))
    const busy = await planSession(colleagueCaller, personId, alone)
    expect(busy).toMatchObject({ refusal: { code: 'person-busy' } })
    const off = { heldOn: alone.on, startedAt: '15:00', reason: 'regime' as const }
    await done(cancelMeeting(caller, groupId, off))
    await done(planSession(colleagueCaller, personId, alone))
  })

  test('calls off only a meeting that it would have, and writes none down outside of its days', async () => {
    await fill()
    const { caller } = practice
    const friday = { heldOn: addDays(thursday, 8), startedAt: '15:00', reason: 'regime' as const }
    expect(await cancelMeeting(caller, groupId, friday)).toMatchObject({
      refusal: { code: 'no-meeting-then' },
    })
    await db.write
      .updateTable('psychologyGroups')
      .set({ fromDay: addDays(thursday, 1) })
      .execute()
    expect(await recordMeeting(caller, groupId, aMeeting())).toMatchObject({
      refusal: { code: 'outside-span' },
    })
    const closed = { fromDay: day('2026-11-01'), closedOn: addDays(thursday, -1) }
    await db.write.updateTable('psychologyGroups').set(closed).execute()
    expect(await recordMeeting(caller, groupId, aMeeting())).toMatchObject({
      refusal: { code: 'group-closed' },
    })
  })

  test('is not there for a colleague', async () => {
    const { colleague } = practice
    await expect(getGroup(db.read, colleague, groupId)).rejects.toMatchObject({ status: 404 })
  })
})
