/** One fictional person with everything known about them, drawn from chance within what was asked for. */
import { type Day, addDays, addMonths, dateOf } from '../../app/domain/calendar/day'
import { demoIin } from '../../app/domain/people/demo-identifiers'
import type { Sex, Standing } from '../../app/domain/people/person'
import { fitnessLimits } from '../../app/domain/people/person'
import { nameKeys } from '../../app/features/people/search.server'
import { districtsOf, placeName } from '../reference/regions'
import type { PeopleTable } from '../schema/people'
import { fictionalName } from './names'
import { type Chance, morningOf } from './random'
import { trades } from './trades'

/** What is fixed about a person before chance speaks. */
export type Wish = {
  readonly standing: Standing
  readonly sex: Sex
  /** Two digits of КАТО: where the person goes to live. */
  readonly region: string
  readonly institutionId: string | null
  readonly detachmentId: string | null
  readonly caseWorkerId: string | null
  readonly psychologistId: string | null
  readonly arrivedOn: Day | null
  readonly endOfTerm: Day | null
  readonly releasedOn: Day | null
  readonly facts?: Partial<PeopleTable>
}

/** Weighted choice: an item as often as it is written. */
const education = [
  ...(['general-secondary', 'general-secondary', 'general-secondary', 'vocational', 'vocational'] as const),
  ...(['basic-secondary', 'basic-secondary', 'higher', 'primary'] as const),
]
const housing = ['relatives', 'relatives', 'relatives', 'own', 'own', 'rented', 'none', 'none', 'unknown']
const family = ['kept', 'kept', 'kept', 'strained', 'strained', 'lost', 'none', 'unknown']
const articles = [
  '188 ч. 3',
  '189 ч. 2',
  '190 ч. 4',
  '191 ч. 2',
  '297 ч. 3',
  '106 ч. 1',
  '293 ч. 2',
  '345 ч. 3',
]
const streets = ['Абай', 'Ерубаев', 'Бейбітшілік', 'Мұқанов', 'Гоголь', 'Сәтбаев', 'Тәуелсіздік', 'Достық']

const languagesOf = (chance: Chance, naming: string): string[] => {
  if (naming === 'kazakh') return chance.happens(0.85) ? ['kk', 'ru'] : ['kk']
  if (naming === 'russian') return chance.happens(0.3) ? ['ru', 'kk'] : ['ru']
  return chance.happens(0.5) ? ['ru', 'uz'] : ['ru', 'kk']
}

const fitnessOf = (chance: Chance, today: Day) => {
  const level = chance.pick(['fit', 'fit', 'fit', 'fit', 'fit', 'limited', 'limited', 'unfit', null] as const)
  if (!level) return { fitness: null, fitnessOn: null, fitnessUntil: null, fitnessLimits: '[]' }
  const on = addDays(today, -chance.whole(5, 330))
  return {
    fitness: level,
    fitnessOn: on,
    fitnessUntil: addMonths(on, 12),
    fitnessLimits: JSON.stringify(level === 'limited' ? chance.some(fitnessLimits, 3) : []),
  }
}

const flaw = (chance: Chance): 0 | 1 | null => (chance.happens(0.04) ? 1 : chance.happens(0.06) ? null : 0)

const workFacts = (chance: Chance, today: Day, standing: Standing) => {
  const consent = chance.pick(['yes', 'yes', 'yes', 'yes', 'no', null] as const)
  const cleared = standing === 'in-custody' ? chance.pick(['yes', 'yes', 'no', null] as const) : null
  return {
    clearedOutside: cleared,
    clearedOutsideOn: cleared && addDays(today, -chance.whole(10, 200)),
    lifeSentence: 0 as const,
    escapeRegister: flaw(chance),
    crimeWhileServing: flaw(chance),
    barredCategory: flaw(chance),
    medicalExclusion: flaw(chance),
    medicalAdmissionOn: chance.happens(0.65) ? addDays(today, -chance.whole(5, 300)) : null,
    psychologistRecommends: chance.pick([1, 1, 1, 0, null] as const),
    workConsent: consent,
    workConsentOn: consent && addDays(today, -chance.whole(3, 250)),
    preferredWork: JSON.stringify(chance.some(trades, 2).map((each) => each.code)),
    jobHelpAskedOn: null,
    wantsJobHelp: chance.pick([1, 1, 1, 0, null] as const),
  }
}

