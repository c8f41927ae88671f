/** One run, ready to show: under way with its progress, or finished with what it found and how well that is proved. */
import { may, mayEver } from '~/domain/access/policy'
import { effects } from '~/domain/allocation/effects'
import { smallestGroup } from '~/domain/allocation/parameters'
import { hasSmallCell, sharesOf, traitNames } from '~/domain/allocation/fairness'
import type { GroupShare, TraitName } from '~/domain/allocation/fairness'
import { hasLapsed } from '~/domain/allocation/line'
import { regionName } from '#db/reference/regions'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { progressOf } from './jobs.server'
import { linesPath } from './lines-path'
import { changesSince } from './meanwhile.server'
import type { Sum } from './order'
import { noPlaces, tellPlaces } from './places-page.server'
import { type Run, countLines, getRun, placePageQuery } from './queries.server'
import { type RunResult, optionsOf, resultOf, scopeOf } from './stored.server'
import { institutionNames, optionFacts, pointsOfScore, scopeWords, stateWord } from './telling.server'

const progressFor = (run: Run, { t, format }: At) => {
  if (run.state !== 'waiting' && run.state !== 'running') return null
  const { phase, done, of } = progressOf(run.id) ?? { phase: 'read' as const, done: 0, of: 1 }
  const step = t(run.state === 'waiting' ? 'allocation:phase.waiting' : `allocation:phase.${phase}`)
  const words = t('allocation:progress', { done: format.number(done), of: format.number(of) })
  return { done, of: Math.max(1, of), step, words }
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10

const wayRow = (key: 'plan' | 'firstCome' | 'greedy', sum: Sum, result: RunResult, at: At) => ({
  key,
  name: at.t(`allocation:way.${key}`),
  placed: at.format.number(sum.placed),
  total: pointsOfScore(sum.total, at),
  share: at.format.number(percent(sum.total, result.plan.total)),
  value: Math.round(percent(sum.total, result.plan.total)),
})

const waysOf = (result: RunResult, at: At) =>
  (['plan', 'firstCome', 'greedy'] as const).map((key) => wayRow(key, result[key], result, at))

const groupName = (trait: TraitName, group: string, { t, language }: At): string =>
  trait === 'region' && group !== 'unknown'
    ? regionName(group, language)
    : t(`allocation:group.${trait}.${group}`)

const fairnessRow = ({ trait, group, shown }: GroupShare, at: At) => ({
  key: `${trait} ${group}`,
  trait,
  traitName: at.t(`allocation:trait.${trait}`),
  group: groupName(trait, group, at),
  able: shown ? at.format.number(shown.able) : null,
  placed: shown ? at.format.number(shown.placed) : null,
  share: shown ? at.format.number(shown.share / 10) : null,
  value: shown ? Math.round(shown.share / 10) : 0,
})

export type FairnessRow = ReturnType<typeof fairnessRow>

const fairnessOf = (result: RunResult, at: At) => {
  const rows = sharesOf(result.fairness, smallestGroup.on(at.today)).map((each) => fairnessRow(each, at))
  return traitNames.map((trait) => ({
    trait,
    name: at.t(`allocation:trait.${trait}`),
    rows: rows.filter((row) => row.trait === trait),
  }))
}

const proofOf = ({ plan, bound, gap }: RunResult, at: At) =>
  gap === 0 && bound.placed === plan.placed
    ? { isOptimal: true, text: at.t('allocation:proof.optimal'), detail: at.t('allocation:proof.how') }
    : {
        isOptimal: false,
        text: at.t('allocation:proof.bound', {
          gap: pointsOfScore(gap, at),
          share: at.format.number(percent(gap, bound.total)),
        }),
        detail: at.t('allocation:proof.why-gap', {
          bound: pointsOfScore(bound.total, at),
          total: pointsOfScore(plan.total, at),
        }),
      }

const countsOf = async (run: Run, at: At) => {
  const rows = await countLines(at.db, at.actor, run.id)
  const sum = (chosen: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(chosen).reduce((total, { count }) => total + Number(count), 0)
  const isOver = hasLapsed({ state: 'proposed', lapsesOn: run.lapsesOn }, at.today)
  const states = (['proposed', 'accepted', 'declined', 'lapsed'] as const).map((state) => ({
    state,
    count:
      state === 'proposed' || state === 'lapsed'
        ? isOver === (state === 'lapsed')
          ? sum((row) => row.kind === 'place' && row.state === 'proposed')
          : 0
        : sum((row) => row.state === state),
  }))
  return {
    answers: states.map(({ state, count }) => ({
      to: linesPath(run.id, { state }),
      figure: at.format.number(count),
      label: at.t(`allocation:answers.${state}`),
      tone: state === 'accepted' ? ('good' as const) : ('plain' as const),
    })),
    effects: effects.map((effect) => ({
      key: effect,
      to: linesPath(run.id, { effect }),
      name: at.t(`allocation:effect.${effect}`),
      count: at.format.number(sum((row) => row.effect === effect)),
    })),
  }
}

const ageOf = async (run: Run, at: At) => {
  const { people, openings, isMany } = await changesSince(at.db, run)
  const { t, format } = at
  const words = [
    t('allocation:age.facts', { when: run.factsAt ? format.instant(run.factsAt) : '' }),
    people + openings === 0
      ? t('allocation:age.fresh')
      : [
          ...(people > 0 ? [t('allocation:age.people', { count: people })] : []),
          ...(openings > 0 ? [t('allocation:age.openings', { count: openings })] : []),
        ].join(', '),
  ]
  const lapse = run.lapsesOn
    ? t(
        hasLapsed({ state: 'proposed', lapsesOn: run.lapsesOn }, at.today)
          ? 'allocation:age.over'
          : 'allocation:age.lapses',
        {
          day: format.day(run.lapsesOn),
        },
      )
    : ''
  return { words: words.join(' '), lapse, isOld: isMany || people + openings > 0 }
}

/** As in the tables of shares: too few with a place, or without one, hide the row. */
const priorityRow = ({ name, people, placed }: RunResult['priorities'][number], run: Run, at: At) => {
  const isHidden = hasSmallCell({ able: people, placed }, smallestGroup.on(at.today))
  return {
    key: name,
    name: at.t(`allocation:priority.${name}`),
    points: at.t('allocation:points', { count: optionsOf(run).priorities[name] }),
    people: isHidden ? null : at.format.number(people),
    placed: isHidden ? null : at.format.number(placed),
  }
}

const finishedPart = async (run: Run, at: At) => {
  const result = resultOf(run)
  if (run.state !== 'finished' || !result) return null
  const [counts, age, places] = await Promise.all([
    countsOf(run, at),
    ageOf(run, at),
    placePageQuery(at.db, run.id, 0, 6).execute(),
  ])
  return {
    ...counts,
    age,
    proof: proofOf(result, at),
    ways: waysOf(result, at),
    fairness: fairnessOf(result, at),
    smallest: at.t('allocation:fairness.small', { count: smallestGroup.on(at.today) }),
    places: tellPlaces(
      places.filter(({ worth, placesMore }) => placesMore === 1 || (worth ?? 0) > 0).slice(0, 5),
      at,
      run.id,
    ),
    noPlaces: noPlaces(optionsOf(run), at, places.length === 0 || places.some(({ worth }) => worth !== null)),
    priorities: result.priorities.map((each) => priorityRow(each, run, at)),
    figures: [
      { name: at.t('allocation:figure.people'), value: at.format.number(result.people) },
      { name: at.t('allocation:figure.able'), value: at.format.number(result.able) },
      { name: at.t('allocation:figure.openings'), value: at.format.number(result.openings) },
      { name: at.t('allocation:figure.places'), value: at.format.number(result.places) },
      { name: at.t('allocation:figure.edges'), value: at.format.number(result.edges) },
      { name: at.t('allocation:figure.placed'), value: at.format.number(result.plan.placed) },
      {
        name: at.t('allocation:figure.left'),
        value: at.format.number(result.people - result.plan.placed),
      },
    ],
  }
}

/** What the run's loader returns. */
export const runPage = async (at: At) => {
  const run = await getRun(at.db, at.actor, at.params.runId ?? '')
  const scope = scopeOf(run)
  const names = await institutionNames(at.db, scope.kind === 'institutions' ? scope.among : [], at)
  const { t, format } = at
  return {
    title: t('allocation:run.title', { when: format.instant(run.createdAt) }),
    id: run.id,
    about: [scopeWords(scope, names, at), run.startedBy ?? ''].filter(Boolean).join(' · '),
    state: run.state,
    stateWord: stateWord(run.state, at),
    failure: run.failure === null ? null : t(`allocation:failure.${run.failure}`),
    progress: progressFor(run, at),
    options: optionFacts(optionsOf(run), at),
    finished: await finishedPart(run, at),
    mayCancel:
      (run.state === 'waiting' || run.state === 'running') &&
      may(at.actor, 'allocation.run', { institutionId: run.institutionId }),
    mayTry: mayEver(at.actor, 'allocation.run'),
    version: run.version,
    once: newId(),
  }
}

export type RunPage = Awaited<ReturnType<typeof runPage>>
export type FinishedRun = NonNullable<RunPage['finished']>
