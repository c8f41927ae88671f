// A `details` that floats over the page and gets out of the way by itself where scripts run.
import { useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'

export type ClosingDetailsProps = { readonly className: string; readonly children: ReactNode }

/** Closes after a step to another page, on Escape (the focus returns to its summary) and on a click beside it. */
export function ClosingDetails({ className, children }: ClosingDetailsProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const at = useRef(key)
  useEffect(() => {
    // Whoever opened it before the scripts were there finds it open still.
    if (at.current === key) return
    at.current = key
    if (box.current) box.current.open = false
  }, [key])
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const inside = event.target instanceof Node && box.current?.contains(event.target)
      if (box.current && !inside) box.current.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return
      box.current.open = false
      box.current.querySelector('summary')?.focus()
    }
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <details className={className} ref={box}>
      {children}
    </details>
  )
}
