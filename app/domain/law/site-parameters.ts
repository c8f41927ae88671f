/** How long each stage of a company's way into a production site may take. No act says it: our choice, so that nobody waits unseen. */
import { order735 } from './citation'
import { type Parameter, parameter, since } from './parameters'

const stage = (id: string, value: number, place: string): Parameter =>
  parameter(id, 'working-days', [since('2000-01-01', value, order735(place, 'to-confirm'))])

/** From the application to the head of institution: an answer, or a visit agreed. */
export const enquiryAnswer = stage('site-enquiry-answer', 5, '62')
/** From the answer: the free space is shown. */
export const siteVisit = stage('site-visit', 10, '62')
/** From the visit: whether the production can be opened there. */
export const siteFeasibility = stage('site-feasibility', 15, '62')
/** From a yes: the contract is drawn up and signed. */
export const siteContract = stage('site-contract', 20, '62–63')
/** From the contract: machines stand and work may begin. */
export const siteFitOut = stage('site-fit-out', 60, '62')
/** From the wish to grow: more space is given or not. */
export const siteExpansion = stage('site-expansion', 30, '62')
/** From the decision to end: the space is empty and handed back. */
export const siteClosing = stage('site-closing', 30, '62')
/** Monthly counts of working convicts and civilians are written down by this day of the next month. */
export const countDay = parameter('site-count-day', 'days', [
  since('2000-01-01', 10, order735('60', 'to-confirm')),
])

export const siteParameters: readonly Parameter[] = [
  enquiryAnswer,
  siteVisit,
  siteFeasibility,
  siteContract,
  siteFitOut,
  siteExpansion,
  siteClosing,
  countDay,
]
