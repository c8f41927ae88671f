/** Everybody with a seat, each with a field for the hours of the day. */
import type { FormReader } from '~/platform/form'
import { useKeyedWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { Input } from '~/ui/input'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

type Row = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly field: string
  readonly hours: number | string
}

type Props = { readonly caption: string; readonly rows: readonly Row[]; readonly form: FormReader }

export function AttendanceTable({ caption, rows, form }: Props) {
  const say = useKeyedWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="training" title={say('training:empty.seats')}>
          {say('training:empty.seats-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: say('training:column.psychologist'),
          lead: true,
          cell: (row) => <RowLead note={row.note}>{row.name}</RowLead>,
        },
        {
          key: 'hours',
          head: say('training:column.hours'),
          cell: (row) => (
            <Input
              name={row.field}
              label={`${say('training:column.hours')}, ${row.name}`}
              labelHidden
              inputMode="numeric"
              width="xs"
              defaultValue={form.value(row.field, row.hours)}
              error={form.error(row.field)}
            />
          ),
        },
      ]}
    />
  )
}
