/** Instruments whose texts may be shown: `instruments.json`. A text stands here once it is official; there is none in Kazakh yet. */
import type { Instrument } from '../../app/domain/instruments/instrument'
import rows from './instruments.json'

// The file holds what the type says: a test reads every instrument through the rules of the domain.
export const instruments = rows as readonly Instrument[]

export const findInstrument = (key: string | null): Instrument | undefined =>
  instruments.find((each) => each.key === key)
