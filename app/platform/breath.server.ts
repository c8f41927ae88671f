/** Lets others through between two steps of long work. */
import { setImmediate as immediate } from 'node:timers/promises'

export const breathe = (): Promise<void> => immediate()
