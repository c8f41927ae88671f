/** Kazakh words. */
import about from './kk/about.json'
import activities from './kk/activities.json'
import common from './kk/common.json'
import watches from './kk/watches.json'
import preventiveRegister from './kk/preventive-register.json'
import diagnostics from './kk/diagnostics.json'
import psychiatry from './kk/psychiatry.json'
import instruments from './kk/instruments.json'
import errors from './kk/errors.json'
import account from './kk/account.json'
import audit from './kk/audit.json'
import handovers from './kk/handovers.json'
import home from './kk/home.json'
import vocabulary from './kk/vocabulary.json'
import deadlines from './kk/deadlines.json'
import duties from './kk/duties.json'
import planRules from './kk/plan-rules.json'
import interviews from './kk/interviews.json'
import law from './kk/law.json'
import matching from './kk/matching.json'
import people from './kk/people.json'
import plans from './kk/plans.json'
import notices from './kk/notices.json'
import openings from './kk/openings.json'
import organisations from './kk/organisations.json'
import referrals from './kk/referrals.json'
import secrecy from './kk/secrecy.json'
import sites from './kk/sites.json'
import requests from './kk/requests.json'
import placements from './kk/placements.json'
import wages from './kk/wages.json'
import allocation from './kk/allocation.json'
import board from './kk/board.json'
import psychology from './kk/psychology.json'
import training from './kk/training.json'
import volunteering from './kk/volunteering.json'
import education from './kk/education.json'
import entries from './kk/entries.json'
import imports from './kk/imports.json'
import assessments from './kk/assessments.json'
import catalogue from './kk/catalogue.json'
import questionnaires from './kk/questionnaires.json'
import admin from './kk/admin.json'
import portal from './kk/portal.json'
import calendar from './kk/calendar.json'
import caseload from './kk/caseload.json'
import appeals from './kk/appeals.json'
import meetings from './kk/meetings.json'
import outbox from './kk/outbox.json'
import attachments from './kk/attachments.json'
import timeline from './kk/timeline.json'
import contributions from './kk/contributions.json'

export const kk = {
  watches,
  'preventive-register': preventiveRegister,
  diagnostics,
  psychiatry,
  instruments,
  about,
  activities,
  common,
  errors,
  account,
  audit,
  handovers,
  home,
  vocabulary,
  deadlines,
  duties,
  'plan-rules': planRules,
  interviews,
  law,
  matching,
  people,
  plans,
  notices,
  openings,
  organisations,
  referrals,
  secrecy,
  sites,
  requests,
  placements,
  wages,
  allocation,
  board,
  psychology,
  training,
  volunteering,
  education,
  entries,
  imports,
  assessments,
  catalogue,
  questionnaires,
  admin,
  portal,
  calendar,
  caseload,
  appeals,
  meetings,
  outbox,
  attachments,
  timeline,
  contributions,
}
