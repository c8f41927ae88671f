/** The pages of groups: the list, a new one, one with its roster and meetings. */
import { addDays, day } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { needKeys } from '~/domain/plans/needs'
import { pairsApart } from '~/domain/psychology/group'
import { rosterLimit } from '~/domain/psychology/parameters'
import { groupKinds } from '~/domain/psychology/session'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { ownGroupsQuery } from './agenda.server'
import { closeGroupForm, groupForm, memberForm } from './forms'
import { closeGroup, joinGroup, leaveGroup, openGroup } from './group-commands.server'
import {
  type GroupRead,
  countMembers,
  getGroup,
  listCandidates,
  listGroupMeetings,
  listMembers,
  pairsOf,
} from './group-queries.server'
import { methodOptions } from './methods.server'
import { openOwnTexts, wordsOf } from './texts.server'
import { toldIn } from './wording.server'

const aMonday = day('2024-01-01')
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const nameOf = (row: { surname: string; givenName: string; patronymic: string | null }): string =>
  fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })

/** "Tue Thu, 15:00, 60 min, room 7". */
const timesOf = (group: Pick<GroupRead, 'weekdays' | 'time' | 'minutes' | 'room'>, { t, format }: At) =>
  [
    (JSON.parse(group.weekdays) as number[])
      .map((each) => format.weekdayShort(addDays(aMonday, each - 1)))
      .join(' '),
    t('psychology:group.at', { time: group.time, minutes: group.minutes }),
    group.room,
  ]
    .filter(Boolean)
    .join(', ')

export const groupsPage = async (at: At) => {
  const { db, actor, t, format, today } = at
  const groups = await ownGroupsQuery(db, actor).execute()
  const counts = await countMembers(
    db,
    groups.map(({ id }) => id),
  ).execute()
  const members = new Map(counts.map(({ groupId, count }) => [groupId, Number(count)]))
  return {
    title: t('psychology:section.groups'),
    rows: groups.map((group) => ({
      id: group.id,
      name: group.name,
      kind: t(`psychology:kind.${group.kind}`),
      times: timesOf(group, at),
      members: t('psychology:group.of-limit', {
        count: members.get(group.id) ?? 0,
        limit: format.number(rosterLimit.on(today)),
      }),
      isOpen: group.closedOn === null,
    })),
  }
}

export const newGroupPage = async (at: At) => {
  const { db, actor, language, t, format, today } = at
  return {
    title: t('psychology:group.new'),
    once: newId(),
    today,
    methods: await methodOptions(db, actor, language, format.compare),
    kinds: groupKinds.map((value) => ({ value, label: t(`psychology:kind.${value}`) })),
    needs: needKeys.map((value) => ({ value, label: t(`plan-rules:need.${value}`) })),
    weekdays: weekdays.map((each) => ({
      value: String(each),
      label: format.weekdayName(addDays(aMonday, each - 1)),
    })),
  }
}

export type NewGroupPage = Awaited<ReturnType<typeof newGroupPage>>

export const answerNewGroup = async (at: At): Promise<Response> => {
  const form = await readForm(groupForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await openGroup(once(at, form), form.value)
  return result.ok
    ? redirectSaying('psychology:flash.group-opened', `/psychology/groups/${result.value}`)
    : refused('psychology', toldIn(result.refusal, at), form)
}

const meetingRows = async ({ db, t, format }: At, groupId: string) =>
  (await listGroupMeetings(db, groupId).execute()).map((row) => ({
    id: row.id,
    to: `/psychology/groups/${groupId}/meetings/${row.id}`,
    when: `${format.day(row.heldOn)}, ${row.startedAt}`,
    came:
      row.cancelledBecause === null
        ? t('psychology:group.came', { came: Number(row.came), of: Number(row.of) })
        : t(`psychology:absence.${row.cancelledBecause}`),
    isHeld: row.cancelledBecause === null,
  }))

export const groupPage = async (at: At) => {
  const { db, actor, caller, params, t, format, today } = at
  const group = await getGroup(db, actor, params.groupId ?? '')
  const texts = await openOwnTexts(db, actor, caller.keys, [group.id])
  const members = await listMembers(db, group.id).execute()
  const ids = members.map(({ personId }) => personId)
  const names = new Map(members.map((row) => [row.personId, nameOf(row)]))
  const pairs = pairsApart(ids, await pairsOf(db, ids).execute())
  const candidates = await listCandidates(db, actor, group.need).execute()
  const free = candidates.filter(({ id }) => !names.has(id))
  const option = (row: (typeof free)[number]) => ({ value: row.id, label: nameOf(row) })
  return {
    title: group.name,
    id: group.id,
    once: newId(),
    version: group.version,
    isOpen: group.closedOn === null,
    times: timesOf(group, at),
    goal: wordsOf(texts.get(group.id), 'goal', t),
    kind: t(`psychology:kind.${group.kind}`),
    need: group.need === null ? null : t(`plan-rules:need.${group.need}`),
    span: [format.day(group.fromDay), group.untilDay === null ? '…' : format.day(group.untilDay)].join(' – '),
    limit: rosterLimit.on(today),
    members: members.map((row) => ({
      id: row.personId,
      name: nameOf(row),
      since: format.day(row.joinedOn),
      isElsewhere: row.institutionId !== group.institutionId,
    })),
    apart: pairs.map(([one, other]) => ({
      key: `${one} ${other}`,
      names: `${names.get(one) ?? ''} — ${names.get(other) ?? ''}`,
    })),
    needed: free.filter(({ needId }) => needId !== null).map(option),
    others: free.filter(({ needId }) => needId === null).map(option),
    meetings: await meetingRows(at, group.id),
  }
}

export type GroupPage = Awaited<ReturnType<typeof groupPage>>

export const answerGroup = async (at: At): Promise<Response> => {
  const id = at.params.groupId ?? ''
  const back = `/psychology/groups/${id}`
  const data = await at.request.formData()
  const intent = data.get('intent')
  if (intent === 'close') {
    const form = readFields(closeGroupForm, data)
    if (!form.ok) return invalid(form)
    const result = await closeGroup(once(at, form), id, form.value.version)
    return result.ok
      ? redirectSaying('psychology:flash.group-closed', '/psychology/groups')
      : refused('psychology', result.refusal, form)
  }
  const form = readFields(memberForm, data)
  if (!form.ok) return invalid(form)
  const { personId, isReleased } = form.value
  const result =
    intent === 'leave'
      ? await leaveGroup(once(at, form), id, personId)
      : await joinGroup(once(at, form), id, personId, isReleased)
  return result.ok
    ? redirectSaying(`psychology:flash.${intent === 'leave' ? 'left' : 'joined'}`, back)
    : refused('psychology', toldIn(result.refusal, at), form)
}
