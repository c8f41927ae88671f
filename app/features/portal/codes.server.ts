/** Deeds on the codes with which people sign in to their own page. */
import { randomInt } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database } from '#db/schema'
import { type Day, addDays } from '~/domain/calendar/day'
import { type CodeEnd, numberDigits, placeFor, secretDigits } from '~/domain/portal/code'
import { codeDays } from '~/domain/portal/parameters'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

const digits = (count: number): string => String(randomInt(10 ** count)).padStart(count, '0')

/** The secret half of a new code. */
export const newSecret = (): string => digits(secretDigits)

/** What a code is once it can no longer be used: its number and its person come free. */
export const endedCode = (endedAt: string, endedWhy: CodeEnd) => ({
  liveNumber: null,
  livePersonId: null,
  endedAt,
  endedWhy,
})

/** Codes whose last day is past give their numbers back. */
const clearOld = (tx: Transaction<Database>, now: string, today: Day) =>
  tx
    .updateTable('signInCodes')
    .set(endedCode(now, 'over'))
    .where('lastDay', '<', today)
    .where('liveNumber', 'is not', null)
    .execute()

/** More tries than any number of codes needs: with half of all numbers taken, one in a million would not find its own. */
const mostDraws = 20

const freeNumber = async (tx: Transaction<Database>): Promise<string | undefined> => {
  const drawn = Array.from({ length: mostDraws }, () => digits(numberDigits))
  const taken = await tx
    .selectFrom('signInCodes')
    .select('liveNumber')
    .where('liveNumber', 'in', drawn)
    .execute()
  const known = new Set(taken.map(({ liveNumber }) => liveNumber))
  return drawn.find((each) => !known.has(each))
}

const loadPerson = async (work: Work, personId: string) => {
  const person = await work.tx
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'standing', 'institutionId', 'sharedRegion'])
    .select(['endOfTerm', 'releasedOn'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw notFound()
  work.permit({ institutionId: person.institutionId, region: person.sharedRegion })
  return person
}

type Owner = Awaited<ReturnType<typeof loadPerson>>

const insertAccount = async (work: Work, person: Owner, passwordHash: string): Promise<string> => {
  const id = work.newId()
  await work.tx
    .insertInto('users')
    .values({
      id,
      login: `person-${id}`,
      name: person.givenName,
      role: 'person',
      personId: person.id,
      institutionId: null,
      organisationId: null,
      region: null,
      passwordHash,
      language: null,
      disabledAt: null,
      roleVersion: 1,
      mustChangePassword: 0,
      totpSecret: null,
      totpEnabledAt: null,
      totpLastStep: 0,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  return id
}

/** The person's own account: the one there is, or a new one under a password that nobody knows. */
const accountOf = async (work: Work, person: Owner, passwordHash: string): Promise<Result<string>> => {
  const user = await work.tx
    .selectFrom('users')
    .select(['id', 'disabledAt'])
    .where('personId', '=', person.id)
    .where('role', '=', 'person')
    .orderBy('id')
    .executeTakeFirst()
  if (!user) return ok(await insertAccount(work, person, passwordHash))
  return user.disabledAt === null ? ok(user.id) : refuse('account-shut')
}

export type IssuedCode = { readonly id: string; readonly number: string }

/**
 * Makes a code for a person and ends the one before. `hashes`: of the code's secret, and of a password that nobody knows, for
 * the account that the first code makes; hashing must not happen inside a transaction. `bySms`: it is meant to go to the person's telephone
 * too. Gives the number that stands before the secret. Refused: `account-shut`, `no-number`.
 */
export const issueCode = command(
  'portal-code.issue',
  async (
    work,
    personId: string,
    hashes: { readonly secret: string; readonly password: string; readonly bySms?: boolean },
  ): Promise<Result<IssuedCode>> => {
    const person = await loadPerson(work, personId)
    const { institutionId } = person
    const id = work.newId()
    const place = placeFor({ ...person, releaseOn: person.releasedOn ?? person.endOfTerm }, work.today)
    const lastDay = addDays(work.today, codeDays.on(work.today))
    const details = { place, lastDay, ...(hashes.bySms ? { bySms: true } : {}) }
    work.about({ type: 'sign-in-code', id, personId, institutionId, details })
    const account = await accountOf(work, person, hashes.password)
    if (!account.ok) return account
    await clearOld(work.tx, work.now, work.today)
    await work.tx
      .updateTable('signInCodes')
      .set(endedCode(work.now, 'replaced'))
      .where('livePersonId', '=', personId)
      .execute()
    const number = await freeNumber(work.tx)
    if (number === undefined) return refuse('no-number')
    await work.tx
      .insertInto('signInCodes')
      .values({
        id,
        personId,
        userId: account.value,
        institutionId,
        place,
        number,
        lastDay,
        liveNumber: number,
        livePersonId: personId,
        codeHash: hashes.secret,
        tries: 0,
        issuedBy: work.actor.userId,
        issuedAt: work.now,
        usedOnce: null,
        endedAt: null,
        endedWhy: null,
      })
      .execute()
    return ok({ id, number })
  },
)

/** Ends what was opened with a code: whoever found a lost sheet is out at their next click. Gives how many sessions. */
const endShortSessions = async ({ tx }: Work, personId: string): Promise<number> => {
  const own = tx
    .selectFrom('users')
    .select('id')
    .where('personId', '=', personId)
    .where('role', '=', 'person')
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('userId', 'in', own)
    .where('endsAt', 'is not', null)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Ends the person's code, lost or not wanted any more, and whatever was opened with one. Refused: `no-code`. */
export const callOffCode = command(
  'portal-code.issue',
  async (work, personId: string): Promise<Result<string>> => {
    const { institutionId } = await loadPerson(work, personId)
    const code = await work.tx
      .selectFrom('signInCodes')
      .select('id')
      .where('livePersonId', '=', personId)
      .executeTakeFirst()
    const subject = { type: 'sign-in-code' as const, id: code?.id ?? '-', personId, institutionId }
    const sessions = await endShortSessions(work, personId)
    work.about({ ...subject, details: { ended: true, sessions } })
    if (!code) return sessions > 0 ? ok(personId) : refuse('no-code')
    await work.tx
      .updateTable('signInCodes')
      .set(endedCode(work.now, 'called-off'))
      .where('id', '=', code.id)
      .execute()
    return ok(code.id)
  },
)
