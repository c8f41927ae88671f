/** The whole database as one type: a file per area, intersected here. */
import type { AccountsSchema } from './accounts'
import type { ActivitiesSchema } from './activities'
import type { AttachmentsSchema } from './attachments'
import type { AssessmentsSchema } from './assessments'
import type { AppealsSchema } from './appeals'
import type { CareSchema } from './care'
import type { AuditSchema } from './audit'
import type { DutiesSchema } from './duties'
import type { ContributionsSchema } from './contributions'
import type { CaseloadSchema } from './caseload'
import type { EducationSchema } from './education'
import type { EntriesSchema } from './entries'
import type { HandoversSchema } from './handovers'
import type { ImportsSchema } from './imports'
import type { MeetingsSchema } from './meetings'
import type { MatchingSchema } from './matching'
import type { NoticesSchema } from './notices'
import type { OpeningsSchema } from './openings'
import type { OutboxSchema } from './outbox'
import type { PausesSchema } from './pauses'
import type { PeopleSchema } from './people'
import type { PlanLivesSchema } from './plan-lives'
import type { PlanRecordsSchema } from './plan-records'
import type { SitesSchema } from './sites'
import type { EmployersSchema } from './employers'
import type { RequestsSchema } from './requests'
import type { WagesSchema } from './wages'
import type { AllocationSchema } from './allocation'
import type { PlacementsSchema } from './placements'
import type { PlansSchema } from './plans'
import type { PortalSchema } from './portal'
import type { PsychologySchema } from './psychology'
import type { SecrecySchema } from './secrecy'
import type { TermsSchema } from './terms'
import type { TrainingSchema } from './training'
import type { VolunteeringSchema } from './volunteering'

export type Database = AccountsSchema &
  ActivitiesSchema &
  AttachmentsSchema &
  AssessmentsSchema &
  AppealsSchema &
  AuditSchema &
  CareSchema &
  DutiesSchema &
  ContributionsSchema &
  CaseloadSchema &
  EntriesSchema &
  HandoversSchema &
  ImportsSchema &
  MeetingsSchema &
  MatchingSchema &
  NoticesSchema &
  OpeningsSchema &
  OutboxSchema &
  PausesSchema &
  PeopleSchema &
  PlanLivesSchema &
  PlanRecordsSchema &
  SitesSchema &
  EmployersSchema &
  RequestsSchema &
  WagesSchema &
  AllocationSchema &
  PlacementsSchema &
  PlansSchema &
  PortalSchema &
  PsychologySchema &
  SecrecySchema &
  TermsSchema &
  TrainingSchema &
  VolunteeringSchema &
  EducationSchema
