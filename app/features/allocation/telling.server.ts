/** Runs, scopes and options in the reader's words. */
import type { Kysely } from 'kysely'
import { regionName } from '#db/reference/regions'
import type { Database } from '#db/schema'
import { type RunOptions, type Scope, priorityNames } from '~/domain/allocation/options'
import type { At } from '~/platform/guard.server'
import type { RunRow } from './stored.server'

type Names = { readonly institutionKk: string | null; readonly institutionRu: string | null }

export const institutionName = ({ institutionKk, institutionRu }: Names, { language }: At): string =>
  (language === 'kk' ? institutionKk : institutionRu) ?? ''

/** Names of institutions by id; ids of no institution are left out. */
export const institutionNames = async (
  db: Kysely<Database>,
  ids: readonly string[],
  { language }: At,
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('institutions')
    .select(['id', 'nameKk', 'nameRu'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, nameKk, nameRu }) => [id, language === 'kk' ? nameKk : nameRu]))
}

/** «Вся страна», or the regions or institutions by name. */
export const scopeWords = ({ kind, among }: Scope, names: ReadonlyMap<string, string>, at: At): string => {
  if (kind === 'all') return at.t('allocation:scope.all')
  const named = among.map((each) =>
    kind === 'regions' ? regionName(each, at.language) : (names.get(each) ?? ''),
  )
  return named.filter(Boolean).sort(at.format.compare).join(', ')
}

const tones = {
  waiting: 'plain',
  running: 'info',
  finished: 'good',
  cancelled: 'plain',
  failed: 'bad',
  interrupted: 'warn',
} as const satisfies Record<RunRow['state'], string>

export const stateWord = (state: RunRow['state'], { t }: At) => ({
  tone: tones[state],
  text: t(`allocation:state.${state}`),
})

const listWords = (words: readonly string[], all: string): string =>
  words.length === 0 ? all : words.join(', ')

/** What was chosen, as names and values. */
export const optionFacts = (options: RunOptions, at: At) => {
  const { t } = at
  const declared = priorityNames.filter((name) => options.priorities[name] > 0)
  return [
    { name: t('allocation:field.objective'), value: t(`allocation:objective.${options.objective}`) },
    {
      name: t('allocation:field.unknowns'),
      value: t(`allocation:unknowns.${options.unknowns ? 'in' : 'out'}`),
    },
    {
      name: t('allocation:field.kinds'),
      value: listWords(
        options.kinds.map((each) => t(`matching:page.kind.${each}`)),
        t('allocation:any-work'),
      ),
    },
    {
      name: t('allocation:field.channels'),
      value: listWords(
        options.channels.map((each) => t(`matching:channel.${each}`)),
        t('allocation:any'),
      ),
    },
    {
      name: t('allocation:field.employerCap'),
      value:
        options.employerCap === null
          ? t('allocation:no-cap')
          : t('allocation:cap', { count: options.employerCap }),
    },
    { name: t('allocation:field.apart'), value: t(`allocation:apart.${options.apart ? 'yes' : 'no'}`) },
    {
      name: t('allocation:field.priorities'),
      value: listWords(
        declared.map((name) =>
          t('allocation:priority-points', {
            name: t(`allocation:priority.${name}`),
            points: options.priorities[name],
          }),
        ),
        t('allocation:no-priorities'),
      ),
    },
  ]
}

/** A score as points of fit, with the decimals that part equal ones. */
export const pointsOfScore = (score: number, { format }: At): string => format.number(score / 100)
