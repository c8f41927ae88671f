/** An official paper on the screen, as it will be printed. */
import { type Paper, type Piece, type WordsRow, labelsOf } from '~/platform/paper/paper'

function Words({ piece }: { readonly piece: Piece }) {
  if ('text' in piece) return <>{piece.text}</>
  return <span className={piece.blank === '' ? 'sheet-blank' : 'sheet-value'}>{piece.blank || '\u00a0'}</span>
}

const keyed = (row: WordsRow) => row.pieces.map((piece, place) => ({ piece, key: String(place) }))

function Row({ row }: { readonly row: WordsRow }) {
  const labels = labelsOf(row)
  const words = keyed(row).map(({ piece, key }) => <Words key={key} piece={piece} />)
  if (row.as === 'title') return <h3 className="sheet-title">{words}</h3>
  if (row.as === 'stamp')
    return (
      <ul className="bare sheet-stamp">
        {keyed(row).map(({ piece, key }) => (
          <li key={key}>
            <Words piece={piece} />
          </li>
        ))}
      </ul>
    )
  return (
    <div className={`sheet-${row.as}`}>
      <p>{words}</p>
      {labels ? <p className="paper-hint">{labels}</p> : null}
    </div>
  )
}

export function NoticeSheets({ paper }: { readonly paper: Paper }) {
  return (
    <>
      {paper.sheets.map((sheet) => (
        <article key={sheet.language} className="paper" lang={sheet.language}>
          {sheet.rows.map((row, place) =>
            row.as === 'table' ? null : <Row key={`${sheet.language}-${String(place)}`} row={row} />,
          )}
        </article>
      ))}
    </>
  )
}
