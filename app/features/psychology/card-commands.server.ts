/** Deeds on the psychological card: printing one's own lines for the system of record, and noting when it was last updated. */
import type { Day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { findCardPerson } from './card-queries.server'

const loadPerson = async (work: Work, personId: string) => {
  const person = await findCardPerson(work.tx, work.actor, personId)
  if (!person) throw notFound()
  work.permit({ institutionId: person.institutionId })
  return person
}

/** Keeps in the audit who printed which paper of whom; the paper is made by the caller. `what`: the card or the journal. */
export const exportCard = command(
  'card.export',
  async (
    work,
    personId: string,
    paper: { readonly as: string; readonly language: string },
  ): Promise<Result<null>> => {
    const { institutionId } = await loadPerson(work, personId)
    work.about({ type: 'psychology-card', id: personId, personId, institutionId, details: paper })
    return ok(null)
  },
)

/** The same for the journal of relatives, which is the psychologist's own. */
export const exportJournal = command(
  'card.export',
  (work, paper: { readonly as: string; readonly language: string }): Promise<Result<null>> => {
    const { userId, institutionId } = work.actor
    work.permit({ institutionId })
    work.about({ type: 'relatives-journal', id: userId, institutionId, details: paper })
    return Promise.resolve(ok(null))
  },
)

/** Notes the day on which the card in the system of record was last brought up to date. Refused: `card-ahead`, `errors:stale`. */
export const pointToCard = command(
  'card.point',
  async (
    work,
    personId: string,
    { updatedOn, version }: { readonly updatedOn: Day; readonly version: number },
  ): Promise<Result<string>> => {
    const { institutionId, version: stored } = await loadPerson(work, personId)
    work.about({ type: 'psychology-card', id: personId, personId, institutionId, details: { updatedOn } })
    if (updatedOn > work.today) return refuse('card-ahead')
    if ((stored ?? 0) !== version) return refuse('errors:stale')
    const set = { updatedOn, setBy: work.actor.userId, setAt: work.now, version: version + 1 }
    await work.tx
      .insertInto('psychologyCards')
      .values({ personId, ...set })
      .onConflict((conflict) => conflict.column('personId').doUpdateSet(set))
      .execute()
    return ok(personId)
  },
)
