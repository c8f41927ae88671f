/** What a case shows to both of its sides: the question, the sessions it opens, the supervisor's remarks. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { reviewPageOf } from './supervision-pages.server'

type Data = Pick<Awaited<ReturnType<typeof reviewPageOf>>, 'question' | 'remarks' | 'sessions'>

export function CaseParts({ data }: { readonly data: Data }) {
  const { t } = useWords('secrecy')
  return (
    <>
      <Card title={t('supervision.question')}>
        <p className="prose preserved">{data.question}</p>
      </Card>
      <Card title={t('supervision.sessions')} flush>
        <Table
          caption={t('supervision.sessions')}
          captionHidden
          framed={false}
          rows={data.sessions}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'held',
              head: t('column.held'),
              lead: true,
              cell: (row) => <RowLead to={row.to}>{row.heldOn}</RowLead>,
            },
            { key: 'kind', head: t('borrowed.kind'), cell: (row) => row.kind },
          ]}
        />
      </Card>
      <Card title={t('supervision.remarks')}>
        {data.remarks.length === 0 ? <p className="soft">{t('supervision.no-remarks')}</p> : null}
        {data.remarks.map((remark) => (
          <section key={remark.at}>
            <p className="soft small">{remark.at}</p>
            <p className="prose preserved">{remark.words}</p>
          </section>
        ))}
      </Card>
    </>
  )
}
