/** Turns results into the words that their psychologist reads. */
import type { Translate } from '~/platform/i18n'
import type { Tone } from '~/ui/tone'
import type { Result } from './results.server'

type Badge = { readonly tone: Tone; readonly text: string }

/** "14 · moderate"; for a total that is not certain, what can be said. */
export const scoreWords = (result: Result, t: Translate): string => {
  if (result.kind === 'typed') return result.result
  if (result.kind !== 'scored') return t(`instruments:result.${result.kind}`)
  const { score } = result
  if (score.state === 'known')
    return t('instruments:result.known', {
      total: score.total,
      band: t(`instruments:band.${score.band.key}`),
    })
  const span = { least: score.least, most: score.most, missing: score.missing.join(', ') }
  return score.band
    ? t('instruments:result.unknown-band', { ...span, band: t(`instruments:band.${score.band.key}`) })
    : t('instruments:result.unknown', span)
}

/** What must be seen at once, or null; in a list in few words. */
export const raisedBadge = (
  result: Result,
  t: Translate,
  words: 'raised' | 'raised-short' = 'raised-short',
): Badge | null => {
  if (result.kind !== 'scored' || result.raised === 'no') return null
  const tone: Tone = result.raised === 'above-zero' ? 'bad' : 'warn'
  return { tone, text: t(`instruments:${words}.${result.raised}`, { item: result.instrument.raisedBy }) }
}

/** The instrument's name: its own, or the one typed with the result. */
export const instrumentName = (result: Result, key: string | null, t: Translate): string =>
  result.kind === 'typed' ? result.name : key === null ? t('instruments:other') : key.toUpperCase()
