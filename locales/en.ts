/** English words: the type that Kazakh and Russian must cover. */
import about from './en/about.json'
import activities from './en/activities.json'
import common from './en/common.json'
import watches from './en/watches.json'
import preventiveRegister from './en/preventive-register.json'
import diagnostics from './en/diagnostics.json'
import psychiatry from './en/psychiatry.json'
import instruments from './en/instruments.json'
import errors from './en/errors.json'
import account from './en/account.json'
import audit from './en/audit.json'
import handovers from './en/handovers.json'
import home from './en/home.json'
import vocabulary from './en/vocabulary.json'
import deadlines from './en/deadlines.json'
import duties from './en/duties.json'
import planRules from './en/plan-rules.json'
import interviews from './en/interviews.json'
import law from './en/law.json'
import matching from './en/matching.json'
import people from './en/people.json'
import plans from './en/plans.json'
import notices from './en/notices.json'
import openings from './en/openings.json'
import organisations from './en/organisations.json'
import referrals from './en/referrals.json'
import secrecy from './en/secrecy.json'
import sites from './en/sites.json'
import requests from './en/requests.json'
import placements from './en/placements.json'
import wages from './en/wages.json'
import allocation from './en/allocation.json'
import board from './en/board.json'
import psychology from './en/psychology.json'
import training from './en/training.json'
import volunteering from './en/volunteering.json'
import education from './en/education.json'
import entries from './en/entries.json'
import imports from './en/imports.json'
import assessments from './en/assessments.json'
import catalogue from './en/catalogue.json'
import questionnaires from './en/questionnaires.json'
import admin from './en/admin.json'
import portal from './en/portal.json'
import calendar from './en/calendar.json'
import caseload from './en/caseload.json'
import appeals from './en/appeals.json'
import meetings from './en/meetings.json'
import outbox from './en/outbox.json'
import attachments from './en/attachments.json'
import timeline from './en/timeline.json'
import contributions from './en/contributions.json'

export const en = {
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
