/** What is kept beside a person: papers, trades, skills, claims and the prohibitions of a court. */
import { type Day, addDays, addMonths } from '../../app/domain/calendar/day'
import type { DocumentKind, DocumentState } from '../../app/domain/people/person'
import type { PeopleTable } from '../schema/people'
import type { Chance } from './random'
import { type Trade, trades } from './trades'

export type Person = Pick<PeopleTable, 'id' | 'standing' | 'citizenship' | 'placeAfter' | 'releasedOn'>
type NewId = (on: Day) => string

type Drawing = { readonly chance: Chance; readonly today: Day; readonly id: NewId }

const paper = (
  { chance, today, id }: Drawing,
  personId: string,
  kind: DocumentKind,
  state: DocumentState,
) => {
  const isHeld = state === 'held-by-institution' || state === 'held-by-person'
  const issued = addDays(today, -chance.whole(200, 3000))
  const lapses = isHeld && kind === 'identity-card'
  return {
    id: id(today),
    personId,
    kind,
    state,
    number: isHeld ? String(chance.whole(1000, 9999)) : null,
    issuedOn: isHeld ? issued : null,
    expiresOn: lapses ? addMonths(issued, 120) : null,
    note: null,
    version: 1,
  }
}

const identityStates = [
  ...(['held-by-institution', 'held-by-institution', 'held-by-institution', 'held-by-institution'] as const),
  ...(['held-by-institution', 'missing', 'applied', 'accepted', 'expired'] as const),
]
const bookStates = ['held-by-institution', 'held-by-institution', 'missing', 'not-needed', 'applied'] as const

export const drawPapers = (drawing: Drawing, { id, standing, citizenship }: Person) => {
  const { chance } = drawing
  const atHome = (state: DocumentState): DocumentState =>
    standing !== 'in-custody' && state === 'held-by-institution' ? 'held-by-person' : state
  const kind: DocumentKind = citizenship === 'KZ' ? 'identity-card' : 'passport'
  const papers = [paper(drawing, id, kind, atHome(chance.pick(identityStates)))]
  if (chance.happens(0.75)) papers.push(paper(drawing, id, 'work-book', atHome(chance.pick(bookStates))))
  if (chance.happens(0.6)) papers.push(paper(drawing, id, 'pension-certificate', 'not-needed'))
  if (chance.happens(0.4)) papers.push(paper(drawing, id, 'education-certificate', 'held-by-person'))
  return papers
}

export const drawTrades = ({ chance, today, id }: Drawing, personId: string) => {
  const known: readonly Trade[] = chance.happens(0.88) ? chance.some(trades, 2) : []
  const skills = new Set(known.flatMap((each) => chance.some(each.skills, 3)))
  return {
    occupations: known.map(({ code }) => ({ id: id(today), personId, code, years: chance.whole(0, 14) })),
    skills: [...skills].map((skill) => ({ id: id(today), personId, skill, years: chance.whole(0, 10) })),
  }
}

const obligationKinds = ['civil-claim', 'damages', 'court-costs', 'alimony', 'fine']

export const drawObligations = ({ chance, today, id }: Drawing, personId: string) => {
  const kinds = chance.happens(0.4) ? chance.some(obligationKinds, 2) : []
  return kinds.map((kind) => {
    const amount = chance.whole(30, 4_000) * 100_000
    const paid = chance.happens(0.15) ? 1 : chance.next() * 0.8
    const courtAct = `№ ${chance.whole(1000, 9999)}-${chance.whole(20, 25)}-00-2/${chance.whole(10, 999)}`
    const repaid = Math.round((amount * paid) / 100) * 100
    return { id: id(today), personId, kind, courtAct, amount, repaid, version: 1 }
  })
}

/** As the form stores them: each prohibition has its own part, the others stay empty. */
const detailsOf = (code: string, { placeAfter }: Person) => ({
  hours: code === 'SR1' ? { from: '22:00', to: '06:00' } : null,
  places: code === 'SR2' ? ['ойын-сауық орындары'] : [],
  areas: code === 'SR3' && placeAfter ? [placeAfter] : [],
})

/** For people under administrative supervision after release. */
export const drawRestrictions = ({ chance, today, id }: Drawing, person: Person) => {
  const codes = chance.some(['SR1', 'SR2', 'SR3', 'SR5'] as const, 3)
  const from = person.releasedOn ?? addDays(today, -chance.whole(20, 400))
  return codes.map((code) => ({
    id: id(today),
    personId: person.id,
    code,
    court: 'Қарағанды қаласының Қазыбек би аудандық соты',
    courtAct: `№ ${chance.whole(1000, 9999)}-25-00-3/${chance.whole(10, 999)}`,
    fromDay: from,
    untilDay: addMonths(from, chance.pick([12, 18, 24])),
    details: JSON.stringify(detailsOf(code, person)),
    version: 1,
  }))
}

/** People under supervision appear at the police once a week, each on the day that falls to them. */
export const appearancesOf = ({ today, id }: Pick<Drawing, 'today' | 'id'>, people: readonly Person[]) =>
  people.map((person, at) => ({
    id: id(today),
    personId: person.id,
    body: 'police' as const,
    weekdays: JSON.stringify([(at % 5) + 1]),
    monthDays: '[]',
    startsAt: '10:00',
    endsAt: '11:00',
    fromDay: person.releasedOn ?? addDays(today, -30),
    untilDay: null,
    createdAt: `${today}T05:00:00.000Z`,
  }))