const afterFacts = (chance: Chance, { region, standing }: Wish) => {
  const place = chance.pick(districtsOf(region)).kato
  const house = chance.pick(housing)
  const isKnown = house !== 'none' && house !== 'unknown' && chance.happens(0.8)
  const street = `${chance.pick(streets)} көшесі, ${chance.whole(1, 120)}-үй`
  return {
    housingAfter: house,
    familyTies: chance.pick(family),
    placeAfter: standing !== 'in-custody' || chance.happens(0.85) ? place : null,
    addressAfter: isKnown ? `${placeName(place, 'kk')}, ${street}` : null,
    sharedRegion: standing === 'in-custody' ? null : region,
    preferredRegions: JSON.stringify(chance.happens(0.7) ? [region] : []),
    supervisionExpected: chance.pick([0, 0, 0, 1, null] as const),
    supervisionOrdered: null,
  }
}

/** What the verdict leaves behind, read off the day of arrival so that no chance is drawn for it. */
const verdictOf = (arrived: Day) => {
  const date = dateOf(arrived)
  const known = (yes: boolean) => (date > 26 ? null : yes ? (1 as const) : (0 as const))
  return { banRemains: known(date % 9 === 0), offenceAgainstMinor: known(date === 13) }
}

const sentenceOf = (chance: Chance, today: Day, wish: Wish) => {
  const arrived = wish.arrivedOn ?? addDays(today, -chance.whole(200, 1500))
  return {
    arrivedOn: wish.standing === 'in-custody' ? arrived : wish.arrivedOn,
    sentenceStart: addDays(arrived, -chance.whole(20, 200)),
    endOfTerm: wish.endOfTerm,
    releasedOn: wish.releasedOn,
    releaseGround: wish.releasedOn ? chance.pick(['end-of-term', 'end-of-term', 'parole']) : null,
    articles: chance.pick(articles),
    ...verdictOf(arrived),
    behaviourDegree: wish.standing === 'in-custody' ? chance.pick([-2, -1, 0, 0, 1, 1, 2, 2, 3]) : null,
    waitingSince: addDays(today, -chance.whole(5, 500)),
    createdAt: morningOf(arrived),
    updatedAt: morningOf(addDays(today, -chance.whole(1, 60))),
  }
}

const identityOf = (chance: Chance, today: Day, sex: Sex, serial: number) => {
  const name = fictionalName(chance.next, sex)
  const birthDate = addDays(today, -chance.whole(20 * 365, 64 * 365))
  const isForeign = name.naming === 'neighbour' && chance.happens(0.25)
  const iin = isForeign && chance.happens(0.6) ? null : demoIin(serial, birthDate, sex)
  return {
    surname: name.surname,
    givenName: name.given,
    patronymic: name.patronymic,
    birthDate,
    sex,
    citizenship: isForeign ? chance.pick(['UZ', 'KG', 'RU']) : 'KZ',
    languages: JSON.stringify(languagesOf(chance, name.naming)),
    iin,
    iinLast4: iin?.slice(-4) ?? null,
  }
}

/** Facts that only deadlines ask for; every so often nobody knows them yet. They follow the serial, not chance. */
const deadlineFacts = ({ sex, standing, endOfTerm }: Wish, serial: number) => {
  const isWoman = sex === 'female'
  const mayAsk = standing === 'in-custody' && endOfTerm !== null && serial % 5 !== 0
  const never = serial % 17 === 0
  return {
    termSetOn: null,
    paroleOn: mayAsk && !never ? addDays(endOfTerm, -(200 + ((serial * 37) % 400))) : null,
    neverParole: never ? (1 as const) : mayAsk ? (0 as const) : null,
    isPregnant: isWoman && serial % 6 !== 0 ? (0 as const) : null,
    hasSmallChildren: isWoman && serial % 6 !== 0 ? (serial % 3 === 0 ? (1 as const) : (0 as const)) : null,
  }
}

/** The person's row and the words under which they are found. `serial` is theirs alone. */
export const drawPerson = (chance: Chance, today: Day, serial: number, id: string, wish: Wish) => {
  const identity = identityOf(chance, today, wish.sex, serial)
  const keys = nameKeys(identity)
  const { standing, institutionId, detachmentId, caseWorkerId, psychologistId } = wish
  const row = {
    id,
    demo: 1 as const,
    ...identity,
    sortKey: keys.sortKey,
    standing,
    institutionId,
    detachmentId,
    caseWorkerId,
    psychologistId,
    ...sentenceOf(chance, today, wish),
    ...fitnessOf(chance, today),
    disabilityGroup: chance.happens(0.05) ? chance.pick([2, 3, 3]) : null,
    ...workFacts(chance, today, standing),
    education: chance.pick(education),
    ...afterFacts(chance, wish),
    ...deadlineFacts(wish, serial),
    nextDueOn: null,
    importId: null,
    version: 1,
    ...wish.facts,
  } satisfies PeopleTable
  return { row, search: { personId: id, skeleton: keys.skeleton } }
}

export type DrawnPerson = ReturnType<typeof drawPerson>
