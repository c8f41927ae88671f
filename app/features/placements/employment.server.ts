/** What a started placement owes the system of record: employment data, whose clock runs from contract and order. */
import type { Day } from '~/domain/calendar/day'
import { owe } from '~/features/entries/owe.server'
import type { Work } from '~/platform/command.server'

type Begun = {
  readonly personId: string
  readonly openingId: string
  readonly institutionId: string | null
  readonly startedOn: Day
  readonly contractNumber: string | null
}

/** Without a contract's number its day is not known, and the entry waits without a clock. */
export const oweEmployment = async (
  work: Work,
  { personId, openingId, institutionId, startedOn, contractNumber }: Begun,
): Promise<void> => {
  const opening = await work.tx
    .selectFrom('openings')
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .select(['openings.title', 'organisations.name'])
    .where('openings.id', '=', openingId)
    .executeTakeFirstOrThrow()
  await owe(work, {
    kind: 'employment',
    subject: openingId,
    personId,
    institutionId,
    on: contractNumber === null ? null : startedOn,
    values: { employer: opening.name, position: opening.title, acceptedOn: startedOn },
  })
}
