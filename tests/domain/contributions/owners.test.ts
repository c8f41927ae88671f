/** Who does the work on a measure, who sees it, and what may be done with it when. */
import { describe, expect, test } from 'vitest'
import type { Role } from '~/domain/access/roles'
import {
  answersFor,
  isAboutHealth,
  namedRoleOf,
  needsEvidence,
  seesWork,
} from '~/domain/contributions/owners'
import {
  decideAssignment,
  decideProof,
  decideStrike,
  decideWork,
  initialsOf,
} from '~/domain/contributions/work'
import { measureCatalogue } from '~/domain/plans/catalogue'
import { services } from '~/domain/plans/services'

const measure = (catalogueKey: string | null, service: string, block = 'legal') => ({
  catalogueKey,
  service,
  block,
})
const codeOf = (result: ReturnType<typeof decideWork>): string => (result.ok ? 'may' : result.refusal.code)

describe('a service', () => {
  test.each<[Role, string, boolean]>([
    ['social-worker', 'local-authority', true],
    ['social-worker', 'psychologist', true],
    ['detachment-head', 'education', true],
    ['detachment-head', 'career-centre', true],
    ['detachment-head', 'medic', false],
    ['medic', 'medic', true],
    ['medic', 'social-worker', false],
    ['psychologist', 'psychologist', true],
    ['local-authority', 'career-centre', true],
    ['local-authority', 'probation-officer', false],
    ['ngo', 'ngo', true],
    ['ngo', 'social-worker', false],
    ['institution-head', 'social-worker', false],
    ['headquarters', 'medic', false],
    ['person', 'ngo', false],
  ])('%s answers for the measures of %s: %s', (role, service, answer) => {
    expect(answersFor(role, service)).toBe(answer)
  })

  test('is never left without anybody who may record its work', () => {
    for (const service of services) expect(answersFor('social-worker', service)).toBe(true)
  })

  test('has names to choose from only where its people sign in', () => {
    expect(services.filter((each) => namedRoleOf(each) === null)).toEqual([
      'ngo',
      'education',
      'career-centre',
    ])
  })
})

describe('the work on a measure', () => {
  const health = measure('disability-confirmed', 'medic')
  const benefit = measure('benefit-claimed', 'local-authority')
  const papers = measure('identity-card-issued', 'social-worker')
  const sessions = measure('release-sessions', 'psychologist', 'other')

  test.each<[Role, ReturnType<typeof measure>, boolean]>([
    ['medic', health, true],
    ['social-worker', health, true],
    ['institution-head', health, false],
    ['detachment-head', health, false],
    ['prosecutor', health, false],
    ['local-authority', benefit, true],
    ['medic', benefit, true],
    ['institution-head', benefit, false],
    ['institution-head', papers, true],
    ['detachment-head', papers, true],
    ['headquarters', papers, true],
    ['medic', papers, false],
    ['psychologist', papers, false],
    ['probation-officer', papers, false],
    ['psychologist', sessions, true],
    ['detachment-head', sessions, false],
    ['institution-head', sessions, false],
  ])('is seen by %s as it should be', (role, of, seen) => {
    expect(seesWork(role, of)).toBe(seen)
  })

  test('of a medical need is about health, whoever does it', () => {
    expect(isAboutHealth(measure(null, 'ngo', 'medical'))).toBe(true)
    expect(isAboutHealth(measure(null, 'ngo', 'housing'))).toBe(false)
    expect(isAboutHealth({ ...measure('own-key', 'ngo'), need: 'disability-benefits' })).toBe(true)
  })

  const open = { isOpen: true, service: 'ngo', assignment: 'accepted' } as const
  test.each<[string, Role, Parameters<typeof decideWork>[1], string]>([
    ['an organisation that took the measure', 'ngo', open, 'may'],
    ['an organisation that has not answered', 'ngo', { ...open, assignment: 'offered' }, 'accept-first'],
    ['the officer meanwhile', 'social-worker', { ...open, assignment: 'offered' }, 'may'],
    ['another service', 'medic', open, 'not-yours'],
    ['anybody after the plan was closed', 'social-worker', { ...open, isOpen: false }, 'not-open'],
  ])('is open to %s', (_who, role, standing, code) => {
    expect(codeOf(decideWork(role, standing))).toBe(code)
  })
})

describe('a paper', () => {
  const card = { catalogueKey: 'identity-card-issued', files: 0, evidence: null }
  test.each([
    ['an identity card without a paper', 'done', card, 'evidence-missing'],
    ['an identity card with a file', 'done', { ...card, files: 1 }, 'may'],
    ['an identity card with the sheet of the personal file', 'done', { ...card, evidence: 'л. 14' }, 'may'],
    ['an identity card still on its way', 'in-progress', card, 'may'],
    ['an identity card that was not issued', 'not-done', card, 'may'],
    ['a talk', 'done', { ...card, catalogueKey: 'rights-explained' }, 'may'],
    ['a measure of one’s own', 'done', { ...card, catalogueKey: null }, 'may'],
  ] as const)('is asked for where it should be: %s', (_what, status, proof, code) => {
    expect(codeOf(decideProof(status, proof))).toBe(code)
  })

  test('is asked for only of measures that the catalogue knows', () => {
    expect(measureCatalogue.filter((each) => needsEvidence(each.key))).toHaveLength(9)
  })
})

describe('a measure', () => {
  const ngo = { isOpen: true, status: 'planned', service: 'ngo', wants: 'organisation' } as const
  test.each([
    ['of an NGO goes to an organisation', ngo, 'may'],
    ['of an NGO does not go to a user', { ...ngo, wants: 'user' }, 'user-not-ngo'],
    ['of a medic does not go to an organisation', { ...ngo, service: 'medic' }, 'organisation-not-ngo'],
    ['of a medic goes to a user', { ...ngo, service: 'medic', wants: 'user' }, 'may'],
    ['that is done goes to nobody', { ...ngo, status: 'done' }, 'already-settled'],
    ['of a closed plan goes to nobody', { ...ngo, isOpen: false }, 'not-open'],
    ['goes back to its service', { ...ngo, wants: 'nobody' }, 'may'],
  ] as const)('%s', (_what, offer, code) => {
    expect(codeOf(decideAssignment(offer))).toBe(code)
  })
})

describe('a comment', () => {
  const own = { isOwn: true, isStruck: false, minutesOld: 3 }
  test.each([
    ['of one’s own is struck soon after', own, 'may'],
    ['is struck in its last minute', { ...own, minutesOld: 15 }, 'may'],
    ['stays after that', { ...own, minutesOld: 15.1 }, 'too-late-to-strike'],
    ['is not struck by another', { ...own, isOwn: false }, 'not-your-comment'],
    ['is not struck twice', { ...own, isStruck: true }, 'struck-already'],
  ])('%s', (_what, comment, code) => {
    expect(codeOf(decideStrike(comment))).toBe(code)
  })
})

describe('a person who did not consent to be named', () => {
  test('stands with first letters', () => {
    const shyngys = { surname: 'Нұрғалиев', givenName: 'Шыңғыс', patronymic: null }
    expect(initialsOf(shyngys)).toBe('Н. Ш.')
    expect(initialsOf({ ...shyngys, surname: 'әбдіров', patronymic: 'Қанатұлы' })).toBe('Ә. Ш. Қ.')
  })
})
