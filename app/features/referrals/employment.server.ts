/** What an accepted referral owes the system of record: employment data, whose clock runs from contract and order. */
import { owe, oweNoMore } from '~/features/entries/owe.server'
import type { Work } from '~/platform/command.server'

type Pair = {
  readonly personId: string
  readonly openingId: string
  readonly institutionId: string | null
}

export const oweEmployment = async (
  work: Work,
  { personId, openingId, institutionId }: Pair,
  isAccepted: boolean,
): Promise<void> => {
  const fact = { kind: 'employment', subject: openingId, personId } as const
  if (!isAccepted) return oweNoMore(work, fact)
  const opening = await work.tx
    .selectFrom('openings')
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .select(['openings.title', 'organisations.name'])
    .where('openings.id', '=', openingId)
    .executeTakeFirstOrThrow()
  await owe(work, {
    ...fact,
    institutionId,
    on: null,
    values: { employer: opening.name, position: opening.title, acceptedOn: work.today },
  })
}
