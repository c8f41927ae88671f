/** Deeds of the person: the application in their own words, by themselves or written down for them, and their no. */
import type { Day } from '~/domain/calendar/day'
import { decideApplication, decideRefusal } from '~/domain/requests/candidate'
import { type Result, refuse } from '~/domain/result'
import { stepReferral } from '~/features/placements/steps.server'
import { type Work, command } from '~/platform/command.server'
import {
  type CandidateRow,
  aboutCandidate,
  liveRequest,
  loadCandidate,
  saveCandidate,
} from './candidates.server'

type Applying = {
  readonly version: number
  readonly application: string
  readonly how: 'told' | 'written' | 'portal'
  readonly on: Day
}

const take = async (
  work: Work,
  row: CandidateRow,
  { version, application, how, on }: Applying,
): Promise<Result<string>> => {
  const decided = decideApplication(row.stage)
  if (!decided.ok) return decided
  const live = await liveRequest(work, row)
  if (!live.ok) return live
  if (on > work.today) return refuse('day-in-future')
  if (row.version !== version) return refuse('errors:stale')
  if (row.referralId === null) return refuse('not-included')
  const saved = await saveCandidate(work, row, version, {
    stage: 'applied',
    application,
    applicationHow: how,
    appliedOn: on,
    applicationBy: work.actor.userId,
  })
  if (!saved.ok) return saved
  const step = await stepReferral(work, row.referralId, { deed: 'apply' })
  aboutCandidate(work, row, { how, on })
  return step.ok ? saved : step
}

/** An officer takes the application: told and written down, or brought on paper. Refused: `not-included`, `request-over`, `day-in-future`, `errors:stale`, and what the referral refuses. */
export const takeApplication = command('request.select', async (work, id: string, words: Applying) =>
  take(work, await loadCandidate(work, id), words),
)

/** The person applies on their own page. Refused as `takeApplication`. */
export const submitApplication = command(
  'application.submit',
  async (work, id: string, words: Pick<Applying, 'version' | 'application'>) =>
    take(work, await loadCandidate(work, id), { ...words, how: 'portal', on: work.today }),
)

type Refusing = { readonly version: number; readonly words: string | null; readonly on: Day }

/**
 * The person says no, with a reason only where they told one. The referral is taken back as "changed their mind": what
 * the law makes of a refusal is for people to weigh, and nothing follows from it here.
 */
const decline = async (
  work: Work,
  row: CandidateRow,
  { version, words, on }: Refusing,
): Promise<Result<string>> => {
  const decided = decideRefusal(row.stage)
  if (!decided.ok) return decided
  if (on > work.today) return refuse('day-in-future')
  if (row.version !== version) return refuse('errors:stale')
  if (row.referralId !== null) {
    const step = await stepReferral(work, row.referralId, {
      deed: 'withdraw',
      reason: 'person-changed-mind',
      words: words ?? '–',
    })
    if (!step.ok) return step
  }
  aboutCandidate(work, row, { refusedOn: on })
  return saveCandidate(work, row, version, { stage: 'refused', refusedOn: on, refusalWords: words })
}

/** The officer writes down the person's no. Refused: `too-late-to-refuse`, `day-in-future`, `errors:stale`. */
export const noteRefusal = command('request.select', async (work, id: string, words: Refusing) =>
  decline(work, await loadCandidate(work, id), words),
)

/** The person says no on their own page. Refused as `noteRefusal`. */
export const refuseOwn = command(
  'application.submit',
  async (work, id: string, words: Pick<Refusing, 'version' | 'words'>) =>
    decline(work, await loadCandidate(work, id), { ...words, on: work.today }),
)
