/** Psychologists' work by institution, in counts: what headquarters sees, with small cells hidden. */
import { addDays } from '~/domain/calendar/day'
import { shownCount, shownDeeds } from '~/domain/psychology/cells'
import { peoplePerPost, smallestCell, unseenAfter } from '~/domain/psychology/parameters'
import type { At } from '~/platform/guard.server'
import {
  institutionsQuery,
  perPage,
  psychologistCounts,
  sessionCounts,
  unseenCounts,
} from './workload-queries.server'

/** Sessions of the last month are told: long enough to even out a week of illness. */
const sessionDays = 30

type Counted = { readonly institutionId: string | null }

const byInstitution = <R extends Counted>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.institutionId ?? '', row]))

export const coveragePage = async (at: At) => {
  const { db, actor, t, format, today, url, language } = at
  const after = url.searchParams.get('after') ?? ''
  const found = await institutionsQuery(db, actor, after).execute()
  const page = found.slice(0, perPage)
  const ids = page.length === 0 ? [''] : page.map(({ id }) => id)
  const days = unseenAfter.on(today)
  const people = byInstitution(await unseenCounts(db, ids, addDays(today, -days)).execute())
  const sessions = byInstitution(await sessionCounts(db, ids, addDays(today, -sessionDays)).execute())
  const posts = byInstitution(await psychologistCounts(db, ids).execute())
  const [norm, smallest] = [peoplePerPost(today), smallestCell.on(today)]
  const few = t('psychology:coverage.few', { limit: smallest })
  return {
    title: t('psychology:section.coverage'),
    lead: t('psychology:coverage.lead', { norm: format.number(norm), weeks: Math.round(days / 7) }),
    more:
      found.length > perPage
        ? `/psychology/coverage?after=${encodeURIComponent(page.at(-1)?.code ?? '')}`
        : null,
    rows: page.map(({ id, code, nameKk, nameRu }) => {
      const whole = Number(people.get(id)?.people ?? 0)
      const held = Number(posts.get(id)?.count ?? 0)
      const isHidden = whole > 0 && whole < smallest
      const unseen = shownCount(Number(people.get(id)?.unseen ?? 0), whole, smallest)
      const meetings = shownDeeds(Number(sessions.get(id)?.count ?? 0), smallest)
      const perPost = held === 0 || isHidden ? null : Math.round((10 * whole) / held) / 10
      return {
        id,
        code,
        name: language === 'kk' ? nameKk : nameRu,
        people: isHidden ? few : format.number(whole),
        posts: format.number(held),
        perPost: perPost === null ? '—' : format.number(perPost),
        isOver: perPost !== null && perPost > norm,
        share: perPost ?? 0,
        sessions: isHidden || meetings === null ? few : format.number(meetings),
        unseen: unseen === null ? few : format.number(unseen),
      }
    }),
  }
}

export type CoveragePage = Awaited<ReturnType<typeof coveragePage>>
