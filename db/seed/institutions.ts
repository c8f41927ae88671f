/** Three institutions in two regions, with numbers that no institution bears. */
import type { SafetyLevel, Sex } from '../../app/domain/people/person'
import { addDays } from '../../app/domain/calendar/day'
import { type Seeding, insertAll } from './seeding'

export type SeededInstitution = {
  readonly id: string
  readonly code: string
  readonly region: string
  readonly placeKato: string
  readonly safetyLevel: SafetyLevel
  readonly sex: Sex
  readonly detachments: readonly string[]
}

export type DescribedInstitution = {
  readonly code: string
  readonly region: string
  readonly placeKato: string
  readonly safetyLevel: SafetyLevel
  readonly sex: Sex
  readonly open: number
  readonly detachments: number
}

const ofDemo: readonly DescribedInstitution[] = [
  {
    code: '91',
    region: '35',
    placeKato: '351000000',
    safetyLevel: 'medium',
    sex: 'male',
    open: 34,
    detachments: 6,
  },
  {
    code: '92',
    region: '35',
    placeKato: '352800000',
    safetyLevel: 'minimum',
    sex: 'male',
    open: 18,
    detachments: 3,
  },
  {
    code: '93',
    region: '79',
    placeKato: '791000000',
    safetyLevel: 'medium',
    sex: 'female',
    open: 9,
    detachments: 3,
  },
]

/** Writes institutions and their detachments, smallest number first; the largest institution first. */
export const seedInstitutions = async (
  { tx, today, id }: Seeding,
  described = ofDemo,
): Promise<SeededInstitution[]> => {
  const founded = addDays(today, -900)
  const made = described.map((each) => ({
    ...each,
    id: id(founded),
    detachments: Array.from({ length: each.detachments }, () => id(founded)),
  }))
  await insertAll(
    tx,
    'institutions',
    made.map(({ id: own, code, region, placeKato, safetyLevel, open }) => ({
      id: own,
      code,
      nameKk: `№${code} мекеме`,
      nameRu: `Учреждение №${code}`,
      region,
      placeKato,
      safetyLevel,
      openPlaces: open,
      version: 1,
    })),
  )
  await insertAll(
    tx,
    'detachments',
    made.flatMap(({ id: institutionId, detachments }) =>
      detachments.map((detachment, at) => ({
        id: detachment,
        institutionId,
        number: String(at + 1),
        headUserId: null,
      })),
    ),
  )
  return made
}
