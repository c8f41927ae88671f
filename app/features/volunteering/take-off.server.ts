/** Ends what stands on shifts that are called off. */
import { standingStates } from '~/domain/volunteering/sign-up'
import type { Work } from '~/platform/command.server'

/** Takes everybody off the shifts, with the reason; nobody is marked by it. */
export const takeEverybodyOff = async (
  work: Work,
  shiftIds: readonly string[],
  reason: string,
): Promise<void> => {
  await work.tx
    .updateTable('volunteerSignUps')
    .set((eb) => ({
      state: 'taken-off',
      openKey: null,
      reason,
      updatedAt: work.now,
      version: eb('version', '+', 1),
    }))
    .where('shiftId', 'in', [...shiftIds])
    .where('state', 'in', standingStates)
    .execute()
}
