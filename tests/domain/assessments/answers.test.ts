/** What an answer is, what it shows, and that silence is never a "no". */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstVersion } from '#db/reference/questionnaire'
import { type Answer, changeSince, decideAnswer, needsFrom } from '~/domain/assessments/answers'
import { type Question, answerKeysOf, decideQuestion, pathways } from '~/domain/assessments/questionnaire'
import { formPlaces } from '~/domain/plans/blocks'
import { needKeys } from '~/domain/plans/needs'

const questions: readonly Question[] = firstVersion.questions

const asked = (key: string): Question => {
  const found = questions.find((each) => each.key === key)
  if (!found) throw new Error(`no question ${key}`)
  return found
}

const said = (...values: string[]): Answer => ({ state: 'answered', values })
const silent: Answer = { state: 'not-answered', why: 'did-not-wish' }

describe('the questionnaire we ship', () => {
  test.each(questions.map((each) => [each.key, each] as const))(
    'asks %s as the rules allow',
    (_key, question) => {
      expect(decideQuestion(question)).toEqual({ ok: true, value: question })
    },
  )

  test('asks at all eight places of the form and about all seven sides of life', () => {
    expect(new Set(questions.map(({ place }) => place)).size).toBe(formPlaces.length)
    expect(new Set(questions.map(({ pathway }) => pathway))).toEqual(new Set(pathways))
  })

  test('says everything in three languages, each in its own words', () => {
    const texts = questions.flatMap(({ text, options }) => [text, ...options])
    expect(texts.filter(({ kk, ru, en }) => [kk, ru, en].some((each) => each.trim() === ''))).toEqual([])
    expect(questions.filter(({ text }) => text.kk === text.ru || text.ru === text.en)).toEqual([])
  })

  test('asks for no diagnosis, and keeps what it asks about health to those who work with it', () => {
    const health = questions.filter(({ pathway }) => pathway === 'health' || pathway === 'addiction')
    expect(health.every(({ tier, kind }) => tier === 'health' && kind !== 'text')).toBe(true)
  })
})

describe('an answer', () => {
  const situations = [
    ['a plain yes', 'care-now', ['yes'], null, said('yes')],
    ['nothing said yet', 'care-now', [''], null, null],
    ['a refusal to answer', 'care-now', [], 'did-not-wish', silent],
    ['words with blanks around', 'calm-ways', ['  намаз  '], null, said('намаз')],
    ['several at once', 'debts', ['alimony', 'loans'], null, said('alimony', 'loans')],
  ] as const
  test.each(situations)('%s', (_who, key, values, silence, expected) => {
    expect(decideAnswer(asked(key), { values, silence })).toEqual({ ok: true, value: expected })
  })

  const refusals = [
    ['an answer together with a refusal to answer', 'care-now', ['yes'], 'could-not', 'answer-and-silence'],
    ['an answer nobody offered', 'care-now', ['maybe'], null, 'answer-strange'],
    ['two answers to a question with one', 'home-after', ['own', 'family'], null, 'answer-strange'],
    ['"none" together with a debt', 'debts', ['none', 'loans'], null, 'none-and-more'],
    ['a day that does not exist', 'identity-until', ['2027-02-30'], null, 'answer-not-a-day'],
    ['a text without end', 'calm-ways', ['а'.repeat(1001)], null, 'answer-too-long'],
  ] as const
  test.each(refusals)('%s is refused', (_what, key, values, silence, code) => {
    expect(decideAnswer(asked(key), { values, silence })).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('needs', () => {
  test('Ерлан has nowhere to go: one answer is enough', () => {
    expect(needsFrom(questions, new Map([['home-after', said('nowhere')]])).get('place-to-stay')).toBe(true)
  })

  test('not answered is not no: Гүлнар did not wish to say whether she is welcome at home', () => {
    const answers = new Map([
      ['home-after', said('family')],
      ['home-agreed', silent],
    ])
    expect(needsFrom(questions, answers).get('place-to-stay')).toBe('unknown')
  })

  test('every question about it answered, and none shows it', () => {
    const answers = new Map([
      ['home-after', said('own')],
      ['home-agreed', said('yes')],
    ])
    expect(needsFrom(questions, answers).get('place-to-stay')).toBe(false)
  })

  test('no set of silences ever becomes a no', () => {
    const pointing = questions.filter(({ need }) => need !== null)
    const anyAnswer = (question: Question) =>
      fc
        .option(fc.constantFrom(...answerKeysOf(question)), { nil: null })
        .map((value) => [question, value] as const)
    fc.assert(
      fc.property(fc.tuple(...pointing.map(anyAnswer)), (given) => {
        const answers = new Map(given.map(([{ key }, value]) => [key, value === null ? silent : said(value)]))
        const found = needsFrom(questions, answers)
        for (const need of needKeys) {
          const own = given.filter(([question]) => question.need === need)
          if (own.some(([, value]) => value === null)) expect(found.get(need)).not.toBe(false)
        }
      }),
    )
  })
})

describe('a repeated question', () => {
  test('tells what changed, and that a silence is a change too', () => {
    expect(changeSince(said('loans', 'alimony'), said('alimony', 'loans'))).toBe('same')
    expect(changeSince(said('yes'), silent)).toBe('changed')
    expect(changeSince(undefined, said('yes'))).toBe('new')
  })
})

describe('a question', () => {
  const cases = [
    [
      'a choice of one',
      { options: asked('debts').options.slice(0, 1), needWhen: [], need: null },
      'options-missing',
    ],
    [
      'two answers under one key',
      { options: [asked('debts').options[0], asked('debts').options[0]] },
      'options-double',
    ],
    ['a need of another place', { need: 'employment' }, 'need-elsewhere'],
    ['a text that should show a need', { kind: 'text' }, 'need-unanswerable'],
    ['an answer that is not among its own', { needWhen: ['gold'] }, 'need-when-missing'],
    ['answers that show no need', { need: null }, 'need-missing'],
  ] as const
  test.each(cases)('with %s is refused', (_what, change, code) => {
    const broken = { ...asked('debts'), ...change } as Question
    expect(decideQuestion(broken)).toMatchObject({ ok: false, refusal: { code } })
  })
})
