/** Volunteer programmes: who runs them, about what, and what they may never be. */
import { preventionLaw, volunteerLaw } from '../law/citation'
import { assess, noneFailed, rule } from '../law/rule'
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export const organisers = ['police', 'department', 'ngo', 'local-authority'] as const
export type Organiser = (typeof organisers)[number]

export type Owner = { readonly organisationId: string | null; readonly region: string | null }

/** As what whoever owns a programme may print papers: only as itself; the service speaks for the department and the police. */
export const organisersOf = ({ organisationId, region }: Owner): readonly [Organiser, ...Organiser[]] => {
  if (organisationId !== null) return ['ngo']
  return region !== null ? ['local-authority'] : ['department', 'police']
}

type NamedAs = { readonly organiser: Organiser | null; readonly organiserName: string | null }

/**
 * Decides whose name heads the papers of a programme. An organisation goes by its registered name, whatever was asked.
 * Refused: `organiser-not-yours`, `organiser-name-missing`.
 */
export const decideOrganiser = (
  owner: Owner,
  registered: string | null,
  asked: NamedAs,
): Result<{ readonly organiser: Organiser; readonly organiserName: string }> => {
  const own = organisersOf(owner)
  const organiser = asked.organiser ?? own[0]
  if (!own.includes(organiser)) return refuse('organiser-not-yours')
  const organiserName = owner.organisationId === null ? asked.organiserName : registered
  return organiserName === null ? refuse('organiser-name-missing') : ok({ organiser, organiserName })
}

export const themes = ['anti-drug', 'healthy-lifestyle', 'charity', 'environment'] as const
export type Theme = (typeof themes)[number]

/** As what people take part. */
export const programmeForms = ['volunteering', 'public-assistance'] as const
export type ProgrammeForm = (typeof programmeForms)[number]

/** What people get for it: nothing, their expenses under a written contract, or pay, which is refused. */
export const rewards = ['none', 'expenses', 'paid'] as const
export type Reward = (typeof rewards)[number]

export const programmeSites = ['inside', 'outside', 'both'] as const
export type ProgrammeSites = (typeof programmeSites)[number]

export type Programme = { readonly form: ProgrammeForm; readonly reward: Reward }

/** Law on volunteering 42-VI: volunteering is unpaid; expenses are repaid for heavy or harmful work under a contract alone. */
export const unpaid = rule<Programme>({
  id: 'volunteering.unpaid',
  cites: [volunteerLaw('1, 12(3)(5)', 'to-confirm')],
  holds: ({ reward }) => reward !== 'paid',
})

/**
 * Law 245-VIII, art. 45(5): whoever stands on a preventive register is no public assistant, and order 163 puts nearly
 * everybody with a conviction on one. So people take part as volunteers, and nothing is recorded as public assistance.
 */
export const asVolunteers = rule<Programme>({
  id: 'volunteering.as-volunteers',
  cites: [preventionLaw('45(5)')],
  holds: ({ form }) => form === 'volunteering',
})

export const programmeRules = [unpaid, asVolunteers] as const

/** Decides whether a programme may be set up as asked. Refused: `programme-paid`, `programme-of-assistants`. */
export const decideProgramme = <Asked extends Programme>(
  asked: Asked,
  today: Day,
): Result<Asked & { readonly reward: Exclude<Reward, 'paid'> }> => {
  const findings = assess(programmeRules, asked, today)
  const { reward } = asked
  if (reward === 'paid') return refuse('programme-paid', { findings })
  return noneFailed(findings) ? ok({ ...asked, reward }) : refuse('programme-of-assistants', { findings })
}

export const programmeStates = ['running', 'closed'] as const
export type ProgrammeState = (typeof programmeStates)[number]
