/** What a run keeps as JSON, read back. */
import type { Selectable } from 'kysely'
import type { AllocationRunsTable } from '#db/schema/allocation'
import type { PriorityName, RunOptions, Scope } from '~/domain/allocation/options'
import type { PlanFigures } from './order'

export type RunRow = Selectable<AllocationRunsTable>

/** How many of those able to be placed meet a declared priority, and how many of them are. */
export type PriorityCount = { readonly name: PriorityName; readonly people: number; readonly placed: number }

export type StoredProof = {
  readonly bonus: number
  readonly caps: readonly {
    readonly organisationId: string
    readonly capacity: number
    readonly price: number
  }[]
}

/** `proof` is missing in runs from before it was kept. */
export type RunResult = Omit<PlanFigures, 'proof'> & {
  readonly proof?: StoredProof
  readonly priorities: readonly PriorityCount[]
}

/** The thread's figures as they are kept: caps by their employer. */
export const resultText = (
  figures: PlanFigures,
  priorities: readonly PriorityCount[],
  openings: readonly { readonly organisationId: string }[],
): string => {
  const caps = figures.proof.caps.map(({ opening, ...cap }) => ({
    ...cap,
    organisationId: openings[opening]?.organisationId ?? '',
  }))
  return JSON.stringify({
    ...figures,
    proof: { bonus: figures.proof.bonus, caps },
    priorities,
  } satisfies RunResult)
}

export const scopeOf = ({ scope }: Pick<RunRow, 'scope'>): Scope => JSON.parse(scope) as Scope
export const optionsOf = ({ options }: Pick<RunRow, 'options'>): RunOptions =>
  JSON.parse(options) as RunOptions
export const resultOf = ({ result }: Pick<RunRow, 'result'>): RunResult | null =>
  result === null ? null : (JSON.parse(result) as RunResult)

export type StoredAlternative = { readonly openingId: string; readonly score: number; readonly cost: number }

export const alternativesIn = (json: string): StoredAlternative[] => JSON.parse(json) as StoredAlternative[]
