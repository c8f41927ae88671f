/** Enquiries as pages: the list, one of them, and the next step. */
import type { Tone } from '~/ui/tone'
import { may } from '~/domain/access/policy'
import { assess } from '~/domain/law/rule'
import { openGuards, takeGuards } from '~/domain/sites/guards'
import {
  type Stage,
  type StageStep,
  isAsking,
  isOpenStage,
  pipeline,
  reasonsFor,
  stageFacts,
  stageSteps,
  stages,
  stepsFrom,
} from '~/domain/sites/pipeline'
import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import {
  type EnquiryLine,
  type EnquiryList,
  countOwed,
  enquiriesQuery,
  enquiryLists,
  getEnquiry,
  ownersAt,
  sideOf,
  stepsOf,
} from './enquiries.server'
import { askingFor, getSite, perPage } from './queries.server'
import { tabsOf } from './tabs.server'
import { activityWords, institutionName, tellFindings } from './telling.server'

const toneOf: Readonly<Partial<Record<Stage, Tone>>> = {
  operating: 'good',
  refused: 'bad',
  withdrawn: 'plain',
  closed: 'plain',
  closing: 'warn',
}

export const tellEnquiry = (row: EnquiryLine, at: At) => {
  const { t, format, today } = at
  const isLate = row.dueOn !== null && row.dueOn < today
  return {
    id: row.id,
    siteId: row.siteId,
    siteName: row.siteName,
    institution: institutionName(row, at),
    organisation: row.organisationName,
    stage: row.stage,
    tone: toneOf[row.stage] ?? ('accent' as const),
    product: row.product,
    activity: activityWords(row.activity, at),
    area: t('sites:unit.area', { number: format.number(row.area) }),
    headcount: t('sites:count.places', { count: row.headcount, number: format.number(row.headcount) }),
    power: row.power === null ? '' : t('sites:unit.power', { number: format.number(row.power) }),
    words: row.words,
    since: format.day(row.stageSince),
    owes: t(`sites:owes.${row.owes}`),
    owner: row.ownerName ?? '',
    due:
      row.dueOn === null
        ? null
        : { day: format.day(row.dueOn), from: format.fromToday(row.dueOn, today), isLate },
    isOpen: isOpenStage(row.stage),
  }
}
export type ToldEnquiry = ReturnType<typeof tellEnquiry>

const listIn = ({ searchParams }: URL): EnquiryList => {
  const asked = searchParams.get('list')
  return [...enquiryLists, ...stages].find((each) => each === asked) ?? 'open'
}

const pathOf = (list: string, after?: string): string =>
  `/sites/enquiries?${new URLSearchParams({ list, ...(after ? { after } : {}) }).toString()}`

export const enquiriesPageOf = async (at: At) => {
  const { db, actor, t, url, today, format } = at
  const list = listIn(url)
  const after = url.searchParams.get('after')
  const found = await enquiriesQuery(db, actor, { list, site: null, after }, today).execute()
  const rows = found.slice(0, perPage)
  const owed = await countOwed(db, actor, today)
  const chip = (each: EnquiryList, label: string, count?: number) => ({
    to: pathOf(each),
    label,
    current: list === each,
    ...(count === undefined ? {} : { count: format.number(count) }),
  })
  return {
    title: t('sites:enquiry.title'),
    tabs: tabsOf(at),
    isCompany: sideOf(actor) === 'company',
    chips: [
      {
        key: 'lists',
        label: t('sites:filter.list'),
        chips: [
          chip('open', t('sites:enquiry.list.open')),
          chip('owed', t('sites:enquiry.list.owed'), owed.count),
          chip('late', t('sites:enquiry.list.late'), owed.late),
          chip('all', t('sites:enquiry.list.all')),
        ],
      },
      {
        key: 'stages',
        label: t('sites:field.stage'),
        chips: stages.map((stage) => chip(stage, t(`sites:stage.${stage}`))),
      },
    ],
    lines: rows.map((row) => tellEnquiry(row, at)),
    firstTo: after ? pathOf(list) : undefined,
    nextTo: found.length > perPage ? pathOf(list, rows.at(-1)?.id) : undefined,
  }
}
export type EnquiriesPage = Awaited<ReturnType<typeof enquiriesPageOf>>

/** What is free for this company: its own contract being drawn up, or its own tenancy, does not stand in its way. */
const factsOf = async (at: At, row: EnquiryLine) => {
  const site = await getSite(at.db, at.actor, row.siteId)
  const own = row.stage === 'contract' || row.stage === 'expanding' ? row : { area: 0, headcount: 0 }
  return {
    area: row.area,
    headcount: row.headcount,
    freeArea: site.freeArea + own.area,
    freeHeadcount: site.freeHeadcount + own.headcount,
    isClosed: site.state === 'closed',
    organisationState: row.organisationState,
    sanitary: site.sanitary,
    sanitaryOn: site.sanitaryOn,
    fire: site.fire,
    fireOn: site.fireOn,
  }
}

