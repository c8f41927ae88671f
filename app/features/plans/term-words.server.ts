/** The length of a duty's term in words, for the law's own page and for the pages of duties. */
import type { DutyTerm } from '~/domain/duties/duty'
import type { At } from '~/platform/guard.server'

/** "within 3 working days", by the newest length. */
export const termWords = (term: DutyTerm, { t }: Pick<At, 't'>): string => {
  if (term.kind === 'kept') return t('duties:term.kept')
  const count = term.length.values.at(-1)?.value ?? 0
  return t(`duties:term.${term.kind}`, { length: t(`admin:law.unit.${term.length.unit}`, { count }) })
}
