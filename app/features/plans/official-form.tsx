/** One sheet of the official form (order 482, annex), in the order and words of its language. */
import type { PlanSheet } from './print-page.server'

type Part = { readonly lead: string; readonly value: string; readonly hint: string; readonly tail: string }

function Blank({ part }: { readonly part: Part }) {
  return (
    <p className="paper-line">
      {part.lead ? `${part.lead} ` : null}
      <span className="paper-blank">
        <span className="paper-value">{part.value || ' '}</span>
        <span className="paper-hint">{part.hint}</span>
      </span>
      {part.tail ? ` ${part.tail}` : null}
    </p>
  )
}

function Mark({ isNeeded }: { readonly isNeeded: boolean }) {
  return <span aria-hidden="true">{isNeeded ? '☑ ' : '☐ '}</span>
}

function Needs({ needs }: Pick<PlanSheet, 'needs'>) {
  return (
    <ol className="paper-needs">
      {needs.map((need) => (
        <li key={need.key}>
          <p>
            <Mark isNeeded={need.isNeeded} />
            {need.number}) {need.text}
          </p>
          {need.words ? <p className="paper-words">{need.words}</p> : null}
          {need.lines.map((line) => (
            <div key={line.key} className="paper-sub">
              <p>
                <Mark isNeeded={line.isNeeded} />
                {line.text}
              </p>
              {line.words ? <p className="paper-words">{line.words}</p> : null}
            </div>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Signatures({ hints }: { readonly hints: readonly string[] }) {
  return (
    <div className="paper-signatures">
      {hints.map((hint) => (
        <span key={hint} className="paper-blank">
          <span className="paper-value"> </span>
          <span className="paper-hint">{hint}</span>
        </span>
      ))}
    </div>
  )
}

function Measures({ measures }: Pick<PlanSheet, 'measures'>) {
  if (measures.rows.length === 0) return null
  return (
    <section className="paper-annex" {...{ tabIndex: 0, role: 'region', 'aria-label': measures.title }}>
      <h3>{measures.title}</h3>
      <table className="paper-table">
        <thead>
          <tr>
            {measures.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => (
                <td key={`${row.id}-${measures.heads[index] ?? ''}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Contents({ contents }: Pick<PlanSheet, 'contents'>) {
  return (
    <section className="paper-annex">
      <h3>{contents.title}</h3>
      {contents.points.map(({ key, heading, lines }) => (
        <div key={key} className="paper-point">
          <p>{heading}</p>
          {lines.length > 0 ? (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : (
            <p className="paper-hint">{contents.none}</p>
          )}
        </div>
      ))}
    </section>
  )
}

export function OfficialForm({ sheet }: { readonly sheet: PlanSheet }) {
  return (
    <article className="paper" lang={sheet.language}>
      <p className="paper-approval">{sheet.annex}</p>
      <Blank part={{ lead: '', ...sheet.institution, tail: '' }} />
      <h2>{sheet.title}</h2>
      <Blank part={sheet.authors} />
      {sheet.body.map((part) =>
        'text' in part ? <p key={part.text}>{part.text}</p> : <Blank key={part.hint} part={part} />,
      )}
      <p>{sheet.lead}</p>
      <Needs needs={sheet.needs} />
      <p>{sheet.footer}</p>
      <Signatures hints={sheet.signature} />
      <Signatures hints={sheet.signature} />
      <p>{sheet.date}</p>
      <p>{sheet.stamp}</p>
      <p>
        {sheet.consent} {sheet.agreement ? <b>({sheet.agreement})</b> : null}
      </p>
      <Signatures hints={sheet.consentHints} />
      <p>{sheet.date}</p>
      <Measures measures={sheet.measures} />
      <Contents contents={sheet.contents} />
    </article>
  )
}
