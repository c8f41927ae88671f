/** An employer registers itself: one organisation that waits for approval, and its first user. */
import type { Transaction } from 'kysely'
import type { Database } from '#db/schema'
import { hashPassword } from '~/features/accounts/passwords.server'
import { countFailure, secondsToWait } from '~/features/accounts/throttle.server'
import type { Role } from '~/domain/access/roles'
import { type BusinessId, readBusinessId } from '~/domain/people/identifiers'
import { type Result, ok, refuse } from '~/domain/result'
import { appendAudit } from '~/platform/audit.server'
import { dayAt } from '~/platform/clock.server'
import type { Desk } from '~/platform/desk.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { noteRegisterAnswer } from './check.server'
import type { EmployerRegistration } from './forms'
import { askRegister, registerAddress } from './register.server'
import { refreshStanding } from './standing.server'

type Front = Pick<Desk, 'db' | 'clock' | 'requestId' | 'address' | 'config'>

const firstRole: Role = 'employer'

const takenIn = async (
  tx: Transaction<Database>,
  businessId: string,
  login: string,
): Promise<string | undefined> => {
  const organisation = await tx
    .selectFrom('organisations')
    .select('id')
    .where('businessId', '=', businessId)
    .executeTakeFirst()
  if (organisation) return 'business-id-taken'
  const user = await tx.selectFrom('users').select('id').where('login', '=', login).executeTakeFirst()
  return user ? 'login-taken' : undefined
}

type Newcomer = {
  readonly form: EmployerRegistration
  readonly businessId: BusinessId
  readonly login: string
  readonly passwordHash: string
  readonly now: string
  readonly demo: 0 | 1
}

const insertOrganisation = async (
  tx: Transaction<Database>,
  { form, businessId, now, demo }: Newcomer,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('organisations')
    .values({
      id,
      kind: 'business',
      businessId: businessId.value,
      name: form.name,
      region: form.region,
      placeKato: null,
      contactName: form.contactName,
      contactPhone: form.contactPhone,
      contactEmail: form.contactEmail,
      registerState: 'not-asked',
      registerName: null,
      registerCheckedAt: null,
      state: 'registered',
      demo,
      createdAt: now,
      version: 1,
    })
    .execute()
  return id
}

const insertFirstUser = async (
  tx: Transaction<Database>,
  { form, login, passwordHash, now }: Newcomer,
  organisationId: string,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('users')
    .values({
      id,
      login,
      name: form.contactName,
      role: firstRole,
      institutionId: null,
      organisationId,
      region: null,
      personId: null,
      passwordHash,
      language: null,
      disabledAt: null,
      roleVersion: 1,
      mustChangePassword: 0,
      totpSecret: null,
      totpEnabledAt: null,
      totpLastStep: 0,
      createdAt: now,
      version: 1,
    })
    .execute()
  return id
}

const register = (front: Front, newcomer: Newcomer): Promise<Result<string>> =>
  whenFree(() =>
    front.db.write.transaction().execute(async (tx) => {
      const taken = await takenIn(tx, newcomer.businessId.value, newcomer.login)
      if (taken) return refuse(taken)
      const id = await insertOrganisation(tx, newcomer)
      await refreshStanding(tx, id, dayAt(front.clock.now()))
      const userId = await insertFirstUser(tx, newcomer, id)
      await appendAudit(tx, {
        at: newcomer.now,
        actor: { userId, role: firstRole },
        deed: 'organisation.register',
        outcome: 'done',
        subject: { type: 'organisation', id },
        requestId: front.requestId,
        details: { state: [null, 'registered'], name: newcomer.form.name, region: newcomer.form.region },
      })
      return ok(id)
    }),
  )

/** Asks the national register after the registration stands; nobody waits for its answer. */
const checkSoon = async (front: Front, id: string, businessId: string): Promise<void> => {
  const address = registerAddress()
  if (!address) return
  try {
    await noteRegisterAnswer(front, id, await askRegister(address, businessId))
  } catch {
    // The answer can be asked for again on the organisation's page.
  }
}

/**
 * Registers an employer; gives the id of the organisation. Five tries from one address in a quarter of an hour.
 * Refusals: `wait`, `business-id-taken`, `login-taken`, and `vocabulary:refusal.…` of `readBusinessId`.
 */
export const registerEmployer = async (front: Front, form: EmployerRegistration): Promise<Result<string>> => {
  const counted = `register-employer ${front.address}`
  const wait = await secondsToWait(front.db, front.clock.now(), counted, front.address)
  if (wait > 0) return refuse('wait', { values: { count: Math.ceil(wait / 60) } })
  const businessId = readBusinessId(form.businessId, { demo: front.config.demo })
  if (!businessId.ok) {
    const { code, ...more } = businessId.refusal
    return refuse(`vocabulary:refusal.${code}`, more)
  }
  await countFailure(front.db, front.clock.now(), counted, front.address)
  const result = await register(front, {
    form,
    businessId: businessId.value,
    login: form.login.toLowerCase(),
    passwordHash: await hashPassword(form.password),
    now: front.clock.now().toISOString(),
    demo: front.config.demo ? 1 : 0,
  })
  if (result.ok) void checkSoon(front, result.value, businessId.value.value)
  return result
}
