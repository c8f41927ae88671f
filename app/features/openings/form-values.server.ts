/** The values that a form of an opening starts with: those of a stored row, or sensible ones for a new opening. */
import type { Channel, OpeningKind } from '~/domain/openings/opening'
import { readRequirements } from '~/domain/openings/requirements'
import type { Shift } from '~/domain/openings/shift'
import type { At } from '~/platform/guard.server'
import type { OpeningRow } from './queries.server'
import { tellOccupation } from './telling.server'

type ShiftText = { readonly days: readonly string[]; readonly from: string; readonly to: string }

const shiftText = (shift: Shift | undefined): ShiftText => ({
  days: (shift?.days ?? []).map(String),
  from: shift?.from ?? '',
  to: shift?.to ?? '',
})

const usualChannel: Readonly<Record<OpeningKind, Channel>> = {
  business: 'after-release',
  'state-site': 'enterprise',
  volunteer: 'after-release',
  course: 'study',
}

const usualShift: Shift = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }

/** One place, five days a week from nine to six, at the organisation's own place. */
export const newOpeningValues = (kind: OpeningKind, placeKato: string) => ({
  kind,
  channel: usualChannel[kind] as string,
  title: '',
  occupation: '',
  institutionId: '',
  siteName: '',
  placeKato,
  places: '1',
  wage: '',
  shifts: [shiftText(usualShift), shiftText(undefined), shiftText(undefined)],
  safetyLevels: [] as readonly string[],
  demands: [] as readonly string[],
  documents: [] as readonly string[],
  sexes: [] as readonly string[],
  skills: '',
  experienceYears: '',
  minTermMonths: '',
  minAge: '',
  withMinors: false,
  servesAlcohol: false,
  startsOn: '',
  closesOn: '',
  endsOn: '',
  weeklyHours: '',
  givesSkills: '',
  minEducation: '' as string,
  description: '',
})
export type OpeningValues = ReturnType<typeof newOpeningValues>

const text = (value: number | null): string => (value === null ? '' : String(value))

export const storedValues = (at: At, row: OpeningRow): OpeningValues => {
  const asked = readRequirements(row.requirements)
  const shifts = JSON.parse(row.shifts) as Shift[]
  return {
    kind: row.kind,
    channel: row.channel,
    title: row.title,
    occupation: tellOccupation(at, row.occupation),
    institutionId: row.institutionId ?? '',
    siteName: row.siteName,
    placeKato: row.placeKato,
    places: String(row.places),
    wage: row.wage === null ? '' : String(Number(row.wage) / 100),
    shifts: [0, 1, 2].map((index) => shiftText(shifts[index])),
    safetyLevels: JSON.parse(row.safetyLevels) as string[],
    demands: asked.demands,
    documents: asked.documents,
    sexes: asked.sexes,
    skills: asked.skills.join(', '),
    experienceYears: text(asked.experienceYears),
    minTermMonths: text(asked.minTermMonths),
    minAge: text(asked.minAge),
    withMinors: row.withMinors === 1,
    servesAlcohol: row.servesAlcohol === 1,
    startsOn: row.startsOn ?? '',
    closesOn: row.closesOn ?? '',
    endsOn: row.endsOn ?? '',
    weeklyHours: text(row.weeklyHours),
    givesSkills: (JSON.parse(row.givesSkills ?? '[]') as string[]).join(', '),
    minEducation: asked.minEducation ?? '',
    description: row.description,
  }
}
