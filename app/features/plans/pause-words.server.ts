/** A pause in the reader's words: until when, why, on what ground, by whom. */
import { type ExemptionGround, exemptionGrounds } from '~/domain/deadlines/pause'
import type { Reader } from './reader'
import type { PauseRead } from './pauses.server'
import { citeWords } from './wording.server'

const isGround = (code: string): code is ExemptionGround => code in exemptionGrounds

/** A ground of the list with its source, or the act as it was typed. */
export const groundWords = (ground: string, { t }: Pick<Reader, 't'>): string => {
  const cite = isGround(ground) ? exemptionGrounds[ground] : null
  const words = isGround(ground) ? t(`deadlines:ground.${ground}`) : ground
  return cite ? `${words} (${citeWords([cite], t)})` : words
}

type Words = Pick<Reader, 't' | 'format'>

export const pauseWords = (pause: PauseRead, { t, format }: Words): string => {
  const { kind, reason, words, ground, fromDay, untilDay, author } = pause
  const why = [
    ground ? groundWords(ground, { t }) : t(`deadlines:pause-reason.${reason}`),
    words ?? '',
  ].filter((each) => each !== '')
  return t(`plans:pause.${kind}${untilDay ? '' : '-open'}`, {
    from: format.day(fromDay),
    until: format.day(untilDay),
    why: why.join(': '),
    by: author ?? '',
  })
}
