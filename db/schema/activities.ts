/** Educational and information activities of institutions, their topics, and who came where that may be written down. */
import type { Day } from '../../app/domain/calendar/day'

export type ActivitiesTable = {
  id: string
  institutionId: string
  kind: string
  title: string
  description: string | null
  onDay: Day
  partnerKind: string | null
  partnerName: string | null
  /** 1: taking part could tell what somebody believes, so that nobody is named. */
  tellsOfBelief: 0 | 1
  state: 'planned' | 'held' | 'cancelled'
  /** People who came; null until it is held. */
  audience: number | null
  certainty: 'exact' | 'more-than' | 'about' | null
  /** Why it was called off, or corrected last. */
  reason: string | null
  settledOn: Day | null
  settledBy: string | null
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

export type ActivityTopicsTable = {
  id: string
  key: string
  nameKk: string
  nameRu: string
  nameEn: string
  isReligious: 0 | 1
  state: 'in-use' | 'retired'
  version: number
}

export type ActivityTopicLinksTable = {
  activityId: string
  topicId: string
}

/** Someone who came, by name. Never of an activity that tells of belief. */
export type ActivityAttendancesTable = {
  id: string
  activityId: string
  personId: string
  createdBy: string
  createdAt: string
}

export type ActivitiesSchema = {
  activities: ActivitiesTable
  activityTopics: ActivityTopicsTable
  activityTopicLinks: ActivityTopicLinksTable
  activityAttendances: ActivityAttendancesTable
}
