/** The migrations in order, and the one way to run them. */
import { type Kysely, type Migration, Migrator } from 'kysely'
import { grantToServingRole } from '../dialect'
import type { Database } from '../schema'
import * as accounts from './0001-accounts'
import * as audit from './0002-audit'
import * as people from './0003-people'
import * as plans from './0004-plans'
import * as openings from './0005-openings'
import * as psychology from './0006-psychology'
import * as imports from './0007-imports'
import * as planAnswers from './0008-plan-answers'
import * as matching from './0009-matching'
import * as importProgress from './0010-import-progress'
import * as peopleDue from './0011-people-due'
import * as peopleStanding from './0012-people-standing'
import * as duties from './0013-duties'
import * as terms from './0014-terms'
import * as assessments from './0015-assessments'
import * as planRecords from './0016-plan-records'
import * as contributions from './0017-contributions'
import * as notices from './0018-notices'
import * as noticesCarriedOut from './0044-notices-carried-out'
import * as appearances from './0045-appearances'
import * as laterIdsAlike from './0046-later-ids-alike'
import * as portal from './0050-portal'
import * as fileReads from './0051-file-reads'
import * as volunteering from './0048-volunteering'
import * as outsideVolunteers from './0049-outside-volunteers'
import * as readiness from './0019-readiness'
import * as systemOfRecord from './0020-system-of-record'
import * as handovers from './0021-handovers'
import * as outbox from './0022-outbox'
import * as caseload from './0023-caseload'
import * as pauses from './0024-pauses'
import * as appeals from './0025-appeals'
import * as placements from './0026-placements'
import * as sites from './0027-sites'
import * as employers from './0028-employers'
import * as requests from './0029-requests'
import * as wages from './0030-wages'
import * as weights from './0031-weights'
import * as allocation from './0032-allocation'
import * as planLives from './0033-plan-lives'
import * as meetings from './0035-meetings'
import * as assessmentsWithdrawn from './0036-assessments-withdrawn'
import * as joinKeys from './0037-join-keys'
import * as idsAlike from './0038-ids-alike'
import * as psychologyLog from './0039-psychology-log'
import * as secrecy from './0040-secrecy'
import * as care from './0041-care'
import * as training from './0042-training'
import * as leaves from './0047-leaves'
import * as auditFilters from './0053-audit-filters'
import * as education from './0054-education'
import * as activities from './0056-activities'
import * as messageChannels from './0057-message-channels'
import * as openPlans from './0058-open-plans'
import * as openingPublished from './0059-opening-published'
import * as erasures from './0060-erasures'
import * as visitsAhead from './0063-visits-ahead'
import * as passChecks from './0064-pass-checks'

const step = (each: { up: (db: Kysely<Database>) => Promise<void> }): Migration => ({
  up: (db) => each.up(db),
})

const migrations: Record<string, Migration> = {
  '0001-accounts': step(accounts),
  '0002-audit': step(audit),
  '0003-people': step(people),
  '0004-plans': step(plans),
  '0005-openings': step(openings),
  '0006-psychology': step(psychology),
  '0007-imports': step(imports),
  '0008-plan-answers': step(planAnswers),
  '0009-matching': step(matching),
  '0010-import-progress': step(importProgress),
  '0011-people-due': step(peopleDue),
  '0012-people-standing': step(peopleStanding),
  '0013-duties': step(duties),
  '0014-terms': step(terms),
  '0015-assessments': step(assessments),
  '0016-plan-records': step(planRecords),
  '0017-contributions': step(contributions),
  '0018-notices': step(notices),
  '0019-readiness': step(readiness),
  '0020-system-of-record': step(systemOfRecord),
  '0021-handovers': step(handovers),
  '0022-outbox': step(outbox),
  '0023-caseload': step(caseload),
  '0024-pauses': step(pauses),
  '0025-appeals': step(appeals),
  '0026-placements': step(placements),
  '0027-sites': step(sites),
  '0028-employers': step(employers),
  '0029-requests': step(requests),
  '0030-wages': step(wages),
  '0031-weights': step(weights),
  '0032-allocation': step(allocation),
  '0033-plan-lives': step(planLives),
  '0035-meetings': step(meetings),
  '0036-assessments-withdrawn': step(assessmentsWithdrawn),
  '0037-join-keys': step(joinKeys),
  '0038-ids-alike': step(idsAlike),
  '0039-psychology-log': step(psychologyLog),
  '0040-secrecy': step(secrecy),
  '0041-care': step(care),
  '0042-training': step(training),
  '0044-notices-carried-out': step(noticesCarriedOut),
  '0045-appearances': step(appearances),
  '0046-later-ids-alike': step(laterIdsAlike),
  '0047-leaves': step(leaves),
  '0048-volunteering': step(volunteering),
  '0049-outside-volunteers': step(outsideVolunteers),
  '0050-portal': step(portal),
  '0051-file-reads': step(fileReads),
  '0053-audit-filters': step(auditFilters),
  '0054-education': step(education),
  '0056-activities': step(activities),
  '0057-message-channels': step(messageChannels),
  '0058-open-plans': step(openPlans),
  '0059-opening-published': step(openingPublished),
  '0060-erasures': step(erasures),
  '0063-visits-ahead': step(visitsAhead),
  '0064-pass-checks': step(passChecks),
}

/** The names of all migrations, in order. */
export const migrationNames: readonly string[] = Object.keys(migrations)

/** Brings a database up to date and returns the names of the migrations it ran. `servingRole`: see SECURITY.md. */
export const migrateToLatest = async (db: Kysely<Database>, servingRole?: string): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error(String(error))
  await grantToServingRole(db, servingRole)
  return (results ?? []).map((each) => each.migrationName)
}
