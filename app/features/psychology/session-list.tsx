/** Sessions as psychologists see them: of what kind, how long, who came, and what was told to staff. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export type SessionRow = {
  readonly id: string
  readonly heldOn: string
  readonly minutes: number
  readonly kind: string
  readonly attendance: string
  readonly absence: string | null
  readonly conclusion: string | null
  readonly psychologist: string
  readonly person?: { readonly id: string; readonly name: string }
  readonly own: boolean
}

type Props = { readonly rows: readonly SessionRow[]; readonly caption: string; readonly withPerson?: boolean }

export function SessionList({ rows, caption, withPerson = false }: Props) {
  const { t } = useWords('psychology')
  const say = useKeyedWords()
  if (rows.length === 0)
    return (
      <EmptyState title={t('empty.title')} icon="session">
        {t('empty.text')}
      </EmptyState>
    )
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'who',
          head: withPerson ? t('column.person') : t('column.session'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead {...(row.own ? { to: `/psychology/sessions/${row.id}` } : {})}>
                {withPerson && row.person ? row.person.name : say(`psychology:kind.${row.kind}`)}
              </RowLead>
              <RowNote>{withPerson ? say(`psychology:kind.${row.kind}`) : row.psychologist}</RowNote>
            </>
          ),
        },
        {
          key: 'when',
          head: t('column.when'),
          cell: (row) => t('when', { day: row.heldOn, minutes: row.minutes }),
        },
        {
          key: 'attendance',
          head: t('column.attendance'),
          cell: (row) => (
            <>
              <Badge tone={row.attendance === 'attended' ? 'good' : 'warn'}>
                {say(`psychology:attendance.${row.attendance}`)}
              </Badge>
              {row.absence ? <RowNote>{say(`psychology:absence.${row.absence}`)}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'conclusion',
          head: t('column.conclusion'),
          width: 'wide',
          cell: (row) => row.conclusion ?? '—',
        },
        {
          key: 'open',
          head: t('common:open'),
          headHidden: true,
          align: 'end',
          cell: (row) =>
            row.own ? (
              <ButtonLink to={`/psychology/sessions/${row.id}`} label={t('open-one', { day: row.heldOn })}>
                {t('common:open')}
              </ButtonLink>
            ) : null,
        },
      ]}
    />
  )
}
