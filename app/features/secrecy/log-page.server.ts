/** What those who watch over the product see of secrecy: what was done, where, when, by whom, on which ground; nobody it was about. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { type SecrecyEvent, secrecyEvents } from './events.server'

const perPage = 25

/** Events newest first, of one kind or all, before an id; one more than a page. */
export const eventsQuery = (
  db: Kysely<Database>,
  actor: Actor,
  kind: SecrecyEvent | null,
  before: string | null,
) =>
  db
    .selectFrom('secrecyEvents as e')
    .leftJoin('users as a', 'a.id', 'e.actorId')
    .leftJoin('users as b', 'b.id', 'e.secondId')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .select(['e.id', 'e.kind', 'e.at', 'e.reason', 'e.document', 'i.nameKk', 'i.nameRu'])
    .select(['a.name as actor', 'a.role as actorRole', 'b.name as second', 'b.role as secondRole'])
    .where(reachable(actor, 'secrecy.watch', {}))
    .$if(kind !== null, (query) => query.where('e.kind', '=', kind ?? ''))
    .$if(before !== null, (query) => query.where('e.id', '<', before ?? ''))
    .orderBy('e.id', 'desc')
    .limit(perPage + 1)

const isKind = (text: string | null): text is SecrecyEvent => secrecyEvents.some((each) => each === text)

export const logPageOf = async ({ db, actor, url, t, format, language }: At) => {
  const asked = url.searchParams.get('kind')
  const kind = isKind(asked) ? asked : null
  const before = url.searchParams.get('before') ?? ''
  const rows = await eventsQuery(db, actor, kind, looksLikeId(before) ? before : null).execute()
  const page = rows.slice(0, perPage)
  const person = (name: string | null, role: string | null) =>
    name === null || role === null ? null : `${name}, ${t(`common:role.${role}`)}`
  const search = kind === null ? '' : `kind=${kind}&`
  return {
    title: t('secrecy:log.title'),
    chips: [null, ...secrecyEvents].map((each) => ({
      to: each === null ? '/secrecy/log' : `/secrecy/log?kind=${each}`,
      label: each === null ? t('common:all') : t(`secrecy:event.${each}`),
      current: each === kind,
    })),
    rows: page.map((row) => ({
      id: row.id,
      what: t(`secrecy:event.${row.kind}`),
      institution: (language === 'kk' ? row.nameKk : row.nameRu) ?? '',
      at: format.instant(row.at),
      actor: person(row.actor, row.actorRole),
      second: person(row.second, row.secondRole),
      reason: row.reason === null ? null : t(`secrecy:event-reason.${row.reason}`),
      document: row.document,
    })),
    nextTo: rows.length > perPage ? `/secrecy/log?${search}before=${page.at(-1)?.id}` : undefined,
  }
}
