/** One request: its clock, what the order asks for here, the people looked at, and what may be done next. */
import { ageOn } from '~/domain/calendar/day'
import { mayEver } from '~/domain/access/policy'
import type { Finding } from '~/domain/law/rule'
import type { MatchVerdict } from '~/domain/matching/explain'
import { mayStep, takesCandidates } from '~/domain/requests/request'
import { calendarOf } from '~/features/plans/calendar.server'
import { nameOf } from '~/features/plans/wording.server'
import { toldVerdict } from '~/features/matching/telling.server'
import { logDisclosures } from '~/features/placements/consent.server'
import { numberOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { chosenOf } from './chosen-queries.server'
import { type CandidateLine, type RequestLine, candidatesOf, getRequest } from './queries.server'
import { institutionName, procedureWords, requestClock, stageBadge, stateBadge } from './telling.server'

const factsOf = (row: RequestLine, at: At) => {
  const { t, format } = at
  const facts = [
    ['opening', `${row.opening}${row.siteName ? ` · ${row.siteName}` : ''}`],
    ['organisation', row.organisation],
    ['institutions', institutionName(row, at)],
    ['count', t('requests:people', { count: row.count })],
    ['conditions', row.conditions],
    ['starts-on', row.startsOn && format.day(row.startsOn)],
    ['received-on', format.day(row.receivedOn)],
    ['incoming-number', row.incomingNumber],
    ['source', t(`requests:source.${row.source}`)],
    ['answer', row.answer],
  ] as const
  return facts.flatMap(([key, value]) => (value ? [{ name: t(`requests:field.${key}`), value }] : []))
}

const lineOf = (row: CandidateLine, at: At) => {
  const { t, format, today } = at
  const findings = JSON.parse(row.findings) as readonly Finding[]
  const unknowns = findings.filter(({ state }) => state === 'unknown').length
  const decision = row.decision
    ? [
        t(`requests:reason.${row.decision}.${row.reason ?? 'other'}`),
        row.words,
        row.deciderName,
        row.decidedAt && format.instant(row.decidedAt),
      ]
    : []
  return {
    id: row.id,
    to: `/requests/candidates/${row.id}`,
    decideTo: `/requests/candidates/${row.id}/decision`,
    rank: row.rank === null ? t('requests:by-hand') : format.number(row.rank),
    name: nameOf(row),
    note: t('matching:page.years', { count: ageOn(row.birthDate, today) }),
    total: format.number(row.total),
    verdict: toldVerdict(row.verdict as MatchVerdict, at),
    unknowns: unknowns > 0 ? t('matching:explanation.unknowns', { count: unknowns }) : '',
    stage: stageBadge(row.stage, at),
    isOpen: row.stage === 'listed',
    decision: decision.filter(Boolean).join(' · '),
  }
}

const hasContract = (stage: string): boolean => stage === 'contracted' || stage === 'started'

const listedFor = async (row: RequestLine, at: At) =>
  mayEver(at.actor, 'selection.review')
    ? (await candidatesOf(at.db, at.actor, row.id)).map((each) => lineOf(each, at))
    : []

/** For an employer only whom the service chose, by name as far as the person agreed; each showing is noted. */
const chosenFor = async (row: RequestLine, at: At) => {
  if (mayEver(at.actor, 'selection.review')) return []
  const chosen = await chosenOf(at.db, at.actor, row.id)
  const shown = chosen.map(({ referralId, personId, organisationId, shownAs, scope }) => ({
    referralId,
    personId,
    organisationId,
    stage: shownAs,
    scope,
  }))
  await logDisclosures(at.caller.db.write, at.actor, shown, { today: at.today, now: at.desk.clock.now() })
  return chosen.map((each) => ({
    id: each.id,
    name: each.isNamed ? nameOf(each) : numberOf(each, at),
    to: `/referrals/${each.referralId}`,
    stage: stageBadge(each.stage, at),
    contractTo: hasContract(each.stage)
      ? `/requests/candidates/${each.id}/file?paper=labour-contract&as=pdf`
      : null,
    noticeTo: hasContract(each.stage) ? `/requests/candidates/${each.id}/notice` : null,
  }))
}

const deedsOf = (row: RequestLine, at: At) => {
  const { actor } = at
  const path = `/requests/${row.id}`
  const selects = mayEver(actor, 'request.select')
  const all = [
    { key: 'refuse', to: `${path}/refuse`, isOpen: selects && mayStep('refuse', row.state) },
    { key: 'close', to: `${path}/close`, isOpen: selects && mayStep('close', row.state) },
    {
      key: 'withdraw',
      to: `${path}/withdraw`,
      isOpen: mayEver(actor, 'request.withdraw') && mayStep('withdraw', row.state),
    },
  ]
  return all.filter(({ isOpen }) => isOpen).map(({ key, to }) => ({ to, text: at.t(`requests:deed.${key}`) }))
}

/** What the page shows. */
export const requestPageOf = async (at: At) => {
  const { db, actor, t } = at
  const row = await getRequest(db, actor, at.params.requestId ?? '')
  const listed = await listedFor(row, at)
  const selects = mayEver(actor, 'request.select')
  const isOverdue = row.state === 'received' && row.dueOn < at.today
  return {
    title: `${row.specialty} · ${row.organisation}`,
    id: row.id,
    version: row.version,
    specialty: row.specialty,
    facts: factsOf(row, at),
    state: stateBadge(row.state, at),
    clock: requestClock(row, await calendarOf(db), at),
    dueOn: at.format.day(row.dueOn),
    isOverdue,
    procedure: procedureWords(row.channel, at),
    listed,
    chosen: await chosenFor(row, at),
    isInside: mayEver(actor, 'selection.review'),
    mayDraw: selects && takesCandidates(row.state),
    mayConfirm: selects && mayStep('select', row.state) && listed.length > 0,
    deeds: deedsOf(row, at),
    sheetTo: listed.length > 0 ? `/requests/${row.id}/file` : null,
    lead: t(mayEver(actor, 'selection.review') ? 'requests:lead-inside' : 'requests:lead-employer'),
    drawOnce: newId(),
    addOnce: newId(),
    confirmOnce: newId(),
  }
}

export type RequestPage = Awaited<ReturnType<typeof requestPageOf>>
