/** What every deed page of a handover needs: the row, its person's name, the way back, what the rules find. */
import type { Permission } from '~/domain/access/policy'
import { type HandoverStep, stepsOfHandover } from '~/domain/handovers/state'
import { assess } from '~/domain/law/rule'
import { findingWords } from '~/features/plans/deed-page.server'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { factsOf } from './load.server'
import { type HandoverRead, getHandover } from './queries.server'

/** Where a handover is read. */
export const handoverPath = (id: string): string => `/handovers/${id}`

/** The heading of a deed page; `version` and `once` travel in its form. */
export const deedPageOf = async (at: At, permission: Permission, deed: string) => {
  const row = await getHandover(at.db, at.actor, at.params.handoverId ?? '', permission)
  const name = nameOf(row)
  const heading = at.t(`handovers:deed.${deed}`)
  return {
    row,
    title: `${heading}: ${name}`,
    head: {
      heading,
      name,
      version: row.version,
      once: newId(),
      back: handoverPath(row.id),
      how: at.t(`handovers:how.${deed}`),
    },
  }
}

export type DeedHead = Awaited<ReturnType<typeof deedPageOf>>['head']

/** What the law finds before a step is taken. */
export const findingsBefore = async (at: At, row: HandoverRead, step: HandoverStep) =>
  findingWords(assess(stepsOfHandover[step].guards, await factsOf(at.db, row, at.today), at.today), at)
