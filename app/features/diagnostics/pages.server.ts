/** What the pages of requests for diagnostics show; the answer only to its psychologist and to a requester who was warned. */
import { mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import {
  type DiagnosticState,
  type DiagnosticStep,
  diagnosticStepsFrom,
  examinedBefore,
  isOpenRequest,
  returnReasons,
} from '~/domain/diagnostics/request'
import { fullName } from '~/domain/people/names'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { readOneSealed, wordsIn } from '~/platform/sealed-texts.server'
import type { Tone } from '~/ui/tone'
import {
  type DiagnosticCursor,
  type DiagnosticList,
  type DiagnosticRead,
  countDiagnostics,
  diagnosticLists,
  diagnosticsQuery,
  getDiagnostic,
  getPersonForDiagnostics,
  perPage,
} from './queries.server'

const tones: Readonly<Record<DiagnosticState, Tone>> = {
  asked: 'warn',
  taken: 'info',
  answered: 'good',
  returned: 'plain',
  withdrawn: 'plain',
}

const badgesOf = ({ state, dueOn }: Pick<DiagnosticRead, 'state' | 'dueOn'>, { t, format, today }: At) => ({
  state: { tone: tones[state as DiagnosticState], text: t(`diagnostics:state.${state}`) },
  due: isOpenRequest(state as DiagnosticState)
    ? {
        tone: dueOn < today ? ('bad' as const) : ('info' as const),
        text: `${format.day(dueOn)}, ${format.fromToday(dueOn, today)}`,
      }
    : null,
})

const cursorIn = (text: string | null): DiagnosticCursor | null => {
  const [on = '', id = ''] = (text ?? '').split('_')
  const dueOn = parseDay(on)
  return dueOn && looksLikeId(id) ? { dueOn, id } : null
}

const pathOf = (list: DiagnosticList, after?: string): string => {
  const search = new URLSearchParams({ ...(list === 'open' ? {} : { list }), ...(after ? { after } : {}) })
  return `/psychology/requests${search.size > 0 ? `?${search}` : ''}`
}

export const diagnosticsPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const list = diagnosticLists.find((each) => each === url.searchParams.get('list')) ?? 'open'
  const after = cursorIn(url.searchParams.get('after'))
  const found = await diagnosticsQuery(db, actor, list, today, after).execute()
  const counts = await countDiagnostics(db, actor, today).executeTakeFirst()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('diagnostics:title'),
    lead: t(mayEver(actor, 'diagnostics.answer') ? 'diagnostics:lead-psychologist' : 'diagnostics:lead'),
    mayAsk: mayEver(actor, 'diagnostics.ask'),
    chips: diagnosticLists.map((each) => ({
      to: pathOf(each),
      label: t(`diagnostics:list.${each}`),
      count: each === 'over' ? undefined : format.number(Number(counts?.[each] ?? 0)),
      current: each === list,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/psychology/requests/${row.id}`,
      name: nameOf(row),
      requester: `${row.requester}, ${t(`common:role.${row.requesterRole}`)}`,
      askedOn: format.day(row.askedOn),
      ...badgesOf(row, at),
    })),
    nextTo: found.length > perPage && last ? pathOf(list, `${last.dueOn}_${last.id}`) : undefined,
  }
}

export type DiagnosticsPage = Awaited<ReturnType<typeof diagnosticsPageOf>>

/** Whether the reader sees the answer now: the psychologist who gave it, and a requester who confirmed the warning. */
export const seesAnswer = (row: DiagnosticRead, { actor }: Pick<At, 'actor'>): boolean =>
  row.state === 'answered' &&
  (row.takenBy === actor.userId || (row.requesterId === actor.userId && row.readAt !== null))

export const answerOf = async (row: DiagnosticRead, at: At): Promise<string | null> =>
  seesAnswer(row, at) ? wordsIn(await readOneSealed(at.db, at.caller.keys, row.id, 'answer'), at.t) : null

export const taskOf = async (row: DiagnosticRead, at: At): Promise<string> =>
  wordsIn(await readOneSealed(at.db, at.caller.keys, row.id, 'task'), at.t) ?? ''

/** The steps that the reader, by what they are to this request, may take. */
const stepsFor = (row: DiagnosticRead, { actor }: At): DiagnosticStep[] => {
  const steps = diagnosticStepsFrom(row.state as DiagnosticState)
  if (row.requesterId === actor.userId) return steps.filter((each) => each === 'withdraw')
  const isFree = row.takenBy === null || row.takenBy === actor.userId
  return isFree && mayEver(actor, 'diagnostics.answer') ? steps.filter((each) => each !== 'withdraw') : []
}

export const diagnosticOneOf = async (at: At) => {
  const { db, actor, params, t, format } = at
  const row = await getDiagnostic(db, actor, params.diagnosticId ?? '')
  const isRequester = row.requesterId === actor.userId
  return {
    title: t('diagnostics:one', { name: nameOf(row) }),
    id: row.id,
    name: nameOf(row),
    once: newId(),
    version: row.version,
    ...badgesOf(row, at),
    facts: {
      askedOn: format.day(row.askedOn),
      requester: `${row.requester}, ${t(`common:role.${row.requesterRole}`)}`,
      psychologist: row.psychologist,
      conditions: row.conditions,
      since: format.day(row.arrivedOn),
      before: t(`diagnostics:before.${row.examinedBefore}`),
      answeredOn: format.day(row.answeredOn),
      returned: row.returnReason === null ? null : t(`diagnostics:return-reason.${row.returnReason}`),
      read: row.readAt === null ? null : format.instant(row.readAt),
    },
    task: await taskOf(row, at),
    answer: await answerOf(row, at),
    asksToOpen: isRequester && row.state === 'answered' && row.readAt === null,
    steps: stepsFor(row, at),
    reasons: returnReasons.map((value) => ({ value, label: t(`diagnostics:return-reason.${value}`) })),
  }
}

export type DiagnosticOne = Awaited<ReturnType<typeof diagnosticOneOf>>

export const askPageOf = async (at: At) => {
  const { t, format } = at
  const person = await getPersonForDiagnostics(at.db, at.actor, at.params.personId ?? '')
  return {
    title: t('diagnostics:new.title'),
    name: fullName({ ...person, given: person.givenName }),
    back: `/people/${person.id}`,
    once: newId(),
    since: format.day(person.arrivedOn),
    before: examinedBefore.map((value) => ({ value, label: t(`diagnostics:before.${value}`) })),
  }
}
