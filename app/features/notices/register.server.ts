/** The register of those who need help with work and a place to live (annex 13 to order 508): who stands in it, under which number. */
import { yearOf } from '~/domain/notices/number'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { nextSerial } from './numbering.server'

type InNeed = { readonly personId: string; readonly institutionId: string }

const isEntered = async (
  { tx }: Work,
  { personId, institutionId }: InNeed,
  year: number,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('needRegister')
    .select('id')
    .where('personId', '=', personId)
    .where('institutionId', '=', institutionId)
    .where('year', '=', year)
    .executeTakeFirst()
  return found !== undefined
}

/** Enters a person in the register of this year within another deed; who stands there already is left alone. */
export const enterInRegister = async (work: Work, { personId, institutionId }: InNeed): Promise<boolean> => {
  const year = yearOf(work.today)
  if (await isEntered(work, { personId, institutionId }, year)) return false
  const serial = await nextSerial(work.tx, 'needSerials', institutionId, year)
  await work.tx
    .insertInto('needRegister')
    .values({
      id: work.newId(),
      institutionId,
      personId,
      year,
      serial,
      enteredOn: work.today,
      enteredBy: work.actor.userId,
      version: 1,
    })
    .execute()
  return true
}

/** Enters a person by hand. Refused: `already-entered`. */
export const enterByHand = command(
  'notice.prepare',
  async (work, personId: string): Promise<Result<string>> => {
    const person = await work.tx
      .selectFrom('people')
      .select(['id', 'institutionId'])
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!person) throw notFound()
    work.permit({ institutionId: person.institutionId })
    const institutionId = person.institutionId ?? ''
    work.about({
      type: 'need-register',
      id: personId,
      personId,
      institutionId,
      details: { entered: work.today },
    })
    return (await enterInRegister(work, { personId, institutionId }))
      ? ok(personId)
      : refuse('already-entered')
  },
)
