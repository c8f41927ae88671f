/**
 * Who may open and act on every address: written by hand, apart from the policy, so that the two check each other.
 * A new route without a row fails the matrix.
 */
import { type Role, roles } from '~/domain/access/roles'

/** `own`: only rows of their own tenancy. `all`: every row. Everyone else is answered `otherwise`. */
export type Cell =
  'open' | { readonly own: readonly Role[]; readonly all: readonly Role[]; readonly otherwise: 403 | 404 }

export type Row = {
  readonly loader: Cell | null
  readonly action: Cell | null
  /** On which network it is served: institutions' own, the internet, or both. */
  readonly zone: 'inner' | 'outer' | 'both'
}

const cell = (own: readonly Role[], all: readonly Role[] = [], otherwise: 403 | 404 = 403): Cell => ({
  own,
  all,
  otherwise,
})
const row = (zone: Row['zone'], loader: Cell | null, action: Cell | null = null): Row => ({
  zone,
  loader,
  action,
})

const inside: readonly Role[] = [
  'social-worker',
  'detachment-head',
  'medic',
  'psychologist',
  'institution-head',
]
const receiving: readonly Role[] = ['probation-officer', 'local-authority']
const overseers: readonly Role[] = ['headquarters', 'prosecutor']
const posters: readonly Role[] = ['employer', 'production-manager', 'volunteer-coordinator']
const placers: readonly Role[] = ['social-worker']
const working: readonly Role[] = ['social-worker', 'detachment-head', 'medic', ...receiving, 'ngo']

const readsPeople = cell([...inside, ...receiving], overseers)
const readsPlans = cell([...inside, ...receiving, 'person'], overseers)
const places = cell(placers)
const asks = cell(['social-worker', 'detachment-head'])
const readsHandovers = cell(
  ['social-worker', 'detachment-head', 'medic', 'institution-head', ...receiving],
  overseers,
)
const readsOpenings = cell(
  posters,
  roles.filter((role) => !posters.includes(role)),
)
const records = cell(['social-worker', 'detachment-head'], ['headquarters'])
const receives = cell(['social-worker', 'probation-officer'], ['headquarters'])
const movesPeople = cell(['social-worker', 'institution-head'], ['headquarters'])
const postsOpenings = cell(posters, ['headquarters'])
const approvesOpenings = cell(['institution-head'], ['headquarters'])
const managesInstitutions = cell([], ['headquarters', 'administrator'])
const readsRuns = cell(['social-worker', 'institution-head', 'probation-officer'], ['headquarters'])
const readsTraining = cell(['psychologist', 'institution-head'], ['headquarters'])
const readsCourses = cell([], ['psychologist', 'institution-head', 'headquarters'])
const trains = cell(['institution-head'], ['headquarters'])
const plansTraining = cell([], ['headquarters'])
const learns = cell(['psychologist'], ['headquarters'])
const startsRuns = cell(['social-worker', 'institution-head'], ['headquarters'])
const answersLines = cell(['social-worker', 'probation-officer'])
const asksWorkers = cell(['employer', 'production-manager', 'social-worker'])
const readsRequests = cell(['employer', 'production-manager', 'social-worker', 'institution-head'], overseers)
const readsSelection = cell(['social-worker', 'institution-head'], overseers)
const readsWorkNotices = cell(
  ['employer', 'production-manager', 'social-worker', 'detachment-head', 'institution-head'],
  overseers,
)
const answersSheets = cell(['social-worker', 'detachment-head', 'medic', 'psychologist'])
const onlyHead = cell(['institution-head'])
const makesTemplates = cell(['institution-head'], ['headquarters'])
const refers = cell(['social-worker', 'probation-officer', ...posters])
const insideHidden = cell(inside, [], 404)
const refersToPsychiatrist = cell(['psychologist', 'medic'], [], 404)
const asksDiagnostics = cell(['social-worker', 'detachment-head', 'medic', 'institution-head'], [], 404)
/** The request of the fixture was sent by somebody else: of staff only a psychologist reads it. */
const readsDiagnostics = cell(['psychologist'], [], 404)
const decidesRegister = cell(['institution-head', 'detachment-head', 'psychologist'], [], 404)
const worksRegister = cell(['detachment-head', 'social-worker'], [], 404)
const employing: readonly Role[] = ['employer', 'production-manager']
const watching: readonly Role[] = [
  'social-worker',
  'institution-head',
  'headquarters',
  'monitor',
  'prosecutor',
]
const contractors: readonly Role[] = ['social-worker', 'institution-head', 'headquarters']
const readsEmployers = cell(employing, watching)
const overseesEmployers = cell([], [...watching, 'local-authority'])
const provides = cell(employing, ['headquarters'])
const contracts = cell(['social-worker', 'institution-head'], ['headquarters'])
const recordsLines = cell(employing, contractors)
const readsReferrals = cell([...inside, 'probation-officer', ...posters], ['headquarters'])
const readsInterviews = cell(['social-worker', 'institution-head', 'probation-officer', ...posters, 'person'])
const callsOff = cell(['social-worker', 'probation-officer', ...posters, 'person'])
const ownWork = cell(['person'])
const givesCodes = cell(['social-worker', 'detachment-head', ...receiving])
const onlyPerson = cell(['person'], [], 404)
const listsAppeals = cell(['social-worker', 'institution-head'], overseers, 404)
/** The appeal of the fixture came to the placement officer: whoever else may handle appeals does not see it. */
const handlesAppeals = cell(['social-worker'], [], 404)
const onlyPsychologist = cell(['psychologist'], [], 404)
const onlyHeadHidden = cell(['institution-head'], [], 404)
const readsSubstitutions = cell(['psychologist', 'institution-head'], [], 404)
const readsLawfulRequests = cell(['psychologist', 'institution-head'], ['headquarters'], 404)
const onAlarm = cell(['detachment-head', 'institution-head', 'medic'], [], 404)
const administers = cell([], ['administrator'])
const sendsFiles = cell(['social-worker', 'employer'], ['headquarters'])
const signs = cell(['social-worker', 'institution-head'])
const readsNotices = cell(['social-worker', 'institution-head', ...receiving], overseers)
const readsRegister = cell(['social-worker', 'institution-head'], overseers)
const keepsTemplates = cell(['institution-head'], ['headquarters'])
const answers = cell(['social-worker', ...receiving])
const headquartersOnly = cell([], ['headquarters'])
const keepsCatalogue = cell(['social-worker'], ['headquarters'])

