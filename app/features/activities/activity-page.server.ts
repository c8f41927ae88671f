/** One activity: what it was about, with whom, how many came, and for those who may know, who. */
import { may, mayEver } from '~/domain/access/policy'
import { decideNaming } from '~/domain/activities/activity'
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import { namedQuery } from './attendance-queries.server'
import { toneOf, partnerWords } from './list-page.server'
import type { Action } from '~/ui/list-page'
import { activityPath } from './paths'
import { type ActivityRow, getActivity, topicsByActivity } from './queries.server'
import { institutionName, named, peopleWords, trailOf } from './words.server'

const actionsOf = (row: ActivityRow, { actor, t }: At): Action[] => {
  if (!may(actor, 'activity.keep', { institutionId: row.institutionId })) return []
  const path = activityPath(row.id)
  const deed = (key: string, more: Partial<Action> = {}): Action => ({
    to: `${path}/${key}`,
    text: t(`activities:deed.${key}`),
    ...more,
  })
  const naming = decideNaming({ state: row.state, tellsOfBelief: row.tellsOfBelief === 1 })
  if (row.state === 'planned')
    return [deed('hold', { icon: 'check', primary: true }), deed('edit'), deed('cancel')]
  if (row.state === 'held')
    return [...(naming.ok ? [deed('attendance', { icon: 'people' })] : []), deed('correct'), deed('edit')]
  return []
}

const factsOf = async (row: ActivityRow, at: At) => {
  const { t, format, db } = at
  const topics = (await topicsByActivity(db, [row.id])).get(row.id) ?? []
  const fact = (key: string, value: string | undefined) =>
    value ? [{ name: t(`activities:field.${key}`), value }] : []
  return [
    ...fact('kind', t(`activities:kind.${row.kind}`)),
    ...fact(row.state === 'held' ? 'held-on' : 'on-day', format.day(row.onDay)),
    ...fact('institution', institutionName({ nameKk: row.institutionKk, nameRu: row.institutionRu }, at)),
    ...fact('partner', partnerWords(row, at)),
    ...fact('topics', topics.map((each) => named(each, at)).join('; ')),
    ...fact(
      'audience',
      row.audience === null
        ? undefined
        : peopleWords({ count: row.audience, certainty: row.certainty ?? 'exact' }, at),
    ),
    ...fact('description', row.description ?? undefined),
    ...fact(row.state === 'cancelled' ? 'cancel-reason' : 'correction', row.reason ?? undefined),
  ]
}

type Named = { readonly id: string; readonly name: string; readonly to: string }
type Names = { readonly people: readonly Named[]; readonly note: string | null }

/** Names, for those who may know them; nothing at all for others. */
const namesOf = async (row: ActivityRow, { db, actor, t }: At): Promise<Names | null> => {
  if (!mayEver(actor, 'activity.attendance') || row.state !== 'held') return null
  if (row.tellsOfBelief === 1) return { people: [], note: t('activities:attendance.belief') }
  const rows = await namedQuery(db, actor, row.id).execute()
  return {
    people: rows.map(({ id, personId, surname, givenName, patronymic }) => ({
      id,
      name: fullName({ surname, given: givenName, patronymic }),
      to: `/people/${personId}`,
    })),
    note: rows.length === 0 ? t('activities:attendance.none') : null,
  }
}

export const activityPage = async (at: At) => {
  const row = await getActivity(at.db, at.actor, at.params.activityId ?? '')
  return {
    title: row.title,
    trail: trailOf(at),
    state: { text: at.t(`activities:state.${row.state}`), tone: toneOf[row.state] },
    actions: actionsOf(row, at),
    facts: await factsOf(row, at),
    names: await namesOf(row, at),
  }
}

export type ActivityPage = Awaited<ReturnType<typeof activityPage>>
