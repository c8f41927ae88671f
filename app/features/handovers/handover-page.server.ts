/** One handover as both sides read it: where it goes by law, the checklist, the open measures, who owes what. */
import { placeName } from '#db/reference/regions'
import type { PaperStanding } from '~/domain/people/readiness/machine'
import { isPaperSettled } from '~/domain/people/readiness/outlook'
import { mayEver } from '~/domain/access/policy'
import { destinations, findDestination } from '~/domain/handovers/destination'
import { citesOfItem, itemsFor, mayTick } from '~/domain/handovers/items'
import { isOpenHandover, programmeDueOn, stepsFrom } from '~/domain/handovers/state'
import { isSettled, type MeasureStatus } from '~/domain/plans/measures'
import { calendarOf } from '~/features/plans/calendar.server'
import { findingWords } from '~/features/plans/deed-page.server'
import { citeWords, measureBadge, measureTitle, nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { carriedOf, kindOf, releaseOf, stateOf } from './load.server'
import { type HandoverRead, itemsOf, measuresToRead, namesOf, neededOf, papersOf } from './queries.server'
import { clockBadge, owingOf, regionWord, serviceWord, stateBadge } from './telling.server'

const itemRows = async (at: At, row: HandoverRead) => {
  const { db, actor, t, format } = at
  const rows = new Map((await itemsOf(db, row.id)).map((each) => [each.key, each]))
  const isOpen = isOpenHandover(stateOf(row)) && mayEver(actor, 'handover.tick')
  return itemsFor(kindOf(row)).flatMap((key) => {
    const item = rows.get(key)
    if (!item) return []
    const when = [item.tickedByName, format.day(item.tickedOn)].filter(Boolean).join(', ')
    return [
      {
        key,
        text: t(`handovers:item.${key}`),
        cite: citeWords(citesOfItem(key), t),
        state: item.state,
        note: [item.reason, when].filter(Boolean).join(' · '),
        version: item.version,
        mayTick: isOpen && mayTick(key, actor.role),
      },
    ]
  })
}

const measureRows = async (at: At, row: HandoverRead) => {
  const { db, t, format } = at
  const carried = new Map((await carriedOf(db, row)).map((each) => [each.measureId, each]))
  return (await measuresToRead(db, row.planId)).flatMap((measure) => {
    const plan = carried.get(measure.id)
    if (isSettled(measure.status as MeasureStatus) || !plan) return []
    return [
      {
        id: measure.id,
        title: measureTitle(measure, t),
        to: `/plans/${row.planId}/measures/${measure.id}`,
        owner: t(`plan-rules:service.${plan.service}`),
        from: t(`plan-rules:service.${measure.service}`),
        isMoved: plan.service !== measure.service,
        due: format.day(plan.dueOn),
        badge: measureBadge({ ...measure, dueOn: plan.dueOn }, at),
      },
    ]
  })
}

const steps = {
  offer: 'handover.prepare',
  accept: 'handover.receive',
  return: 'handover.receive',
  complete: 'handover.receive',
  cancel: 'handover.prepare',
} as const

const pathOfStep = { complete: 'meeting' } as const

/** What the reader may do now, the next step first. */
const deedsOf = ({ actor, t }: At, row: HandoverRead) => {
  const base = `/handovers/${row.id}`
  const isTheirs = row.service === actor.role || !mayEver(actor, 'handover.receive')
  const deed = (path: string, primary = false) => ({
    to: `${base}/${path}`,
    text: t(`handovers:deed.${path}`),
    primary,
  })
  const waits = owingOf(row) === 'person'
  const asks =
    isOpenHandover(stateOf(row)) &&
    destinations[kindOf(row)].help === 'on-request' &&
    row.request === null &&
    mayEver(actor, 'handover.request') &&
    isTheirs
      ? [deed('request', waits)]
      : []
  const prepares =
    stepsFrom(stateOf(row)).includes('offer') && mayEver(actor, 'handover.prepare')
      ? [deed('prepare'), deed('measures')]
      : []
  const taken = stepsFrom(stateOf(row)).filter(
    (name) => mayEver(actor, steps[name]) && isTheirs && !(name === 'accept' && waits),
  )
  const forward = new Set(['offer', 'accept', 'complete'])
  const all = taken.map((name) => deed(name === 'complete' ? pathOfStep.complete : name, forward.has(name)))
  return [...all.filter((each) => each.primary), ...asks, ...prepares, ...all.filter((each) => !each.primary)]
}

const historyOf = async ({ db, t, format }: At, row: HandoverRead) => {
  const names = await namesOf(db, [row.createdBy, row.offeredBy, row.answeredBy, row.endedBy])
  const moment = (
    key: string,
    on: Parameters<typeof format.day>[0],
    by: string | null,
    body: string | null,
  ) =>
    on
      ? [
          {
            id: key,
            title: t(`handovers:history.${key}`),
            meta: [format.day(on), by ? names.get(by) : null].filter(Boolean).join(', '),
            body,
          },
        ]
      : []
  const answer = row.state === 'returned' || row.returnReason ? 'returned' : 'accepted'
  return [
    ...moment(
      'offered',
      row.offeredOn,
      row.offeredBy,
      row.offers > 1 ? t('handovers:history.again', { count: row.offers }) : null,
    ),
    ...moment(
      answer,
      row.answeredOn,
      row.answeredBy,
      row.returnReason
        ? `${t(`handovers:return-reason.${row.returnReason}`)}. ${row.returnNote ?? ''}`
        : null,
    ),
    ...moment(
      row.state === 'cancelled' ? 'cancelled' : 'completed',
      row.endedOn,
      row.endedBy,
      row.endedReason ? t(`handovers:cancel-reason.${row.endedReason}`) : null,
    ),
  ]
}

const meetingWords = ({ t, format }: At, row: HandoverRead): string =>
  row.meetingOn
    ? [format.weekday(row.meetingOn), row.meetingAt, row.meetingPlace].filter(Boolean).join(', ')
    : t('handovers:meeting.none')

/** Everything the page of a handover shows. */
export const handoverPageOf = async (at: At, row: HandoverRead) => {
  const { db, t, format, today, language } = at
  const calendar = await calendarOf(db)
  const { facts } = await releaseOf(db, row.personId)
  const destination = destinations[kindOf(row)]
  const needs = await neededOf(db, row.planId)
  const papers = await papersOf(db, row.personId)
  const items = await itemRows(at, row)
  const place = row.placeAfter ? placeName(row.placeAfter, language) : t('handovers:no-region')
  return {
    id: row.id,
    personId: row.personId,
    name: nameOf(row),
    state: stateBadge(row, t),
    owes: t(`handovers:owes.${owingOf(row)}`),
    clock: clockBadge(row, calendar, at),
    isWaitingForPerson: owingOf(row) === 'person',
    returned:
      row.state === 'returned' && row.returnReason
        ? { reason: t(`handovers:return-reason.${row.returnReason}`), note: row.returnNote ?? '' }
        : null,
    late: row.meetingHeld === 0 && row.state === 'accepted',
    mustConfirm: row.planState === 'released' && ['offered', 'accepted', 'completed'].includes(row.state),
    findings: findingWords(findDestination(facts, kindOf(row), today), at),
    facts: [
      { name: t('handovers:field.kind'), value: t(`handovers:kind.${row.kind}`) },
      { name: t('handovers:field.control'), value: t(`handovers:control.${destination.control}`) },
      { name: t('handovers:field.help'), value: t(`handovers:help.${destination.help}`) },
      { name: t('handovers:field.service'), value: `${serviceWord(row, t)}, ${regionWord(row, at)}` },
      { name: t('handovers:field.place'), value: [place, row.addressAfter].filter(Boolean).join(', ') },
      { name: t('handovers:field.from'), value: language === 'kk' ? row.nameKk : row.nameRu },
      { name: t('handovers:field.release'), value: format.day(row.releasedOn ?? row.releaseOn) },
      {
        name: t('handovers:field.programme-due'),
        value: row.handedOverOn
          ? t('handovers:programme-sent', { day: format.day(row.handedOverOn) })
          : format.day(programmeDueOn(row.releasedOn ?? row.releaseOn, calendar, today)),
      },
    ],
    meeting: [
      { name: t('handovers:field.receiver'), value: row.receiverName ?? t('handovers:receiver.none') },
      { name: t('handovers:field.contact'), value: row.receiverContact ?? '–' },
      { name: t('handovers:field.meeting'), value: meetingWords(at, row) },
    ],
    items,
    done: items.filter((each) => each.state !== 'open').length,
    measures: await measureRows(at, row),
    mayReport: mayEver(at.actor, 'contribution.record'),
    needs: needs.map((each) => ({
      id: `${each.block}-${each.line ?? ''}`,
      name: t(each.line ? `plan-rules:line.${each.line}.name` : `plan-rules:block.${each.block}.name`),
      text: each.text,
    })),
    papers: papers.map((each) => ({
      kind: t(`vocabulary:document.${each.kind}`),
      state: t(`vocabulary:document-state.${each.state}`),
      isMissing: !isPaperSettled(each.state as PaperStanding),
    })),
    note: row.note,
    deeds: deedsOf(at, row),
    history: await historyOf(at, row),
  }
}

export type HandoverPage = Awaited<ReturnType<typeof handoverPageOf>>
