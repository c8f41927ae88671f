// Why yes and why no: each rule held, failed or unknown, with its source and what would change it.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'

export type FindingState = 'held' | 'failed' | 'unknown'

export type FindingItem = {
  readonly id: string
  readonly state: FindingState
  readonly text: ReactNode
  /** The source and the date. */
  readonly cite?: ReactNode
  /** A link or words: what would turn it into a yes. */
  readonly remedy?: ReactNode
  /** Whose word the facts behind it are, and of which day. */
  readonly origins?: ReactNode
}

export type FindingsListProps = {
  readonly label: string
  readonly findings: readonly FindingItem[]
  /** The word of each state, for readers and where colour is not seen. */
  readonly stateWords: Readonly<Record<FindingState, string>>
}

const looks: Readonly<Record<FindingState, { readonly tone: Tone; readonly icon: IconName }>> = {
  held: { tone: 'good', icon: 'check' },
  failed: { tone: 'bad', icon: 'cross' },
  unknown: { tone: 'warn', icon: 'question' },
}

/** A list of findings in the order given. */
export function FindingsList({ label, findings, stateWords }: FindingsListProps) {
  return (
    <ul className="findings" aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.id} className="finding">
          <span className={`mark tone-${looks[finding.state].tone}`} title={stateWords[finding.state]}>
            <Icon name={looks[finding.state].icon} />
          </span>
          <div>
            <span className="unseen">{stateWords[finding.state]}: </span>
            {finding.text}
            {finding.cite || finding.remedy ? (
              <div className="finding-under">
                {finding.cite}
                {finding.cite && finding.remedy ? ' · ' : null}
                {finding.remedy}
              </div>
            ) : null}
            {finding.origins}
          </div>
        </li>
      ))}
    </ul>
  )
}
