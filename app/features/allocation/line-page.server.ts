/** One line, ready to show: what is proposed and why, what else there is at what cost, and the officer's two answers. */
import { may } from '~/domain/access/policy'
import { decideAnswer } from '~/domain/allocation/line'
import { reasonsFor } from '~/domain/placements/reasons'
import { namedOpenings } from '~/features/matching/reading.server'
import { toldFindings, toldParts, toldVerdict } from '~/features/matching/telling.server'
import { deciding } from '~/features/placements/pair.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { effectWord, openingWords, personName, stateOfLine } from './lines-page.server'
import { linesNow } from './meanwhile.server'
import { type LineRow, getLine, getRun } from './queries.server'
import { alternativesIn } from './stored.server'
import { institutionName, pointsOfScore } from './telling.server'
import { whatIfPath } from './what-if-steps'

const costWord = (cost: number, at: At): string =>
  cost === 0
    ? at.t('allocation:alternative.free')
    : at.t('allocation:alternative.cost', { count: cost / 100, points: pointsOfScore(cost, at) })

const othersOf = async (row: LineRow, at: At) => {
  const alternatives = alternativesIn(row.alternatives)
  const ids = [row.openingId, ...(row.otherOpeningId ? [row.otherOpeningId] : [])]
  const openings = await namedOpenings(at.db, at.actor, [
    ...new Set([...ids, ...alternatives.map(({ openingId }) => openingId)]),
  ])
  return {
    opening: openingWords(openings.get(row.openingId), at),
    other: row.otherOpeningId ? openingWords(openings.get(row.otherOpeningId), at) : null,
    alternatives: alternatives.map(({ openingId, score, cost }) => ({
      id: openingId,
      to: `/people/${row.personId}/matches/${openingId}`,
      ...openingWords(openings.get(openingId), at),
      points: pointsOfScore(score, at),
      cost: costWord(cost, at),
    })),
  }
}

/** Against first come, first served, in a sentence. */
const comparedWords = (row: LineRow, other: string | null, at: At): string =>
  at.t(`allocation:compared.${row.effect}`, { other: other ?? '' })

const endOf = (row: LineRow, { t }: At): string | null =>
  row.reason && row.reasonWords ? `${t(`referrals:reason.${row.reason}`)}: ${row.reasonWords}` : null

/** What the line's loader returns. */
export const linePage = async (at: At) => {
  const run = await getRun(at.db, at.actor, at.params.runId ?? '')
  const row = await getLine(at.db, at.actor, run.id, at.params.lineId ?? '')
  const [now, others] = await Promise.all([linesNow(at.db, [row], at.desk.clock.now()), othersOf(row, at)])
  const { turns = [], explanation } = now.get(row.id) ?? { explanation: null }
  const isOpen = decideAnswer({ kind: row.kind, state: row.state, lapsesOn: run.lapsesOn }, at.today).ok
  const subject = deciding({ ...row, institutionId: row.institutionNow })
  return {
    title: `${others.opening.title} · ${personName(row)}`,
    runTo: `/allocation/${run.id}`,
    linesTo: `/allocation/${run.id}/lines`,
    lineId: row.id,
    withoutTo: whatIfPath(run.id, [{ do: 'without', personId: row.personId }]),
    name: personName(row),
    personTo: `/people/${row.personId}`,
    pairTo: `/people/${row.personId}/matches/${row.openingId}`,
    institution: institutionName(row, at),
    ...others,
    isPlace: row.kind === 'place',
    state: stateOfLine(row, run, at),
    effect: effectWord(row, at),
    compared: comparedWords(row, others.other?.title ?? null, at),
    turns: turns.map((turn) => at.t(`allocation:turn.${turn}`)),
    onTheDay: at.t('allocation:line.then', { total: row.points }),
    now: explanation && {
      total: explanation.total,
      parts: toldParts(explanation.parts, at),
      findings: toldFindings(explanation.findings, at),
      verdict: toldVerdict(explanation.verdict, at),
      unknowns: explanation.unknowns,
    },
    referralTo: row.referralId ? `/referrals/${row.referralId}` : null,
    decidedAt: row.decidedAt ? at.format.instant(row.decidedAt) : null,
    end: endOf(row, at),
    mayAnswer: isOpen && may(at.actor, 'allocation.decide', subject),
    reasons: reasonsFor('decline', 'officer').map((value) => ({
      value,
      label: at.t(`referrals:reason.${value}`),
    })),
    lapses: run.lapsesOn ? at.t('allocation:age.lapses', { day: at.format.day(run.lapsesOn) }) : '',
    version: row.version,
    once: newId(),
  }
}

export type LinePage = Awaited<ReturnType<typeof linePage>>
