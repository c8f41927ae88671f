/** What the overview of a person shows: every fact in words, grouped as people ask for it, each with its edit page. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { isInForce } from '~/domain/people/restrictions'
import type { Translate } from '~/platform/i18n'
import { countryName, occupationWords, placeWords } from './choices.server'
import { appearanceLines } from './appearances-page.server'
import { unscopedAppearances } from './appearances.server'
import { personPath } from './paths'
import { type Person, type PersonFacts, getPersonFacts } from './queries.server'
import { subjectOf } from './scope.server'
import { type Teller, codeWord, degreeWord, knownWord, listWords, regionWord } from './telling.server'

export type FactLine = {
  readonly name: string
  readonly value: string
  readonly note?: string | undefined
  readonly tone?: 'good' | 'warn' | 'bad' | 'info' | 'plain' | undefined
}

export type FactCard = {
  readonly key: string
  readonly title: string
  /** The page that changes it; null for readers. */
  readonly editTo: string | null
  readonly facts: readonly FactLine[]
  /** Deeds beside editing, each with its page. */
  readonly deeds?: readonly { readonly to: string; readonly text: string }[]
  /** Said when there are no facts. */
  readonly empty: string
}

export type Neighbour = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly to?: string
}

type Telling = Teller & { readonly mayEdit: boolean; readonly mayHealth: boolean }

const line = ({ t }: Teller, key: string, value: string, note?: string): FactLine => ({
  name: t(`people:field.${key}`),
  value: value === '' ? t('common:unknown') : value,
  ...(note ? { note } : {}),
})

const identityCard = (person: Person, teller: Telling): FactLine[] => {
  const { t, format } = teller
  return [
    line(teller, 'birthDate', format.day(person.birthDate)),
    line(teller, 'sex', codeWord(teller, 'sex', person.sex)),
    line(teller, 'citizenship', countryName(teller, person.citizenship)),
    line(
      teller,
      'languages',
      listWords(person.languages, (code) => t(`vocabulary:language-name.${code}`)).join(', '),
    ),
  ]
}

const sentenceCard = (person: Person, teller: Telling): FactLine[] => {
  const { format } = teller
  const released = person.standing === 'released'
  return [
    line(teller, 'standing', codeWord(teller, 'standing', person.standing)),
    // In custody a day of release stands there when a court has given it.
    ...(released || person.releasedOn
      ? [
          line(teller, released ? 'releasedOn' : 'releaseAhead', format.day(person.releasedOn)),
          line(teller, 'releaseGround', codeWord(teller, 'release-ground', person.releaseGround)),
        ]
      : []),
    line(teller, 'sentenceStart', format.day(person.sentenceStart)),
    line(teller, 'endOfTerm', format.day(person.endOfTerm)),
    ...(person.termSetOn ? [line(teller, 'termSetOn', format.day(person.termSetOn))] : []),
    line(
      teller,
      'paroleOn',
      person.neverParole === 1 ? teller.t('people:never-parole') : format.day(person.paroleOn),
    ),
    line(teller, 'arrivedOn', format.day(person.arrivedOn)),
    line(teller, 'behaviourDegree', degreeWord(teller, person.behaviourDegree)),
    line(teller, 'banRemains', knownWord(teller, person.banRemains)),
    ...(person.readsArticles
      ? [
          line(teller, 'articles', person.articles ?? ''),
          line(teller, 'offenceAgainstMinor', knownWord(teller, person.offenceAgainstMinor)),
        ]
      : []),
  ]
}

