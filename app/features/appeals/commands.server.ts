/** Deeds on appeals: put in, written down from paper, withdrawn, answered, passed on. */
import {
  type AppealAbout,
  type AppealHandler,
  type AppealState,
  dueDayOf,
  handlerOf,
  isOpenAppeal,
} from '~/domain/appeals/appeal'
import { type AnswerWords, decideAnswer } from '~/domain/appeals/answer'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { type About, type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { sealWords } from './texts.server'

const aboutOf = (about: AppealAbout): string | null => {
  if (about.kind === 'correction') return about.area
  return about.kind === 'complaint' ? about.subject : null
}

/** A complaint leaves no trace in the person's own history, which those it is about may read. */
const traceOf = (id: string, personId: string, institutionId: string | null, kind: string): About =>
  kind === 'complaint' ? { type: 'appeal', id } : { type: 'appeal', id, personId, institutionId }

const insert = async (
  work: Work,
  person: { readonly id: string; readonly institutionId: string | null },
  about: AppealAbout,
  text: string,
): Promise<string> => {
  const id = work.newId()
  await work.tx
    .insertInto('appeals')
    .values({
      id,
      personId: person.id,
      institutionId: person.institutionId,
      kind: about.kind,
      about: aboutOf(about),
      handler: handlerOf(about),
      state: 'received',
      text: sealWords(work.keys, id, 'text', text),
      receivedAt: work.now,
      receivedOn: work.today,
      dueOn: dueDayOf(about.kind, work.today, await calendarOf(work.tx)),
      byUserId: work.actor.userId,
      answer: null,
      answeredOn: null,
      answeredBy: null,
      version: 1,
    })
    .execute()
  return id
}

const loadPerson = async (work: Work, personId: string) => {
  const person = await work.tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'sharedRegion'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}

/** A released person belonged to the institution of the last plan: it still answers for what it recorded. */
const answering = async (
  work: Work,
  person: { readonly id: string; readonly institutionId: string | null },
) => {
  if (person.institutionId) return person
  const plan = await work.tx
    .selectFrom('plans')
    .select('institutionId')
    .where('personId', '=', person.id)
    .orderBy('openedOn', 'desc')
    .executeTakeFirst()
  return { ...person, institutionId: plan?.institutionId ?? null }
}

/** The person's own appeal from their own page. Gives its id. */
export const submitAppeal = command(
  'appeal.submit',
  async (work, about: AppealAbout, text: string): Promise<Result<string>> => {
    const person = await answering(work, await loadPerson(work, work.actor.personId ?? ''))
    work.permit({ personId: person.id })
    const id = await insert(work, person, about, text)
    work.about({ ...traceOf(id, person.id, person.institutionId, about.kind), details: { kind: about.kind } })
    return ok(id)
  },
)

/** A correction or objection that the person handed in on paper; complaints go past the officers. Gives its id. */
export const recordAppeal = command(
  'appeal.record',
  async (
    work,
    personId: string,
    about: Exclude<AppealAbout, { readonly kind: 'complaint' }>,
    text: string,
  ): Promise<Result<string>> => {
    const person = await loadPerson(work, personId)
    work.permit({ institutionId: person.institutionId, region: person.sharedRegion })
    const id = await insert(work, person, about, text)
    work.about({ ...traceOf(id, personId, person.institutionId, about.kind), details: { kind: about.kind } })
    return ok(id)
  },
)

const load = async (work: Work, id: string) => {
  const appeal = await work.tx.selectFrom('appeals').selectAll().where('id', '=', id).executeTakeFirst()
  if (!appeal) throw notFound()
  return appeal
}

/** The person takes an open appeal back. Refused: `appeals:refusal.appeal-closed`, `errors:stale`. */
export const withdrawAppeal = command(
  'appeal.submit',
  async (work, id: string, version: number): Promise<Result<string>> => {
    const appeal = await load(work, id)
    work.permit({ personId: appeal.personId })
    work.about({
      ...traceOf(id, appeal.personId, appeal.institutionId, appeal.kind),
      details: { step: 'withdraw' },
    })
    if (!isOpenAppeal(appeal.state as AppealState)) return refuse('appeals:refusal.appeal-closed')
    if (appeal.version !== version) return refuse('errors:stale')
    const change = { state: 'withdrawn', answeredOn: work.today, version: version + 1 }
    await work.tx.updateTable('appeals').set(change).where('id', '=', id).execute()
    return ok(id)
  },
)

/** The handler takes it up, answers, or passes it on upwards. Refused: see `decideAnswer`, `errors:stale`. */
export const answerAppeal = command(
  'appeal.handle',
  async (work, id: string, version: number, words: AnswerWords): Promise<Result<string>> => {
    const appeal = await load(work, id)
    // An appeal that came to another handler is not there for this one.
    if (appeal.handler !== work.actor.role) throw notFound()
    work.permit({ institutionId: appeal.institutionId })
    const details = { step: words.step, before: appeal.state }
    work.about({ ...traceOf(id, appeal.personId, appeal.institutionId, appeal.kind), details })
    if (appeal.version !== version) return refuse('errors:stale')
    const decided = decideAnswer(
      { state: appeal.state as AppealState, handler: appeal.handler as AppealHandler },
      words,
    )
    if (!decided.ok) return refuse(`appeals:refusal.${decided.refusal.code}`)
    const { state, handler, text } = decided.value
    const isOver = !isOpenAppeal(state)
    await work.tx
      .updateTable('appeals')
      .set({
        state,
        handler,
        ...(text === null ? {} : { answer: sealWords(work.keys, id, 'answer', text) }),
        ...(isOver ? { answeredOn: work.today, answeredBy: work.actor.userId } : {}),
        version: version + 1,
      })
      .where('id', '=', id)
      .execute()
    return ok(handler === appeal.handler ? id : '')
  },
)
