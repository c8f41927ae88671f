/** One past meeting of a group: who came, what was aimed at and reached, the way to each person's line. */
import { useLoaderData } from '@remix-run/react'
import { heldMeetingPage } from '~/features/psychology/held-meeting-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('therapy-group.lead', heldMeetingPage)

export default function HeldMeeting() {
  const { title, group, called, facts, came, lines } = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={group.name}
        trailLabel={t('common:trail')}
        trail={[
          { label: t('section.groups'), to: '/psychology/groups' },
          { label: group.name, to: `/psychology/groups/${group.id}` },
          { label: title },
        ]}
      />
      {called === null ? null : (
        <Notice tone="warn" title={t('group.called-off')}>
          {called}
        </Notice>
      )}
      <Card>
        <KeyFacts facts={facts} />
      </Card>
      {lines.length === 0 ? null : (
        <Card title={came} flush>
          <Table
            caption={came}
            captionHidden
            framed={false}
            rows={lines}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'person',
                head: t('column.person'),
                lead: true,
                cell: (row) => <RowLead to={row.to}>{row.name}</RowLead>,
              },
              {
                key: 'came',
                head: t('column.attendance'),
                cell: (row) => <Badge tone={row.isHere ? 'good' : 'warn'}>{row.told}</Badge>,
              },
            ]}
          />
        </Card>
      )}
    </Stack>
  )
}