const healthCard = (person: Person, teller: Telling): FactLine[] => {
  const { t, format } = teller
  const limits = listWords(person.fitnessLimits, (code) => t(`vocabulary:fitness-limit.${code}`))
  const group =
    person.disabilityGroup === null
      ? t('common:unknown')
      : person.disabilityGroup === 0
        ? t('people:group-none')
        : t('people:group', { number: person.disabilityGroup })
  return [
    line(teller, 'fitness', codeWord(teller, 'fitness', person.fitness)),
    ...(limits.length > 0 ? [line(teller, 'fitnessLimits', limits.join(', '))] : []),
    line(teller, 'fitnessOn', format.day(person.fitnessOn)),
    ...(person.fitnessUntil ? [line(teller, 'fitnessUntil', format.day(person.fitnessUntil))] : []),
    ...(teller.mayHealth
      ? [
          line(teller, 'disabilityGroup', group),
          ...(person.sex === 'female'
            ? [
                line(teller, 'isPregnant', knownWord(teller, person.isPregnant)),
                line(teller, 'hasSmallChildren', knownWord(teller, person.hasSmallChildren)),
              ]
            : []),
          line(teller, 'medicalExclusion', knownWord(teller, person.medicalExclusion)),
          line(teller, 'medicalAdmissionOn', format.day(person.medicalAdmissionOn)),
        ]
      : []),
  ]
}

const workCard = (person: Person, teller: Telling): FactLine[] => {
  const { format } = teller
  const wanted = listWords(person.preferredWork, (code) => occupationWords(teller, code).slice(5))
  const regions = listWords(person.preferredRegions, (code) => regionWord(teller, code))
  return [
    line(teller, 'education', codeWord(teller, 'education', person.education)),
    line(teller, 'workConsent', knownWord(teller, person.workConsent), format.day(person.workConsentOn)),
    line(
      teller,
      'clearedOutside',
      knownWord(teller, person.clearedOutside),
      format.day(person.clearedOutsideOn),
    ),
    line(teller, 'psychologistRecommends', knownWord(teller, person.psychologistRecommends)),
    line(
      teller,
      'wantsJobHelp',
      knownWord(teller, person.wantsJobHelp),
      person.jobHelpAskedOn
        ? teller.t('people:asked-on', { day: format.day(person.jobHelpAskedOn) })
        : undefined,
    ),
    line(teller, 'preferredWork', wanted.join(', ')),
    line(teller, 'preferredRegions', regions.join(', ')),
  ]
}

const afterCard = (person: Person, teller: Telling): FactLine[] => [
  line(teller, 'housingAfter', codeWord(teller, 'housing', person.housingAfter)),
  line(teller, 'placeAfter', person.placeAfter ? placeWords(teller, person.placeAfter) : ''),
  line(teller, 'addressAfter', person.addressAfter ?? ''),
  line(teller, 'familyTies', codeWord(teller, 'family-ties', person.familyTies)),
  line(teller, 'supervisionExpected', knownWord(teller, person.supervisionExpected)),
  line(teller, 'supervisionOrdered', knownWord(teller, person.supervisionOrdered)),
]

/** Trades and skills with their years. */
export const skillLines = (facts: PersonFacts, teller: Teller): FactLine[] => [
  ...facts.occupations.map(({ code, years }) => ({
    name: occupationWords(teller, code).slice(5),
    value: teller.t('people:experience', { count: years }),
  })),
  ...facts.skills.map(({ skill, years }) => ({
    name: skill,
    value: teller.t('people:experience', { count: years }),
  })),
]

/** What is owed and what is left of it. */
export const obligationLines = (facts: PersonFacts, { t, format }: Teller): FactLine[] =>
  facts.obligations.map(({ kind, amount, repaid, courtAct }) => ({
    name: t(`vocabulary:obligation.${kind}`),
    value:
      repaid >= amount
        ? t('people:settled')
        : t('people:of-amount', { repaid: format.money(repaid), amount: format.money(amount) }),
    ...(courtAct ? { note: courtAct } : {}),
  }))