const holdsActivities: readonly Role[] = ['social-worker', 'detachment-head', 'institution-head']
const keepsActivities = cell(holdsActivities)
const readsActivities = cell(holdsActivities, [...overseers, 'monitor'])
const organisesVolunteers = cell(['volunteer-coordinator', 'ngo', 'local-authority'], ['headquarters'])
const opensProgrammes = cell([], ['volunteer-coordinator', 'ngo', 'local-authority', 'headquarters'])
const seesEvents: readonly Role[] = [
  'social-worker',
  'detachment-head',
  'institution-head',
  'probation-officer',
  'headquarters',
  'monitor',
  'prosecutor',
]
const readsEvents = cell(['volunteer-coordinator', 'ngo', 'local-authority'], seesEvents)
const listsEvents = cell([], [...seesEvents, 'volunteer-coordinator', 'ngo', 'local-authority'])
const proposing: readonly Role[] = ['social-worker', 'detachment-head', 'probation-officer']
const readsSignUps = cell([...proposing, 'institution-head'])

const readsSchooling = cell(['social-worker', 'detachment-head', 'institution-head'])
const listsLearners = cell([], ['social-worker', 'detachment-head', 'institution-head'])
const readsCoursesInside = cell(
  ['social-worker', 'detachment-head', 'institution-head'],
  ['headquarters', 'monitor', 'prosecutor'],
)
const listsCoursesInside = cell(
  [],
  ['social-worker', 'detachment-head', 'institution-head', 'headquarters', 'monitor', 'prosecutor'],
)
const plansCourses = cell(['social-worker', 'institution-head'])
const setsCoursesUp = cell([], ['social-worker', 'institution-head'])
const seesDemand = cell([], ['social-worker', 'institution-head', 'headquarters'])
const enrols = cell(['social-worker', 'detachment-head'])

const keepsSites = cell(['social-worker', 'institution-head'], ['headquarters'])
const readsSites = cell(
  [],
  [
    'social-worker',
    'detachment-head',
    'institution-head',
    'employer',
    'production-manager',
    'local-authority',
    'headquarters',
    'monitor',
    'prosecutor',
  ],
)
const asksForSpace = cell([], ['employer', 'production-manager'])
const ownCompany = cell(['employer', 'production-manager'])
const readsEnquiries = cell(
  ['social-worker', 'institution-head', 'employer', 'production-manager'],
  ['headquarters', 'prosecutor'],
)
const countsPeople = cell(['social-worker', 'institution-head', 'production-manager'], ['headquarters'])
const payers: readonly Role[] = ['employer', 'production-manager']
const readsWages = cell(['social-worker', 'institution-head', ...payers], ['headquarters', 'prosecutor'])

const worksOn = cell([...working, 'psychologist'])
const talks = cell([...working, 'institution-head'])
const attaches = cell(working)
const readsWork = cell([...inside, ...receiving, 'ngo'], overseers)
const recordsDuties = cell(
  ['social-worker', 'detachment-head', 'institution-head', 'probation-officer'],
  ['headquarters'],
)

