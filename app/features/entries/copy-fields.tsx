/** The fields of one entry in that system's order, each with a button that copies it. */
import { useWords } from '~/platform/i18n'
import { CopyButton } from '~/ui/copy-button'
import { Table } from '~/ui/table'
import type { CopyField } from './telling.server'

type Props = { readonly caption: string; readonly fields: readonly CopyField[] }

export function CopyFields({ caption, fields }: Props) {
  const { t } = useWords('entries')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={fields}
      rowKey={(field) => field.key}
      columns={[
        { key: 'label', head: t('column.field'), label: '', lead: true, cell: (field) => field.label },
        {
          key: 'value',
          head: t('column.value'),
          width: 'wide',
          cell: (field) => <span className="strong">{field.value || '–'}</span>,
        },
        {
          key: 'copy',
          head: t('copy.field'),
          headHidden: true,
          align: 'end',
          cell: (field) =>
            field.value ? (
              <CopyButton
                text={field.value}
                word={t('copy.field')}
                doneWord={t('copy.done')}
                label={t('copy.field-of', { name: field.label })}
              />
            ) : null,
        },
      ]}
    />
  )
}
