/** The life of an opening as data: who may bring it from which state to which, and what a step asks for. */
import type { Day } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { Opening, OpeningState } from './opening'
import { channelsOf, isVolunteering } from './opening'
import { isReadable } from './shift'
import { decideWage } from './wage'

/** `amend` is an edit of what the law looks at: after approval it sends the opening back to be approved again. */
export type OpeningDeed = 'amend' | 'submit' | 'approve' | 'reject' | 'publish' | 'pause' | 'resume' | 'close'

/** Only the steps written here exist. */
export const openingSteps: Readonly<
  Record<OpeningDeed, Readonly<Partial<Record<OpeningState, OpeningState>>>>
> = {
  amend: {
    draft: 'draft',
    rejected: 'draft',
    submitted: 'submitted',
    approved: 'submitted',
    open: 'submitted',
    paused: 'submitted',
  },
  submit: { draft: 'submitted' },
  approve: { submitted: 'approved' },
  reject: { submitted: 'rejected' },
  publish: { approved: 'open' },
  pause: { open: 'paused' },
  resume: { paused: 'open' },
  close: { draft: 'closed', rejected: 'closed', approved: 'closed', open: 'closed', paused: 'closed' },
}

const deedsWithReason: ReadonlySet<OpeningDeed> = new Set(['reject', 'pause', 'close'])
const deedsThatCheck: ReadonlySet<OpeningDeed> = new Set(['submit', 'approve', 'publish', 'resume'])

export type OpeningChange = { readonly deed: OpeningDeed; readonly reason?: string }
export type ChangedOpening = { readonly state: OpeningState; readonly reason: string | null }

/** What is still missing before anyone may be asked to approve; the words are the field's own. */
const missingIn = (opening: Opening): string | undefined => {
  if (opening.title.trim() === '') return 'title'
  if (!isVolunteering(opening) && !opening.occupation) return 'occupation'
  if (!opening.place) return 'place'
  if (opening.places < 1) return 'places'
  if (opening.shifts.length === 0 || !opening.shifts.every(isReadable)) return 'shifts'
  return undefined
}

/** The minimum wage or the closing day may have changed since the last step, so every step looks again. */
const decideContent = (opening: Opening, today: Day): Result<Opening> => {
  const field = missingIn(opening)
  if (field) return refuse('incomplete', { values: { field } })
  if (!channelsOf[opening.kind].includes(opening.channel)) {
    return refuse('channel-not-for-kind', { values: { kind: opening.kind, channel: opening.channel } })
  }
  if (opening.closesOn !== null && opening.closesOn < today) {
    return refuse('past-closing-day', { values: { closesOn: opening.closesOn } })
  }
  const wage = decideWage(opening, today)
  return wage.ok ? ok(opening) : wage
}

/** Deeds that an opening's state allows: what the page offers as buttons. */
export const deedsFor = (state: OpeningState): OpeningDeed[] =>
  (Object.keys(openingSteps) as OpeningDeed[]).filter((deed) => openingSteps[deed][state] !== undefined)

/**
 * Decides one step in the life of an opening: the new state with its reason.
 * Refusals: `wrong-state`, `reason-missing`, `incomplete`, `channel-not-for-kind`, `past-closing-day` and those of the wage.
 */
export const decideOpeningChange = (
  opening: Opening,
  change: OpeningChange,
  today: Day,
): Result<ChangedOpening> => {
  const state = openingSteps[change.deed][opening.state]
  if (!state) return refuse('wrong-state', { values: { deed: change.deed, state: opening.state } })
  const reason = change.reason?.trim() ? change.reason.trim() : null
  if (deedsWithReason.has(change.deed) && reason === null) return refuse('reason-missing')
  if (deedsThatCheck.has(change.deed)) {
    const content = decideContent(opening, today)
    if (!content.ok) return content
  }
  return ok({ state, reason })
}
