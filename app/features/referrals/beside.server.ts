/** What stands beside a referral: the next steps, its history, the person's consent, and what a reason brought. */
import { occupationTitle } from '#db/reference/occupations'
import { may } from '~/domain/access/policy'
import { day } from '~/domain/calendar/day'
import { isWork } from '~/domain/openings/opening'
import type { OpeningKind } from '~/domain/openings/opening'
import { stands } from '~/domain/placements/consequences'
import { sharedFacts } from '~/domain/placements/disclosure'
import { isEnding, stepsFrom } from '~/domain/placements/machine'
import { reasonsFor } from '~/domain/placements/reasons'
import { isOpenReferral } from '~/domain/placements/referral'
import { unscopedConsequences } from '~/features/placements/consequences.server'
import { unscopedDisclosures } from '~/features/placements/consent.server'
import { unscopedSteps } from '~/features/placements/history.server'
import { deciding } from '~/features/placements/pair.server'
import { settingOf, sideOf } from '~/features/placements/steps.server'
import type { At } from '~/platform/guard.server'
import type { ReferralDetails } from './queries.server'

const tiesOf = (row: ReferralDetails) => ({
  ...deciding(row),
  organisationId: row.organisationId,
  personId: row.personId,
})

/** The steps that the reader may take now, but for the officer's word, which has a form of its own. */
export const nextSteps = (row: ReferralDetails, { actor, t }: At) => {
  if (!may(actor, 'referral.step', tiesOf(row))) return []
  const side = sideOf(actor)
  return stepsFrom(row.state, side, settingOf(row))
    .filter(({ deed }) => deed !== 'accept')
    .map(({ deed, asks = [] }) => ({
      deed,
      label: t(`referrals:step.${deed}`),
      isEnding: isEnding(deed),
      asksDay: asks.includes('day'),
      asksPay: asks.includes('pay') && isWork({ kind: row.kind as OpeningKind }),
      reasons: isEnding(deed)
        ? reasonsFor(deed, side).map((value) => ({ value, label: t(`referrals:reason.${value}`) }))
        : [],
    }))
}

export type NextStep = ReturnType<typeof nextSteps>[number]

/** What was done, by which office, when; what officers wrote stays inside the service. */
export const historyOf = async (row: ReferralDetails, at: At) => {
  const { db, t, format, actor } = at
  const isInside = actor.organisationId === null
  return (await unscopedSteps(db, row.id)).map((step) => ({
    id: step.id,
    title: t(`referrals:done.${step.deed}`),
    meta: [format.instant(step.at), step.byRole ? t(`common:role.${step.byRole}`) : '']
      .filter(Boolean)
      .join(' · '),
    words:
      isInside && (step.reason || step.words)
        ? [step.reason && t(`referrals:reason.${step.reason}`), step.words].filter(Boolean).join(': ')
        : null,
  }))
}

/** The consent and what was shown under it; null where the reader has nothing to do with it. */
export const consentOf = async (row: ReferralDetails, at: At) => {
  const { db, t, format, actor } = at
  if (actor.organisationId !== null) return null
  const shown = (await unscopedDisclosures(db, row.personId)).filter((each) => each.referralId === row.id)
  return {
    isGiven: row.consentScope !== null,
    scope: row.shown.map((fact) => t(`referrals:fact.${fact}`)),
    mayRecord:
      isOpenReferral(row.state) && may(actor, 'candidate.consent', { ...tiesOf(row), organisationId: null }),
    options: sharedFacts.map((value) => ({ value, label: t(`referrals:fact.${value}`) })),
    today: at.today,
    shown: shown.map((each) => ({
      id: each.id,
      title: each.organisation,
      meta: `${format.instant(each.at)} · ${t(`referrals:stage.${each.stage}`)}`,
    })),
  }
}

/** What the reason brought, for readers inside the service. */
export const broughtBy = async (row: ReferralDetails, { db, t, format, actor, today }: At) => {
  if (actor.organisationId !== null) return []
  const mayUndo = may(actor, 'referral.undo', deciding(row))
  return (await unscopedConsequences(db, row.id)).map((each) => ({
    id: each.id,
    version: each.version,
    text: t(`referrals:consequence.${each.kind}`),
    until: each.untilOn ? t('referrals:until', { day: format.day(each.untilOn) }) : null,
    stands: stands(each, today),
    undone: each.undoneAt
      ? t('referrals:undone', { when: format.instant(each.undoneAt), why: each.undoneWhy ?? '' })
      : null,
    mayUndo: mayUndo && each.undoneAt === null,
  }))
}

/** The agreed facts about the person, for the organisation: nothing beyond the stage. */
export const agreedFacts = async (row: ReferralDetails, { db, t, language }: At) => {
  if (row.stage === 'card' || row.shown.length === 0) return []
  const shows = (fact: string) => (row.shown as readonly string[]).includes(fact)
  const person = await db
    .selectFrom('people')
    .select(['birthDate', 'addressAfter'])
    .where('id', '=', row.personId)
    .executeTakeFirst()
  const told: [string, string][] = []
  if (shows('birth-year') && person) told.push(['birth-year', day(person.birthDate).slice(0, 4)])
  if (shows('skills')) {
    const rows = await db
      .selectFrom('personSkills')
      .select('skill')
      .where('personId', '=', row.personId)
      .execute()
    told.push(['skills', rows.map(({ skill }) => skill).join(', ')])
  }
  if (shows('occupations')) {
    const rows = await db
      .selectFrom('personOccupations')
      .select('code')
      .where('personId', '=', row.personId)
      .execute()
    told.push(['occupations', rows.map(({ code }) => occupationTitle(code, language)).join(', ')])
  }
  if (shows('contact')) told.push(['contact', person?.addressAfter ?? ''])
  return told.flatMap(([fact, value]) => (value ? [{ name: t(`referrals:fact.${fact}`), value }] : []))
}
