// Puts a text on the clipboard; without JavaScript there is no button, and the text beside it can be selected.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Icon } from './icon'

export type CopyButtonProps = {
  readonly text: string
  /** The word on the button. */
  readonly word: string
  /** Said once the text is there. */
  readonly doneWord: string
  /** The button's name for readers: what is copied. */
  readonly label?: string | undefined
}

const never = () => () => undefined
// Absent where the page is not served securely.
const hasClipboard = (): boolean => navigator.clipboard !== undefined

/** Copies `text` and says so for a moment. */
export function CopyButton({ text, word, doneWord, label }: CopyButtonProps) {
  const isAble = useSyncExternalStore(never, hasClipboard, () => false)
  const [isBroken, setBroken] = useState(false)
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return
    const timer = setTimeout(() => setDone(false), 2000)
    return () => clearTimeout(timer)
  }, [isDone])
  if (!isAble || isBroken) return null
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      () => setBroken(true),
    )
  }
  return (
    <button type="button" className="button button-link copy-button" onClick={copy} aria-label={label}>
      {isDone ? <Icon name="check" /> : null}
      <span aria-live="polite">{isDone ? doneWord : word}</span>
    </button>
  )
}