/** What a court forbids, and whether it binds today. */
export const restrictionLines = (facts: PersonFacts, { t, format, today }: Teller): FactLine[] =>
  facts.restrictions.map(({ code, fromDay, untilDay, courtAct }) => {
    const binds = isInForce({ from: fromDay, until: untilDay }, today)
    return {
      name: t(`vocabulary:restriction.${code}`),
      value: t(binds ? 'people:in-force' : 'people:not-in-force'),
      tone: binds ? 'info' : 'plain',
      note: `${format.day(fromDay)} – ${format.day(untilDay)}, ${courtAct}`,
    }
  })

const neighboursOf = async (db: Kysely<Database>, person: Person, { t }: Teller): Promise<Neighbour[]> => {
  const detachment = person.detachmentId
    ? await db
        .selectFrom('detachments')
        .select(['headUserId', 'number'])
        .where('id', '=', person.detachmentId)
        .executeTakeFirst()
    : undefined
  const ids = [person.caseWorkerId, person.psychologistId, detachment?.headUserId].filter(
    (each) => typeof each === 'string',
  )
  if (ids.length === 0) return []
  const rows = await db.selectFrom('users').select(['id', 'name', 'role']).where('id', 'in', ids).execute()
  return rows.map(({ id, name, role }) => ({ id, name, note: t(`common:role.${role}`) }))
}

const asList = (facts: PersonFacts): Neighbour[] =>
  facts.keptApart.map(({ otherId, surname, givenName }) => ({
    id: otherId,
    name: `${surname} ${givenName}`,
    note: '',
  }))

/** Deeds that move the term or the person; only someone in custody can be moved. */
const movesOf = ({ id, standing }: Person, mays: (permission: Permission) => boolean, t: Translate) =>
  standing === 'in-custody' && mays('person.term')
    ? [
        { to: personPath(id, 'term'), text: t('people:term.deed') },
        { to: personPath(id, 'transfer'), text: t('people:transfer.deed') },
      ]
    : []

/** The cards of the overview and the people beside; for a person already within reach. */
export const overviewOf = async (db: Kysely<Database>, actor: Actor, person: Person, teller: Teller) => {
  const { t } = teller
  const mays = (permission: Permission): boolean => may(actor, permission, subjectOf(person))
  const telling = { ...teller, mayEdit: mays('person.edit'), mayHealth: mays('person.health') }
  const [facts, near] = await Promise.all([getPersonFacts(db, person.id), neighboursOf(db, person, teller)])
  const appearances = (await unscopedAppearances(db, [person.id])).get(person.id) ?? []
  const card = (key: string, lines: readonly FactLine[], rest: string, may = telling.mayEdit): FactCard => ({
    key,
    title: t(`people:section.${key}`),
    editTo: may ? personPath(person.id, rest) : null,
    facts: lines,
    empty: t(`people:no-${key}`),
  })
  return {
    main: [
      {
        ...card('sentence', sentenceCard(person, telling), 'edit/sentence'),
        deeds: movesOf(person, mays, t),
      },
      card('after', afterCard(person, telling), 'edit/after'),
      card('skills', skillLines(facts, teller), 'skills'),
      card('work', workCard(person, telling), 'edit/work'),
      card('health', healthCard(person, telling), 'edit/health', telling.mayHealth),
      card('restrictions', restrictionLines(facts, teller), 'restrictions'),
      ...(person.standing === 'in-custody'
        ? []
        : [
            card(
              'appearances',
              appearanceLines(appearances, teller),
              'appearances',
              mays('person.appearances'),
            ),
          ]),
      card('obligations', obligationLines(facts, teller), 'obligations'),
    ],
    identity: {
      ...card('identity', identityCard(person, telling), 'edit/identity'),
      deeds: mays('portal-code.issue')
        ? [{ to: personPath(person.id, 'sign-in-code'), text: t('portal:code.title') }]
        : [],
    },
    near,
    placementTo: telling.mayEdit ? personPath(person.id, 'edit/placement') : null,
    keptApart: asList(facts),
    keptApartTo: telling.mayEdit ? personPath(person.id, 'kept-apart') : null,
  }
}
