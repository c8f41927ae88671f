/** The page of one measure: who owes it, its steps, talk, files and history, as far as the reader's service sees them. */
import { mayEver } from '~/domain/access/policy'
import { acceptedEndings } from '~/domain/attachments/kinds'
import type { Day } from '~/domain/calendar/day'
import { givesConclusionOnly, needsEvidence, seesWork } from '~/domain/contributions/owners'
import { decideStrike } from '~/domain/contributions/work'
import { type MeasureStatus, isSettled, measureSteps } from '~/domain/plans/measures'
import { services } from '~/domain/plans/services'
import { megabytes } from '~/features/attachments/check.server'
import { type Attachment, listAttachments } from '~/features/attachments/store.server'
import { timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { headOf, mayWorkOn } from './head.server'
import { filesOf } from './load.server'
import { type WorkRow, commentsOf, eventsOf, tasksOf } from './queries.server'

export const serviceOptions = ({ t }: Pick<At, 't'>) =>
  services.map((value) => ({ value, label: t(`plan-rules:service.${value}`) }))

const reportOf = (row: WorkRow, { t, today }: At) => {
  const status = row.status as MeasureStatus
  return {
    status: row.status,
    words: Object.keys(measureSteps).map((value) => ({
      value,
      label: t(`plan-rules:measure-status.${value}`),
    })),
    outcome: row.outcome,
    doneOn: row.doneOn ?? today,
    evidence: row.evidence,
    asksEvidence: needsEvidence(row.catalogueKey),
    isConclusion: givesConclusionOnly(row.service),
    statuses: measureSteps[status].map((value) => ({
      value,
      label: t(`plan-rules:measure-status.${value}`),
    })),
  }
}

const tasksFor = async (row: WorkRow, at: At) => {
  const { t, format, today } = at
  const tone = (due: Day | null) => (due !== null && due < today ? ('bad' as const) : ('plain' as const))
  return (await tasksOf(at.db, row.id)).map((task) => ({
    id: task.id,
    version: task.version,
    title: task.title,
    isDone: task.doneOn !== null,
    who: t(`plan-rules:service.${task.service}`),
    when: task.doneOn
      ? { tone: 'good' as const, text: [format.day(task.doneOn), task.doneByName].filter(Boolean).join(', ') }
      : { tone: tone(task.dueOn), text: task.dueOn ? timingWords(task.dueOn, at) : '' },
  }))
}

const talkFor = async (row: WorkRow, { db, t, format, actor, desk }: At) => {
  const now = desk.clock.now().getTime()
  return (await commentsOf(db, row.id)).map((each) => ({
    id: each.id,
    text: each.text ?? t('contributions:talk.struck'),
    isStruck: each.text === null,
    meta: `${each.author ?? ''}, ${t(`common:role.${each.authorRole}`)} · ${format.instant(each.at)}`,
    mayStrike: decideStrike({
      isOwn: each.authorId === actor.userId,
      isStruck: each.struckAt !== null,
      minutesOld: (now - Date.parse(each.at)) / 60_000,
    }).ok,
  }))
}

const kilobyte = 1024

/** "PDF, 1,2 МБ". */
const sizeWords = (bytes: number, { t, format }: Pick<At, 't' | 'format'>): string =>
  bytes < kilobyte * kilobyte
    ? t('attachments:size.kilobytes', { size: format.number(Math.max(1, Math.round(bytes / kilobyte))) })
    : t('attachments:size.megabytes', {
        size: format.number(Math.round((bytes / kilobyte / kilobyte) * 10) / 10),
      })

export const fileWords = (file: Attachment, path: string, at: At) => ({
  id: file.id,
  to: `${path}/files/${file.id}`,
  label: file.label,
  meta: [
    `${at.t(`attachments:kind.${file.kind}`)}, ${sizeWords(file.size, at)}`,
    [file.addedByName, at.format.instant(file.addedAt)].filter(Boolean).join(', '),
  ].join(' · '),
  isOwn: at.actor.role === 'social-worker' || file.addedBy === at.actor.userId,
})

const eventsFor = async (row: WorkRow, { db, t, format }: At) =>
  (await eventsOf(db, row.id)).map((each) => {
    const whom = each.namedUser ?? each.namedOrganisation
    const isFreed = each.kind === 'assigned' && each.value === null
    return {
      id: each.id,
      title:
        each.kind === 'status'
          ? t(`plan-rules:measure-status.${each.value}`)
          : t(`contributions:event.${isFreed ? 'freed' : each.kind}`, { whom: whom ?? '' }),
      meta: `${each.actorName ?? ''}, ${t(`common:role.${each.actorRole}`)} · ${format.instant(each.at)}`,
      note: each.note,
      tone: toneOf[each.kind === 'status' ? (each.value ?? '') : each.kind] ?? ('plain' as const),
    }
  })

const toneOf: Readonly<Record<string, 'good' | 'warn' | 'info'>> = {
  done: 'good',
  'not-done': 'warn',
  'in-progress': 'info',
  accepted: 'good',
  refused: 'warn',
}

const ownersOf = (row: WorkRow, { t, format }: At) => ({
  service: t(`plan-rules:service.${row.service}`),
  named: row.ownerName ?? row.organisationName,
  assignment: row.assignment ? t(`contributions:assignment.${row.assignment}`) : null,
  due: format.day(row.dueOn) || t('plans:measure.no-day'),
  consent: row.organisationId
    ? row.consent
      ? t('contributions:consent.given', { day: format.day(row.consent.givenOn) })
      : t('contributions:consent.none')
    : null,
})

/** Only what nobody has approved yet may lose a measure. */
const isDraft = (state: string): boolean => state === 'preparing' || state === 'drafted'

const changeOf = (row: WorkRow, path: string) => ({
  isOwn: row.catalogueKey === null,
  title: row.title,
  service: row.service,
  dueOn: row.dueOn,
  removeTo: isDraft(row.planState) && row.status === 'planned' ? `${path}/remove` : null,
})

/** What only those who see the work are given. */
const workOf = async (row: WorkRow, path: string, at: At) => {
  if (!seesWork(at.actor.role, row)) return null
  return {
    tasks: await tasksFor(row, at),
    talk: await talkFor(row, at),
    files: (await listAttachments(at.db, at.desk.keys, filesOf(row.id))).map((file) =>
      fileWords(file, path, at),
    ),
    events: await eventsFor(row, at),
  }
}

export const workPageOf = async (at: At) => {
  const { row, head } = await headOf(at)
  const isOpen = row.openKey !== null
  const works = mayWorkOn(at, row)
  const quiet = givesConclusionOnly(row.service)
  const may = (permission: Parameters<typeof mayEver>[1]) => mayEver(at.actor, permission)
  return {
    title: head.title,
    head,
    owners: ownersOf(row, at),
    offer: row.assignment === 'offered' && isOpen && may('contribution.answer'),
    report: works && may('contribution.record') ? reportOf(row, at) : null,
    outcome: row.outcome,
    evidence: row.evidence,
    work: await workOf(row, head.path, at),
    mayPlan: works && may('contribution.record'),
    mayTalk: isOpen && !quiet && may('contribution.comment'),
    mayAttach: works && !quiet && may('contribution.attach'),
    mayAssign: isOpen && !isSettled(row.status as MeasureStatus) && may('contribution.assign'),
    services: serviceOptions(at),
    accept: acceptedEndings,
    megabytes,
    change: isOpen && may('plan.draft') ? changeOf(row, head.path) : null,
  }
}

export type WorkPage = Awaited<ReturnType<typeof workPageOf>>
