/** One candidate: the decision with its findings, the application, the agreement sheet, the papers of hiring, what comes next. */
import { type Permission, may } from '~/domain/access/policy'
import { assess } from '~/domain/law/rule'
import { mayDecide } from '~/domain/requests/candidate'
import { startRules } from '~/domain/requests/hiring'
import { procedures } from '~/domain/requests/procedure'
import { takesCandidates } from '~/domain/requests/request'
import { type Service, ownSignInOnly, roleOfService, services, sheetState } from '~/domain/requests/sheet'
import { toldFindings } from '~/features/matching/telling.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { nameOf } from '~/features/plans/wording.server'
import type { Calendar } from '~/domain/calendar/holidays'
import { type At, notFound } from '~/platform/guard.server'
import { type ContractRow, contractOf, hiringFactsOf, writtenOf } from './contract.server'
import { candidatePath, keptFindings } from './deed-page.server'
import { noticesOf } from './notice-queries.server'
import { papersFor } from './paper-list.server'
import { type CandidateRead, getCandidate, sheetOf } from './queries.server'
import { tiesOf } from './scope.server'
import {
  answerBadge,
  channelOf,
  clockWords,
  institutionName,
  procedureWords,
  stageBadge,
} from './telling.server'

type SheetRow = Awaited<ReturnType<typeof sheetOf>>[number]

const mayAct = (row: CandidateRead, at: At, permission: Permission): boolean =>
  may(at.actor, permission, tiesOf(row))

/** Whether the reader may write on this line: the own service, or the labour unit for those without a sign-in. */
const mayAnswer = (row: CandidateRead, service: Service, at: At): boolean => {
  if (row.stage !== 'on-sheet' || !mayAct(row, at, 'agreement.answer')) return false
  const isOwn = roleOfService[service] === at.actor.role
  return isOwn || (at.actor.role === 'social-worker' && !ownSignInOnly(service))
}

const sheetLineOf = (line: SheetRow, row: CandidateRead, calendar: Calendar, at: At) => {
  const { t, format } = at
  const service = line.service as Service
  const signed = line.signer ?? line.answeredByName
  const isOpen = line.answer === 'asked'
  return {
    id: line.id,
    service: t(`requests:service.${service}`),
    badge: answerBadge(service, line.answer, at),
    words: line.words,
    signed: isOpen ? '' : [signed, format.day(line.answeredOn)].filter(Boolean).join(', '),
    clock: isOpen ? clockWords(line.dueOn, calendar, at) : null,
    deed: t(isOpen ? 'requests:deed.answer-line' : 'requests:deed.answer-again'),
    to: mayAnswer(row, service, at) ? `${candidatePath(row.id)}/lines/${line.id}` : null,
  }
}

const decisionOf = (row: CandidateRead, at: At) => {
  const { t, format } = at
  if (row.decision === null) return null
  const facts = [
    ['reason', t(`requests:reason.${row.decision}.${row.reason ?? 'other'}`)],
    ['words', row.words],
    ['acknowledged', row.acknowledged === 1 ? t('common:yes') : null],
    [
      'decided-by',
      [row.deciderName, row.decidedAt && format.instant(row.decidedAt)].filter(Boolean).join(', '),
    ],
  ] as const
  return facts.flatMap(([key, value]) => (value ? [{ name: t(`requests:field.${key}`), value }] : []))
}

const applicationOf = (row: CandidateRead, { t, format }: At) => {
  if (row.appliedOn === null && row.refusedOn === null) return null
  const facts = [
    ['applied-on', row.appliedOn && format.day(row.appliedOn)],
    ['how', row.applicationHow && t(`requests:how.${row.applicationHow}`)],
    ['application', row.application],
    ['refused-on', row.refusedOn && format.day(row.refusedOn)],
    ['refusal-words', row.refusalWords],
  ] as const
  return facts.flatMap(([key, value]) => (value ? [{ name: t(`requests:field.${key}`), value }] : []))
}

const headOf = (row: CandidateRead, { t, format }: At) =>
  row.headDecision === null
    ? null
    : {
        tone: row.headDecision === 'agreed' ? ('good' as const) : ('bad' as const),
        text: t(`requests:head.${row.headDecision}`),
        words: row.headWords,
        on: format.day(row.headOn),
      }

const contractFacts = (contract: ContractRow | undefined, { t, format }: At) => {
  if (!contract) return null
  const facts = [
    ['number', `${contract.number}, ${format.day(contract.concludedOn)}`],
    ['position', contract.position],
    ['place', contract.place],
    ['rate', `${format.money(Number(contract.rate))}, ${t(`requests:pay.${contract.payKind}`)}`],
    ['hours', contract.hours],
    ['starts-on', format.day(contract.startsOn)],
    ['ends-on', contract.endsOn && format.day(contract.endsOn)],
    ['order', contract.orderNumber && `${contract.orderNumber}, ${format.day(contract.orderOn)}`],
    ['ruling', contract.rulingOn && `${contract.rulingNumber ?? ''} ${format.day(contract.rulingOn)}`],
  ] as const
  return facts.flatMap(([key, value]) => (value ? [{ name: t(`requests:field.${key}`), value }] : []))
}

