/** What a view needs to turn rows into words: who reads, in which language, on which day. */
import type { At } from '~/platform/guard.server'

export type Reader = Pick<At, 'db' | 'actor' | 't' | 'format' | 'today' | 'language'>
