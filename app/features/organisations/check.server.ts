/** Keeps what the national register said about an organisation, and asks it again. */
import type { Databases } from '#db/client.server'
import { type Result, ok, refuse } from '~/domain/result'
import { appendAudit } from '~/platform/audit.server'
import type { Caller } from '~/platform/caller.server'
import type { Clock } from '~/platform/clock.server'
import { command } from '~/platform/command.server'
import { whenFree } from '~/platform/patience.server'
import { reachable } from '~/platform/scope.server'
import { type RegisterAnswer, askRegister, registerAddress } from './register.server'

const asColumns = (answer: RegisterAnswer, at: string) =>
  ({ registerState: answer.state, registerName: answer.name, registerCheckedAt: at }) as const

/** Keeps an answer that came after a registration, in a transaction of its own with its audit row. */
export const noteRegisterAnswer = (
  front: { readonly db: Databases; readonly clock: Clock; readonly requestId: string },
  id: string,
  answer: RegisterAnswer,
): Promise<void> =>
  whenFree(() =>
    front.db.write.transaction().execute(async (tx) => {
      const at = front.clock.now().toISOString()
      await tx.updateTable('organisations').set(asColumns(answer, at)).where('id', '=', id).execute()
      await appendAudit(tx, {
        at,
        actor: null,
        deed: 'organisation.check',
        outcome: 'done',
        subject: { type: 'organisation', id },
        requestId: front.requestId,
        details: { register: answer.state },
      })
    }),
  )

const keepAnswer = command('organisation.edit', async (work, id: string, answer: RegisterAnswer) => {
  work.permit({ organisationId: id })
  await work.tx.updateTable('organisations').set(asColumns(answer, work.now)).where('id', '=', id).execute()
  work.about({ type: 'organisation', id, details: { step: 'check', register: answer.state } })
  return ok(answer.state)
})

/**
 * Asks the register now and keeps its answer; the question is put before any transaction begins.
 * Refusals: `register-off` where no address is set. An organisation out of reach is absent: undefined.
 */
export const checkOrganisation = async (
  caller: Caller,
  id: string,
): Promise<Result<RegisterAnswer['state']> | undefined> => {
  const row = await caller.db.read
    .selectFrom('organisations')
    .select('businessId')
    .where('id', '=', id)
    .where(reachable(caller.actor, 'organisation.edit', { organisation: 'organisations.id' }))
    .executeTakeFirst()
  if (!row) return undefined
  const address = registerAddress()
  return address ? keepAnswer(caller, id, await askRegister(address, row.businessId)) : refuse('register-off')
}
