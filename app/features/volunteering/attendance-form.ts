/** The sheet of an event: of each person with a seat, whether they were briefed, came, and for how long. Read by hand, since its fields are named after the rows. */
import * as v from 'valibot'
import { version } from '~/platform/shapes'

export const parts = ['briefed', 'trained', 'present', 'hours'] as const
export type Part = (typeof parts)[number]

export const fieldOf = (part: Part, signUpId: string): string => `${part}-${signUpId}`

export type ToldRow = {
  readonly briefed: boolean
  readonly trained: boolean
  readonly present: boolean | null
  readonly minutes: number | null
}

export type AttendanceForm = {
  readonly version: number
  readonly isClosing: boolean
  readonly rows: ReadonlyMap<string, ToldRow>
}

/** Hours as people write them: 2, 1:30, 1,5. Undefined when it is none. */
export const minutesIn = (text: string): number | undefined => {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const decimal = /^\d{1,2}([.,]\d{1,2})?$/.exec(text)
  return decimal ? Math.round(Number(text.replace(',', '.')) * 60) : undefined
}

const presence = { yes: true, no: false, '': null } as const

const idsIn = (given: Readonly<Record<string, string>>): string[] => [
  ...new Set(
    Object.keys(given).flatMap((name) => {
      const found = /^present-([0-9a-f-]{36})$/.exec(name)
      return found?.[1] ? [found[1]] : []
    }),
  ),
]

const pathTo = (input: Record<string, string>, key: string) => ({
  type: 'object' as const,
  origin: 'value' as const,
  input,
  key,
  value: input[key],
})

/** Anything but the version, the intent and the rows is left aside; a row is told of when its `present` is sent. */
export const attendanceForm = v.pipe(
  v.record(v.string(), v.string('errors:required')),
  v.rawTransform(({ dataset, addIssue, NEVER }): AttendanceForm => {
    const given = dataset.value
    const head = v.safeParse(v.object({ version }), given)
    if (!head.success) {
      addIssue({ message: 'errors:required', path: [pathTo(given, 'version')] })
      return NEVER
    }
    let isRight = true
    const rows = new Map<string, ToldRow>()
    for (const id of idsIn(given)) {
      const said = given[fieldOf('present', id)] ?? ''
      const hours = (given[fieldOf('hours', id)] ?? '').trim()
      const minutes = hours === '' ? null : minutesIn(hours)
      if (minutes === undefined) {
        isRight = false
        addIssue({ message: 'volunteering:error.hours', path: [pathTo(given, fieldOf('hours', id))] })
        continue
      }
      rows.set(id, {
        briefed: given[fieldOf('briefed', id)] !== undefined,
        trained: given[fieldOf('trained', id)] !== undefined,
        present: said === 'yes' || said === 'no' ? presence[said] : null,
        minutes,
      })
    }
    return isRight ? { version: head.output.version, isClosing: given.intent === 'close', rows } : NEVER
  }),
)
