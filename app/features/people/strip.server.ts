/** The identity strip that heads every page about one person: who they are, how long until release, what to watch. */
import type { Kysely } from 'kysely'
import { calendarFrom } from '~/domain/calendar/holidays'
import type { Database } from '#db/schema'
import type { PersonDocumentsTable } from '#db/schema/people'
import { addDays, ageOn, type Day, daysBetween } from '~/domain/calendar/day'
import { releaseDayOf } from '~/domain/deadlines/schedule'
import { type Alert, type AlertCode, type DocumentFact, alertsOf } from '~/domain/people/facts'
import { maskIin } from '~/domain/people/identifiers'
import type { FitnessLevel, HousingAfter, ObligationKind } from '~/domain/people/person'
import { type Person, type PersonFacts, getPersonFacts } from './queries.server'
import { type Teller, degreeWord, institutionName } from './telling.server'

export type StripBadge = {
  readonly code: AlertCode
  readonly tone: 'bad' | 'warn' | 'info' | 'plain'
  readonly text: string
}

export type Strip = {
  readonly name: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly figure: { readonly caption: string; readonly value: string } | null
  readonly badges: readonly StripBadge[]
}

const tones: Readonly<Record<AlertCode, StripBadge['tone']>> = {
  'no-identity-document': 'bad',
  'identity-document-expired': 'bad',
  'no-iin': 'bad',
  'foreigner-no-iin': 'bad',
  'no-housing': 'warn',
  'housing-unknown': 'warn',
  'kept-apart': 'info',
  restrictions: 'info',
  unfit: 'plain',
  'fitness-unknown': 'warn',
  'fitness-expired': 'warn',
  obligations: 'plain',
}

const documentFact = (row: PersonDocumentsTable): DocumentFact => ({
  kind: row.kind as DocumentFact['kind'],
  state: row.state as DocumentFact['state'],
  expires: row.expiresOn,
})

/** The alerts of a person as the domain counts them. */
export const alertsFor = (person: Person, facts: PersonFacts, today: Day): readonly Alert[] =>
  alertsOf(
    {
      standing: person.standing,
      iin: person.iin,
      citizenship: person.citizenship,
      documents: facts.documents.map(documentFact),
      housing: (person.housingAfter as HousingAfter | null) ?? 'unknown',
      obligations: facts.obligations.map((each) => ({
        kind: each.kind as ObligationKind,
        settled: each.repaid >= each.amount,
      })),
      restrictions: facts.restrictions.map(({ code, fromDay, untilDay }) => ({
        code,
        from: fromDay,
        until: untilDay,
      })),
      keptApart: facts.keptApart.length,
      fitness: person.fitness
        ? { level: person.fitness satisfies FitnessLevel, validUntil: person.fitnessUntil }
        : null,
    },
    today,
  )

/** The day of release that follows from the end of term, by the holiday table of the days around it. */
export const releaseDayFor = async (db: Kysely<Database>, endOfTerm: Day): Promise<Day> => {
  const entries = await db
    .selectFrom('holidays')
    .select(['day', 'kind'])
    .where('day', '>=', addDays(endOfTerm, -30))
    .where('day', '<=', endOfTerm)
    .execute()
  return releaseDayOf(endOfTerm, calendarFrom(entries))
}

const figureOf = (person: Person, releaseOn: Day | null, { t, format, today }: Teller): Strip['figure'] => {
  if (person.standing === 'released')
    return {
      caption: t('people:strip.released'),
      value: format.day(person.releasedOn) || t('common:unknown'),
    }
  if (!releaseOn) return { caption: t('people:strip.until-release'), value: t('people:strip.no-term') }
  const days = daysBetween(today, releaseOn)
  if (days < 0)
    return { caption: t('people:strip.term-over'), value: t('people:strip.days', { count: -days }) }
  const caption = person.standing === 'on-probation' ? 'people:strip.until-end' : 'people:strip.until-release'
  return {
    caption: t(caption),
    value: days === 0 ? t('common:when.today') : t('people:strip.days', { count: days }),
  }
}

const placeOf = (db: Kysely<Database>, person: Person) =>
  db
    .selectFrom('institutions')
    .leftJoin('detachments', (join) => join.on('detachments.id', '=', person.detachmentId))
    .select([
      'institutions.nameKk as institutionKk',
      'institutions.nameRu as institutionRu',
      'institutions.safetyLevel',
      'detachments.number as detachment',
    ])
    .where('institutions.id', '=', person.institutionId)
    .executeTakeFirst()

/**
 * The strip of a person already within reach (`getPerson`). The IIN is masked; alerts are those of `alertsOf`.
 */
export const personStrip = async (db: Kysely<Database>, person: Person, teller: Teller): Promise<Strip> => {
  const { t, today } = teller
  const [facts, place, releaseOn] = await Promise.all([
    getPersonFacts(db, person.id),
    placeOf(db, person),
    // A day that a court has set comes before the one that follows from the term.
    person.releasedOn ?? (person.endOfTerm ? releaseDayFor(db, person.endOfTerm) : null),
  ])
  const inCustody = person.standing === 'in-custody'
  const level = place && inCustody ? `, ${t(`people:safety-short.${place.safetyLevel}`)}` : ''
  const rows: readonly (readonly [string, string | null])[] = [
    ['iin', person.iin ? maskIin(person.iin) : t('people:iin-absent')],
    ['age', t('people:strip.years', { count: ageOn(person.birthDate, today) })],
    ['standing', inCustody ? null : t(`vocabulary:standing.${person.standing}`)],
    ['institution', place && inCustody ? `${institutionName(teller, place)}${level}` : null],
    ['detachment', inCustody ? (place?.detachment ?? null) : null],
    ['behaviourDegree', inCustody ? degreeWord(teller, person.behaviourDegree) : null],
  ]
  return {
    name: person.fullName,
    facts: rows.flatMap(([key, value]) => (value ? [{ name: t(`people:field.${key}`), value }] : [])),
    figure: figureOf(person, releaseOn, teller),
    badges: alertsFor(person, facts, today).map(({ code, values }) => ({
      code,
      tone: tones[code],
      text: t(`people:alert.${code}`, values),
    })),
  }
}
