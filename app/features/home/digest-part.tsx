/** One part of the digest: how many, the first of them, the way to the rest. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { DigestPage } from './digest-page.server'

export function DigestPart({ part }: { readonly part: DigestPage['parts'][number] }) {
  const { t } = useWords('home')
  return (
    <Card title={part.title} aside={<Badge tone={part.tone}>{part.figure}</Badge>} flush>
      <Table
        caption={part.title}
        captionHidden
        framed={false}
        rows={part.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'who',
            head: t('head.who'),
            lead: true,
            width: 'medium',
            cell: (row) => <RowLead to={row.to ?? undefined}>{row.name}</RowLead>,
          },
          { key: 'what', head: t('head.what'), label: '', cell: (row) => row.what },
          {
            key: 'due',
            head: t('head.due'),
            label: '',
            width: 'medium',
            cell: (row) => (row.due ? <Badge tone={row.due.tone}>{row.due.text}</Badge> : null),
          },
          {
            key: 'deed',
            head: t('head.deed'),
            headHidden: true,
            align: 'end',
            width: 'narrow',
            cell: (row) =>
              row.deed ? (
                <ButtonLink to={row.deed.to} label={`${row.deed.text}: ${row.name}, ${row.what}`}>
                  {row.deed.text}
                </ButtonLink>
              ) : null,
          },
        ]}
      />
      {part.allTo ? (
        <p className="card-more">
          <ButtonLink to={part.allTo} kind="link" label={`${t('digest.all')}: ${part.title}`}>
            {t('digest.all')}
          </ButtonLink>
        </p>
      ) : null}
    </Card>
  )
}