type Around = { readonly sheetComplete: boolean; readonly needsSheet: boolean }

const deedsOf = (row: CandidateRead, at: At, { sheetComplete, needsSheet }: Around) => {
  const path = candidatePath(row.id)
  const { stage } = row
  const isHired = stage === 'contracted' || stage === 'started'
  const isLive = takesCandidates(row.requestState)
  const all = [
    {
      key: 'decide',
      to: `${path}/decision`,
      permission: 'request.select',
      isOpen: isLive && mayDecide(stage),
    },
    {
      key: 'apply',
      to: `${path}/application`,
      permission: 'request.select',
      isOpen: isLive && stage === 'included',
    },
    {
      key: 'round',
      to: `${path}/round`,
      permission: 'request.select',
      isOpen: isLive && stage === 'applied' && needsSheet,
    },
    {
      key: needsSheet ? 'head' : 'resolution',
      to: `${path}/head`,
      permission: 'agreement.decide',
      isOpen: isLive && (needsSheet ? stage === 'on-sheet' && sheetComplete : stage === 'applied'),
    },
    {
      key: 'contract',
      to: `${path}/contract`,
      permission: 'labour-contract.prepare',
      isOpen: (isLive && stage === 'agreed') || stage === 'contracted',
    },
    {
      key: 'start',
      to: `${path}/start`,
      permission: 'labour-contract.prepare',
      isOpen: stage === 'contracted',
    },
    { key: 'notice', to: `${path}/notice`, permission: 'work-notice.give', isOpen: isHired },
    { key: 'recall', to: `${path}/recall`, permission: 'work.recall', isOpen: isHired },
    {
      key: 'refusal',
      to: `${path}/refusal`,
      permission: 'request.select',
      isOpen: stage === 'included' || stage === 'applied' || stage === 'on-sheet' || stage === 'agreed',
    },
  ] as const
  return all
    .filter(({ isOpen, permission }) => isOpen && mayAct(row, at, permission))
    .map(({ key, to }, place) => ({ to, text: at.t(`requests:deed.${key}`), primary: place === 0 }))
}

const rankWords = ({ rank, total }: CandidateRead, { t }: At): string =>
  rank === null ? t('requests:rank-by-hand', { total }) : t('requests:rank', { rank, total })

const byService = (one: SheetRow, other: SheetRow): number =>
  services.indexOf(one.service as Service) - services.indexOf(other.service as Service)

/** What the page shows. Reasons of the choice are for those who answer for it; a service sees its sheet. */
export const candidatePageOf = async (at: At) => {
  const { db, t } = at
  const row = await getCandidate(db, at.actor, at.params.requestCandidateId ?? '')
  const channel = channelOf(row.channel)
  const lines = (await sheetOf(db, row.id)).toSorted(byService)
  const contract = await contractOf(db, row.id)
  const calendar = await calendarOf(db)
  const reviews = mayAct(row, at, 'selection.review')
  // A service learns of a person when a sheet comes to it, never of those who were only looked at.
  if (!reviews && row.sheetSentOn === null) throw notFound()
  const needsSheet = procedures[channel].sheet !== null
  const facts = await hiringFactsOf(db, row, writtenOf(contract))
  const isChosen = row.stage !== 'listed' && row.stage !== 'excluded' && row.stage !== 'refused'
  return {
    title: `${nameOf(row)} · ${row.opening}`,
    id: row.id,
    name: nameOf(row),
    personTo: `/people/${row.personId}`,
    requestTo: reviews ? `/requests/${row.requestId}` : '/requests/agreements',
    requestName: row.specialty,
    isForReview: reviews,
    about: [row.opening, row.organisation, institutionName(row, at)].join(' · '),
    stage: stageBadge(row.stage, at),
    rank: reviews ? rankWords(row, at) : '',
    decision: reviews ? decisionOf(row, at) : null,
    findings: reviews ? keptFindings(row.findings, at) : [],
    application: applicationOf(row, at),
    needsSheet,
    procedure: procedureWords(row.channel, at),
    lines: lines.map((line) => sheetLineOf(line, row, calendar, at)),
    head: headOf(row, at),
    contract: reviews ? contractFacts(contract, at) : null,
    hiring: isChosen && reviews ? toldFindings(assess(startRules, facts, at.today), at) : [],
    papers: reviews ? papersFor(row, contract !== undefined, at) : [],
    notices: reviews
      ? (await noticesOf(db, row.id)).map((each) => ({
          id: each.id,
          to: `/requests/notices/${each.id}`,
          text: `${t(`requests:notice.kind.${each.kind}`)}, ${at.format.day(each.effectiveOn)}`,
          isLate: each.late === 1,
        }))
      : [],
    deeds: deedsOf(row, at, {
      sheetComplete:
        sheetState(lines.map(({ service, answer }) => ({ service: service as Service, answer }))) ===
        'complete',
      needsSheet,
    }),
  }
}

export type CandidatePage = Awaited<ReturnType<typeof candidatePageOf>>
