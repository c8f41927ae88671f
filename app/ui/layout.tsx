// How parts stand to each other: in a stack, in a row, or a main column with an aside.
import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** One below the other; `gap` is 20, 12 or 4 px. */
export function Stack({
  gap = 'normal',
  children,
}: {
  readonly gap?: 'normal' | 'tight' | 'close'
  readonly children: ReactNode
}) {
  return <div className={classNames('stack', gap !== 'normal' && `stack-${gap}`)}>{children}</div>
}

/** In a row that wraps. */
export function Cluster({
  between = false,
  children,
}: {
  readonly between?: boolean
  readonly children: ReactNode
}) {
  return <div className={classNames('cluster', between && 'cluster-between')}>{children}</div>
}

/** A main column and, on wide screens, an aside of 300 px at its end. */
export function Columns({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="columns">
      <div className="stack">{children}</div>
      <div className="stack">{aside}</div>
    </div>
  )
}

/** Parts of equal width, as many beside each other as fit. */
export function Halves({ children }: { readonly children: ReactNode }) {
  return <div className="halves">{children}</div>
}
