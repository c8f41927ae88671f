/** The person's own referrals in plain words: where each stands, who learns what, and what the person may do now. */
import { factsShown, sharedFacts, stageOf } from '~/domain/placements/disclosure'
import { isEnding, stepsFrom } from '~/domain/placements/machine'
import { reasonsFor } from '~/domain/placements/reasons'
import { isOpenReferral } from '~/domain/placements/referral'
import { interviewsOf } from '~/features/interviews/queries.server'
import { nowAt, toldInterview } from '~/features/interviews/wording.server'
import { scopeOf, unscopedDisclosures } from '~/features/placements/consent.server'
import { settingOf } from '~/features/placements/steps.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type OwnReferralRow, countOwnWaiting, ownReferralsQuery } from './own-queries.server'
import { stateOf } from './states.server'

/** What the organisation knows now, in one sentence. */
const knownBy = (row: OwnReferralRow, { t, language }: At): string => {
  const stage = stageOf(row.state, row.consentScope !== null)
  const facts = factsShown(stage, scopeOf(row.consentScope))
  return stage === 'card'
    ? t('referrals:own.sees-card')
    : t('referrals:own.sees', {
        facts: ['name', ...facts]
          .map((fact) => t(`referrals:fact.${fact}`).toLocaleLowerCase(language))
          .join(', '),
      })
}

/** The person's own steps; those that go by the papers of a request stand on its card. */
const stepsOf = (row: OwnReferralRow, { t }: At) =>
  row.candidateId !== null
    ? []
    : stepsFrom(row.state, 'person', settingOf(row)).map(({ deed }) => ({
        deed,
        label: t(`referrals:own.step.${deed}`),
        isEnding: isEnding(deed),
        once: newId(),
        reasons: isEnding(deed)
          ? reasonsFor(deed, 'person').map((value) => ({ value, label: t(`referrals:reason.${value}`) }))
          : [],
      }))

const interviewsFor = async (row: OwnReferralRow, at: At) =>
  (await interviewsOf(at.db, at.actor, row.id))
    .filter(({ state }) => state !== 'cancelled')
    .map((each) => ({ ...toldInterview(each, at), once: newId(), backOnce: newId() }))
    .filter(({ isAhead }) => isAhead)

const cardOf = async (
  row: OwnReferralRow,
  shown: Awaited<ReturnType<typeof unscopedDisclosures>>,
  at: At,
) => {
  const { t, format } = at
  const isOpen = isOpenReferral(row.state)
  return {
    id: row.id,
    candidateId: row.candidateId,
    version: row.version,
    title: row.title,
    note: [
      row.siteName,
      row.organisation,
      row.wage === null ? '' : t('requests:own.wage', { sum: format.money(Number(row.wage)) }),
    ]
      .filter(Boolean)
      .join(' · '),
    badge: stateOf(row.state, at),
    isOpen,
    knows: isOpen ? knownBy(row, at) : null,
    consent: isOpen ? { isGiven: row.consentScope !== null, once: newId(), backOnce: newId() } : null,
    shown: shown
      .filter(({ referralId }) => referralId === row.id)
      .map(({ id, organisation, at: when, stage }) => ({
        id,
        title: organisation,
        meta: `${format.instant(when)} · ${t(`referrals:stage.${stage}`)}`,
      })),
    steps: stepsOf(row, at),
    interviews: isOpen ? await interviewsFor(row, at) : [],
  }
}

/** Every referral of the person's own with what belongs to it. */
export const ownReferrals = async (at: At) => {
  const rows = await ownReferralsQuery(at.db, at.actor).execute()
  const shown = await unscopedDisclosures(at.db, at.actor.personId ?? '')
  const cards = await Promise.all(rows.map((row) => cardOf(row, shown, at)))
  return {
    cards,
    scopes: sharedFacts.map((value) => ({ value, label: at.t(`referrals:fact.${value}`) })),
  }
}

export type OwnReferral = Awaited<ReturnType<typeof ownReferrals>>['cards'][number]

/** What waits for the person's word under Work, in words; null when nothing does. */
export const ownWaiting = async (at: At): Promise<string | null> => {
  const count = await countOwnWaiting(at.db, at.actor, nowAt(at))
  return count > 0 ? at.t('referrals:own.waiting', { count }) : null
}
