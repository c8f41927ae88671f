/** Most people at work agreed that their employer knows them; a few did not, so that the demo shows a number in a name's place. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Agreeing = {
  readonly referralId: string
  readonly personId: string
  readonly startedOn: Day
  readonly officer: string
}

export const seedConsents = async (
  { tx }: Seeding,
  people: readonly Agreeing[],
  id: (on: Day) => string,
): Promise<void> => {
  const rows = people.flatMap(({ referralId, personId, startedOn, officer }, at) =>
    at % 5 === 4
      ? []
      : [
          {
            id: id(startedOn),
            referralId,
            personId,
            openKey: referralId,
            scope: JSON.stringify(
              at % 2 === 0 ? ['institution', 'skills'] : ['skills', 'occupations', 'contact'],
            ),
            givenOn: addDays(startedOn, -10),
            recordedBy: officer,
            recordedByRole: 'social-worker',
            createdAt: morningOf(addDays(startedOn, -10)),
            withdrawnAt: null,
            withdrawnBy: null,
          },
        ],
  )
  await insertAll(tx, 'candidateConsents', rows)
}
