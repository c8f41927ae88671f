/** The site map: every address of the product, one line each. */
import { type RouteConfig, index, prefix, route } from '@remix-run/route-config'

export default [
  index('routes/home/index.tsx'),
  route('digest', 'routes/home/digest.tsx'),

  // Accounts
  route('language', 'routes/account/language.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in/second-factor', 'routes/account/second-factor.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
  route('account', 'routes/account/index.tsx'),
  route('account/password', 'routes/account/password.tsx'),
  route('account/second-factor', 'routes/account/enrol.tsx'),
  route('setup', 'routes/account/setup.tsx'),

  // People: one person is one page with tabs
  route('people', 'routes/people/list.tsx'),
  route('people/new', 'routes/people/new.tsx'),
  route('readiness', 'routes/people/readiness.tsx'),
  route('readiness.csv', 'routes/people/readiness-file.tsx'),
  route('people/:personId', 'routes/people/person.tsx', [
    index('routes/people/overview.tsx'),
    route('edit/health', 'routes/people/edit-health.tsx'),
    route('appeals/new', 'routes/appeals/record.tsx'),
    route('edit/:section', 'routes/people/edit.tsx'),
    route('documents', 'routes/people/documents.tsx'),
    route('documents/:kind', 'routes/people/paper.tsx'),
    route('skills', 'routes/people/skills.tsx'),
    route('restrictions', 'routes/people/restrictions.tsx'),
    route('obligations', 'routes/people/obligations.tsx'),
    route('kept-apart', 'routes/people/kept-apart.tsx'),
    route('history', 'routes/people/history.tsx'),
    route('term', 'routes/people/term.tsx'),
    route('transfer', 'routes/people/transfer.tsx'),
    // Plan tab
    route('plan', 'routes/plans/section.tsx', [
      index('routes/plans/tab.tsx'),
      route('duties', 'routes/duties/person.tsx'),
      route('duties/new', 'routes/duties/record-for-person.tsx'),
      route('versions', 'routes/plans/versions.tsx'),
      route('timeline', 'routes/plans/timeline.tsx'),
      route('meetings', 'routes/meetings/list.tsx'),
      route('meetings/new', 'routes/meetings/new.tsx'),
      route('meetings/:meetingId', 'routes/meetings/meeting.tsx'),
      route('notices', 'routes/notices/of-person.tsx'),
      route('needs', 'routes/assessments/needs.tsx'),
      route('needs/:assessmentId', 'routes/assessments/assessment.tsx'),
      route('needs/:assessmentId/:place', 'routes/assessments/block.tsx'),
      route('handover', 'routes/handovers/section.tsx'),
    ]),

    // Matching tab
    route('matches', 'routes/matching/matches.tsx'),

    // Psychology tab
    route('sessions', 'routes/psychology/person-sessions.tsx'),
  ]),

  // Plans
  route('plans', 'routes/plans/list.tsx'),
  route('plans/times', 'routes/plans/times.tsx'),
  ...prefix('plans/:planId', [
    route('draft', 'routes/plans/draft.tsx'),
    route('needs', 'routes/plans/needs.tsx'),
    route('contents', 'routes/plans/contents.tsx'),
    route('drafted', 'routes/plans/drafted.tsx'),
    route('revise', 'routes/plans/revise.tsx'),
    route('measures/new', 'routes/plans/new-measure.tsx'),
    route('measures/:measureId', 'routes/plans/measure.tsx'),
    route('measures/:measureId/tasks', 'routes/contributions/tasks.tsx'),
    route('measures/:measureId/comments', 'routes/contributions/comments.tsx'),
    route('measures/:measureId/files', 'routes/contributions/files.tsx'),
    route('measures/:measureId/files/:attachmentId', 'routes/contributions/file.tsx'),
    route('measures/:measureId/assign', 'routes/contributions/assign.tsx'),
    route('measures/:measureId/answer', 'routes/contributions/answer.tsx'),
    route('measures/:measureId/remove', 'routes/plans/remove-measure.tsx'),
    route('measures/:measureId/restore', 'routes/plans/restore-measure.tsx'),
    route('agree', 'routes/plans/agree.tsx'),
    route('approve', 'routes/plans/approve.tsx'),
    route('send', 'routes/plans/send.tsx'),
    route('deadlines/:code', 'routes/plans/deadline.tsx'),
    route('deadlines/:code/pause', 'routes/plans/pause.tsx'),
    route('hand-over', 'routes/plans/hand-over.tsx'),
    route('close', 'routes/plans/close.tsx'),
    route('print', 'routes/plans/print.tsx'),
    route('print/file', 'routes/plans/print-file.tsx'),
  ]),

  // Caseloads
  route('caseload', 'routes/caseload/index.tsx'),
  route('caseload/assign', 'routes/caseload/assign.tsx'),
  route('caseload/even', 'routes/caseload/even.tsx'),
  route('calendar', 'routes/caseload/calendar.tsx'),
  route('calendar/feed', 'routes/caseload/feed.tsx'),
  route('feeds/:token/qadam.ics', 'routes/caseload/feed-file.tsx'),

  // Messages
  route('messages', 'routes/outbox/messages.tsx'),
  route('account/messages', 'routes/outbox/contact.tsx'),
  route('admin/messages', 'routes/outbox/watch.tsx'),
  // Requests and notices
  route('notices', 'routes/notices/list.tsx'),
  route('notices/register', 'routes/notices/register.tsx'),
  route('notices/register/file', 'routes/notices/register-file.tsx'),
  route('notices/numbering', 'routes/notices/numbering.tsx'),
  route('notices/templates', 'routes/notices/templates.tsx'),
  route('notices/templates/files', 'routes/notices/template-files.tsx'),
  route('notices/templates/sample', 'routes/notices/template-sample.tsx'),
  route('notices/:noticeId', 'routes/notices/notice.tsx'),
  route('notices/:noticeId/lines', 'routes/notices/lines.tsx'),
  route('notices/:noticeId/answer', 'routes/notices/answer.tsx'),
  route('notices/:noticeId/file', 'routes/notices/file.tsx'),

  // What goes into the system of record
  route('entries', 'routes/entries/list.tsx'),
  route('entries/tick', 'routes/entries/tick.tsx'),
  route('entries/:entryId', 'routes/entries/entry.tsx'),
  // Contributions: what each service owes
  route('contributions', 'routes/contributions/list.tsx'),
  // Duties that events start
  route('duties', 'routes/duties/list.tsx'),
  route('duties/new', 'routes/duties/record.tsx'),
  route('duties/:dutyId', 'routes/duties/duty.tsx'),
  route('duties/events/:eventId/correct', 'routes/duties/correct.tsx'),
  // Handovers
  route('handovers', 'routes/handovers/list.tsx'),
  route('handovers/:handoverId', 'routes/handovers/handover.tsx'),
  ...prefix('handovers/:handoverId', [
    route('prepare', 'routes/handovers/prepare.tsx'),
    route('measures', 'routes/handovers/measures.tsx'),
    route('offer', 'routes/handovers/offer.tsx'),
    route('accept', 'routes/handovers/accept.tsx'),
    route('return', 'routes/handovers/return.tsx'),
    route('meeting', 'routes/handovers/meeting.tsx'),
    route('request', 'routes/handovers/request.tsx'),
    route('cancel', 'routes/handovers/cancel.tsx'),
  ]),

  // Day of release
  route('release-days', 'routes/handovers/board.tsx'),
  route('release-days/contacts', 'routes/handovers/contacts.tsx'),
  route('release-days/:personId', 'routes/handovers/release-day.tsx'),
  route('release-days/:personId/card', 'routes/handovers/card.tsx'),

  // Imports
  route('imports', 'routes/imports/list.tsx'),
  route('imports/new', 'routes/imports/new.tsx'),
  route('imports/template.xlsx', 'routes/imports/template.tsx'),
  route('imports/:importId', 'routes/imports/import.tsx'),
  route('imports/folder', 'routes/imports/folder.tsx'),
  route('imports/:importId/differences', 'routes/imports/differences.tsx'),
  route('imports/:importId/bad-rows.xlsx', 'routes/imports/bad-rows.tsx'),

  // Organisations and openings
  route('register-employer', 'routes/organisations/register.tsx'),
  route('organisations', 'routes/organisations/index.tsx'),
  route('organisations/:organisationId', 'routes/organisations/organisation.tsx'),
  route('organisations/:organisationId/edit', 'routes/organisations/edit.tsx'),
  route('organisations/:organisationId/decision', 'routes/organisations/decision.tsx'),
  route('organisations/:organisationId/check', 'routes/organisations/check.tsx'),
  route('openings', 'routes/openings/index.tsx'),
  route('openings/new', 'routes/openings/new.tsx'),
  route('openings/:openingId', 'routes/openings/opening.tsx', [
    index('routes/openings/facts.tsx'),
    route('edit', 'routes/openings/edit.tsx'),
    route('change', 'routes/openings/change.tsx'),
    route('decision', 'routes/openings/decision.tsx'),
    // Matching tabs
  ]),

  // Production sites
  route('sites', 'routes/sites/list.tsx'),
  route('sites/file', 'routes/sites/file.tsx'),
  route('sites/new', 'routes/sites/new.tsx'),
  route('sites/civilians', 'routes/sites/civilians.tsx'),
  route('sites/partners', 'routes/sites/partners.tsx'),
  route('sites/memoranda/new', 'routes/sites/new-memorandum.tsx'),
  route('sites/memoranda/:memorandumId', 'routes/sites/memorandum.tsx'),
  route('sites/enquiries', 'routes/sites/enquiries.tsx'),
  route('sites/enquiries/:enquiryId', 'routes/sites/enquiry.tsx'),
  route('sites/enquiries/:enquiryId/move', 'routes/sites/move.tsx'),
  route('sites/enquiries/:enquiryId/withdraw', 'routes/sites/withdraw.tsx'),
  route('sites/:siteId', 'routes/sites/site.tsx'),
  ...prefix('sites/:siteId', [
    route('edit', 'routes/sites/edit.tsx'),
    route('state', 'routes/sites/state.tsx'),
    route('print', 'routes/sites/print.tsx'),
    route('paper', 'routes/sites/paper.tsx'),
    route('enquire', 'routes/sites/enquire.tsx'),
    route('files', 'routes/sites/files.tsx'),
    route('files/:pictureId', 'routes/sites/picture.tsx'),
    route('tenancies/new', 'routes/sites/new-tenancy.tsx'),
    route('tenancies/:tenancyId', 'routes/sites/tenancy.tsx'),
    route('tenancies/:tenancyId/counts', 'routes/sites/counts.tsx'),
    route('members/new', 'routes/sites/new-member.tsx'),
    route('members/:memberId', 'routes/sites/member.tsx'),
  ]),

  // Accreditation, contracts and obligations of employers
  route('employers', 'routes/employers/overview.tsx'),
  route('employers/file', 'routes/employers/overview-file.tsx'),
  route('employers/contracts', 'routes/employers/register.tsx'),
  ...prefix('organisations/:organisationId', [
    route('accreditation', 'routes/employers/accreditation.tsx'),
    route('accreditation/:itemKey', 'routes/employers/item.tsx'),
    route('accreditation/:itemKey/files', 'routes/employers/item-files.tsx'),
    route('accreditation/:itemKey/files/:paperId', 'routes/employers/item-file.tsx'),
    route('accredit', 'routes/employers/accredit.tsx'),
    route('contracts', 'routes/employers/contracts.tsx'),
    route('contracts/new', 'routes/employers/new-contract.tsx'),
    route('contracts/:contractId', 'routes/employers/contract.tsx'),
    route('contracts/:contractId/files', 'routes/employers/contract-files.tsx'),
    route('contracts/:contractId/files/:scanId', 'routes/employers/contract-file.tsx'),
    route('obligations', 'routes/employers/obligations.tsx'),
    route('obligations/new', 'routes/employers/new-line.tsx'),
    route('obligations/:recordId', 'routes/employers/line.tsx'),
    route('users', 'routes/employers/users.tsx'),
  ]),

  // Requests for workers and the selection that answers them
  route('requests', 'routes/requests/list.tsx'),
  route('requests/new', 'routes/requests/new.tsx'),
  route('requests/agreements', 'routes/requests/agreements.tsx'),
  route('requests/notices', 'routes/requests/notices.tsx'),
  route('requests/notices/:workNoticeId', 'routes/requests/work-notice.tsx'),
  route('requests/notices/:workNoticeId/file', 'routes/requests/work-notice-file.tsx'),
  route('requests/templates', 'routes/requests/templates.tsx'),
  route('requests/templates/files', 'routes/requests/template-files.tsx'),
  route('requests/templates/sample', 'routes/requests/template-sample.tsx'),
  route('requests/:requestId', 'routes/requests/request.tsx'),
  route('requests/:requestId/list', 'routes/requests/selection.tsx'),
  route('requests/:requestId/refuse', 'routes/requests/refuse.tsx'),
  route('requests/:requestId/close', 'routes/requests/close.tsx'),
  route('requests/:requestId/withdraw', 'routes/requests/withdraw.tsx'),
  route('requests/:requestId/file', 'routes/requests/selection-file.tsx'),
  route('requests/candidates/:requestCandidateId', 'routes/requests/candidate.tsx'),
  ...prefix('requests/candidates/:requestCandidateId', [
    route('decision', 'routes/requests/decision.tsx'),
    route('application', 'routes/requests/application.tsx'),
    route('refusal', 'routes/requests/refusal.tsx'),
    route('round', 'routes/requests/round.tsx'),
    route('lines/:sheetLineId', 'routes/requests/line.tsx'),
    route('head', 'routes/requests/head.tsx'),
    route('contract', 'routes/requests/contract.tsx'),
    route('start', 'routes/requests/start.tsx'),
    route('notice', 'routes/requests/notice.tsx'),
    route('recall', 'routes/requests/recall.tsx'),
    route('file', 'routes/requests/candidate-file.tsx'),
  ]),

  // Placements
  route('placements', 'routes/placements/list.tsx'),
  route('placements/outcomes', 'routes/placements/outcomes.tsx'),
  route('placements/:placementId', 'routes/placements/placement.tsx'),

  // Work and wages
  route('wages', 'routes/wages/list.tsx'),
  route('wages/export', 'routes/wages/export.tsx'),
  route('wages/:placementId/attendance', 'routes/wages/attendance.tsx'),
  route('wages/:placementId/statement', 'routes/wages/issue.tsx'),
  route('wages/statements/:statementId', 'routes/wages/statement.tsx'),
  route('wages/statements/:statementId/file', 'routes/wages/file.tsx'),
  route('wages/statements/:statementId/take-back', 'routes/wages/take-back.tsx'),
  route('portal/wages', 'routes/wages/own.tsx'),
  route('portal/wages/:statementId', 'routes/wages/own-statement.tsx'),

  // Weights of fit, unlocking, supply and demand
  route('admin/weights', 'routes/matching/weights.tsx'),
  route('admin/weights/new', 'routes/matching/new-weights.tsx'),
  route('unlock', 'routes/matching/unlock.tsx'),
  route('unlock/people', 'routes/matching/helped.tsx'),
  route('supply-and-demand', 'routes/matching/supply-and-demand.tsx'),
  route('people/:personId/steps', 'routes/matching/add-step.tsx'),
  route('openings/:openingId/near', 'routes/matching/near-people.tsx'),

  // Nationwide allocation
  route('allocation', 'routes/allocation/list.tsx'),
  route('allocation/new', 'routes/allocation/new.tsx'),
  route('allocation/:runId', 'routes/allocation/run.tsx'),
  ...prefix('allocation/:runId', [
    route('lines', 'routes/allocation/lines.tsx'),
    route('lines/:lineId', 'routes/allocation/line.tsx'),
    route('lines/:lineId/decline', 'routes/allocation/decline.tsx'),
    route('places', 'routes/allocation/places.tsx'),
    route('what-if', 'routes/allocation/what-if.tsx'),
    route('file', 'routes/allocation/file.tsx'),
  ]),

  // Public job board
  route('board', 'routes/board/door.tsx'),
  route('board/sitemap.xml', 'routes/board/sitemap.tsx'),
  route('robots.txt', 'routes/board/robots.tsx'),
  route('board/:language', 'routes/board/jobs.tsx'),
  route('board/:language/rss.xml', 'routes/board/news.tsx'),
  route('board/:language/:jobId', 'routes/board/job.tsx'),

  // Referrals
  route('people/:personId/matches/:openingId', 'routes/matching/match.tsx'),
  route('people/:personId/matches/:openingId/set-aside', 'routes/matching/set-aside.tsx'),
  route('openings/:openingId/people', 'routes/matching/opening-people.tsx'),
  route('openings/:openingId/cards', 'routes/matching/opening-cards.tsx'),
  route('referrals', 'routes/referrals/list.tsx'),
  route('referrals/:referralId', 'routes/referrals/referral.tsx'),
  route('referrals/:referralId/decision', 'routes/referrals/decision.tsx'),
  route('referrals/:referralId/withdrawal', 'routes/referrals/withdrawal.tsx'),
  route('referrals/:referralId/step', 'routes/referrals/step.tsx'),
  route('referrals/:referralId/consent', 'routes/referrals/consent.tsx'),
  route('consequences/:consequenceId', 'routes/referrals/consequence.tsx'),

  // Psychology and training
  route('people/:personId/sessions/new', 'routes/psychology/new-session.tsx'),
  route('psychology/sessions', 'routes/psychology/sessions.tsx'),
  route('psychology/sessions/:sessionId', 'routes/psychology/session.tsx'),
  route('training', 'routes/training/index.tsx'),
  route('training/new', 'routes/training/new.tsx'),

  // Requests and complaints of people
  route('appeals', 'routes/appeals/list.tsx'),
  route('appeals/:appealId', 'routes/appeals/appeal.tsx'),

  // Administration
  route('admin/institutions', 'routes/admin/institutions.tsx'),
  route('admin/institutions/new', 'routes/admin/new-institution.tsx'),
  route('admin/institutions/:institutionId', 'routes/admin/institution.tsx'),
  route('admin/measures', 'routes/plans/catalogue.tsx'),
  route('admin/measures/new', 'routes/plans/new-catalogue-measure.tsx'),
  route('admin/measures/:catalogueMeasureId', 'routes/plans/catalogue-measure.tsx'),
  route('admin/questionnaires', 'routes/assessments/questionnaires.tsx'),
  route('admin/questionnaires/:versionId', 'routes/assessments/questionnaire.tsx'),
  route('admin/questionnaires/:versionId/questions/new', 'routes/assessments/new-question.tsx'),
  route('admin/questionnaires/:versionId/questions/:questionId', 'routes/assessments/question.tsx'),
  route('admin/law', 'routes/admin/law.tsx'),
  route('admin/law/holidays', 'routes/admin/holidays.tsx'),
  route('admin/users', 'routes/admin/users.tsx'),
  route('admin/users/new', 'routes/admin/new-user.tsx'),
  route('admin/users/:userId', 'routes/admin/user.tsx'),
  route('admin/audit', 'routes/admin/audit.tsx'),

  // The person's own page
  route('portal', 'routes/portal/index.tsx'),
  route('portal/agree', 'routes/portal/agree.tsx'),
  route('portal/work', 'routes/portal/work.tsx'),
  route('portal/appeals', 'routes/portal/appeals.tsx'),
  route('portal/appeals/new', 'routes/portal/new-appeal.tsx'),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
