/** The accreditation checklist with the state of each item. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { ToldItem } from './telling.server'

const tones = { missing: 'plain', given: 'info', checked: 'good', refused: 'bad', expired: 'bad' } as const

export function ItemBadge({ state }: Pick<ToldItem, 'state'>) {
  const { t } = useWords('organisations')
  return <Badge tone={tones[state]}>{t(`item.state.${state}`)}</Badge>
}

type Props = { readonly items: readonly ToldItem[]; readonly path: string }

export function ChecklistTable({ items, path }: Props) {
  const { t } = useWords('organisations')
  return (
    <Table
      caption={t('item.title')}
      rows={items}
      rowKey={(item) => item.key}
      columns={[
        {
          key: 'name',
          head: t('item.head'),
          lead: true,
          cell: (item) => (
            <RowLead to={`${path}/accreditation/${item.key}`} note={item.cite}>
              {t(`item.name.${item.key}`)}
            </RowLead>
          ),
        },
        {
          key: 'given',
          head: t('item.papers'),
          cell: (item) => (
            <>
              {item.given}
              {item.files.map((file) => (
                <RowNote key={file.id}>
                  <a href={`${path}/accreditation/${item.key}/files/${file.id}`} download>
                    {file.label}
                  </a>
                </RowNote>
              ))}
            </>
          ),
        },
        { key: 'until', head: t('field.expiresOn'), cell: (item) => item.lastDay },
        {
          key: 'state',
          head: t('field.state'),
          cell: (item) => (
            <>
              <ItemBadge state={item.state} />
              {item.reason ? <RowNote>{item.reason}</RowNote> : null}
            </>
          ),
        },
      ]}
    />
  )
}
