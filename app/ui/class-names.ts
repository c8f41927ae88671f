// Joins the class names that hold, so that components need no template gymnastics.

/** Takes names and falsy gaps; returns one class attribute. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
