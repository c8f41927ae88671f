/** Which fields each part of a person's record has, with what is stored in them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import {
  educationLevels,
  familyTies,
  fitnessLevels,
  fitnessLimits,
  housingAfter,
  languageCodes,
  releaseGrounds,
  sexes,
  standings,
} from '~/domain/people/person'
import {
  codeOptions,
  countryOptions,
  detachmentOptions,
  institutionOptions,
  occupationSuggestions,
  occupationWords,
  placeGroups,
  regionOptions,
  staffOptions,
} from './choices.server'
import { type Maker, makerFor } from './field-maker.server'
import type { FieldSet } from './field-plan'
import { degrees, disabilityGroups } from './forms'
import type { Person } from './queries.server'
import { type Teller, codesIn, degreeWord } from './telling.server'

export const sections = ['identity', 'placement', 'sentence', 'work', 'after', 'health'] as const
export type Section = (typeof sections)[number]

type Stored = Pick<
  Person,
  'surname' | 'givenName' | 'patronymic' | 'iin' | 'sex' | 'citizenship' | 'languages'
> & { readonly birthDate: Person['birthDate'] | null }

const blank: Omit<Stored, 'sex'> & { readonly sex: null } = {
  surname: '',
  givenName: '',
  patronymic: null,
  iin: null,
  birthDate: null,
  sex: null,
  citizenship: 'KZ',
  languages: '[]',
}

const identityFields = (make: Maker, teller: Teller, person: Stored | typeof blank): FieldSet => ({
  legend: teller.t('people:section.identity'),
  fields: [
    make.text('surname', person.surname, { required: true, width: 'l' }),
    make.text('givenName', person.givenName, { required: true, width: 'l' }),
    make.text('patronymic', person.patronymic, { width: 'l' }),
    make.text('iin', person.iin, { hint: teller.t('people:hint.iin'), width: 'm' }),
    make.day('birthDate', person.birthDate, { required: true }),
    make.radio('sex', person.sex, codeOptions(teller, 'sex', sexes)),
    make.select('citizenship', person.citizenship, countryOptions(teller), { empty: undefined }),
    make.checks('languages', person.languages, codeOptions(teller, 'language-name', languageCodes)),
  ],
})

const sentenceFields = (make: Maker, teller: Teller, person: Person): FieldSet[] => {
  const { t } = teller
  const words = degrees.map((value) => ({ value, label: degreeWord(teller, Number(value)) }))
  const degree = person.behaviourDegree === null ? null : String(person.behaviourDegree)
  return [
    {
      legend: t('people:section.term'),
      fields: [
        make.day('sentenceStart', person.sentenceStart),
        make.day('endOfTerm', person.endOfTerm),
        make.day('termSetOn', person.termSetOn, { hint: t('people:hint.termSetOn') }),
        make.day('paroleOn', person.paroleOn, { hint: t('people:hint.paroleOn') }),
        make.known('neverParole', person.neverParole),
        make.select('behaviourDegree', degree, words),
        make.known('banRemains', person.banRemains),
        ...(person.readsArticles
          ? [
              make.text('articles', person.articles, { hint: t('people:hint.articles') }),
              make.known('offenceAgainstMinor', person.offenceAgainstMinor),
            ]
          : []),
      ],
    },
    {
      legend: t('people:section.standing'),
      fields: [
        make.radio('standing', person.standing, codeOptions(teller, 'standing', standings)),
        make.day('releasedOn', person.releasedOn, { hint: t('people:hint.released') }),
        make.select(
          'releaseGround',
          person.releaseGround,
          codeOptions(teller, 'release-ground', releaseGrounds),
        ),
      ],
    },
  ]
}

const healthFields = (make: Maker, teller: Teller, person: Person): FieldSet[] => {
  const { t } = teller
  const groups = disabilityGroups.map((value) => ({
    value,
    label: value === '0' ? t('people:group-none') : t('people:group', { number: value }),
  }))
  const group = person.disabilityGroup === null ? null : String(person.disabilityGroup)
  return [
    {
      legend: t('people:section.health'),
      fields: [
        make.select('fitness', person.fitness, codeOptions(teller, 'fitness', fitnessLevels), {
          hint: t('people:hint.health'),
        }),
        make.day('fitnessOn', person.fitnessOn),
        make.day('fitnessUntil', person.fitnessUntil),
        make.checks(
          'fitnessLimits',
          person.fitnessLimits,
          codeOptions(teller, 'fitness-limit', fitnessLimits),
        ),
      ],
    },
    {
      legend: t('people:section.medical'),
      fields: [
        make.select('disabilityGroup', group, groups),
        // Article 167(4) names both for women only.
        ...(person.sex === 'female'
          ? [
              make.known('isPregnant', person.isPregnant),
              make.known('hasSmallChildren', person.hasSmallChildren),
            ]
          : []),
        make.known('medicalExclusion', person.medicalExclusion),
        make.day('medicalAdmissionOn', person.medicalAdmissionOn),
      ],
    },
  ]
}

const workFields = (make: Maker, teller: Teller, person: Person): FieldSet[] => {
  const { t } = teller
  return [
    {
      legend: t('people:section.work'),
      fields: [
        make.select('education', person.education, codeOptions(teller, 'education', educationLevels)),
        make.known('workConsent', person.workConsent),
        make.day('workConsentOn', person.workConsentOn),
        make.known('psychologistRecommends', person.psychologistRecommends),
      ],
    },
    {
      legend: t('people:section.outside'),
      fields: [
        make.known('clearedOutside', person.clearedOutside),
        make.day('clearedOutsideOn', person.clearedOutsideOn),
        make.known('lifeSentence', person.lifeSentence),
        make.known('escapeRegister', person.escapeRegister),
        make.known('crimeWhileServing', person.crimeWhileServing),
        make.known('barredCategory', person.barredCategory),
      ],
    },
    {
      legend: t('people:section.wishes'),
      fields: [
        make.known('wantsJobHelp', person.wantsJobHelp),
        make.day('jobHelpAskedOn', person.jobHelpAskedOn, { hint: t('people:hint.jobHelpAskedOn') }),
        {
          kind: 'several',
          name: 'preferredWork',
          label: t('people:field.preferredWork'),
          hint: t('people:hint.occupation'),
          stored: codesIn(person.preferredWork).map((code) => occupationWords(teller, code)),
          suggestions: occupationSuggestions(teller),
        },
        make.checks('preferredRegions', person.preferredRegions, regionOptions(teller)),
      ],
    },
  ]
}

const afterFields = (make: Maker, teller: Teller, person: Person): FieldSet[] => [
  {
    legend: teller.t('people:section.after'),
    fields: [
      // "Not known" is a word of this list itself.
      make.select(
        'housingAfter',
        person.housingAfter ?? 'unknown',
        codeOptions(teller, 'housing', housingAfter),
        {
          empty: undefined,
        },
      ),
      make.text('addressAfter', person.addressAfter),
      make.select('placeAfter', person.placeAfter, [], { groups: placeGroups(teller) }),
      make.select(
        'familyTies',
        person.familyTies ?? 'unknown',
        codeOptions(teller, 'family-ties', familyTies),
        {
          empty: undefined,
        },
      ),
      make.known('supervisionExpected', person.supervisionExpected),
      make.known('supervisionOrdered', person.supervisionOrdered),
    ],
  },
]

const placementFields = async (
  db: Kysely<Database>,
  make: Maker,
  teller: Teller,
  person: Person,
): Promise<FieldSet[]> => {
  const [detachments, officers, psychologists] = await Promise.all([
    detachmentOptions(db, person.institutionId, teller),
    staffOptions(db, person.institutionId, 'social-worker'),
    staffOptions(db, person.institutionId, 'psychologist'),
  ])
  const nobody = { empty: teller.t('people:nobody') }
  return [
    {
      legend: teller.t('people:section.placement'),
      fields: [
        make.select('detachmentId', person.detachmentId, detachments),
        make.day('arrivedOn', person.arrivedOn),
        make.select('caseWorkerId', person.caseWorkerId, officers, nobody),
        make.select('psychologistId', person.psychologistId, psychologists, nobody),
      ],
    },
  ]
}

/** The fields of one part of a person's record. */
export const sectionFields = async (
  db: Kysely<Database>,
  section: Section,
  person: Person,
  teller: Teller,
): Promise<readonly FieldSet[]> => {
  const make = makerFor(teller)
  switch (section) {
    case 'identity':
      return [identityFields(make, teller, person)]
    case 'placement':
      return placementFields(db, make, teller, person)
    case 'sentence':
      return sentenceFields(make, teller, person)
    case 'health':
      return healthFields(make, teller, person)
    case 'work':
      return workFields(make, teller, person)
    case 'after':
      return afterFields(make, teller, person)
  }
}

/** The fields of a new person; `institutionId` is null for those who choose the institution. */
export const registerFields = async (
  db: Kysely<Database>,
  institutionId: string | null,
  teller: Teller,
): Promise<readonly FieldSet[]> => {
  const make = makerFor(teller)
  const { t } = teller
  const place =
    institutionId === null
      ? make.select('institutionId', null, await institutionOptions(db, teller), {
          empty: t('common:choose'),
        })
      : make.select('detachmentId', null, await detachmentOptions(db, institutionId, teller))
  return [
    identityFields(make, teller, blank),
    {
      legend: t('people:section.term'),
      fields: [
        make.radio('standing', 'in-custody', codeOptions(teller, 'standing', ['in-custody', 'on-probation'])),
        place,
        make.day('arrivedOn', null),
        make.day('sentenceStart', null),
        make.day('endOfTerm', null),
      ],
    },
  ]
}
