/** Deeds of the agreement sheet: it goes round the services, each answers, the head decides. */
import type { Selectable } from 'kysely'
import type { SheetLinesTable } from '#db/schema/requests'
import { addWorkingDays } from '~/domain/calendar/working-days'
import type { Day } from '~/domain/calendar/day'
import { procedures } from '~/domain/requests/procedure'
import { sheetAnswerDays } from '~/domain/requests/request-parameters'
import {
  type Service,
  decideAnswer,
  decideHead,
  decideRound,
  roleOfService,
  services as everyService,
  sheetState,
} from '~/domain/requests/sheet'
import { type Result, ok, refuse } from '~/domain/result'
import { owePersonChanges } from '~/features/entries/owe.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { stepReferral } from '~/features/placements/steps.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import {
  aboutCandidate,
  linesOf,
  liveRequest,
  loadCandidate,
  saveCandidate,
  settingOf,
} from './candidates.server'
import type { LineWords } from './forms'
import { tellServices } from './messages.server'
import { tiesOf } from './scope.server'

/**
 * Sends the sheet round the chosen services (paras 35, 42, 58, 67). Refused: `no-sheet-here` (chapter 10), `no-application`,
 * `request-over`, `services-missing`, `needed-service-missing`, `errors:stale`.
 */
export const sendRound = command(
  'request.select',
  async (
    work,
    id: string,
    form: { readonly version: number; readonly services: readonly string[] },
  ): Promise<Result<string>> => {
    const row = await loadCandidate(work, id)
    const { channel } = await settingOf(work.tx, row.requestId)
    if (procedures[channel].sheet === null) return refuse('no-sheet-here')
    if (row.stage !== 'applied') return refuse('no-application')
    const live = await liveRequest(work, row)
    if (!live.ok) return live
    const round = decideRound(
      channel,
      everyService.filter((each) => form.services.includes(each)),
    )
    if (!round.ok) return round
    const dueOn = addWorkingDays(work.today, sheetAnswerDays.on(work.today), await calendarOf(work.tx))
    const saved = await saveCandidate(work, row, form.version, { stage: 'on-sheet', sheetSentOn: work.today })
    if (!saved.ok) return saved
    const { personId, institutionId } = row
    await work.tx
      .insertInto('sheetLines')
      .values(
        round.value.map((service) => ({
          id: work.newId(),
          candidateId: id,
          personId,
          institutionId,
          service,
          answer: 'asked' as const,
          words: null,
          dueOn,
          answeredOn: null,
          answeredBy: null,
          signer: null,
          version: 1,
        })),
      )
      .execute()
    const roles = round.value.flatMap((each) => roleOfService[each] ?? [])
    await tellServices(work, roles, { id, institutionId, round: form.version })
    aboutCandidate(work, row, { services: round.value, dueOn })
    return saved
  },
)

type LineRow = Selectable<SheetLinesTable>

const loadLine = async (work: Work, candidateId: string, id: string): Promise<LineRow> => {
  const line = await work.tx
    .selectFrom('sheetLines')
    .selectAll()
    .where('id', '=', id)
    .where('candidateId', '=', candidateId)
    .executeTakeFirst()
  if (!line) throw notFound()
  work.permit(tiesOf(line))
  return line
}

/** The person's record says what the two lines say that para 52 asks for. */
const keepInStep = async (work: Work, line: LineRow, words: LineWords, on: Day): Promise<void> => {
  const change =
    line.service === 'psychologist'
      ? { psychologistRecommends: words.answer === 'disagrees' ? (0 as const) : (1 as const) }
      : line.service === 'medical'
        ? { medicalAdmissionOn: words.answer === 'agrees' ? on : null }
        : undefined
  if (!change) return
  const person = await work.tx
    .selectFrom('people')
    .selectAll()
    .where('id', '=', line.personId)
    .executeTakeFirstOrThrow()
  await work.tx
    .updateTable('people')
    .set({ ...change, updatedAt: work.now, version: person.version + 1 })
    .where('id', '=', person.id)
    .execute()
  await owePersonChanges(work, person, person, change)
}

/** The head hears when the last service has answered. */
const tellHead = async (work: Work, candidateId: string, institutionId: string, round: number) => {
  if (sheetState(await linesOf(work.tx, candidateId)) !== 'complete') return
  await tellServices(work, ['institution-head'], { id: candidateId, institutionId, round })
}

/**
 * A service answers on its own line, or the labour unit writes down what one signed on paper; until the head has decided
 * an answer may be changed. Refused: `sheet-closed`, `day-in-future`, `errors:stale`, and as `decideAnswer` says.
 */
export const answerLine = command(
  'agreement.answer',
  async (work, candidateId: string, lineId: string, words: LineWords): Promise<Result<string>> => {
    const line = await loadLine(work, candidateId, lineId)
    const row = await work.tx
      .selectFrom('requestCandidates')
      .selectAll()
      .where('id', '=', candidateId)
      .executeTakeFirstOrThrow()
    aboutCandidate(work, row, { service: line.service, answer: words.answer })
    if (row.stage !== 'on-sheet') return refuse('sheet-closed')
    const on = words.on ?? work.today
    if (on > work.today) return refuse('day-in-future')
    const service = line.service as Service
    const { role } = work.actor
    const decided = decideAnswer({
      service,
      role,
      answer: words.answer,
      words: words.words,
      signer: words.signer,
    })
    if (!decided.ok) return decided
    const done = await work.tx
      .updateTable('sheetLines')
      .set({
        answer: decided.value,
        words: words.words,
        answeredOn: on,
        answeredBy: work.actor.userId,
        signer: roleOfService[service] === role ? null : words.signer,
        version: words.version + 1,
      })
      .where('id', '=', lineId)
      .where('version', '=', words.version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    await keepInStep(work, line, words, on)
    await tellHead(work, candidateId, row.institutionId, row.version)
    return ok(candidateId)
  },
)

/**
 * The head of the institution agrees or refuses; where chapter 10 knows no sheet this is the resolution of para 99.
 * Refused as `decideHead` says, and `decided-already`, `request-over`, `errors:stale`.
 */
export const decideAsHead = command(
  'agreement.decide',
  async (
    work,
    id: string,
    form: {
      readonly version: number
      readonly decision: 'agreed' | 'refused'
      readonly words: string | null
    },
  ): Promise<Result<string>> => {
    const row = await loadCandidate(work, id)
    if (row.headDecision !== null) return refuse('decided-already')
    const live = await liveRequest(work, row)
    if (!live.ok) return live
    const { channel } = await settingOf(work.tx, row.requestId)
    const facts = {
      needsSheet: procedures[channel].sheet !== null,
      hasApplied: row.stage === 'applied' || row.stage === 'on-sheet',
      lines: await linesOf(work.tx, id),
    }
    const decided = decideHead(facts, { agreed: form.decision === 'agreed', words: form.words })
    if (!decided.ok) return decided
    const isAgreed = decided.value === 'agreed'
    const saved = await saveCandidate(work, row, form.version, {
      stage: isAgreed ? 'agreed' : 'not-agreed',
      headDecision: decided.value,
      headWords: form.words,
      headOn: work.today,
      headBy: work.actor.userId,
    })
    if (!saved.ok) return saved
    aboutCandidate(work, row, { head: decided.value })
    if (isAgreed || row.referralId === null) return saved
    // The place is free again; why stays with the sheet, not with the referral that the employer reads.
    const back = await stepReferral(work, row.referralId, { deed: 'withdraw', reason: 'other', words: '–' })
    return back.ok ? saved : back
  },
)
