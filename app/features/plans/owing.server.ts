/** What a step of a plan owes the system of record: where the plan stands, what the person said, where they will live. */
import { owe } from '~/features/entries/owe.server'
import type { Work } from '~/platform/command.server'
import type { PlanRow } from './load.server'

type Told = {
  readonly state?: string | undefined
  readonly agreement?: string | null | undefined
  readonly agreementOn?: string | null | undefined
  readonly placeAfter?: string | null | undefined
  readonly addressAfter?: string | null | undefined
}

/** `change` is what the deed wrote into the plan; the rest of the plan is as it was. */
export const owePlan = (
  work: Work,
  { personId, institutionId }: Pick<PlanRow, 'personId' | 'institutionId'>,
  { state, agreement, agreementOn, placeAfter, addressAfter }: Told,
): Promise<void> => {
  const told = { agreement, agreementOn, placeAfter, addressAfter }
  const values = Object.entries(told).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return owe(work, {
    kind: 'release-plan',
    personId,
    institutionId,
    values: {
      ...(state === undefined ? {} : { state, stateOn: work.today }),
      ...(Object.fromEntries(values) as Record<string, string | null>),
    },
  })
}
