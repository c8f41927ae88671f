/** Loads what a deed of an assessment works with, and asks the policy about it. */
import { lockClause } from '#db/dialect'
import { type Result, ok, refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

const personTies = async ({ tx }: Work, personId: string) => {
  const person = await tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'standing'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}

/** The person of a deed, permitted; 404 when out of reach. */
export const permitPerson = async (work: Work, personId: string) => {
  const person = await personTies(work, personId)
  work.permit({ institutionId: person.institutionId, personId })
  return person
}

/** The assessment of a deed, locked until it ends: two people may be writing in different blocks of it. */
export const permitAssessment = async (work: Work, id: string) => {
  const row = await work.tx
    .selectFrom('assessments')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()
  if (!row) throw notFound()
  const person = await permitPerson(work, row.personId)
  return { ...row, personInstitutionId: person.institutionId }
}

export type LoadedAssessment = Awaited<ReturnType<typeof permitAssessment>>

export const tell = (
  work: Work,
  { id, personId, institutionId }: Pick<LoadedAssessment, 'id' | 'personId' | 'institutionId'>,
  details: Readonly<Record<string, unknown>>,
): void => work.about({ type: 'assessment', id, personId, institutionId, details })

/** Refused when it was completed: what was answered stays. */
export const stillOpen = (assessment: LoadedAssessment): Result<LoadedAssessment> =>
  assessment.openKey === null ? refuse('completed') : ok(assessment)
