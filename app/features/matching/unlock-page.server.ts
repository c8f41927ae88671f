/** What opens most for an institution and for the country, ready to show. */
import { redirect } from '@remix-run/node'
import { regionName } from '#db/reference/regions'
import { mayEver, reachOf } from '~/domain/access/policy'
import { type UnlockStep, unlockSteps } from '~/domain/matching/unlock'
import { listInstitutionChoices } from '~/features/openings/queries.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { namedOpenings } from './reading.server'
import { type Key, type Line, keyOf, unscopedHelped, unscopedUnlock } from './unlock-count.server'

/** The institution or region asked for; those of one institution see only it. */
const baseOf = (at: At): string | null => {
  if (reachOf(at.actor, 'unlock.read') !== 'all') return at.actor.institutionId ?? '-'
  const asked = at.url.searchParams.get('base') ?? ''
  return looksLikeId(asked) || /^\d{2}$/.test(asked) ? asked : null
}

/** A step by its name, a course by its id. */
export const readKey = (text: string | null): Key | null => {
  const step = unlockSteps.find((each) => each === text)
  if (step) return { step }
  return text !== null && looksLikeId(text) ? { course: text } : null
}

export const stepWord = (at: Pick<At, 't'>, step: UnlockStep): string => at.t(`matching:unlock.step.${step}`)

const namesOf = async (at: At, lines: readonly Line[]) => {
  const ids = lines.flatMap(({ key }) => ('course' in key ? [key.course] : []))
  const courses = await namedOpenings(at.db, at.actor, ids)
  return (key: Key): { readonly name: string; readonly note: string } => {
    if ('step' in key) return { name: stepWord(at, key.step), note: '' }
    const course = courses.get(key.course)
    return {
      name: course?.title ?? '',
      note: course
        ? `${course.organisation} · ${at.t('matching:page.places', { count: course.places, free: course.places })}`
        : '',
    }
  }
}

const institutionNames = async (at: At) =>
  new Map(
    (await listInstitutionChoices(at.db)).map((row) => [
      row.id,
      at.language === 'kk' ? row.nameKk : row.nameRu,
    ]),
  )

const baseName = (base: string, names: ReadonlyMap<string, string>, { language, t }: At): string =>
  names.get(base) ??
  (/^\d{2}$/.test(base)
    ? `${regionName(`${base}0000000`, language)}, ${t('matching:unlock.outside')}`
    : t('matching:unlock.nowhere'))

const search = (entries: Readonly<Record<string, string | null>>): string => {
  const query = new URLSearchParams(
    Object.entries(entries).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
  return query.size > 0 ? `?${query.toString()}` : ''
}

type Figures = Readonly<Record<'people' | 'opens' | 'clears' | 'sum', string>>

const figuresOf = (
  at: At,
  { people, opens, clears }: Record<'people' | 'opens' | 'clears', number>,
): Figures => {
  const { number } = at.format
  return {
    people: number(people),
    opens: number(opens),
    clears: number(clears),
    sum: number(opens + clears),
  }
}

type UnlockRow = {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly kind: 'step' | 'course'
  readonly opens: number
  readonly clears: number
  readonly figures: Figures
  readonly to: string
}

/** What the page loads: steps and courses, the one chosen by institution and region. */
export const unlockPage = async (at: At) => {
  const [base, key] = [baseOf(at), readKey(at.url.searchParams.get('of'))]
  const [counting, names] = await Promise.all([
    unscopedUnlock(at.db, at.desk.clock.now(), base),
    institutionNames(at),
  ])
  const title = at.t('matching:unlock.page')
  const isAll = reachOf(at.actor, 'unlock.read') === 'all'
  const where = base === null ? at.t('matching:unlock.country') : baseName(base, names, at)
  const shared = { title, where, isAll }
  if (counting.state === 'running') {
    const { done, of } = counting
    return { ...shared, progress: { done, of }, countedAt: '', rows: [] as UnlockRow[], bases: null }
  }
  const named = await namesOf(at, counting.result.lines)
  const rows: UnlockRow[] = counting.result.lines
    .slice(0, 30)
    .map(({ key: each, opens, clears, people }) => ({
      key: keyOf(each),
      ...named(each),
      kind: 'step' in each ? ('step' as const) : ('course' as const),
      opens,
      clears,
      figures: figuresOf(at, { people, opens, clears }),
      to:
        base === null
          ? `/unlock${search({ of: keyOf(each) })}`
          : `/unlock/people${search({ of: keyOf(each), base: isAll ? base : null })}`,
    }))
  const bases =
    key === null || !isAll
      ? null
      : {
          name: named(key).name,
          rows: Array.from(counting.result.byBase(key), ([each, line]) => ({
            base: each,
            name: baseName(each, names, at),
            people: line.people,
            opens: line.opens,
            clears: line.clears,
            figures: figuresOf(at, line),
            to: `/unlock${search({ base: each })}`,
          }))
            .filter(({ people }) => people > 0)
            .toSorted((one, other) => other.opens - one.opens || other.clears - one.clears),
        }
  const countedAt = at.format.instant(counting.at.toISOString())
  return { ...shared, progress: null, countedAt, rows, bases }
}

export type UnlockPage = Awaited<ReturnType<typeof unlockPage>>

/** The people of an institution whom one step or course helps most. */
export const helpedPage = async (at: At) => {
  const [base, key] = [baseOf(at), readKey(at.url.searchParams.get('of'))]
  if (base === null || key === null || !looksLikeId(base)) throw redirect('/unlock')
  const counting = await unscopedHelped(at.db, at.desk.clock.now(), base, key)
  const [names, named] = await Promise.all([
    institutionNames(at),
    namesOf(at, [{ key, opens: 0, clears: 0, people: 0 }]),
  ])
  const { name } = named(key)
  const shared = {
    title: name,
    where: baseName(base, names, at),
    of: keyOf(key),
    isCourse: 'course' in key,
    once: newId(),
    mayAdd: mayEver(at.actor, 'plan.draft'),
  }
  if (counting.state === 'running')
    return { ...shared, progress: { done: counting.done, of: counting.of }, rows: [] }
  const ids = counting.result.map(({ id }) => id)
  const people =
    ids.length === 0
      ? []
      : await at.db
          .selectFrom('people')
          .leftJoin('plans', 'plans.openKey', 'people.id')
          .select(['people.id', 'surname', 'givenName', 'patronymic', 'people.endOfTerm', 'plans.state'])
          .where('people.id', 'in', ids)
          .where('people.institutionId', '=', base)
          .execute()
  const rows = counting.result.flatMap(({ id, opens, clears }) => {
    const row = people.find((each) => each.id === id)
    if (!row) return []
    return [
      {
        id,
        to: `/people/${id}/matches`,
        name: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' '),
        note: row.endOfTerm ? at.t('matching:page.term', { day: at.format.day(row.endOfTerm) }) : '',
        opens,
        clears,
        plan:
          row.state === 'preparing' || row.state === 'drafted'
            ? ('open' as const)
            : row.state
              ? ('later' as const)
              : ('none' as const),
      },
    ]
  })
  return { ...shared, progress: null, rows }
}

export type HelpedPage = Awaited<ReturnType<typeof helpedPage>>
