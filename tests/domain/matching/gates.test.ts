/** The gates of the law, situation by situation: who may have what, who may not, and what is not known. */
import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import type { FindingState } from '~/domain/law/rule'
import type { Candidate, OpeningFacts } from '~/domain/matching/facts'
import { findingsFor } from '~/domain/matching/gates'
import {
  aCandidate,
  aJobAfterRelease,
  aReleasedPerson,
  aVolunteerProgramme,
  anOpening,
  findingOf,
  today,
} from '#tests/support/matching'

type Situation = readonly [
  name: string,
  rule: string,
  person: Partial<Candidate>,
  opening: Partial<OpeningFacts>,
  state: FindingState | undefined,
]

const stateOf = (rule: string, candidate: Candidate, opening: OpeningFacts) =>
  findingOf(`matching.${rule}`, candidate, opening)?.state

const inCustody = ([, rule, person, opening, state]: Situation): void =>
  expect(stateOf(rule, aCandidate(person), anOpening(opening))).toBe(state)

const yesterday = addDays(today, -1)

describe('someone in custody of whom everything is known', () => {
  it('is let through by every gate of their own institution', () => {
    const findings = findingsFor({ candidate: aCandidate(), opening: anOpening() }, today)
    expect(findings.filter((each) => each.state !== 'held')).toEqual([])
  })

  it('sees the article and the day of the medical conclusion beside the finding', () => {
    expect(findingOf('matching.fitness.able', aCandidate(), anOpening())).toMatchObject({
      cites: [{ act: 'order-735', place: '34(3)', standing: 'confirmed' }],
      asOf: '2026-10-04',
    })
  })
})

describe('documents, order 735 para 34(1)–(2)', () => {
  const identity = 'documents.identity'
  const number = 'documents.foreigners-number'
  it.each<Situation>([
    [
      'without an identity document nobody is put forward',
      identity,
      { identityDocument: false },
      {},
      'failed',
    ],
    ['a document nobody asked about is unknown', identity, { identityDocument: null }, {}, 'unknown'],
    ['a document that ended yesterday is none', identity, { identityDocumentUntil: yesterday }, {}, 'failed'],
    ['a document that ends today still holds', identity, { identityDocumentUntil: today }, {}, 'held'],
    ['a citizen is not asked for a foreigner’s number', number, { hasIin: false }, {}, undefined],
    [
      'a foreigner without a number is not put forward',
      number,
      { citizenship: 'UZ', hasIin: false },
      {},
      'failed',
    ],
    ['a foreigner with a number is', number, { citizenship: 'UZ' }, {}, 'held'],
    [
      'unknown citizenship without a number is unknown',
      number,
      { citizenship: null, hasIin: false },
      {},
      'unknown',
    ],
    ['unknown citizenship with a number is enough', number, { citizenship: null }, {}, 'held'],
  ])('%s', (...situation) => inCustody(situation))
})

describe('fitness, order 735 para 34(3)–(4)', () => {
  const able = 'fitness.able'
  const limits = 'fitness.limits'
  const limited = { fitness: 'limited', fitnessLimits: ['no-heights'] } as const
  it.each<Situation>([
    ['someone unfit is not put forward', able, { fitness: 'unfit' }, {}, 'failed'],
    ['someone never examined is unknown', able, { fitness: null, fitnessOn: null }, {}, 'unknown'],
    ['a conclusion that ended yesterday says nothing', able, { fitnessUntil: yesterday }, {}, 'unknown'],
    ['even when it said unfit', able, { fitness: 'unfit', fitnessUntil: yesterday }, {}, 'unknown'],
    ['someone with limits may work', able, limited, {}, 'held'],
    ['limits are not asked of someone fit', limits, {}, { demands: ['no-heights'] }, undefined],
    [
      'someone kept off heights is not sent up',
      limits,
      limited,
      { demands: ['no-heights', 'no-dust'] },
      'failed',
    ],
    ['but may do what asks nothing of the kind', limits, limited, { demands: ['no-dust'] }, 'held'],
    ['limits nobody named are unknown', limits, { fitness: 'limited' }, { demands: ['no-dust'] }, 'unknown'],
    ['unless the work asks for nothing', limits, { fitness: 'limited' }, {}, 'held'],
  ])('%s', (...situation) => inCustody(situation))

  it('names how many limits the work crosses, and which, never an illness', () => {
    const found = findingOf(
      'matching.fitness.limits',
      aCandidate(limited),
      anOpening({ demands: ['no-heights'] }),
    )
    expect(found?.values).toEqual({ limits: 1, crossed: 1, codes: 'no-heights' })
  })
})

