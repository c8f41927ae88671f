/** The needs section: what is owed now, how far each side of life has come, and the assessments made so far. */
import { mayEver } from '~/domain/access/policy'
import { type FoundState, type NeedStatus, needStatusOf, pathwayOf } from '~/domain/assessments/pathways'
import { pathways } from '~/domain/assessments/questionnaire'
import { reviewOn } from '~/domain/assessments/review'
import type { MeasureStatus } from '~/domain/plans/measures'
import { needKeys } from '~/domain/plans/needs'
import { getPerson } from '~/features/people/queries.server'
import { draftableStates } from '~/features/plans/form-marks.server'
import { type PlanRead, findPlanOf, measuresOf } from '~/features/plans/queries.server'
import { type FoundNeed, foundNeedsOf } from '~/features/plans/suggesting.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { assessmentPath } from './paths'
import { type Assessment, listAssessments } from './queries.server'
import { toneOfNeed } from './wording.server'

type MeasureRow = Awaited<ReturnType<typeof measuresOf>>[number]

const lastCompleted = (assessments: readonly Assessment[]) =>
  assessments.find((each) => each.completedOn !== null)

const reviewWords = (
  at: At,
  release: At['today'] | null,
  since: At['today'],
  assessments: readonly Assessment[],
) => {
  if (release === null) return null
  const review = reviewOn(
    release,
    { assessedOn: lastCompleted(assessments)?.completedOn ?? null, since },
    at.today,
  )
  const { format } = at
  const tones = { overdue: 'bad', due: 'warn', done: 'good', over: 'info' } as const
  return {
    tone: tones[review.state],
    text: at.t(`assessments:review.${review.state}`, {
      window: review.window ? at.t(`assessments:window.${review.window}`) : '',
      day: format.day(review.dueBy),
      from: format.day(review.opensOn),
    }),
  }
}

type NeedLine = {
  readonly need: (typeof needKeys)[number]
  readonly status: NeedStatus
  readonly found: FoundNeed | undefined
}

const needLines = (found: readonly FoundNeed[], measures: readonly MeasureRow[]): NeedLine[] =>
  needKeys.map((need) => {
    const row = found.find((each) => each.need === need)
    const own = measures.filter((each) => each.need === need)
    const state = (row?.state ?? null) as FoundState | null
    const statuses = own.map((each) => each.status as MeasureStatus)
    return { need, found: row, status: needStatusOf(state, statuses) }
  })

const isShown = ({ status }: NeedLine): boolean => status !== 'no-need' && status !== 'not-assessed'

/** Each side of life with how many of its needs are met; a side without needs says whether anybody asked. */
const pathwayRows = (lines: readonly NeedLine[], { t }: Pick<At, 't'>) =>
  pathways.map((pathway) => {
    const own = lines.filter(({ need }) => pathwayOf[need] === pathway)
    const shown = own.filter(isShown)
    const open = shown.filter(({ status }) => status !== 'declined')
    const met = open.filter(({ status }) => status === 'met').length
    const isAsked = own.some(({ status }) => status === 'no-need')
    const quiet = isAsked ? 'no-need' : 'not-assessed'
    return {
      key: pathway,
      name: t(`assessments:pathway.${pathway}`),
      met,
      total: open.length,
      words: open.length > 0 ? t('assessments:pathway-met', { met, total: open.length }) : null,
      quiet: open.length > 0 ? null : t(`assessments:need-status.${shown.length > 0 ? 'declined' : quiet}`),
      needs: shown.map(({ need, status }) => ({
        need,
        name: t(`plan-rules:need.${need}`),
        tone: toneOfNeed[status],
        status: t(`assessments:need-status.${status}`),
      })),
    }
  })

const needRows = (lines: readonly NeedLine[], plan: PlanRead | undefined, at: At) => {
  const { t, actor, format } = at
  const mayDraft = mayEver(actor, 'plan.draft') && plan !== undefined && draftableStates.has(plan.state)
  const mayRecord = mayEver(actor, 'assessment.record')
  return lines.filter(isShown).map(({ need, status, found }) => ({
    need,
    name: t(`plan-rules:need.${need}`),
    pathway: t(`assessments:pathway.${pathwayOf[need]}`),
    tone: toneOfNeed[status],
    status: t(`assessments:need-status.${status}`),
    note:
      status === 'declined' && found
        ? [format.day(found.foundOn), found.note].filter((each) => each !== '').join(' · ')
        : null,
    addTo: mayDraft && status === 'without-measure' ? `/plans/${plan.id}/measures/new?need=${need}` : null,
    answer:
      mayRecord && found && status !== 'met' && (found.state === 'needed' || found.state === 'declined')
        ? {
            version: found.version,
            to: found.state === 'needed' ? ('declined' as const) : ('needed' as const),
          }
        : null,
  }))
}

const stateOf = ({ completedOn, withdrawnOn }: Assessment, { t }: Pick<At, 't'>) => {
  if (withdrawnOn) return { tone: 'plain' as const, state: t('assessments:state.withdrawn') }
  return completedOn
    ? { tone: 'good' as const, state: t('assessments:state.completed') }
    : { tone: 'warn' as const, state: t('assessments:state.open') }
}

const assessmentRows = (assessments: readonly Assessment[], at: At) =>
  assessments.map((each) => ({
    id: each.id,
    to: assessmentPath(each.personId, each.id),
    title: at.format.day(each.completedOn ?? each.startedOn),
    who: each.withdrawerName ?? each.completerName ?? each.starterName ?? '',
    questionnaire: at.t('assessments:version-number', { number: each.versionNumber }),
    ...stateOf(each, at),
  }))

/** Everything the needs section shows. */
export const needsPageOf = async (at: At) => {
  const { db, actor, params, t } = at
  const person = await getPerson(db, actor, params.personId ?? '', 'assessment.read')
  const found = await findPlanOf(db, actor, person.id)
  const plan = found?.openKey ? found : undefined
  const assessments = await listAssessments(db, actor, person.id)
  const measures = plan ? await measuresOf(db, plan.id) : []
  const lines = needLines(await foundNeedsOf(db, person.id), measures)
  const open = assessments.find((each) => each.openKey !== null)
  const isHere = person.standing === 'in-custody' && person.institutionId !== null
  return {
    title: `${t('assessments:title')}: ${person.fullName}`,
    once: newId(),
    review: isHere
      ? reviewWords(at, plan?.releaseOn ?? person.endOfTerm, plan?.openedOn ?? at.today, assessments)
      : null,
    openTo: open ? assessmentPath(person.id, open.id) : null,
    mayStart: isHere && !open && mayEver(actor, 'assessment.record'),
    mayContinue: mayEver(actor, 'assessment.record'),
    suggestTo:
      plan && draftableStates.has(plan.state) && mayEver(actor, 'plan.draft')
        ? `/plans/${plan.id}/draft`
        : null,
    isFirst: assessments.length === 0,
    pathways: pathwayRows(lines, at),
    needs: needRows(lines, plan, at),
    assessments: assessmentRows(assessments, at),
  }
}

export type NeedsPage = Awaited<ReturnType<typeof needsPageOf>>
