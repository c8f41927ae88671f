/** Order 735, para 62: a company applies, is shown free space, and gets a contract or a reasoned refusal. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import {
  type Stage,
  type StageStep,
  decideStep,
  dueOf,
  isOpenStage,
  pipeline,
  reasonsFor,
  stageFacts,
  stageSteps,
  stages,
  stepsFrom,
} from '~/domain/sites/pipeline'

const today = day('2026-11-23')
const calendar = calendarFrom([])
const fits = {
  area: 200,
  headcount: 20,
  freeArea: 600,
  freeHeadcount: 60,
  isClosed: false,
  organisationState: 'approved',
  sanitary: 'fit',
  sanitaryOn: day('2026-05-10'),
  fire: 'fit',
  fireOn: day('2026-06-01'),
} as const

const quiet = { reason: null, words: null }
const take = (stage: Stage, step: StageStep, more: object = {}, words: object = quiet) =>
  decideStep({ ...fits, stage, ...more }, step, { ...quiet, ...words }, today, calendar)

describe('a company on its way into a site', () => {
  it('goes from its application to an open shop through every stage', () => {
    const way: StageStep[] = ['invite', 'study', 'draw-up', 'sign', 'open']
    const reached = way.reduce<Stage>((stage, step) => {
      const moved = take(stage, step)
      if (!moved.ok) throw new Error(moved.refusal.code)
      return moved.value.stage
    }, 'enquiry')
    expect(reached).toBe('operating')
  })

  it('is answered within five working days, and the weekend does not count', () => {
    expect(dueOf('enquiry', day('2026-11-20'), calendar)).toBe('2026-11-27')
    expect(dueOf('operating', today, calendar)).toBeNull()
  })

  it.each<Stage>(['enquiry', 'visit', 'feasibility', 'contract'])(
    'may be refused at the stage of %s, never without a reason and words',
    (stage) => {
      expect(take(stage, 'refuse')).toMatchObject({ refusal: { code: 'reason-missing' } })
      expect(take(stage, 'refuse', {}, { reason: 'mood', words: 'Жоқ' })).toMatchObject({
        refusal: { code: 'reason-missing' },
      })
      expect(take(stage, 'refuse', {}, { reason: 'utilities', words: '  ' })).toMatchObject({
        refusal: { code: 'words-missing' },
      })
      expect(take(stage, 'refuse', {}, { reason: 'utilities', words: 'Қуат 40 кВт ғана' })).toMatchObject({
        value: { stage: 'refused', due: null },
      })
    },
  )

  it('whose contract is signed is no longer refused: its stay is ended with a reason', () => {
    expect(take('fit-out', 'refuse', {}, { reason: 'security', words: 'x' })).toMatchObject({
      refusal: { code: 'wrong-stage' },
    })
    expect(take('operating', 'wind-down', {}, { reason: 'orders-fell', words: 'x' })).toMatchObject({
      value: { stage: 'closing' },
    })
  })

  it('gets no contract for more metres than are free', () => {
    const refused = take('feasibility', 'draw-up', { freeArea: 199 })
    expect(refused).toMatchObject({
      refusal: {
        code: 'rules-failed',
        findings: [{ rule: 'sites.space.enough-area', state: 'failed' }, {}, {}],
      },
    })
    expect(take('feasibility', 'draw-up', { freeArea: 200 }).ok).toBe(true)
  })

  it('does not begin work in rooms that an inspection found unfit; a missing inspection is shown, not hidden', () => {
    expect(take('fit-out', 'open', { fire: 'unfit' })).toMatchObject({ refusal: { code: 'rules-failed' } })
    const unknown = take('fit-out', 'open', { sanitary: 'unknown', sanitaryOn: null })
    expect(unknown).toMatchObject({
      value: { findings: [{ rule: 'sites.open.sanitary-fit', state: 'unknown' }, { state: 'held' }] },
    })
  })
})

const anyStage = fc.constantFrom(...stages)
const anyStep = fc.constantFrom(...stageSteps)

describe('the stages', () => {
  it('are left only by the steps written for them', () => {
    fc.assert(
      fc.property(anyStage, anyStep, (stage, name) => {
        const moved = take(stage, name, {}, { reason: reasonsFor(name)[0] ?? null, words: 'Негіздеме' })
        expect(moved.ok).toBe(pipeline[name].from.includes(stage))
        if (moved.ok) expect(moved.value.stage).toBe(pipeline[name].to)
      }),
    )
  })

  it('have somebody who owes the next step exactly where a day is set for it', () => {
    for (const stage of stages)
      expect([stage, stageFacts[stage].within !== null]).toEqual([stage, stageFacts[stage].owes !== 'nobody'])
  })

  it('that are over have no step out, and the others have one', () => {
    for (const stage of stages)
      expect([stage, stepsFrom(stage, 'institution').length > 0]).toEqual([stage, isOpenStage(stage)])
  })

  it('never take more space than is free', () => {
    const metres = fc.integer({ min: 1, max: 2000 })
    fc.assert(
      fc.property(
        metres,
        metres,
        fc.constantFrom<StageStep>('draw-up', 'sign', 'enlarge'),
        (area, freeArea, name) => {
          const stage = pipeline[name].from[0] ?? 'enquiry'
          expect(take(stage, name, { area, freeArea }).ok).toBe(area <= freeArea)
        },
      ),
    )
  })
})