describe('age and sex', () => {
  const seventeen = { birthDate: addDays(day('2008-11-22'), 1) }
  const nights = { shifts: [{ days: [1], from: '20:00', to: '08:00' }] }
  it.each<Situation>([
    [
      'someone of fifteen makes no labour contract',
      'age.work',
      { birthDate: day('2010-11-23') },
      {},
      'failed',
    ],
    ['someone sixteen today does', 'age.work', { birthDate: day('2010-11-22') }, {}, 'held'],
    ['someone of seventeen does not work at night', 'age.night', seventeen, nights, 'failed'],
    ['someone eighteen today does', 'age.night', { birthDate: day('2008-11-22') }, nights, 'held'],
    ['day work asks nothing about nights', 'age.night', seventeen, {}, undefined],
    ['work banned to those under 21 is closed at 17', 'age.opening', seventeen, { minAge: 21 }, 'failed'],
    ['work for men is closed to a woman', 'sex.admitted', {}, { sexes: ['male'] }, 'failed'],
    ['work for both is not asked about', 'sex.admitted', {}, {}, undefined],
  ])('%s', (...situation) => inCustody(situation))
})

describe('where a person stands', () => {
  const served = 'standing.institution-served'
  const level = 'standing.safety-level'
  it.each<Situation>([
    ['another institution’s site is not theirs', served, { institutionId: 'institution-2' }, {}, 'failed'],
    ['an institution not recorded is unknown', served, { institutionId: null }, {}, 'unknown'],
    ['a site open to any institution does not ask', served, {}, { institutionId: null }, undefined],
    ['a level the site does not serve is closed', level, { safetyLevel: 'maximum' }, {}, 'failed'],
    ['a level not recorded is unknown', level, { safetyLevel: null }, {}, 'unknown'],
    ['a site that names no level serves all', level, {}, { safetyLevels: [] }, undefined],
  ])('%s', (...situation) => inCustody(situation))

  const after = 'standing.outside-or-leaving-soon'
  it.each([
    ['someone released', aReleasedPerson(), 'held'],
    ['someone on probation', aReleasedPerson({ standing: 'on-probation' }), 'held'],
    ['someone who leaves in 90 days', aCandidate({ endOfTerm: addDays(today, 90) }), 'held'],
    ['someone who leaves in 91 days', aCandidate({ endOfTerm: addDays(today, 91) }), 'failed'],
    ['someone whose term is not recorded', aCandidate({ endOfTerm: null }), 'unknown'],
  ])('%s and work after release', (_, person, state) => {
    expect(stateOf(after, person, aJobAfterRelease())).toBe(state)
  })

  it('someone released is not sent to a site of the prison', () => {
    expect(stateOf('standing.serves-sentence', aReleasedPerson(), anOpening())).toBe('failed')
  })
})

describe('work outside the guarded area, order 735 paras 71, 73, 74', () => {
  const outside: Partial<OpeningFacts> = { channel: 'outside-area', institutionId: null }
  const grounds: [string, string, Partial<Candidate>, Partial<Candidate>][] = [
    ['74(1) a life sentence', 'no-life-sentence', { lifeSentence: true }, { lifeSentence: null }],
    ['74(2) a medic’s bar', 'no-medical-exclusion', { medicalExclusion: true }, { medicalExclusion: null }],
    ['74(3) the category of crime', 'no-barred-category', { barredCategory: true }, { barredCategory: null }],
    ['74(4) the escape register', 'no-escape-register', { escapeRegister: true }, { escapeRegister: null }],
    [
      '74(5) a crime while serving',
      'no-crime-while-serving',
      { crimeWhileServing: true },
      { crimeWhileServing: null },
    ],
    ['74(6) a negative degree', 'no-negative-degree', { behaviourDegree: -1 }, { behaviourDegree: null }],
    ['73 a refusal', 'cleared', { clearedOutside: 'no' }, { clearedOutside: null }],
  ]

  it.each(grounds)('%s closes it, and is unknown when nobody knows', (_, name, bad, missing) => {
    expect(stateOf(`outside.${name}`, aCandidate(bad), anOpening(outside))).toBe('failed')
    expect(stateOf(`outside.${name}`, aCandidate(missing), anOpening(outside))).toBe('unknown')
    expect(stateOf(`outside.${name}`, aCandidate(), anOpening(outside))).toBe('held')
  })

  it.each(grounds)('%s says nothing about work inside', (_, name, bad) => {
    expect(stateOf(`outside.${name}`, aCandidate(bad), anOpening())).toBeUndefined()
  })

  it.each([
    ['another district of the same great city', '711210000', '711110000', 'held'],
    ['another city', '711210000', '751110000', 'failed'],
    ['another village of the same rural district', '551043100', '551043200', 'failed'],
    ['the same village', '551043100', '551043100', 'held'],
    ['a rural district without the village', '551043100', '551043000', 'unknown'],
    ['only the district named', '551000000', '551000000', 'unknown'],
  ])('%s', (_, institutionPlace, place, state) => {
    const rule = 'outside.within-settlement'
    expect(stateOf(rule, aCandidate({ institutionPlace }), anOpening({ ...outside, place }))).toBe(state)
  })
})

