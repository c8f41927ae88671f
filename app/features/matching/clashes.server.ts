/** Appearances for registration that fall into hours of work, in the reader's words. They speak against no place. */
import { appearanceWords } from '~/features/people/appearances-page.server'
import { type RecordedAppearance, clashesWith } from '~/features/people/appearances.server'
import type { Shift } from '~/domain/openings/shift'
import type { Teller } from './telling.server'

/** For a row of a list: that the time of appearance would have to move; empty when it need not. */
export const toldClash = (
  appearances: readonly RecordedAppearance[] | undefined,
  shifts: readonly Shift[],
  { t, today }: Teller,
): readonly string[] =>
  clashesWith(appearances, shifts, today).length > 0 ? [t('matching:appearance.short')] : []

/** For the page of a pair: which appearance, how often, and whose time moves; null when nothing meets. */
export const toldClashes = (
  appearances: readonly RecordedAppearance[] | undefined,
  shifts: readonly Shift[],
  teller: Teller,
) => {
  const { t, today } = teller
  const found = clashesWith(appearances, shifts, today)
  if (found.length === 0) return null
  return {
    lines: found.map(({ appearance, clash }) => ({
      id: appearance.id,
      text: t(`matching:appearance.${clash}`, {
        body: t(`vocabulary:appearance-body.${appearance.body}`),
        time: appearanceWords(appearance, teller),
      }),
    })),
    // The act as a whole: its text is not at hand, so no paragraph is named.
    cite: t('law:actShort.order-163'),
  }
}
