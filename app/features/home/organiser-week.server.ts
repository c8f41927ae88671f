/** The week of whoever organises volunteers, as rows of the digest. */
import { volunteerName } from '~/features/volunteering/outside-pages.server'
import type { OrganiserWeek } from '~/features/volunteering/week-queries.server'
import { institutionName, placeWords, timeWords } from '~/features/volunteering/words.server'
import { timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import type { HomeRow } from './view'

export const organiserParts = ['shifts', 'attendance', 'visits', 'log', 'passes'] as const
type Part = (typeof organiserParts)[number]

type Row = Pick<HomeRow, 'id' | 'name' | 'to' | 'what' | 'due' | 'deed'>

const eventPath = (id: string): string => `/volunteering/events/${id}`
const volunteerPath = (id: string): string => `/volunteering/volunteers/${id}`

const open = (to: string, { t }: At): Row['deed'] => ({ to, text: t('common:open'), primary: false })

const visitRow = (tone: 'plain' | 'warn', visit: OrganiserWeek['visits'][number], at: At): Row => ({
  id: visit.id,
  name: volunteerName(visit),
  to: volunteerPath(visit.volunteerId),
  what: `${at.t(`volunteering:purpose.${visit.purpose}`)} · ${institutionName(visit, at)} · ${timeWords(visit, at)}`,
  due: { tone, text: timingWords(visit.onDay, at) },
  deed: open(volunteerPath(visit.volunteerId), at),
})

export const organiserRows = (week: OrganiserWeek, at: At): Record<Part, Row[]> => ({
  shifts: week.shifts.map((shift) => ({
    id: shift.id,
    name: shift.title,
    to: eventPath(shift.eventId),
    what: `${placeWords(shift, at)} · ${timeWords(shift, at)}`,
    due: { tone: 'plain', text: timingWords(shift.onDay, at) },
    deed: open(eventPath(shift.eventId), at),
  })),
  attendance: week.attendance.map(({ id, title, lastOn }) => ({
    id,
    name: title,
    to: eventPath(id),
    what: at.t('home:digest.attendance-what', { day: at.format.day(lastOn) }),
    due: { tone: 'warn', text: timingWords(lastOn, at) },
    deed: { to: `${eventPath(id)}/attendance`, text: at.t('home:digest.attendance-deed'), primary: true },
  })),
  visits: week.visits.map((visit) => visitRow('plain', visit, at)),
  log: week.log.map((visit) => visitRow('warn', visit, at)),
  passes: week.passes.map((pass) => ({
    id: pass.id,
    name: volunteerName(pass),
    to: volunteerPath(pass.volunteerId),
    what: institutionName(pass, at),
    due: pass.validTo === null ? null : { tone: 'info', text: timingWords(pass.validTo, at) },
    deed: open(volunteerPath(pass.volunteerId), at),
  })),
})
