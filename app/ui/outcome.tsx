// What came of a form on its own page, such as a preview: it may stand out of sight of the button that was pressed.
import { type ReactNode, useEffect, useRef } from 'react'

/** Takes the focus when it appears, and so comes into sight. Without scripts the page begins at its top anyway. */
export function Outcome({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="outcome" ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}
