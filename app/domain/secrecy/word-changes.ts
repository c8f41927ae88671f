/** What an edit changed in a text, word by word: so that a reader of two versions need not compare them by eye. */

export type Piece = { readonly text: string; readonly change: 'same' | 'added' | 'removed' }

/** Words with the blanks after them: put together again, they are the text. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? []

/** More words than this are not compared one by one: the middle is shown as replaced. */
const mostWords = 1500

/** Lengths of the longest common run of words from each pair of places on. */
const lengthsOf = (before: readonly string[], after: readonly string[]): Uint16Array => {
  const width = after.length + 1
  const table = new Uint16Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let at = after.length - 1; at >= 0; at -= 1)
      table[row * width + at] =
        before[row] === after[at]
          ? (table[(row + 1) * width + at + 1] ?? 0) + 1
          : Math.max(table[(row + 1) * width + at] ?? 0, table[row * width + at + 1] ?? 0)
  return table
}

const middleOf = (before: readonly string[], after: readonly string[]): Piece[] => {
  const removed = (text: string): Piece => ({ text, change: 'removed' })
  const added = (text: string): Piece => ({ text, change: 'added' })
  if (before.length > mostWords || after.length > mostWords)
    return [...before.map(removed), ...after.map(added)]
  const table = lengthsOf(before, after)
  const width = after.length + 1
  const pieces: Piece[] = []
  let [row, at] = [0, 0]
  while (row < before.length || at < after.length) {
    const [old, fresh] = [before[row], after[at]]
    if (old !== undefined && old === fresh) {
      pieces.push({ text: old, change: 'same' })
      ;[row, at] = [row + 1, at + 1]
    } else if (
      fresh !== undefined &&
      (old === undefined || (table[row * width + at + 1] ?? 0) > (table[(row + 1) * width + at] ?? 0))
    ) {
      pieces.push(added(fresh))
      at += 1
    } else if (old !== undefined) {
      pieces.push(removed(old))
      row += 1
    }
  }
  return pieces
}

const joined = (pieces: readonly Piece[]): Piece[] => {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && last.change === piece.change)
      runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push(piece)
  }
  return runs
}

/** The new text with what was removed between: without the removed pieces it is `after`, without the added ones `before`. */
export const wordChanges = (before: string, after: string): readonly Piece[] => {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1
  const same = (words: readonly string[]): Piece[] => words.map((text) => ({ text, change: 'same' }))
  return joined([
    ...same(old.slice(0, start)),
    ...middleOf(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...same(old.slice(old.length - end)),
  ])
}
