/** What trades and obligations owe the system of record: the labour unit's intake data, each list as it now stands. */
import type { PeopleTable } from '#db/schema/people'
import { owe } from '~/features/entries/owe.server'
import type { Work } from '~/platform/command.server'

type PersonRow = Pick<PeopleTable, 'id' | 'institutionId'>

const intakeOf = ({ id, institutionId }: PersonRow) =>
  ({ kind: 'labour-intake', personId: id, institutionId }) as const

export const oweTrades = async (work: Work, person: PersonRow): Promise<void> => {
  const [occupations, skills] = [
    await work.tx
      .selectFrom('personOccupations')
      .select('code')
      .where('personId', '=', person.id)
      .orderBy('code')
      .execute(),
    await work.tx
      .selectFrom('personSkills')
      .select('skill')
      .where('personId', '=', person.id)
      .orderBy('skill')
      .execute(),
  ]
  await owe(work, {
    ...intakeOf(person),
    values: {
      occupations: occupations.map(({ code }) => code).join(' '),
      skills: skills.map(({ skill }) => skill).join('; '),
    },
  })
}

/** Each as `kind:tiyn still owed`. */
export const oweObligations = async (work: Work, person: PersonRow): Promise<void> => {
  const rows = await work.tx
    .selectFrom('obligations')
    .select(['kind', 'amount', 'repaid'])
    .where('personId', '=', person.id)
    .orderBy('kind')
    .execute()
  const obligations = rows.map(({ kind, amount, repaid }) => `${kind}:${Math.max(0, amount - repaid)}`)
  await owe(work, { ...intakeOf(person), values: { obligations: obligations.join(' ') } })
}
