/** Whom a journey is about: people of the demo, found by what a journey needs of them. */
import type { Databases } from '#db/client.server'

export type Someone = {
  readonly id: string
  readonly surname: string
  readonly given: string
  readonly patronymic: string | null
}

const inInstitutionOf = (db: Databases, login: string) =>
  db.read
    .selectFrom('people as p')
    .innerJoin('users as u', 'u.institutionId', 'p.institutionId')
    .select(['p.id', 'p.surname', 'p.givenName as given', 'p.patronymic'])
    .where('u.login', '=', login)
    .where('p.standing', '=', 'in-custody')
    .orderBy('p.endOfTerm')
    .orderBy('p.id')

/** Someone in the institution of the demo's psychologist with whom there has been no session yet. */
export const patientOf = (db: Databases): Promise<Someone> =>
  inInstitutionOf(db, 'demo-psychologist')
    .where('p.id', 'not in', (from) => from.selectFrom('psychologySessions').select('personId'))
    .executeTakeFirstOrThrow()

/** Everyone the service knows. */
export const everyone = (db: Databases): Promise<Someone[]> =>
  db.read
    .selectFrom('people')
    .select(['id', 'surname', 'givenName as given', 'patronymic'])
    .orderBy('id')
    .execute()
