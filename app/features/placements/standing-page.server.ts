/** What earlier referrals brought for a person and still stands, for the person's own page. */
import { may } from '~/domain/access/policy'
import type { Standing } from '~/domain/people/person'
import { holdingKinds } from '~/domain/placements/held-back'
import type { At } from '~/platform/guard.server'
import { unscopedStanding } from './consequences.server'
import { deciding } from './pair.server'

type Whose = {
  readonly id: string
  readonly standing: Standing
  readonly institutionId: string | null
  readonly sharedRegion: string | null
}

const holding: readonly string[] = holdingKinds

/** For a person already within reach; null for readers who have nothing to do with referrals. */
export const standingBeside = async (person: Whose, { db, t, format, actor, today }: At) => {
  const ties = { ...deciding(person), institutionId: person.institutionId, region: person.sharedRegion }
  if (!may(actor, 'referral.list', ties)) return null
  const mayUndo = may(actor, 'referral.undo', deciding(person))
  return (await unscopedStanding(db, person.id, today)).map((each) => ({
    id: each.id,
    text: t(`referrals:consequence.${each.kind}`),
    tone: holding.includes(each.kind) ? ('warn' as const) : ('plain' as const),
    note: [each.organisation, each.untilOn ? t('referrals:until', { day: format.day(each.untilOn) }) : '']
      .filter(Boolean)
      .join(' · '),
    referralTo: `/referrals/${each.referralId}`,
    undoTo: mayUndo ? `/consequences/${each.id}` : null,
  }))
}

export type StandingLine = NonNullable<Awaited<ReturnType<typeof standingBeside>>>[number]