describe('work within the oblast, order 735 paras 88–90', () => {
  const oblast: Partial<OpeningFacts> = { channel: 'oblast', institutionId: null, safetyLevels: [] }
  const lodging = { ...oblast, withLodging: true }
  const minimum = { safetyLevel: 'minimum' } as const
  it.each<Situation>([
    ['is for minimum security', 'oblast.minimum-safety', minimum, oblast, 'held'],
    ['not for medium', 'oblast.minimum-safety', {}, oblast, 'failed'],
    ['stays in the oblast', 'oblast.same-oblast', minimum, { ...oblast, place: '101010000' }, 'failed'],
    [
      'gives no lodging with a negative degree',
      'oblast.lodging-degree',
      { behaviourDegree: -2 },
      lodging,
      'failed',
    ],
    [
      'does not ask the degree without lodging',
      'oblast.lodging-degree',
      { behaviourDegree: -2 },
      oblast,
      undefined,
    ],
  ])('%s', (...situation) => inCustody(situation))
})

describe('housekeeping, order 735 paras 46 and 52', () => {
  const housekeeping = { channel: 'housekeeping' } as const
  const psychologist = 'housekeeping.psychologist'
  const medical = 'housekeeping.medical-admission'
  const mixed = { safetyLevel: 'mixed', firstTermMedium: false } as const
  it.each<Situation>([
    ['waits for the psychologist', psychologist, { psychologistRecommends: null }, housekeeping, 'unknown'],
    [
      'stops at the psychologist’s no',
      psychologist,
      { psychologistRecommends: false },
      housekeeping,
      'failed',
    ],
    ['waits for the medical examination', medical, { medicalAdmissionOn: null }, housekeeping, 'unknown'],
    [
      'does not count an examination still to come',
      medical,
      { medicalAdmissionOn: addDays(today, 1) },
      housekeeping,
      'unknown',
    ],
    ['in mixed security is only for a first term', 'housekeeping.first-term', mixed, housekeeping, 'failed'],
    ['in medium security does not ask', 'housekeeping.first-term', {}, housekeeping, undefined],
    ['is the only work that asks', psychologist, { psychologistRecommends: false }, {}, undefined],
  ])('%s', (...situation) => inCustody(situation))
})

describe('term, consent and room', () => {
  const term = 'term.remaining'
  it.each<Situation>([
    [
      'six months left to the day are enough',
      term,
      { endOfTerm: day('2027-05-22') },
      { minTermMonths: 6 },
      'held',
    ],
    ['a day less is not', term, { endOfTerm: day('2027-05-21') }, { minTermMonths: 6 }, 'failed'],
    ['a term not recorded is unknown', term, { endOfTerm: null }, { minTermMonths: 6 }, 'unknown'],
    ['an opening that asks no term does not ask', term, {}, {}, undefined],
    ['a person who said no is not put forward', 'consent.in-custody', { workConsent: 'no' }, {}, 'failed'],
    ['a person nobody asked is unknown', 'consent.in-custody', { workConsent: null }, {}, 'unknown'],
    ['a full site is closed', 'room.place-free', {}, { placesFree: 0 }, 'failed'],
    [
      'people kept apart do not share a site',
      'room.kept-apart',
      { keptApart: ['x'] },
      { peopleAtSite: ['x'] },
      'failed',
    ],
    [
      'someone else at the site is no matter',
      'room.kept-apart',
      { keptApart: ['x'] },
      { peopleAtSite: ['y'] },
      'held',
    ],
  ])('%s', (...situation) => inCustody(situation))
})

describe('a volunteer programme', () => {
  it('takes adults only', () => {
    const rule = 'age.volunteer'
    expect(stateOf(rule, aReleasedPerson({ birthDate: day('2008-11-23') }), aVolunteerProgramme())).toBe(
      'failed',
    )
    expect(stateOf(rule, aReleasedPerson({ birthDate: day('2008-11-22') }), aVolunteerProgramme())).toBe(
      'held',
    )
  })

  it('asks for no identity document and no fitness for work, but for the person’s own will', () => {
    const person = aReleasedPerson({ identityDocument: false, fitness: 'unfit', workConsent: 'no' })
    const findings = findingsFor({ candidate: person, opening: aVolunteerProgramme() }, today)
    expect(findings.filter((each) => each.state === 'failed').map((each) => each.rule)).toEqual([
      'matching.consent.volunteer',
    ])
  })
})
