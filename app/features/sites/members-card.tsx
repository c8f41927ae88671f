/** Members of a joint production: what each promised to bring in, and what came. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { SitePage } from './site-page.server'

type Member = NonNullable<SitePage['members']>[number]

type Props = { readonly siteId: string; readonly members: readonly Member[]; readonly mayEdit: boolean }

export function MembersCard({ siteId, members, mayEdit }: Props) {
  const { t } = useWords('sites')
  if (members.length === 0 && !mayEdit) return null
  const columns: Column<Member>[] = [
    {
      key: 'name',
      head: t('member.name'),
      lead: true,
      cell: (row) => (
        <RowLead
          to={row.mayEdit ? `/sites/${siteId}/members/${row.id}` : undefined}
          note={[row.brings, row.registered].filter(Boolean).join(' · ')}
        >
          {row.name}
        </RowLead>
      ),
    },
    { key: 'planned', head: t('member.planned'), align: 'end', cell: (row) => row.planned },
    {
      key: 'made',
      head: t('member.made'),
      align: 'end',
      cell: (row) => (
        <>
          {row.made}
          {row.madeOn ? <RowNote>{row.madeOn}</RowNote> : null}
        </>
      ),
    },
  ]
  const add = mayEdit ? <ButtonLink to={`/sites/${siteId}/members/new`}>{t('member.add')}</ButtonLink> : null
  return (
    <Card title={t('section.members')} aside={add} flush={members.length > 0}>
      {members.length === 0 ? (
        <p className="soft">{t('member.empty')}</p>
      ) : (
        <Table
          caption={t('section.members')}
          captionHidden
          framed={false}
          columns={columns}
          rows={members}
          rowKey={(row) => row.id}
        />
      )}
    </Card>
  )
}
