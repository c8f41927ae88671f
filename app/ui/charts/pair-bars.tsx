// Two amounts beside each other under one name, such as people and places: lengths are measured by the same rule.
import { Link } from '@remix-run/react'
import type { Tone } from '../tone'
import { ReaderTable } from './reader-table'

export type PairRow = {
  readonly key: string
  readonly name: string
  readonly to?: string | undefined
  readonly values: readonly [number, number]
  /** The values as the language writes them. */
  readonly figures: readonly [string, string]
}

export type PairBarsProps = {
  readonly rows: readonly PairRow[]
  readonly parts: readonly [PairPart, PairPart]
  readonly words: { readonly caption: string; readonly nameHead: string }
}

type PairPart = { readonly label: string; readonly tone: Tone }

/** One thin bar under the other; the name is a link where there is more to see. */
export function PairBars({ rows, parts, words }: PairBarsProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values))
  return (
    <div className="chart-host">
      <div className="shares">
        {rows.map((row) => (
          <div key={row.key} className="share">
            <span className="share-words">
              {row.to ? (
                <Link to={row.to} preventScrollReset>
                  {row.name}
                </Link>
              ) : (
                <span>{row.name}</span>
              )}
              <b>{row.figures.join(' / ')}</b>
            </span>
            <svg width="100%" height="18" aria-hidden="true" focusable="false">
              {row.values.map((value, index) => (
                <rect
                  key={parts[index]?.label}
                  className={`fill-${parts[index]?.tone ?? 'accent'}`}
                  y={index * 9}
                  width={`${(100 * value) / most}%`}
                  height="8"
                  rx="2"
                />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <ul className="legend" aria-hidden="true">
        {parts.map(({ label, tone }) => (
          <li key={label}>
            <svg width="10" height="10" focusable="false">
              <rect className={`fill-${tone}`} width="10" height="10" rx="2" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <ReaderTable
        caption={words.caption}
        heads={[words.nameHead, ...parts.map(({ label }) => label)]}
        rows={rows.map(({ name, figures }) => [name, ...figures])}
      />
    </div>
  )
}
