import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { decideErasure } from '~/domain/secrecy/erasure'
import { type NoteTimes, decideAmend, decideEdit, decideSign, lifeOf } from '~/domain/secrecy/note-life'
import { wordChanges } from '~/domain/secrecy/word-changes'

const plus = (iso: string, hours: number): string =>
  new Date(Date.parse(iso) + hours * 3_600_000).toISOString()
const written: NoteTimes = { firstWrittenAt: '2026-11-18T07:00:00.000Z', signedAt: null, isErased: false }
const at = (now: string, times: Partial<NoteTimes> = {}) =>
  lifeOf({ ...written, ...times }, now, day('2026-11-21'), plus)

describe('the life of a note', () => {
  it('may be edited and signed for seventy-two hours', () => {
    const life = at('2026-11-21T06:59:59.000Z')
    expect(life).toEqual({ stage: 'open', until: '2026-11-21T07:00:00.000Z' })
    expect([decideEdit(life).ok, decideSign(life).ok, decideAmend(life).ok]).toEqual([true, true, false])
  })

  it('is locked by itself in that very moment, and then only added to', () => {
    const life = at('2026-11-21T07:00:00.000Z')
    expect(life.stage).toBe('locked')
    expect([decideEdit(life).ok, decideSign(life).ok, decideAmend(life).ok]).toEqual([false, false, true])
  })

  it('is closed at once by its author’s signature', () => {
    const signedAt = '2026-11-18T08:00:00.000Z'
    expect(at('2026-11-18T08:00:01.000Z', { signedAt })).toEqual({ stage: 'signed', since: signedAt })
  })

  it('takes a first text whenever it comes, and nothing after it was erased', () => {
    const none = at('2026-11-21T07:00:00.000Z', { firstWrittenAt: null })
    const erased = at('2026-11-18T08:00:00.000Z', { isErased: true })
    expect(decideEdit(none).ok).toBe(true)
    for (const decide of [decideEdit, decideSign, decideAmend])
      expect(decide(erased)).toMatchObject({ refusal: { code: 'note-erased' } })
  })
})

describe('erasing', () => {
  it('takes two people, and happens once', () => {
    expect(decideErasure({ state: 'asked', askedBy: 'a' }, 'b').ok).toBe(true)
    expect(decideErasure({ state: 'asked', askedBy: 'a' }, 'a')).toMatchObject({
      refusal: { code: 'same-person' },
    })
    expect(decideErasure({ state: 'erased', askedBy: 'a' }, 'b').ok).toBe(false)
  })
})

describe('what an edit changed', () => {
  it('is shown word by word', () => {
    expect(wordChanges('спит плохо, боится двора', 'спит лучше, боится двора')).toEqual([
      { text: 'спит', change: 'same' },
      { text: ' плохо,', change: 'removed' },
      { text: ' лучше,', change: 'added' },
      { text: ' боится двора', change: 'same' },
    ])
  })

  it('gives back both texts whole, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('а', 'ұйқы', 'b', ' ', '\n', '  ', 'c.'), { maxLength: 40 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordChanges(before, after)
        const without = (change: string) =>
          pieces.flatMap((each) => (each.change === change ? [] : [each.text])).join('')
        expect(without('removed')).toBe(after)
        expect(without('added')).toBe(before)
      }),
    )
  })
})
