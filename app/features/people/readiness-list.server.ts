/** Who will leave soon without a paper that they need: the worklist, and the same as a file. */
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addMonths, parseDay } from '~/domain/calendar/day'
import type { PaperKind } from '~/domain/people/person'
import { isAtHand } from '~/domain/people/readiness/machine'
import { identityKinds, outlookOf } from '~/domain/people/readiness/outlook'
import { fullName } from '~/domain/people/names'
import { looksLikeId } from '~/platform/ids.server'
import { readinessTones } from './readiness.server'
import { personPath } from './paths'
import { peopleWithin } from './scope.server'
import { type Teller, institutionName } from './telling.server'
import { documentsLead } from '~/domain/law/parameters'

/** What may be lacking; an identity document of any kind is one question. */
export const lackings = [
  'identity',
  'residence-registration',
  'work-book',
  'education-certificate',
  'medical-insurance',
  'bank-account',
  'disability-certificate',
] as const
export type Lacking = (typeof lackings)[number]

export const windows = ['1', '3', '6', '12'] as const

export type ReadinessFilter = {
  readonly lacking: Lacking
  /** Months until release. */
  readonly months: (typeof windows)[number]
  readonly after: { readonly endOfTerm: Day; readonly id: string } | null
}

export const readinessPageSize = 25
/** Rows of a file: enough for an institution, and for a country still a file that opens. */
export const exportLimit = 2000

export const readinessFilterIn = (search: URLSearchParams): ReadinessFilter => {
  const [first = '', id = ''] = (search.get('after') ?? '').split('_')
  const endOfTerm = parseDay(first)
  return {
    lacking: lackings.find((each) => each === search.get('lacking')) ?? 'identity',
    months: windows.find((each) => each === search.get('months')) ?? '6',
    after: endOfTerm && looksLikeId(id) ? { endOfTerm, id } : null,
  }
}

export const kindsOf = (lacking: Lacking): readonly PaperKind[] =>
  lacking === 'identity' ? identityKinds : [lacking]

const settled = [...isAtHand, 'not-needed'].filter((state) => state !== 'issued')

/** A paper that is there, or not needed, and still holds on the day of release. */
const holding = (eb: ExpressionBuilder<Database, 'people'>, lacking: Lacking) =>
  eb
    .selectFrom('personDocuments')
    .select('personDocuments.id')
    .whereRef('personDocuments.personId', '=', 'people.id')
    .where('personDocuments.kind', 'in', kindsOf(lacking))
    .where('personDocuments.state', 'in', settled)
    .where((one) =>
      one.or([
        one('personDocuments.expiresOn', 'is', null),
        one('personDocuments.expiresOn', '>=', one.ref('people.endOfTerm')),
      ]),
    )

/** The page's query itself, for the list, the file and the test that reads its plan: the nearest release first. */
export const readinessQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { lacking, months, after }: ReadinessFilter,
  today: Day,
  limit = readinessPageSize + 1,
) =>
  db
    .selectFrom('people')
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .leftJoin('plans', 'plans.openKey', 'people.id')
    .select([
      'people.id',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.citizenship',
      'people.endOfTerm',
      'plans.releaseOn',
      'institutions.nameKk as institutionKk',
      'institutions.nameRu as institutionRu',
      'detachments.number as detachment',
    ])
    .where(peopleWithin(actor, 'readiness.list'))
    .where('people.standing', '=', 'in-custody')
    .where('people.endOfTerm', '>=', today)
    .where('people.endOfTerm', '<=', addMonths(today, Number(months)))
    .where((eb) => eb.not(eb.exists(holding(eb, lacking))))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(people.end_of_term, people.id) > (${after?.endOfTerm}, ${after?.id})`),
    )
    .orderBy('people.endOfTerm')
    .orderBy('people.id')
    .limit(limit)

type Row = Awaited<ReturnType<ReturnType<typeof readinessQuery>['execute']>>[number]

/** How the paper stands for each of these people, in one query. */
const papersBy = async (db: Kysely<Database>, rows: readonly Row[], lacking: Lacking) => {
  if (rows.length === 0) return []
  return db
    .selectFrom('personDocuments')
    .select(['personId', 'kind', 'state', 'expiresOn'])
    .where(
      'personId',
      'in',
      rows.map(({ id }) => id),
    )
    .where('kind', 'in', kindsOf(lacking))
    .execute()
}

export type ReadinessLine = ReturnType<typeof lineOf>

const lineOf = (row: Row, papers: Awaited<ReturnType<typeof papersBy>>, lacking: Lacking, teller: Teller) => {
  const { t, format, today } = teller
  const own = papers.filter(({ personId }) => personId === row.id)
  const releaseOn = row.releaseOn ?? row.endOfTerm
  const outlook = outlookOf(own, { citizenship: row.citizenship, releaseOn }, today).filter(({ kind }) =>
    kindsOf(lacking).includes(kind),
  )
  const worth = outlook.find(({ readiness }) => readiness === 'in-hand') ?? outlook[0]
  const papersDueOn = releaseOn ? addMonths(releaseOn, -documentsLead.on(today)) : null
  const kind = worth?.kind ?? kindsOf(lacking)[0] ?? 'identity-card'
  return {
    id: row.id,
    to: personPath(row.id, `documents/${kind}`),
    name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
    note: [
      institutionName(teller, row),
      row.detachment ? t('people:detachment-number', { number: row.detachment }) : '',
    ]
      .filter((each) => each !== '')
      .join(' · '),
    paper: t(`vocabulary:document.${kind}`),
    state: t(`vocabulary:document-state.${worth?.standing ?? 'not-known'}`),
    tone: worth?.lapse ? ('warn' as const) : readinessTones[worth?.readiness ?? 'not-known'],
    release: format.day(releaseOn),
    when: releaseOn ? format.fromToday(releaseOn, today) : '',
    due:
      worth?.isOwed && papersDueOn !== null
        ? {
            day: format.day(papersDueOn),
            isPast: papersDueOn < today,
            when: format.fromToday(papersDueOn, today),
          }
        : null,
  }
}

export const readinessLines = async (
  db: Kysely<Database>,
  rows: readonly Row[],
  lacking: Lacking,
  teller: Teller,
) => {
  const papers = await papersBy(db, rows, lacking)
  return rows.map((row) => lineOf(row, papers, lacking, teller))
}