const findingsAhead = async (at: At, row: EnquiryLine) => {
  if (!isOpenStage(row.stage) || row.stage === 'operating' || row.stage === 'closing') return []
  const rules = row.stage === 'fit-out' ? openGuards : takeGuards
  return tellFindings(assess(rules, await factsOf(at, row), at.today), at)
}

/** The way of a company as stages on a line, for the picture above the page. */
const road = (stage: Stage, { t }: At) => {
  const line = ['enquiry', 'visit', 'feasibility', 'contract', 'fit-out', 'operating'] as const
  const reached = line.findIndex((each) => each === stage)
  const isPast = reached === -1 && (stage === 'expanding' || stage === 'closing' || stage === 'closed')
  return line.map((each, at) => ({
    key: each,
    label: t(`sites:stage.${each}`),
    state:
      isPast || at < reached ? ('done' as const) : at === reached ? ('now' as const) : ('ahead' as const),
  }))
}

const stepRows = async (at: At, row: EnquiryLine) =>
  (await stepsOf(at.db, row.id)).map((step) => ({
    id: step.id,
    title: at.t(`sites:step-done.${step.step}`),
    // The company reads who decided by office; names stay inside.
    meta: [
      at.format.instant(step.at),
      at.actor.organisationId === null ? step.byName : null,
      at.t(`common:role.${step.byRole}`),
    ]
      .filter(Boolean)
      .join(' · '),
    words: [step.reason ? at.t(`sites:reason.${step.reason}`) : '', step.words ?? ''].filter(Boolean),
  }))

/** Steps that the reader may take now. */
const offered = (at: At, row: EnquiryLine): readonly StageStep[] => {
  const side = sideOf(at.actor)
  if (side === 'institution') return may(at.actor, 'enquiry.move', row) ? stepsFrom(row.stage, side) : []
  return side === 'company' && may(at.actor, 'enquiry.withdraw', row) ? stepsFrom(row.stage, side) : []
}

export const enquiryPageOf = async (at: At) => {
  const row = await getEnquiry(at.db, at.actor, at.params.enquiryId ?? '')
  const asking = await askingFor(at.db, row.siteId)
  const others = asking.count - (isAsking(row.stage) ? 1 : 0)
  return {
    title: `${at.t('sites:enquiry.one')}: ${row.siteName}`,
    enquiry: {
      ...tellEnquiry(row, at),
      owner: at.actor.organisationId === null ? (row.ownerName ?? '') : '',
    },
    road: road(row.stage, at),
    steps: await stepRows(at, row),
    findings: await findingsAhead(at, row),
    others: others > 0 && isOpenStage(row.stage) ? at.t('sites:enquiry.others', { count: others }) : null,
    deeds: offered(at, row),
  }
}
export type EnquiryPage = Awaited<ReturnType<typeof enquiryPageOf>>

const takesSpace = (step: StageStep): boolean => pipeline[step].guards === 'take'

/** The form of one step: which words it asks for, and what the law finds before it. */
export const stepPageOf = async (at: At, fallback: StageStep) => {
  const row = await getEnquiry(at.db, at.actor, at.params.enquiryId ?? '')
  const asked = at.url.searchParams.get('step')
  const step = stageSteps.find((each) => each === asked) ?? offered(at, row)[0] ?? fallback
  if (!may(at.actor, pipeline[step].by === 'institution' ? 'enquiry.move' : 'enquiry.withdraw', row))
    throw notFound()
  const rules = takesSpace(step) ? takeGuards : pipeline[step].guards === 'open' ? openGuards : []
  const inside = pipeline[step].by === 'institution'
  const owners = inside ? await ownersAt(at.db, row.institutionId) : []
  const { within } = stageFacts[pipeline[step].to]
  return {
    title: `${at.t(`sites:step.${step}`)}: ${row.siteName}`,
    id: row.id,
    version: row.version,
    once: newId(),
    step,
    stage: at.t(`sites:stage.${pipeline[step].to}`),
    days: within ? at.t('sites:step.days', { count: within.on(at.today) }) : null,
    takesSpace: takesSpace(step),
    area: row.area,
    headcount: row.headcount,
    findings: tellFindings(assess(rules, await factsOf(at, row), at.today), at),
    reasons: reasonsFor(step).map((value) => ({ value, label: at.t(`sites:reason.${value}`) })),
    owners: owners.map(({ id, name, role }) => ({
      value: id,
      label: `${name}, ${at.t(`common:role.${role}`)}`,
    })),
    owner: row.ownerUserId ?? at.actor.userId,
    company: row.organisationName,
  }
}
export type StepPage = Awaited<ReturnType<typeof stepPageOf>>