/** Rows by route file. */
export const authorizationTable: Readonly<Record<string, Row>> = {
  'routes/home/index.tsx': row('both', cell([], roles)),

  'routes/account/language.tsx': row('both', 'open', 'open'),
  'routes/account/sign-in.tsx': row('both', 'open', 'open'),
  'routes/account/second-factor.tsx': row('both', 'open', 'open'),
  'routes/account/sign-out.tsx': row('both', 'open', 'open'),
  'routes/account/password.tsx': row('both', 'open', 'open'),
  'routes/account/enrol.tsx': row('both', 'open', 'open'),
  'routes/account/setup.tsx': row('inner', 'open', 'open'),
  'routes/account/index.tsx': row('both', cell([], roles), cell([], roles)),

  'routes/outbox/messages.tsx': row('both', cell([], roles), cell([], roles)),
  'routes/outbox/contact.tsx': row('both', cell([], roles), cell([], roles)),
  'routes/outbox/watch.tsx': row('inner', administers),

  'routes/caseload/index.tsx': row(
    'inner',
    cell(['social-worker', 'institution-head'], ['headquarters']),
    cell(['institution-head']),
  ),
  'routes/caseload/assign.tsx': row(
    'inner',
    cell(['social-worker', 'institution-head']),
    cell(['social-worker', 'institution-head']),
  ),
  'routes/caseload/even.tsx': row('inner', cell(['institution-head'])),
  'routes/home/digest.tsx': row('inner', cell([], [...inside, ...receiving])),
  'routes/home/organiser-week.tsx': row(
    'both',
    cell([], ['volunteer-coordinator', 'ngo', 'local-authority']),
  ),
  'routes/plans/times.tsx': row('inner', cell([], ['social-worker', 'institution-head', 'headquarters'])),
  'routes/caseload/calendar.tsx': row('inner', cell([], [...inside, ...receiving])),
  'routes/caseload/feed.tsx': row(
    'inner',
    cell([], [...inside, ...receiving]),
    cell([], [...inside, ...receiving]),
  ),
  'routes/caseload/feed-file.tsx': row('inner', 'open'),

  'routes/people/list.tsx': row('inner', readsPeople, readsPeople),
  'routes/people/new.tsx': row('inner', cell(placers, ['headquarters']), cell(placers, ['headquarters'])),
  'routes/people/person.tsx': row('inner', readsPeople),
  'routes/people/overview.tsx': row('inner', readsPeople),
  'routes/people/history.tsx': row('inner', readsPeople),
  'routes/people/edit.tsx': row('inner', records, records),
  'routes/people/documents.tsx': row('inner', readsPeople),
  'routes/people/paper.tsx': row('inner', readsPeople, records),
  'routes/people/readiness.tsx': row('inner', cell(inside, ['headquarters'])),
  'routes/people/readiness-file.tsx': row('inner', cell(inside, ['headquarters'])),
  'routes/people/skills.tsx': row('inner', records, records),
  'routes/people/restrictions.tsx': row('inner', records, records),
  'routes/people/appearances.tsx': row('inner', receives, receives),
  'routes/people/obligations.tsx': row('inner', records, records),
  'routes/people/kept-apart.tsx': row('inner', records, records),
  'routes/people/term.tsx': row('inner', movesPeople, movesPeople),
  'routes/people/transfer.tsx': row('inner', movesPeople, movesPeople),
  'routes/people/edit-health.tsx': row(
    'inner',
    cell(['social-worker', 'medic']),
    cell(['social-worker', 'medic']),
  ),

  'routes/plans/list.tsx': row('inner', readsPeople, signs),
  'routes/plans/section.tsx': row('inner', readsPlans),
  'routes/plans/print-file.tsx': row('inner', readsPlans),
  'routes/plans/versions.tsx': row('inner', readsPlans),
  'routes/plans/timeline.tsx': row('inner', readsPeople),
  'routes/plans/contents.tsx': row('inner', places, places),
  'routes/plans/remove-measure.tsx': row('inner', places, places),
  'routes/plans/restore-measure.tsx': row('inner', places, places),
  'routes/plans/tab.tsx': row('inner', readsPlans, places),
  'routes/plans/print.tsx': row('inner', readsPlans),
  'routes/plans/draft.tsx': row('inner', places, places),
  'routes/plans/needs.tsx': row('inner', places, places),
  'routes/plans/drafted.tsx': row('inner', places, places),
  'routes/plans/revise.tsx': row('inner', places, places),
  'routes/plans/new-measure.tsx': row('inner', places, places),
  'routes/plans/measure.tsx': row('both', readsWork, worksOn),
  'routes/contributions/tasks.tsx': row('both', worksOn, worksOn),
  'routes/contributions/comments.tsx': row('both', talks, talks),
  'routes/contributions/files.tsx': row('both', attaches, attaches),
  'routes/contributions/file.tsx': row('both', readsWork),
  'routes/contributions/assign.tsx': row('inner', places, places),
  'routes/contributions/answer.tsx': row('both', cell(['ngo']), cell(['ngo'])),
  'routes/contributions/list.tsx': row('both', cell([], [...inside, ...receiving, 'ngo'])),
  'routes/plans/agree.tsx': row('inner', places, places),
  'routes/plans/approve.tsx': row('inner', cell(['institution-head']), cell(['institution-head'])),
  'routes/plans/send.tsx': row('inner', places, places),
  'routes/plans/deadline.tsx': row(
    'inner',
    cell(['social-worker', 'institution-head']),
    cell(['social-worker', 'institution-head']),
  ),
  'routes/plans/pause.tsx': row(
    'inner',
    cell(['social-worker', 'institution-head']),
    cell(['social-worker', 'institution-head']),
  ),
  'routes/meetings/list.tsx': row('inner', readsPeople),
  'routes/meetings/new.tsx': row('inner', asks, asks),
  'routes/meetings/meeting.tsx': row('inner', readsPeople, asks),
  'routes/plans/hand-over.tsx': row('inner', places),
  'routes/plans/close.tsx': row('inner', places, places),

  'routes/notices/of-person.tsx': row('inner', readsNotices, places),
  'routes/notices/list.tsx': row('inner', readsNotices, signs),
  'routes/notices/register.tsx': row('inner', readsRegister),
  'routes/notices/register-file.tsx': row('inner', readsRegister),
  'routes/notices/numbering.tsx': row('inner', cell(['institution-head']), cell(['institution-head'])),
  'routes/notices/templates.tsx': row('inner', keepsTemplates),
  'routes/notices/template-files.tsx': row('inner', keepsTemplates, keepsTemplates),
  'routes/notices/template-sample.tsx': row('inner', keepsTemplates),
  'routes/notices/notice.tsx': row('inner', readsNotices, signs),
  'routes/notices/lines.tsx': row('inner', places, places),
  'routes/notices/answer.tsx': row('inner', answers, answers),
  'routes/notices/file.tsx': row('inner', readsNotices),
  'routes/assessments/needs.tsx': row('inner', cell(inside), asks),
  'routes/assessments/assessment.tsx': row('inner', cell(inside), places),
  'routes/assessments/block.tsx': row('inner', asks, asks),
  'routes/entries/list.tsx': row('inner', cell(['social-worker', 'institution-head'], ['headquarters'])),
  'routes/entries/tick.tsx': row('inner', places, places),
  'routes/entries/entry.tsx': row(
    'inner',
    cell(['social-worker', 'institution-head'], ['headquarters']),
    places,
  ),
  'routes/assessments/questionnaires.tsx': row('inner', headquartersOnly, headquartersOnly),
  'routes/assessments/questionnaire.tsx': row('inner', headquartersOnly, headquartersOnly),
  'routes/assessments/new-question.tsx': row('inner', headquartersOnly, headquartersOnly),
  'routes/assessments/question.tsx': row('inner', headquartersOnly, headquartersOnly),
  'routes/plans/catalogue.tsx': row('inner', keepsCatalogue),
  'routes/plans/new-catalogue-measure.tsx': row('inner', keepsCatalogue, keepsCatalogue),
  'routes/plans/catalogue-measure.tsx': row('inner', keepsCatalogue, keepsCatalogue),
  'routes/duties/list.tsx': row('inner', cell([...inside, ...receiving], [...overseers, 'monitor'])),
  'routes/duties/person.tsx': row('inner', readsPeople),
  'routes/duties/record-for-person.tsx': row('inner', recordsDuties, recordsDuties),
  'routes/duties/record.tsx': row('inner', recordsDuties, recordsDuties),
  'routes/duties/duty.tsx': row('inner', recordsDuties, recordsDuties),
  'routes/duties/correct.tsx': row('inner', recordsDuties, recordsDuties),
  'routes/handovers/list.tsx': row('inner', readsHandovers),
  'routes/handovers/handover.tsx': row(
    'inner',
    readsHandovers,
    cell(['social-worker', 'detachment-head', 'medic']),
  ),
  'routes/handovers/section.tsx': row('inner', readsHandovers, places),
  'routes/handovers/prepare.tsx': row('inner', places, places),
  'routes/handovers/measures.tsx': row('inner', places, places),
  'routes/handovers/offer.tsx': row('inner', places, places),
  'routes/handovers/cancel.tsx': row('inner', places, places),
  'routes/handovers/accept.tsx': row('inner', cell(receiving), cell(receiving)),
  'routes/handovers/return.tsx': row('inner', cell(receiving), cell(receiving)),
  'routes/handovers/meeting.tsx': row('inner', cell(receiving), cell(receiving)),
  'routes/handovers/request.tsx': row(
    'inner',
    cell(['social-worker', ...receiving]),
    cell(['social-worker', ...receiving]),
  ),

  'routes/handovers/board.tsx': row('inner', readsPeople, cell([...inside, ...receiving])),
  'routes/handovers/release-day.tsx': row('inner', readsPeople, cell([...inside, ...receiving])),
  'routes/handovers/card.tsx': row('inner', readsPeople),
  'routes/handovers/contacts.tsx': row('inner', cell([], receiving), cell([], receiving)),

  'routes/imports/list.tsx': row('both', sendsFiles),
  'routes/imports/new.tsx': row('both', sendsFiles, sendsFiles),
  'routes/imports/template.tsx': row('both', sendsFiles),
  'routes/imports/import.tsx': row('both', sendsFiles, sendsFiles),
  'routes/imports/differences.tsx': row('both', sendsFiles),
  'routes/imports/folder.tsx': row('inner', places, places),
  'routes/imports/bad-rows.tsx': row('both', sendsFiles),

  'routes/organisations/register.tsx': row('outer', 'open', 'open'),
  'routes/organisations/index.tsx': row(
    'both',
    cell(['local-authority'], ['social-worker', 'institution-head', 'headquarters', 'monitor', 'prosecutor']),
  ),
  'routes/organisations/organisation.tsx': row(
    'both',
    cell(
      ['local-authority', ...posters],
      ['social-worker', 'institution-head', 'headquarters', 'monitor', 'prosecutor'],
    ),
  ),
  'routes/organisations/edit.tsx': row(
    'both',
    cell(posters, ['headquarters']),
    cell(posters, ['headquarters']),
  ),
  'routes/organisations/check.tsx': row('both', null, cell(posters, ['headquarters'])),
  'routes/organisations/decision.tsx': row('both', headquartersOnly, headquartersOnly),

  'routes/openings/index.tsx': row('both', readsOpenings),
  'routes/openings/opening.tsx': row('both', readsOpenings),
  'routes/openings/facts.tsx': row('both', readsOpenings),
  'routes/openings/new.tsx': row('both', postsOpenings, postsOpenings),
  'routes/openings/edit.tsx': row('both', postsOpenings, postsOpenings),
  'routes/openings/change.tsx': row('both', postsOpenings, postsOpenings),
  'routes/openings/decision.tsx': row('both', approvesOpenings, approvesOpenings),

  'routes/matching/matches.tsx': row(
    'inner',
    cell(['social-worker', 'detachment-head', 'institution-head', 'probation-officer'], ['headquarters']),
  ),
  'routes/matching/match.tsx': row(
    'inner',
    cell(['social-worker', 'detachment-head', 'institution-head', 'probation-officer'], ['headquarters']),
    refers,
  ),
  'routes/matching/set-aside.tsx': row('inner', places, places),
  'routes/matching/opening-people.tsx': row(
    'inner',
    cell([], ['social-worker', 'institution-head', 'headquarters']),
  ),
  'routes/matching/opening-cards.tsx': row('both', cell(posters), refers),

  // Production sites
  'routes/sites/list.tsx': row('both', readsSites),
  'routes/sites/file.tsx': row('both', readsSites),
  'routes/sites/new.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/civilians.tsx': row(
    'inner',
    cell(['social-worker', 'institution-head', 'local-authority'], ['headquarters', 'monitor', 'prosecutor']),
  ),
  'routes/sites/partners.tsx': row(
    'inner',
    cell(
      [],
      [
        'social-worker',
        'institution-head',
        'production-manager',
        'local-authority',
        'headquarters',
        'monitor',
        'prosecutor',
      ],
    ),
    headquartersOnly,
  ),
  'routes/sites/new-memorandum.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/memorandum.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/enquiries.tsx': row('both', readsEnquiries),
  'routes/sites/enquiry.tsx': row('both', readsEnquiries),
  'routes/sites/move.tsx': row('both', keepsSites, keepsSites),
  'routes/sites/withdraw.tsx': row('both', ownCompany, ownCompany),
  'routes/sites/site.tsx': row('both', readsSites),
  'routes/sites/edit.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/state.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/print.tsx': row('both', readsSites),
  'routes/sites/paper.tsx': row('both', readsSites),
  'routes/sites/enquire.tsx': row('both', asksForSpace, asksForSpace),
  'routes/sites/files.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/picture.tsx': row('both', readsSites),
  'routes/sites/new-tenancy.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/tenancy.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/counts.tsx': row('both', countsPeople, countsPeople),
  'routes/sites/new-member.tsx': row('inner', keepsSites, keepsSites),
  'routes/sites/member.tsx': row('inner', keepsSites, keepsSites),

  // Employers
  'routes/employers/overview.tsx': row('both', overseesEmployers),
  'routes/employers/overview-file.tsx': row('both', overseesEmployers),
  'routes/employers/register.tsx': row('both', overseesEmployers),
  'routes/employers/accreditation.tsx': row('both', readsEmployers),
  'routes/employers/item.tsx': row('both', readsEmployers, headquartersOnly),
  'routes/employers/item-files.tsx': row('both', provides, provides),
  'routes/employers/item-file.tsx': row('both', readsEmployers),
  'routes/employers/accredit.tsx': row('both', headquartersOnly, headquartersOnly),
  'routes/employers/contracts.tsx': row('both', readsEmployers),
  'routes/employers/new-contract.tsx': row('inner', cell([], contractors), cell([], contractors)),
  'routes/employers/contract.tsx': row('both', readsEmployers, contracts),
  'routes/employers/contract-files.tsx': row('both', readsEmployers, contracts),
  'routes/employers/contract-file.tsx': row('both', readsEmployers),
  'routes/employers/obligations.tsx': row('both', readsEmployers),
  'routes/employers/new-line.tsx': row('both', recordsLines, recordsLines),
  'routes/employers/line.tsx': row(
    'both',
    readsEmployers,
    cell([...employing, 'social-worker', 'institution-head'], ['headquarters']),
  ),
  'routes/employers/users.tsx': row('both', cell(['employer']), cell(['employer'])),

  'routes/requests/list.tsx': row('both', readsRequests),
  'routes/requests/new.tsx': row('both', asksWorkers, asksWorkers),
  'routes/requests/request.tsx': row('both', readsRequests),
  'routes/requests/selection.tsx': row('inner', places, places),
  'routes/requests/selection-file.tsx': row('inner', readsSelection),
  'routes/requests/refuse.tsx': row('inner', places, places),
  'routes/requests/close.tsx': row('inner', places, places),
  'routes/requests/withdraw.tsx': row('both', asksWorkers, asksWorkers),
  'routes/requests/candidate.tsx': row('inner', cell(inside, overseers)),
  'routes/requests/decision.tsx': row('inner', places, places),
  'routes/requests/application.tsx': row('inner', places, places),
  'routes/requests/refusal.tsx': row('inner', places, places),
  'routes/requests/round.tsx': row('inner', places, places),
  'routes/requests/line.tsx': row('inner', answersSheets, answersSheets),
  'routes/requests/head.tsx': row('inner', onlyHead, onlyHead),
  'routes/requests/contract.tsx': row('inner', places, places),
  'routes/requests/start.tsx': row('inner', places, places),
  'routes/requests/notice.tsx': row('both', asksWorkers, asksWorkers),
  'routes/requests/recall.tsx': row(
    'inner',
    cell(['social-worker', 'institution-head']),
    cell(['social-worker', 'institution-head']),
  ),
  'routes/requests/candidate-file.tsx': row('both', readsRequests),
  'routes/requests/agreements.tsx': row('inner', cell(inside)),
  'routes/requests/notices.tsx': row('both', readsWorkNotices),
  'routes/requests/work-notice.tsx': row('both', readsWorkNotices, places),
  'routes/requests/work-notice-file.tsx': row('both', readsWorkNotices),
  'routes/requests/templates.tsx': row('inner', makesTemplates),
  'routes/requests/template-files.tsx': row('inner', makesTemplates, makesTemplates),
  'routes/requests/template-sample.tsx': row('inner', makesTemplates),
  'routes/portal/work.tsx': row('both', ownWork, ownWork),

  // Placements

  'routes/wages/list.tsx': row('both', readsWages),
  'routes/wages/export.tsx': row('both', readsWages),
  'routes/wages/attendance.tsx': row(
    'both',
    cell(['social-worker', ...payers]),
    cell(['social-worker', ...payers]),
  ),
  'routes/wages/issue.tsx': row('both', cell(payers), cell(payers)),
  'routes/wages/statement.tsx': row('both', readsWages, readsWages),
  'routes/wages/file.tsx': row('both', readsWages),
  'routes/wages/take-back.tsx': row('both', cell(payers), cell(payers)),
  'routes/wages/own.tsx': row('both', cell(['person'])),
  'routes/wages/own-statement.tsx': row('both', cell(['person']), cell(['person'])),

  'routes/matching/weights.tsx': row(
    'inner',
    cell([], ['social-worker', 'institution-head', 'headquarters', 'administrator', 'monitor', 'prosecutor']),
  ),
  'routes/matching/new-weights.tsx': row('inner', cell([], ['headquarters']), cell([], ['headquarters'])),
  'routes/matching/unlock.tsx': row('inner', cell([], ['social-worker', 'institution-head', 'headquarters'])),
  'routes/matching/helped.tsx': row(
    'inner',
    cell([], ['social-worker', 'institution-head', 'headquarters']),
    cell(['social-worker']),
  ),
  'routes/matching/supply-and-demand.tsx': row(
    'inner',
    cell(
      [],
      [
        'social-worker',
        'institution-head',
        'probation-officer',
        'local-authority',
        'headquarters',
        'monitor',
        'prosecutor',
      ],
    ),
  ),
  'routes/matching/add-step.tsx': row(
    'inner',
    cell(['social-worker', 'detachment-head', 'institution-head', 'probation-officer'], ['headquarters']),
    cell(['social-worker']),
  ),
  'routes/matching/near-people.tsx': row(
    'inner',
    cell([], ['social-worker', 'institution-head', 'headquarters']),
    cell([], ['social-worker', 'institution-head', 'headquarters']),
  ),

  // Allocation
  'routes/allocation/list.tsx': row('inner', readsRuns),
  'routes/allocation/new.tsx': row('inner', startsRuns, startsRuns),
  'routes/allocation/run.tsx': row('inner', readsRuns, startsRuns),
  'routes/allocation/lines.tsx': row('inner', readsRuns),
  'routes/allocation/line.tsx': row('inner', readsRuns, answersLines),
  'routes/allocation/decline.tsx': row('inner', answersLines, answersLines),
  'routes/allocation/places.tsx': row('inner', readsRuns),
  'routes/allocation/what-if.tsx': row('inner', startsRuns, startsRuns),
  'routes/allocation/file.tsx': row('inner', readsRuns),

  'routes/about/door.tsx': row('both', 'open'),
  'routes/about/about.tsx': row('both', 'open'),

  'routes/board/door.tsx': row('outer', 'open'),
  'routes/board/sitemap.tsx': row('outer', 'open'),
  'routes/board/robots.tsx': row('both', 'open'),
  'routes/board/jobs.tsx': row('outer', 'open'),
  'routes/board/news.tsx': row('outer', 'open'),
  'routes/board/job.tsx': row('outer', 'open'),

  'routes/placements/list.tsx': row('both', readsReferrals),
  'routes/placements/placement.tsx': row('both', readsReferrals, refers),
  'routes/placements/outcomes.tsx': row('inner', cell([], ['institution-head', 'headquarters', 'monitor'])),
  'routes/referrals/list.tsx': row('both', readsReferrals),
  'routes/referrals/referral.tsx': row('both', readsReferrals),
  'routes/referrals/decision.tsx': row(
    'inner',
    cell(['social-worker', 'probation-officer']),
    cell(['social-worker', 'probation-officer']),
  ),
  'routes/referrals/withdrawal.tsx': row('both', refers, refers),
  'routes/referrals/step.tsx': row('both', refers, refers),
  'routes/referrals/consent.tsx': row(
    'both',
    cell(['social-worker', 'probation-officer']),
    cell(['social-worker', 'probation-officer']),
  ),
  'routes/referrals/consequence.tsx': row(
    'inner',
    cell(['social-worker', 'probation-officer']),
    cell(['social-worker', 'probation-officer']),
  ),

  'routes/interviews/offer.tsx': row('both', refers, refers),
  'routes/interviews/list.tsx': row('both', readsInterviews),
  'routes/interviews/interview.tsx': row('both', readsInterviews, callsOff),
  'routes/interviews/file.tsx': row('both', readsInterviews),

  'routes/instruments/of-person.tsx': row('inner', onlyPsychologist),
  'routes/instruments/paper.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/instruments/typed.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/instruments/self-start.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/instruments/list.tsx': row('inner', onlyPsychologist),
  'routes/instruments/giving.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/instruments/self-entry.tsx': row('inner', 'open', 'open'),
  'routes/psychiatry/new.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychiatry/list.tsx': row('inner', refersToPsychiatrist),
  'routes/psychiatry/referral.tsx': row('inner', refersToPsychiatrist, refersToPsychiatrist),
  'routes/diagnostics/new.tsx': row('inner', asksDiagnostics, asksDiagnostics),
  'routes/diagnostics/list.tsx': row('inner', insideHidden),
  'routes/diagnostics/request.tsx': row('inner', readsDiagnostics, insideHidden),
  'routes/diagnostics/file.tsx': row('inner', readsDiagnostics),
  'routes/preventive-register/list.tsx': row('inner', insideHidden),
  'routes/preventive-register/of-person.tsx': row('inner', insideHidden),
  'routes/preventive-register/place.tsx': row('inner', decidesRegister, decidesRegister),
  'routes/preventive-register/placement.tsx': row('inner', insideHidden, worksRegister),
  'routes/preventive-register/decision.tsx': row('inner', decidesRegister, decidesRegister),
  'routes/watches/propose.tsx': row('inner', insideHidden, insideHidden),
  'routes/watches/list.tsx': row('inner', insideHidden),
  'routes/watches/watch.tsx': row('inner', insideHidden, insideHidden),

  'routes/psychology/person-sessions.tsx': row('inner', cell(inside, [], 404)),
  'routes/psychology/new-session.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/new-relatives.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/new-plan.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/planned.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/section.tsx': row('both', cell([], roles)),
  'routes/psychology/door.tsx': row('both', cell([], roles)),
  'routes/psychology/today.tsx': row('inner', onlyPsychologist),
  'routes/psychology/calendar.tsx': row('inner', onlyPsychologist),
  'routes/psychology/sessions.tsx': row('inner', onlyPsychologist),
  'routes/psychology/groups.tsx': row('inner', onlyPsychologist),
  'routes/psychology/new-group.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/group.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/meeting.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/held-meeting.tsx': row('inner', onlyPsychologist),
  'routes/psychology/cards.tsx': row('inner', onlyPsychologist),
  'routes/psychology/card.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/card-file.tsx': row('inner', null, onlyPsychologist),
  'routes/psychology/relatives.tsx': row('inner', onlyPsychologist),
  'routes/psychology/relatives-file.tsx': row('inner', null, onlyPsychologist),
  'routes/psychology/workload.tsx': row('inner', cell(['psychologist'])),
  'routes/psychology/coverage.tsx': row('inner', cell([], ['headquarters'])),
  'routes/psychology/snippets.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/psychology/methods.tsx': row('inner', cell([], ['psychologist', 'headquarters'])),
  'routes/psychology/new-method.tsx': row('inner', cell([], ['headquarters']), cell([], ['headquarters'])),
  'routes/psychology/method.tsx': row('inner', cell([], ['headquarters']), cell([], ['headquarters'])),
  'routes/psychology/session.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/secrecy/note.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/secrecy/readers.tsx': row('inner', onlyPsychologist),
  'routes/secrecy/leaves.tsx': row('inner', onlyPsychologist),
  'routes/secrecy/lent.tsx': row('inner', onlyPsychologist),
  'routes/secrecy/lent-results.tsx': row('inner', onlyPsychologist),
  'routes/secrecy/lent-result.tsx': row('inner', onlyPsychologist),
  'routes/secrecy/lent-session.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/secrecy/open-case.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/secrecy/supervision.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/secrecy/review.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/secrecy/review-session.tsx': row('inner', onlyPsychologist),
  'routes/secrecy/section.tsx': row('both', cell([], roles)),
  'routes/secrecy/door.tsx': row('both', cell([], roles)),
  'routes/secrecy/substitutions.tsx': row('inner', onlyHeadHidden),
  'routes/secrecy/new-substitution.tsx': row('inner', onlyHeadHidden, onlyHeadHidden),
  'routes/secrecy/substitution.tsx': row('inner', readsSubstitutions, readsSubstitutions),
  'routes/secrecy/requests.tsx': row('inner', readsLawfulRequests),
  'routes/secrecy/new-request.tsx': row('inner', onlyHeadHidden, onlyHeadHidden),
  'routes/secrecy/request.tsx': row('inner', readsLawfulRequests, readsLawfulRequests),
  'routes/secrecy/request-file.tsx': row('inner', null, onlyHeadHidden),
  'routes/secrecy/risk.tsx': row('inner', onlyPsychologist, onlyPsychologist),
  'routes/secrecy/ask-glass.tsx': row('inner', onAlarm, onAlarm),
  'routes/secrecy/glass-list.tsx': row('inner', onAlarm),
  'routes/secrecy/glass.tsx': row('inner', onAlarm, onAlarm),
  'routes/secrecy/log.tsx': row('inner', cell([], ['monitor', 'prosecutor'], 404)),
  'routes/secrecy/erasures.tsx': row('inner', onlyHeadHidden, onlyHeadHidden),
  'routes/education/courses.tsx': row('inner', listsCoursesInside),
  'routes/education/school.tsx': row('inner', listsLearners),
  'routes/education/demand.tsx': row('inner', seesDemand),
  'routes/education/new-course.tsx': row('inner', setsCoursesUp, setsCoursesUp),
  'routes/education/course.tsx': row('inner', readsCoursesInside, plansCourses),
  'routes/education/edit-course.tsx': row('inner', plansCourses, plansCourses),
  'routes/education/cancel.tsx': row('inner', onlyHead, onlyHead),
  'routes/education/candidates.tsx': row('inner', readsSchooling),
  'routes/education/enrol.tsx': row('inner', enrols, enrols),
  'routes/education/roll.tsx': row('inner', plansCourses, plansCourses),
  'routes/education/results.tsx': row('inner', plansCourses, plansCourses),
  'routes/education/take-off.tsx': row('inner', enrols, enrols),
  'routes/education/certificate.tsx': row('inner', readsSchooling),
  'routes/education/own.tsx': row('both', ownWork),
  'routes/education/person.tsx': row('inner', readsSchooling),
  'routes/activities/list.tsx': row('inner', readsActivities),
  'routes/activities/new.tsx': row('inner', keepsActivities, keepsActivities),
  'routes/activities/topics.tsx': row('inner', headquartersOnly, headquartersOnly),
  'routes/activities/new-topic.tsx': row('inner', headquartersOnly, headquartersOnly),
  'routes/activities/report.tsx': row('inner', readsActivities),
  'routes/activities/report-file.tsx': row('inner', readsActivities),
  'routes/activities/activity.tsx': row('inner', readsActivities),
  'routes/activities/edit.tsx': row('inner', keepsActivities, keepsActivities),
  'routes/activities/hold.tsx': row('inner', keepsActivities, keepsActivities),
  'routes/activities/correct.tsx': row('inner', keepsActivities, keepsActivities),
  'routes/activities/cancel.tsx': row('inner', keepsActivities, keepsActivities),
  'routes/activities/attendance.tsx': row('inner', keepsActivities, keepsActivities),
  'routes/volunteering/events.tsx': row('both', listsEvents),
  'routes/volunteering/programmes.tsx': row('both', listsEvents),
  'routes/volunteering/new-programme.tsx': row('both', opensProgrammes, opensProgrammes),
  'routes/volunteering/programme.tsx': row('both', readsEvents),
  'routes/volunteering/edit-programme.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/new-event.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/event.tsx': row('both', readsEvents),
  'routes/volunteering/edit-event.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/cancel.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/new-shift.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/edit-shift.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/attendance.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/candidates.tsx': row('inner', cell([], proposing), cell([], proposing)),
  'routes/volunteering/paper.tsx': row('both', organisesVolunteers),
  'routes/volunteering/person.tsx': row('inner', readsSignUps, cell(proposing)),
  'routes/volunteering/person-paper.tsx': row('inner', readsSignUps),
  'routes/volunteering/volunteers.tsx': row('both', opensProgrammes),
  'routes/volunteering/new-volunteer.tsx': row('both', opensProgrammes, opensProgrammes),
  'routes/volunteering/volunteer.tsx': row('both', organisesVolunteers, organisesVolunteers),
  'routes/volunteering/volunteer-paper.tsx': row('both', organisesVolunteers),
  'routes/volunteering/visits.tsx': row('inner', cell([], ['social-worker', 'institution-head'])),
  'routes/volunteering/visit.tsx': row('inner', signs, signs),
  'routes/volunteering/pass.tsx': row('inner', onlyHead, onlyHead),
  'routes/volunteering/own.tsx': row('both', ownWork, ownWork),
  'routes/volunteering/own-paper.tsx': row('both', ownWork),
  'routes/training/section.tsx': row('inner', readsCourses),
  'routes/training/index.tsx': row('inner', readsTraining),
  'routes/training/new.tsx': row('inner', cell(['psychologist']), cell(['psychologist'])),
  'routes/training/record.tsx': row('inner', trains, trains),
  'routes/training/due.tsx': row('inner', trains),
  'routes/training/staff.tsx': row('inner', trains),
  'routes/training/staff-file.tsx': row('inner', trains),
  'routes/training/new-post.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/post.tsx': row('inner', trains),
  'routes/training/post-fill.tsx': row('inner', trains, trains),
  'routes/training/post-holder.tsx': row('inner', trains, trains),
  'routes/training/post-vacate.tsx': row('inner', trains, trains),
  'routes/training/post-change.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/post-close.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/plan.tsx': row('inner', readsCourses),
  'routes/training/plan-file.tsx': row('inner', readsCourses),
  'routes/training/new-course.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/course.tsx': row('inner', readsCourses, readsCourses),
  'routes/training/course-edit.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/attendance.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/seats.tsx': row('inner', readsTraining),
  'routes/training/seat.tsx': row('inner', readsTraining, readsTraining),
  'routes/training/gaps.tsx': row('inner', readsTraining),
  'routes/training/competencies.tsx': row('inner', learns),
  'routes/training/new-exercise.tsx': row('inner', learns, learns),
  'routes/training/exercise.tsx': row('inner', learns, learns),
  'routes/training/supervision.tsx': row('inner', learns),
  'routes/training/new-supervision.tsx': row('inner', cell(['psychologist']), cell(['psychologist'])),
  'routes/training/report.tsx': row('inner', trains),
  'routes/training/report-file.tsx': row('inner', trains),
  'routes/training/catalogue.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/new-topic.tsx': row('inner', plansTraining, plansTraining),
  'routes/training/new-provider.tsx': row('inner', plansTraining, plansTraining),

  'routes/admin/law.tsx': row('inner', cell([], ['headquarters', 'administrator', 'monitor', 'prosecutor'])),
  'routes/admin/holidays.tsx': row('inner', managesInstitutions, managesInstitutions),
  'routes/admin/institutions.tsx': row('inner', managesInstitutions),
  'routes/admin/new-institution.tsx': row('inner', managesInstitutions, managesInstitutions),
  'routes/admin/institution.tsx': row('inner', managesInstitutions, managesInstitutions),
  'routes/admin/users.tsx': row('inner', administers),
  'routes/admin/new-user.tsx': row('inner', administers, administers),
  'routes/admin/user.tsx': row('inner', administers, administers),
  'routes/admin/audit.tsx': row('inner', cell([], ['monitor', 'prosecutor', 'administrator'])),

  'routes/portal/index.tsx': row('both', cell(['person'])),
  'routes/portal/sign-in.tsx': row('both', 'open', 'open'),
  'routes/portal/kiosk.tsx': row('both', 'open', 'open'),
  'routes/portal/kiosks.tsx': row(
    'both',
    cell(['institution-head'], ['administrator']),
    cell(['institution-head'], ['administrator']),
  ),
  'routes/portal/code.tsx': row('both', givesCodes, givesCodes),
  'routes/portal/jobs.tsx': row('both', cell(['person']), cell(['person'])),
  'routes/portal/papers.tsx': row('both', cell(['person'])),
  'routes/portal/hours.tsx': row('both', cell(['person'])),
  'routes/portal/wish.tsx': row('both', cell(['person']), cell(['person'])),
  'routes/portal/own-file.tsx': row('both', cell(['person'])),
  'routes/portal/pack.tsx': row('both', cell(['person'])),
  'routes/portal/agree.tsx': row('both', cell(['person']), cell(['person'])),
  'routes/portal/appeals.tsx': row('both', onlyPerson, onlyPerson),
  'routes/portal/new-appeal.tsx': row('both', onlyPerson, onlyPerson),
  'routes/appeals/list.tsx': row('inner', listsAppeals),
  'routes/appeals/appeal.tsx': row('inner', handlesAppeals, listsAppeals),
  'routes/appeals/record.tsx': row(
    'inner',
    cell(['social-worker', 'detachment-head']),
    cell(['social-worker', 'detachment-head']),
  ),
  'routes/not-found.tsx': row('both', 'open'),
}
