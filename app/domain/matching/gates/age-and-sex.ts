/** Bans by age and sex: order 735 para 34(4), the Labour Code, the law on volunteering. */
import type { Day } from '../../calendar/day'
import { ageOn } from '../../calendar/day'
import type { Citation } from '../../law/citation'
import { labourCode, order735, volunteerLaw } from '../../law/citation'
import type { Parameter } from '../../law/parameters'
import { isVolunteering, isWork } from '../../openings/opening'
import { isNightWork } from '../../openings/shift'
import type { Candidate, OpeningFacts } from '../facts'
import { pairGate, personGate } from '../gate'
import { nightWorkAge, volunteerAge, workingAge } from '../parameters'

type AgeBan = {
  readonly id: string
  readonly cites: readonly [Citation, ...Citation[]]
  readonly least: Parameter
  readonly serves: (opening: OpeningFacts) => boolean
}

const ageBan = ({ id, cites, least, serves }: AgeBan) =>
  personGate({
    id,
    cites,
    serves,
    decide: ({ birthDate }: Candidate, today: Day) => {
      const [age, needed] = [ageOn(birthDate, today), least.on(today)]
      return { holds: age >= needed, values: { age, needed } }
    },
  })

/** A labour contract is made from the age of sixteen. */
export const oldEnoughToWork = ageBan({
  id: 'matching.age.work',
  cites: [order735('34(4)'), labourCode('31', 'to-confirm')],
  least: workingAge,
  serves: isWork,
})

/** Those under eighteen do not work at night. */
export const oldEnoughForNights = ageBan({
  id: 'matching.age.night',
  cites: [order735('34(4)'), labourCode('76', 'to-confirm')],
  least: nightWorkAge,
  serves: (opening) => isWork(opening) && isNightWork(opening.shifts),
})

/** Volunteers are adults; minors may not take part where people with convictions are helped. */
export const oldEnoughToVolunteer = ageBan({
  id: 'matching.age.volunteer',
  cites: [volunteerLaw('12(1), 12(2-1)(2)')],
  least: volunteerAge,
  serves: isVolunteering,
})

/** Age that this work asks for, because the law bans it to those younger. */
export const oldEnoughForThisWork = pairGate({
  id: 'matching.age.opening',
  cites: [order735('34(4)')],
  appliesTo: ({ opening }) => opening.minAge !== null,
  decide: ({ candidate, opening }, today) => {
    const [age, needed] = [ageOn(candidate.birthDate, today), opening.minAge ?? 0]
    return { holds: age >= needed, values: { age, needed } }
  },
})

/** Sex that the law or the institution admits to this work. */
export const sexAdmitted = pairGate({
  id: 'matching.sex.admitted',
  cites: [order735('34(4)')],
  appliesTo: ({ opening }) => opening.sexes.length > 0,
  decide: ({ candidate, opening }) => ({ holds: opening.sexes.includes(candidate.sex) }),
})
