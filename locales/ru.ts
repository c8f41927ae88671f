/** Russian words. */
import about from './ru/about.json'
import activities from './ru/activities.json'
import common from './ru/common.json'
import watches from './ru/watches.json'
import preventiveRegister from './ru/preventive-register.json'
import diagnostics from './ru/diagnostics.json'
import psychiatry from './ru/psychiatry.json'
import instruments from './ru/instruments.json'
import errors from './ru/errors.json'
import account from './ru/account.json'
import audit from './ru/audit.json'
import handovers from './ru/handovers.json'
import home from './ru/home.json'
import vocabulary from './ru/vocabulary.json'
import deadlines from './ru/deadlines.json'
import duties from './ru/duties.json'
import planRules from './ru/plan-rules.json'
import interviews from './ru/interviews.json'
import law from './ru/law.json'
import matching from './ru/matching.json'
import people from './ru/people.json'
import plans from './ru/plans.json'
import notices from './ru/notices.json'
import openings from './ru/openings.json'
import organisations from './ru/organisations.json'
import referrals from './ru/referrals.json'
import secrecy from './ru/secrecy.json'
import sites from './ru/sites.json'
import requests from './ru/requests.json'
import placements from './ru/placements.json'
import wages from './ru/wages.json'
import allocation from './ru/allocation.json'
import board from './ru/board.json'
import psychology from './ru/psychology.json'
import training from './ru/training.json'
import volunteering from './ru/volunteering.json'
import education from './ru/education.json'
import entries from './ru/entries.json'
import imports from './ru/imports.json'
import assessments from './ru/assessments.json'
import catalogue from './ru/catalogue.json'
import questionnaires from './ru/questionnaires.json'
import admin from './ru/admin.json'
import portal from './ru/portal.json'
import calendar from './ru/calendar.json'
import caseload from './ru/caseload.json'
import appeals from './ru/appeals.json'
import meetings from './ru/meetings.json'
import outbox from './ru/outbox.json'
import attachments from './ru/attachments.json'
import timeline from './ru/timeline.json'
import contributions from './ru/contributions.json'

export const ru = {
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
