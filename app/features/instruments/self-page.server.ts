/** The screen for one person alone, in the language of the text: a question, or that it is over. Nothing about anybody. */
import { translatorFor } from '~/platform/i18n.server'
import type { PublicAt } from '~/platform/guard.server'
import { findOpenEntry, itemToShow } from './self-entry.server'

const overPage = ({ t, url }: PublicAt) => {
  const isDone = url.searchParams.get('end') === 'done'
  const key = isDone ? 'done' : 'over'
  return {
    state: 'over' as const,
    title: t(`instruments:alone.${key}`),
    text: t(`instruments:alone.${key}-text`),
    leave: t('instruments:alone.leave'),
  }
}

/** What the screen shows. */
export const selfPageOf = async (at: PublicAt) => {
  const entry = await findOpenEntry(at)
  if (!entry) return overPage(at)
  const { text, instrument } = entry
  const t = translatorFor(text.language)
  const item = await itemToShow(entry, at.url.searchParams.get('item'))
  const after = item > instrument.items ? text.after : undefined
  return {
    state: 'question' as const,
    title: t('instruments:alone.title'),
    language: text.language,
    item,
    place: after
      ? t('instruments:alone.last')
      : t('instruments:alone.place', { item, total: instrument.items }),
    preamble: after ? '' : text.preamble,
    question: after ? after.text : (text.items[item - 1] ?? ''),
    options: after ? after.options : text.options,
    backTo: item > 1 && !after ? `/self-entry?item=${item - 1}` : null,
    words: {
      pass: t('instruments:alone.pass'),
      back: t('instruments:alone.back'),
      leave: t('instruments:alone.leave'),
    },
  }
}

export type SelfPage = Awaited<ReturnType<typeof selfPageOf>>
