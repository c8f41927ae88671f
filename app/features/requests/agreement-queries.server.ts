/** Reads about agreement sheets: lines that wait for one's own service, and sheets that wait for the head. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { roleOfService, services, servicesOfRole } from '~/domain/requests/sheet'
import { perPage } from './queries.server'
import { within } from './scope.server'

export const agreementLists = ['waiting', 'overdue', 'to-decide'] as const
export type AgreementList = (typeof agreementLists)[number]

/** The services whose lines a reader works off: the own one; the labour unit also those that have no sign-in. */
export const ownServices = ({ role }: Pick<Actor, 'role'>): readonly string[] =>
  role === 'social-worker'
    ? services.filter((each) => roleOfService[each] === null || roleOfService[each] === role)
    : role === 'institution-head'
      ? services
      : servicesOfRole(role)

export type LineCursor = { readonly dueOn: Day; readonly id: string }

/** Lines that wait for an answer, by their day; one more than a page. */
export const waitingLines = (
  db: Kysely<Database>,
  actor: Actor,
  { list, after }: { readonly list: AgreementList; readonly after: LineCursor | null },
  today: Day,
) =>
  db
    .selectFrom('sheetLines')
    .innerJoin('people', 'people.id', 'sheetLines.personId')
    .innerJoin('requestCandidates', 'requestCandidates.id', 'sheetLines.candidateId')
    .innerJoin('workRequests', 'workRequests.id', 'requestCandidates.requestId')
    .innerJoin('openings', 'openings.id', 'workRequests.openingId')
    .innerJoin('organisations', 'organisations.id', 'workRequests.organisationId')
    .select([
      'sheetLines.id',
      'sheetLines.candidateId',
      'sheetLines.service',
      'sheetLines.answer',
      'sheetLines.dueOn',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'openings.title as opening',
      'organisations.name as organisation',
    ])
    .where(within(actor, 'agreement.list', 'sheetLines'))
    .where('sheetLines.answer', '=', 'asked')
    // Whoever has left the way waits for no answer.
    .where('requestCandidates.stage', '=', 'on-sheet')
    .where('sheetLines.service', 'in', ownServices(actor))
    .$if(list === 'overdue', (query) => query.where('sheetLines.dueOn', '<', today))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('sheetLines.dueOn', 'sheetLines.id'),
          '>',
          eb.tuple(after?.dueOn ?? today, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('sheetLines.dueOn')
    .orderBy('sheetLines.id')
    .limit(perPage + 1)

export type WaitingLine = Awaited<ReturnType<ReturnType<typeof waitingLines>['execute']>>[number]

/** Candidates whose sheet has come back whole, or who need none: the head's to decide. */
export const toDecide = (db: Kysely<Database>, actor: Actor, after: string | null) =>
  db
    .selectFrom('requestCandidates')
    .innerJoin('people', 'people.id', 'requestCandidates.personId')
    .innerJoin('workRequests', 'workRequests.id', 'requestCandidates.requestId')
    .innerJoin('openings', 'openings.id', 'workRequests.openingId')
    .innerJoin('organisations', 'organisations.id', 'workRequests.organisationId')
    .select([
      'requestCandidates.id',
      'requestCandidates.sheetSentOn',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'openings.title as opening',
      'organisations.name as organisation',
    ])
    .where(within(actor, 'agreement.list', 'requestCandidates'))
    .where((eb) =>
      eb.or([
        eb.and([
          eb('requestCandidates.stage', '=', 'on-sheet'),
          eb.not(
            eb.exists(
              eb
                .selectFrom('sheetLines as open')
                .select('open.id')
                .whereRef('open.candidateId', '=', 'requestCandidates.id')
                .where('open.answer', 'in', ['asked', 'asks']),
            ),
          ),
        ]),
        eb.and([eb('requestCandidates.stage', '=', 'applied'), eb('openings.channel', '=', 'oblast')]),
      ]),
    )
    .$if(after !== null, (query) => query.where('requestCandidates.id', '>', after ?? ''))
    .orderBy('requestCandidates.id')
    .limit(perPage + 1)

/** How many lines wait for the own service, and how many are late. */
export const countLines = async (db: Kysely<Database>, actor: Actor, today: Day) => {
  const row = await db
    .selectFrom('sheetLines')
    .innerJoin('requestCandidates', 'requestCandidates.id', 'sheetLines.candidateId')
    .select(({ fn }) => [
      fn.countAll<number>().as('waiting'),
      fn.countAll<number>().filterWhere('sheetLines.dueOn', '<', today).as('overdue'),
    ])
    .where(within(actor, 'agreement.list', 'sheetLines'))
    .where('sheetLines.answer', '=', 'asked')
    .where('requestCandidates.stage', '=', 'on-sheet')
    .where('sheetLines.service', 'in', ownServices(actor))
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), overdue: Number(row.overdue) }
}
