/** Gates on the person alone as bits: one word says which fail, one which are unknown, one which an opening asks. */
import type { Day } from '../../calendar/day'
import type { Candidate, OpeningFacts } from '../facts'
import type { PersonGate } from '../gate'
import { gates } from '../gates'
import { isChangeable } from '../near-miss'

const personGates = gates.filter((gate): gate is PersonGate => gate.about === 'person')
if (personGates.length > 31) throw new RangeError('more gates on the person than a word has bits')

/** Bits of some of the gates on the person alone. */
export const bitsOf = (isMeant: (ruleId: string) => boolean): number =>
  personGates.reduce((bits, gate, at) => (isMeant(gate.rule.id) ? bits | (1 << at) : bits), 0)

/** Bits of what people can change. */
export const changeableBits = bitsOf((rule) => isChangeable({ rule }))

/** Bits of the gates that an opening asks about. */
export const askedBits = (opening: OpeningFacts): number =>
  personGates.reduce((bits, gate, at) => (gate.serves(opening) ? bits | (1 << at) : bits), 0)

/** Bits of the gates that fail for a person, and of those unknown. */
export const answerBits = (candidate: Candidate, today: Day): { failed: number; unknown: number } => {
  let [failed, unknown] = [0, 0]
  personGates.forEach((gate, at) => {
    if (!gate.concerns(candidate)) return
    const { holds } = gate.decide(candidate, today)
    if (holds === 'unknown') unknown |= 1 << at
    else if (!holds) failed |= 1 << at
  })
  return { failed, unknown }
}

/** How many bits are set: sums of bits in pairs, fours and bytes, side by side in one word. */
export const countBits = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** Fails every gate: what stands for a person who has been taken out. */
export const allBits = -1
