// Names and values of one record.
import type { ReactNode } from 'react'

export type Fact = { readonly name: string; readonly value: ReactNode }

export type KeyFactsProps = {
  readonly facts: readonly Fact[]
  /** `sided`: name beside value; `stacked`: name above; `columns`: stacked, several across. */
  readonly shape?: 'sided' | 'stacked' | 'columns' | undefined
}

/** A description list. */
export function KeyFacts({ facts, shape = 'sided' }: KeyFactsProps) {
  return (
    <dl className={`facts facts-${shape}`}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
