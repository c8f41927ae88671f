/** A person's own plan in large plain words: how long it is, what to do now, what others do for them. */
import { addMonths, daysBetween } from '~/domain/calendar/day'
import { isSettled, type MeasureStatus } from '~/domain/plans/measures'
import { preparationOpensOn, programmeBeginsOn } from '~/domain/plans/window'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import { deadlinesOf, findPlanOf, measuresOf } from './queries.server'
import { type MeasureRow, measureBadge, measureTitle } from './wording.server'

type Step = {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly badge: { readonly tone: Tone; readonly text: string } | null
  /** Where the person does it; null when somebody else does. */
  readonly to: string | null
}

const measureStep = (at: At, measure: MeasureRow): Step => ({
  id: measure.id,
  title: measureTitle(measure, at.t),
  note: at.t('portal:helper', { who: at.t(`plan-rules:service.${measure.service}`) }),
  badge: measureBadge(measure, at),
  to: null,
})

/** What only the person can do: write the request, and say whether they agree. */
const ownSteps = (at: At, state: string, agreement: string | null, isRequested: boolean): Step[] => {
  const step = (key: 'request' | 'agree'): Step => ({
    id: key,
    title: at.t(`portal:step.${key}`),
    note: at.t(`portal:step.${key}-note`),
    badge: { tone: 'warn', text: at.t('portal:step.yours') },
    to: key === 'agree' ? '/portal/agree' : null,
  })
  const isShown = ['drafted', 'approved', 'sent', 'in-progress'].includes(state)
  return [
    ...(isRequested ? [] : [step('request')]),
    ...(isShown && agreement === null ? [step('agree')] : []),
  ]
}

const personOf = ({ db, actor }: At) =>
  db
    .selectFrom('people')
    .select(['id', 'givenName', 'endOfTerm', 'releasedOn'])
    .where('id', '=', actor.personId ?? '')
    .executeTakeFirst()

/** Everything the person's own page shows. */
export const portalPageOf = async (at: At) => {
  const { db, actor, t, format, today } = at
  const person = await personOf(at)
  const plan = actor.personId ? await findPlanOf(db, actor, actor.personId) : undefined
  const release = plan?.releaseOn ?? person?.endOfTerm ?? null
  const left = release ? Math.max(0, daysBetween(today, release)) : null
  const year = release ? daysBetween(addMonths(release, -12), release) : 365
  const base = {
    title: t('portal:title'),
    hello: t('portal:hello', { name: person?.givenName ?? '' }),
    left: left === null ? null : t('portal:left', { count: left }),
    isFree: person?.releasedOn !== null && person?.releasedOn !== undefined && person.releasedOn <= today,
    progress: left === null ? null : { value: Math.max(0, year - left), max: year },
    opens: person?.endOfTerm
      ? t('portal:opens', { day: format.day(preparationOpensOn(person.endOfTerm, today)) })
      : null,
    begins: plan ? t('portal:begins', { day: format.day(programmeBeginsOn(plan.endOfTerm, today)) }) : null,
  }
  if (!plan) return { ...base, plan: null }
  const measures = await measuresOf(db, plan.id)
  const deadlines = await deadlinesOf(db, actor, plan)
  const open = measures.filter((each) => !isSettled(each.status as MeasureStatus))
  const isRequested = deadlines.find((each) => each.code === 'DL-02')?.doneOn !== null
  const done = measures.filter((each) => each.status === 'done')
  return {
    ...base,
    plan: {
      state: t(`plan-rules:state.${plan.state}`),
      own: plan.openKey ? ownSteps(at, plan.state, plan.agreement, isRequested) : [],
      steps: open.slice(0, 8).map((each) => measureStep(at, each)),
      more: t('portal:done', { count: done.length, total: measures.length }),
      print: `/plans/${plan.id}/print?lang=${at.language === 'ru' ? 'ru' : 'kk'}`,
      agreement: plan.agreement ? t(`portal:agreement.${plan.agreement}`) : null,
    },
  }
}

export type PortalPage = Awaited<ReturnType<typeof portalPageOf>>
