/** The list of referrals and one referral, ready to show. */
import type { Finding } from '~/domain/law/rule'
import { referralStates } from '~/domain/placements/referral'
import { fullName } from '~/domain/people/names'
import { numberOf } from '~/features/placements/naming.server'
import { logDisclosures } from '~/features/placements/consent.server'
import { lateCuts } from '~/features/placements/stalls.server'
import { toldFindings } from '~/features/matching/telling.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Permission } from '~/domain/access/policy'
import { agreedFacts, broughtBy, consentOf, historyOf, nextSteps } from './beside.server'
import { interviewsBeside } from './interviews-beside.server'
import {
  type ReferralDetails,
  type ReferralFilter,
  type ReferralRow,
  explainNow,
  getReferral,
  listReferrals,
} from './queries.server'
import { stateOf } from './states.server'

/** The person's name, or the number they go by. */
const whoOf = (
  row: Pick<ReferralRow, 'isNamed' | 'surname' | 'givenName' | 'patronymic' | 'openingId' | 'personId'>,
  at: At,
) =>
  row.isNamed
    ? fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })
    : numberOf(row, at)

const institutionOf = (row: Pick<ReferralRow, 'institutionKk' | 'institutionRu'>, { language }: At): string =>
  (language === 'kk' ? row.institutionKk : row.institutionRu) ?? ''

const lineOf = (row: ReferralRow, at: At) => ({
  id: row.id,
  to: `/referrals/${row.id}`,
  who: whoOf(row, at),
  institution: institutionOf(row, at),
  opening: row.opening,
  organisation: row.organisation,
  state: stateOf(row.state, at),
  when: at.format.instant(row.decidedAt ?? row.proposedAt),
  total: at.t('matching:explanation.total', { total: row.total }),
})

/** A state, or `stalled`: whatever stands too long. */
const shows = [...referralStates, 'stalled'] as const
type Show = (typeof shows)[number] | null

const pathOf = (show: Show, after: string | null = null): string => {
  const search = new URLSearchParams({ ...(show ? { state: show } : {}), ...(after ? { after } : {}) })
  return search.size > 0 ? `/referrals?${search.toString()}` : '/referrals'
}

const showIn = ({ url }: At): Show => shows.find((each) => each === url.searchParams.get('state')) ?? null

const filterFor = async (show: Show, { url, db, today }: At): Promise<ReferralFilter> => {
  const wanted = url.searchParams.get('after')
  const after = wanted !== null && looksLikeId(wanted) ? wanted : null
  if (show === 'stalled') return { state: null, after, tooLong: await lateCuts(db, today) }
  return { state: show, after }
}

const showWord = (show: Show, { t }: At): string => {
  if (show === null) return t('common:all')
  return show === 'stalled' ? t('referrals:stalled') : t(`referrals:states.${show}`)
}

/** Whoever is outside the service leaves a trace of what they were shown. */
const logged = async (rows: readonly ReferralRow[], { actor, caller, today, desk }: At): Promise<void> => {
  if (actor.organisationId === null) return
  const shown = rows.map(({ id, personId, organisationId, stage, shown: scope }) => ({
    referralId: id,
    personId,
    organisationId,
    stage,
    scope,
  }))
  await logDisclosures(caller.db.write, actor, shown, { today, now: desk.clock.now() })
}

/** What the list's loader returns. */
export const referralsPage = async (at: At) => {
  const { t } = at
  const show = showIn(at)
  const filter = await filterFor(show, at)
  const { rows, next } = await listReferrals(at.db, at.actor, filter)
  await logged(rows, at)
  return {
    title: t('referrals:title'),
    chips: [null, 'stalled' as const, ...referralStates].map((each) => ({
      to: pathOf(each),
      label: showWord(each, at),
      current: show === each,
    })),
    rows: rows.map((row) => lineOf(row, at)),
    nextTo: next ? pathOf(show, next) : null,
    previousTo: filter.after ? pathOf(show) : null,
  }
}

export type ReferralLine = Awaited<ReturnType<typeof referralsPage>>['rows'][number]

const storedFindings = (json: string): Finding[] => {
  const stored: unknown = JSON.parse(json)
  return Array.isArray(stored) ? (stored as Finding[]) : []
}

const endOf = (row: ReferralDetails, { t }: At): string | null =>
  row.reason && row.reasonWords ? `${t(`referrals:reason.${row.reason}`)}: ${row.reasonWords}` : null

const factsOf = (row: ReferralDetails, at: At) => {
  const { t, format } = at
  const rows: readonly (readonly [string, string | null])[] = [
    ['opening', row.opening],
    ['organisation', row.organisation],
    ['institution', institutionOf(row, at) || null],
    [
      'proposed',
      `${format.instant(row.proposedAt)}${row.proposerRole ? `, ${t(`common:role.${row.proposerRole}`)}` : ''}`,
    ],
    ['decided', row.decidedAt && format.instant(row.decidedAt)],
    ['note', row.note],
    ['reason', endOf(row, at)],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ name: t(`referrals:field.${key}`), value }] : []))
}

/** What one referral's pages load; findings only for those inside the service. */
export const referralPage = async (at: At, permission: Permission = 'referral.list') => {
  const row = await getReferral(at.db, at.actor, at.params.referralId ?? '', permission)
  await logged([row], at)
  const isInside = at.actor.organisationId === null
  const now = isInside ? await explainNow(at.db, row, at.desk.clock.now()) : undefined
  const who = whoOf(row, at)
  return {
    title: `${who} · ${row.opening}`,
    id: row.id,
    who,
    opening: row.opening,
    state: stateOf(row.state, at),
    facts: [...factsOf(row, at), ...(isInside ? [] : await agreedFacts(row, at))],
    steps: nextSteps(row, at),
    interviews: await interviewsBeside(row, at),
    history: await historyOf(row, at),
    consent: await consentOf(row, at),
    brought: await broughtBy(row, at),
    today: at.today,
    total: row.total,
    totalNow: now?.total ?? null,
    weighed: now ? at.t('referrals:weighed', { day: at.format.day(now.weights.from) }) : null,
    earlier: isInside ? toldFindings(storedFindings(row.findings), at) : [],
    now: now ? toldFindings(now.findings, at) : [],
    unknowns: now?.unknowns ?? 0,
    pairTo: isInside ? `/people/${row.personId}/matches/${row.openingId}` : null,
    isWaiting: row.state === 'proposed',
    isVeiled: !row.isNamed,
    mayDecide: row.mayDecide,
    version: row.version,
  }
}

export type ReferralPage = Awaited<ReturnType<typeof referralPage>>
