/** PHQ-9 and GAD-7 as data: every text whole, every total in one band, no guess where an answer is missing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInstrument, instruments } from '#db/reference/instruments'
import { textFor } from '~/domain/instruments/instrument'
import { type Answer, raisedIn, scoreAnswers } from '~/domain/instruments/score'
import { takeAnswer } from '~/domain/instruments/administration'

const named = (key: string) => {
  const found = findInstrument(key)
  if (!found) throw new Error(`${key} is not there`)
  return found
}
const phq = named('phq-9')
const gad = named('gad-7')

const score = (answers: readonly Answer[], instrument = phq) => {
  const result = scoreAnswers(instrument, answers)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const all = (value: number, count = 9): Answer[] => Array.from({ length: count }, () => value)

describe('the instruments that the product holds', () => {
  it('have whole texts, each with a version code of its own', () => {
    const texts = instruments.flatMap((each) => each.texts)
    expect(new Set(texts.map(({ code }) => code)).size).toBe(texts.length)
    for (const { items, highest, texts: own } of instruments)
      for (const text of own) {
        expect(text.items).toHaveLength(items)
        expect(text.options).toHaveLength(highest + 1)
        expect([text.preamble, ...text.items, ...text.options].every((words) => words.trim() !== '')).toBe(
          true,
        )
      }
  })

  it('have bands that hold every total once', () => {
    for (const { bands, items, highest } of instruments)
      for (let total = 0; total <= items * highest; total += 1)
        expect(bands.filter(({ from, to }) => total >= from && total <= to)).toHaveLength(1)
  })

  it('have no Kazakh text, and offer another one as what it is', () => {
    expect(instruments.flatMap(({ texts }) => texts).some(({ language }) => String(language) === 'kk')).toBe(
      false,
    )
    expect(textFor(phq, 'kk')).toMatchObject({ isOwn: false })
    expect(textFor(phq, 'ru')).toMatchObject({ isOwn: true, text: { code: 'phq-9.ru.1' } })
  })

  it('say "not at all" for nothing, and "несколько дней" for several days', () => {
    expect(gad.texts.find(({ language }) => language === 'en')?.options[0]).toBe('Not at all')
    expect(gad.texts.find(({ language }) => language === 'ru')?.options[1]).toBe('Несколько дней')
  })
})

describe('a total', () => {
  it.each([
    ['nothing', all(0), 0, 'minimal', false],
    ['four', [1, 1, 1, 1, 0, 0, 0, 0, 0], 4, 'minimal', false],
    ['five', [1, 1, 1, 1, 1, 0, 0, 0, 0], 5, 'mild', false],
    ['ten, the cut-off', [2, 2, 2, 2, 2, 0, 0, 0, 0], 10, 'moderate', true],
    ['fifteen', [3, 3, 3, 3, 3, 0, 0, 0, 0], 15, 'moderately-severe', true],
    ['everything', all(3), 27, 'severe', true],
  ])('of the PHQ-9: %s', (_words, answers, total, band, reachesCutOff) => {
    expect(score(answers)).toMatchObject({ state: 'known', total, band: { key: band }, reachesCutOff })
  })

  it('of the GAD-7 ends at twenty-one', () => {
    expect(score(all(3, 7), gad)).toMatchObject({ total: 21, band: { key: 'severe' } })
  })

  it('is not known while an answer is missing, and nothing is put in its place', () => {
    expect(score([2, 2, null, 2, 2, 0, 0, 0, 0])).toEqual({
      state: 'unknown',
      missing: [3],
      least: 8,
      most: 11,
      band: null,
    })
  })

  it('has a band for certain where the missing answer could not change it', () => {
    expect(score([0, 0, null, 0, 0, 0, 0, 0, 0])).toMatchObject({
      state: 'unknown',
      band: { key: 'minimal' },
    })
  })

  it.each([
    ['too few', all(0, 8)],
    ['too many', all(0, 10)],
    ['one that is no option', [4, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a half', [0.5, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a negative one', [-1, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('is refused for answers that do not fit: %s', (_words, answers) => {
    expect(scoreAnswers(phq, answers)).toMatchObject({ ok: false, refusal: { code: 'answers-outside' } })
  })

  it('lies between the least and the most whatever the missing answers would have been', () => {
    const answer = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 9, maxLength: 9 }),
        fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]),
        (whole, hidden) => {
          const full = score(whole)
          const part = score(whole.map((each, at) => (hidden.includes(at) ? null : each)))
          if (full.state !== 'known') throw new Error('a whole paper has a total')
          if (part.state === 'known') expect(part).toEqual(full)
          else {
            expect(part.least).toBeLessThanOrEqual(full.total)
            expect(part.most).toBeGreaterThanOrEqual(full.total)
            if (part.band) expect(part.band).toEqual(full.band)
          }
        },
      ),
    )
  })
})

describe('question 9', () => {
  it.each([
    [0, 'no'],
    [1, 'above-zero'],
    [3, 'above-zero'],
    [null, 'unanswered'],
  ] as const)('answered %s says: %s', (answer, says) => {
    expect(raisedIn(phq, [...all(0, 8), answer])).toBe(says)
  })

  it('is not asked by the GAD-7', () => {
    expect(raisedIn(gad, all(3, 7))).toBe('no')
  })
})

describe('a person alone before the screen', () => {
  const [text] = phq.texts
  if (!text) throw new Error('no text')
  const answerAll = (answers: readonly Answer[]) =>
    answers.reduce<{
      given: { answers: readonly Answer[]; after: Answer }
      isLast: boolean
      isWhole: boolean
    }>(
      (at, answer, place) => {
        const taken = takeAnswer(text, at.given, place + 1, answer)
        if (!taken.ok) throw new Error(taken.refusal.code)
        return taken.value
      },
      { given: { answers: [], after: null }, isLast: false, isWhole: false },
    )

  it('is finished after the ninth question when nothing was above zero', () => {
    expect(answerAll(all(0)).isLast).toBe(true)
  })

  it('is asked how hard it made things when something was, with a result that is whole already', () => {
    const { given, isLast, isWhole } = answerAll([1, ...all(0, 8)])
    expect([isLast, isWhole]).toEqual([false, true])
    expect(takeAnswer(text, given, 9, 0)).toMatchObject({ ok: false })
    expect(takeAnswer(text, given, 10, 2)).toMatchObject({
      ok: true,
      value: { isLast: true, given: { after: 2 } },
    })
  })

  it('may go back and answer again, but jumps no question', () => {
    const { given } = answerAll([1, 2])
    expect(takeAnswer(text, given, 1, 0)).toMatchObject({ ok: true, value: { given: { answers: [0, 2] } } })
    expect(takeAnswer(text, given, 4, 0)).toMatchObject({ ok: false, refusal: { code: 'answers-outside' } })
    expect(takeAnswer(text, given, 0, 0)).toMatchObject({ ok: false })
  })
})
