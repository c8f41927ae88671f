/** The pages about weights, ready to show: versions, and what new ones would change. */
import { mayEver } from '~/domain/access/policy'
import { previewWeights } from '~/domain/matching/engine/preview'
import { type Weights, type WeightsVersion, decideWeights, partNames } from '~/domain/matching/scores/weights'
import { day } from '~/domain/calendar/day'
import { explain } from '~/domain/matching/explain'
import { listInstitutionChoices } from '~/features/openings/queries.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { unscopedEngine } from './engine.server'
import { unscopedCandidates } from './facts.server'
import { openingFactsById } from './opening-facts.server'
import { namedOpenings } from './reading.server'
import { counted } from './stepwise.server'
import { toldParts } from './telling.server'
import { listWeights, weightsOn } from './weights.server'
import { readAsked } from './weights-forms'

const partsOf = ({ points }: Pick<Weights, 'points'>, { t }: At) =>
  partNames.map((name) => ({ key: name, label: t(`matching:part.${name}`), value: points[name] }))

/** What the list of versions loads. */
export const weightsPage = async (at: At) => {
  const [current, versions] = await Promise.all([weightsOn(at.db, at.today), listWeights(at.db)])
  const stateOf = (each: WeightsVersion): 'now' | 'later' | 'before' =>
    each.number === current.number ? 'now' : each.from > at.today ? 'later' : 'before'
  return {
    title: at.t('matching:weights.title'),
    current: { number: current.number, parts: partsOf(current, at), from: at.format.day(current.from) },
    versions: versions.map((each) => ({
      number: each.number,
      from: at.format.day(each.from),
      state: stateOf(each),
      parts: partsOf(each, at),
      reason: each.reason,
      set: [each.setBy, at.format.instant(each.setAt)].filter(Boolean).join(' · '),
    })),
    maySet: mayEver(at.actor, 'weights.set'),
  }
}

const movesOf = async (
  at: At,
  moves: readonly { person: string; from: string; to: string }[],
  by: {
    readonly before: Weights
    readonly after: Weights
  },
) => {
  // Names go only to those who may read everybody; others see counts.
  if (!mayEver(at.actor, 'weights.set')) return []
  const [shown, ids] = [moves.slice(0, 6), moves.slice(0, 6).map(({ person }) => person)]
  const openingIds = [...new Set(shown.flatMap(({ from, to }) => [from, to]))]
  const [candidates, openings, names, rows] = await Promise.all([
    unscopedCandidates(at.db, ids),
    openingFactsById(at.db, openingIds),
    namedOpenings(at.db, at.actor, openingIds),
    ids.length === 0
      ? []
      : at.db.selectFrom('people').select(['id', 'surname', 'givenName']).where('id', 'in', ids).execute(),
  ])
  return shown.flatMap(({ person, from, to }) => {
    const candidate = candidates.find((each) => each.id === person)
    const row = rows.find((each) => each.id === person)
    const [old, fresh] = [openings.get(from), openings.get(to)]
    if (!candidate || !row || !old || !fresh) return []
    const side = (opening: typeof old, weights: Weights) => {
      const { total, parts } = explain({ candidate, opening }, weights, at.today)
      return { opening: names.get(opening.id)?.title ?? '', total, parts: toldParts(parts, at) }
    }
    return [
      {
        id: person,
        name: `${row.surname} ${row.givenName}`,
        to: `/people/${person}/matches`,
        before: side(old, by.before),
        after: side(fresh, by.after),
      },
    ]
  })
}

const previewOf = async (at: At, after: Weights, sample: string | null) => {
  const now = at.desk.clock.now()
  const engine = await unscopedEngine(at.db, now)
  const before = engine.weights
  const key = JSON.stringify(['preview', before.number, after.points, sample, engine.today])
  const counting = await counted(at.db, key, now, () =>
    previewWeights(engine, { before, after, base: sample }),
  )
  if (counting.state === 'running')
    return { progress: { done: counting.done, of: counting.of }, result: null }
  const { placed, moved, left, came, moves, ...sums } = counting.result
  const ids = [...new Set([...left.keys(), ...came.keys()])]
    .toSorted(
      (one, other) =>
        (came.get(other) ?? 0) + (left.get(other) ?? 0) - (came.get(one) ?? 0) - (left.get(one) ?? 0),
    )
    .slice(0, 10)
  const names = await namedOpenings(at.db, at.actor, ids)
  const mean = (sum: number): string =>
    placed === 0 ? '–' : at.format.number(Math.round((sum / placed) * 10) / 10)
  return {
    progress: null,
    result: {
      moved: at.format.number(moved),
      placed: at.format.number(placed),
      share: placed === 0 ? 0 : Math.round((100 * moved) / placed),
      before: mean(sums.before),
      after: mean(sums.after),
      openings: ids.flatMap((id) => {
        const named = names.get(id)
        return named
          ? [
              {
                id,
                title: named.title,
                note: named.organisation,
                left: left.get(id) ?? 0,
                came: came.get(id) ?? 0,
              },
            ]
          : []
      }),
      moves: await movesOf(at, moves, { before, after }),
    },
  }
}

const choicesOf = async (at: At) =>
  (await listInstitutionChoices(at.db)).map((row) => ({
    value: row.id,
    label: at.language === 'kk' ? row.nameKk : row.nameRu,
  }))

/** What the page of new weights loads: what was typed, and when it can stand, what it would change. */
export const newWeightsPage = async (at: At) => {
  const asked = readAsked(at.url.searchParams)
  const [current, versions, institutions] = await Promise.all([
    weightsOn(at.db, at.today),
    listWeights(at.db),
    choicesOf(at),
  ])
  const after = { from: day(at.today), points: asked.points }
  const decided = asked.isAsked ? decideWeights(after) : null
  const sum = partNames.reduce((total, name) => total + (asked.points[name] || 0), 0)
  const problem = decided && !decided.ok ? at.t(`matching:refusal.${decided.refusal.code}`, { sum }) : null
  return {
    title: at.t('matching:weights.new'),
    fields: partNames.map((name) => ({
      name,
      label: at.t(`matching:part.${name}`),
      value: asked.isAsked ? (asked.typed[name] ?? '') : String(current.points[name]),
      now: String(current.points[name]),
    })),
    sample: asked.sample ?? '',
    institutions,
    problem,
    points: decided?.ok ? partNames.map((name) => ({ name, value: String(asked.points[name]) })) : null,
    bars: { before: partsOf(current, at), after: decided?.ok ? partsOf(after, at) : null },
    preview: decided?.ok ? await previewOf(at, after, asked.sample) : null,
    version: versions[0]?.number ?? 0,
    once: newId(),
    today: at.today,
  }
}

export type NewWeightsPage = Awaited<ReturnType<typeof newWeightsPage>>
