/** The psychologist's load: how many people, which needs, whom nobody has met, where a group has room. */
import { addDays } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { peoplePerPost, rosterLimit, unseenAfter } from '~/domain/psychology/parameters'
import type { At } from '~/platform/guard.server'
import { ownGroupsQuery } from './agenda.server'
import { afterIn } from './card-page.server'
import { unseenPage } from './due-queries.server'
import { countMembers } from './group-queries.server'
import { countPeople, countPsychologists, needsOfOwn } from './workload-queries.server'

const roomOf = async ({ db, actor, today }: At): Promise<ReadonlyMap<string, number>> => {
  const open = (await ownGroupsQuery(db, actor).execute()).filter(({ closedOn }) => closedOn === null)
  const counts = await countMembers(
    db,
    open.map(({ id }) => id),
  ).execute()
  const members = new Map(counts.map(({ groupId, count }) => [groupId, Number(count)]))
  const room = new Map<string, number>()
  for (const { id, need } of open)
    if (need !== null) room.set(need, (room.get(need) ?? 0) + rosterLimit.on(today) - (members.get(id) ?? 0))
  return room
}

const needRows = async (at: At) => {
  const { db, actor, t, format } = at
  const room = await roomOf(at)
  return (await needsOfOwn(db, actor).execute()).map((row) => {
    const [people, grouped] = [Number(row.people), Number(row.grouped)]
    const free = room.get(row.need)
    return {
      key: row.need,
      name: t(`plan-rules:need.${row.need}`),
      values: [people, grouped] as const,
      figures: [format.number(people), format.number(grouped)] as const,
      advice:
        free === undefined
          ? t('psychology:workload.no-group')
          : t('psychology:workload.room', { count: Math.max(0, free) }),
    }
  })
}

export const workloadPage = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const counted = await countPeople(db, actor).executeTakeFirst()
  const posts = Number((await countPsychologists(db, actor).executeTakeFirst())?.count ?? 0)
  const people = Number(counted?.people ?? 0)
  const perPost = posts === 0 ? null : Math.round((10 * people) / posts) / 10
  const norm = peoplePerPost(today)
  const days = unseenAfter.on(today)
  const unseen = await unseenPage(db, actor, addDays(today, -days), afterIn(url))
  return {
    title: t('psychology:section.workload'),
    facts: [
      { name: t('psychology:workload.own'), value: format.number(Number(counted?.own ?? 0)) },
      { name: t('psychology:workload.institution'), value: format.number(people) },
      {
        name: t('psychology:workload.per-post'),
        value: perPost === null ? '—' : format.number(perPost),
      },
      { name: t('psychology:workload.norm'), value: format.number(norm) },
    ],
    isOver: perPost !== null && perPost > norm,
    weeks: Math.round(days / 7),
    needs: await needRows(at),
    more: unseen.more === null ? null : `/psychology/workload?after=${unseen.more}`,
    unseen: unseen.rows.map((row) => ({
      id: row.id,
      name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
      last: row.last === null ? t('psychology:workload.never') : format.day(row.last),
      isOwn: row.psychologistId === actor.userId,
    })),
  }
}

export type WorkloadPage = Awaited<ReturnType<typeof workloadPage>>
