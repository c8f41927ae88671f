// Prints the page; without JavaScript there is no button, and the browser's own menu prints it.
import { useSyncExternalStore } from 'react'
import { Icon } from './icon'

const never = () => () => undefined

/** A button that opens the browser's print window. */
export function PrintButton({ word }: { readonly word: string }) {
  const isAble = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isAble) return null
  return (
    <button type="button" className="button button-secondary" onClick={() => window.print()}>
      <Icon name="print" />
      {word}
    </button>
  )
}
