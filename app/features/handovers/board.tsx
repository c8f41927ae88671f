/** The board: a row for each person, eight marks in it, each one press from its next state. */
import { Form, Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { HiddenFields } from '~/ui/form-parts'
import { Icon, type IconName } from '~/ui/icon'
import type { BoardRow } from './board-page.server'
import './handovers.css'

const icons: Readonly<Record<BoardRow['marks'][number]['state'], IconName>> = {
  'not-known': 'question',
  arranged: 'clock',
  done: 'check',
  problem: 'warning',
  'not-needed': 'minus',
}

type Mark = BoardRow['marks'][number]

function Face({ mark }: { readonly mark: Mark }) {
  return (
    <>
      <span className={`mark tone-${mark.tone}`}>
        <Icon name={icons[mark.state]} />
      </span>
      <span className="board-mark-words">
        <span className="board-mark-name">{mark.name}</span>
        <span className="soft small">{mark.word}</span>
      </span>
    </>
  )
}

function OneMark({
  mark,
  to,
  mayMark,
}: {
  readonly mark: Mark
  readonly to: string
  readonly mayMark: boolean
}) {
  const { t } = useWords('handovers')
  if (mark.press && mayMark)
    return (
      <button
        className="board-mark"
        name="mark"
        value={mark.press.value}
        aria-label={t('board.press', { mark: mark.name, state: mark.word, next: mark.press.word })}
      >
        <Face mark={mark} />
      </button>
    )
  return (
    <Link className="board-mark" to={`${to}#${mark.key}`}>
      <Face mark={mark} />
    </Link>
  )
}

function Row({ row, mayMark }: { readonly row: BoardRow; readonly mayMark: boolean }) {
  const { t } = useWords('handovers')
  return (
    <li className="board-row" id={`person-${row.personId}`}>
      <div className="board-who">
        <Link to={row.to} className="strong">
          {row.name}
        </Link>
        <span className="small">{row.day}</span>
        <span>
          <Badge tone={row.timing.tone} icon="clock">
            {row.timing.text}
          </Badge>
        </span>
        <span className="soft small">{`${row.from} → ${row.where}`}</span>
        <span className="soft small">{t('progress', { done: row.done, total: row.of })}</span>
      </div>
      <Form method="post" className="board-marks" preventScrollReset>
        <HiddenFields values={{ personId: row.personId }} />
        {row.marks.map((mark) => (
          <OneMark key={mark.key} mark={mark} to={row.to} mayMark={mayMark} />
        ))}
      </Form>
    </li>
  )
}

type Props = { readonly rows: readonly BoardRow[]; readonly label: string; readonly mayMark: boolean }

export function Board({ rows, label, mayMark }: Props) {
  return (
    <ul className="bare board" aria-label={label}>
      {rows.map((row) => (
        <Row key={row.id} row={row} mayMark={mayMark} />
      ))}
    </ul>
  )
}
