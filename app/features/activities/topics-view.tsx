/** The topics of activities, each with its state and how to change it. */
import { Form } from '@remix-run/react'
import { useKeyedWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import { useReturned } from '~/ui/form-page'
import { Actions } from '~/ui/list-page'
import type { TopicsPage } from './topics-page.server'

type Item = TopicsPage['topics'][number]

function Way({ item }: { readonly item: Item }) {
  return (
    <Form method="post">
      <HiddenFields version={item.version} once={item.once} values={{ id: item.id, state: item.way.state }} />
      <Button kind="secondary" label={`${item.way.text}: ${item.name}`}>
        {item.way.text}
      </Button>
    </Form>
  )
}

export function TopicsView({ data }: { readonly data: TopicsPage }) {
  const say = useKeyedWords()
  const form = useReturned()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.lead}
        actions={<Actions actions={data.actions} />}
      />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      <Table
        caption={data.title}
        captionHidden
        rows={data.topics}
        rowKey={(item) => item.id}
        columns={[
          {
            key: 'name',
            head: say('activities:column.topic'),
            lead: true,
            cell: (item) => <RowLead note={item.note ?? undefined}>{item.name}</RowLead>,
          },
          {
            key: 'state',
            head: say('activities:column.state'),
            cell: (item) => <Badge tone={item.state.tone}>{item.state.text}</Badge>,
          },
          {
            key: 'deed',
            head: say('activities:column.deed'),
            headHidden: true,
            align: 'end',
            cell: (item) => <Way item={item} />,
          },
        ]}
      />
    </Stack>
  )
}
