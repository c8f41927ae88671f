// A round with initials beside a name; it carries no meaning of its own.

/** The first letters of the first two words, in capitals. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '')
  return letters.join('').toLocaleUpperCase('kk')
}

export type AvatarProps = { readonly name: string; readonly large?: boolean | undefined }

/** Hidden from readers: the name stands beside it. */
export function Avatar({ name, large }: AvatarProps) {
  return (
    <span className={large ? 'avatar avatar-large' : 'avatar'} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
