/** A volunteer from outside as deeds see them: under lock, permitted, and named for the audit row. */
import { lockClause } from '#db/dialect'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { tiesOf } from './scope.server'

/** The row under lock: of two visits at once the second sees the first. Undefined when it is gone. */
export const holdVolunteer = ({ tx }: Work, id: string) =>
  tx
    .selectFrom('outsideVolunteers')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(tx))
    .executeTakeFirst()

/** The same for whoever keeps the register; 404 out of reach. */
export const lockVolunteer = async (work: Work, id: string, step: string) => {
  const volunteer = await holdVolunteer(work, id)
  work.permit(volunteer ? tiesOf(volunteer) : {})
  if (!volunteer) throw notFound()
  work.about({ type: 'outside-volunteer', id, details: { step } })
  return volunteer
}

/** The pass to an institution that is asked for or stands. */
export const passAt = ({ tx }: Work, volunteerId: string, institutionId: string) =>
  tx
    .selectFrom('volunteerPasses')
    .select(['state', 'validFrom', 'validTo'])
    .where('openKey', '=', `${volunteerId} ${institutionId}`)
    .executeTakeFirst()
