/** What every deed page of a candidate needs: the row, the name, the way back, what travels in the form. */
import type { Permission } from '~/domain/access/policy'
import type { Finding } from '~/domain/law/rule'
import { toldFindings } from '~/features/matching/telling.server'
import { whoOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { getCandidate } from './queries.server'

/** Where a candidate is read. */
export const candidatePath = (id: string): string => `/requests/candidates/${id}`

export const candidateDeed = async (at: At, permission: Permission, deed: string) => {
  const row = await getCandidate(at.db, at.actor, at.params.requestCandidateId ?? '', permission)
  const name = whoOf(row, at)
  const heading = at.t(`requests:deed.${deed}`)
  const isOutside = at.actor.organisationId !== null
  return {
    row,
    title: `${heading}: ${name}`,
    head: {
      heading,
      name,
      about: `${name} · ${row.opening}, ${row.organisation}`,
      version: row.version,
      once: newId(),
      listName: at.t('requests:title'),
      listTo: '/requests',
      back: isOutside ? `/requests/${row.requestId}` : candidatePath(row.id),
    },
  }
}

export type DeedHead = Awaited<ReturnType<typeof candidateDeed>>['head']

/** Findings kept with the decision, in the reader's words. */
export const keptFindings = (json: string, at: At) => toldFindings(JSON.parse(json) as readonly Finding[], at)
