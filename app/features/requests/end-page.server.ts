/** The page on which a request ends: taken back, refused with reasons, or closed. */
import type { Permission } from '~/domain/access/policy'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { countOnTheWay } from './ending.server'
import { getRequest } from './queries.server'

export const endPageOf = async (at: At, permission: Permission, deed: 'withdraw' | 'refuse' | 'close') => {
  const row = await getRequest(at.db, at.actor, at.params.requestId ?? '', permission)
  const count = await countOnTheWay(at.db, row.id)
  const heading = at.t(`requests:deed.${deed}`)
  return {
    title: `${heading}: ${row.specialty}`,
    onTheWay: count === 0 ? null : at.t('requests:on-the-way', { count }),
    head: {
      heading,
      name: row.specialty,
      about: `${row.organisation} · ${at.t('requests:people', { count: row.count })}`,
      version: row.version,
      once: newId(),
      listName: at.t('requests:title'),
      listTo: '/requests',
      back: `/requests/${row.id}`,
    },
  }
}
