/** Topics and providers side by side, each with its state and how to change it. */
import { Form } from '@remix-run/react'
import { useKeyedWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CataloguePage } from './catalogue-page.server'
import { useReturned } from '~/ui/form-page'
import { Actions } from '~/ui/list-page'

type Item = CataloguePage['topics'][number]

function Ways({ item }: { readonly item: Item }) {
  return (
    <Cluster>
      {item.ways.map((way) => (
        <Form key={way.state} method="post">
          <HiddenFields
            version={item.version}
            once={item.once}
            values={{ intent: 'state', id: item.id, shelf: item.shelf, state: way.state }}
          />
          <Button kind="secondary">
            {way.text}
            <span className="unseen">: {item.name}</span>
          </Button>
        </Form>
      ))}
    </Cluster>
  )
}

function Shelf({ title, items }: { readonly title: string; readonly items: readonly Item[] }) {
  const say = useKeyedWords()
  return (
    <Table
      caption={title}
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        {
          key: 'name',
          head: say('training:column.name'),
          lead: true,
          cell: (item) => (
            <RowLead to={item.to} note={item.note}>
              {item.name}
            </RowLead>
          ),
        },
        {
          key: 'state',
          head: say('training:column.state'),
          cell: (item) => <Badge tone={item.state.tone}>{item.state.text}</Badge>,
        },
        {
          key: 'deed',
          head: say('training:column.deed'),
          headHidden: true,
          align: 'end',
          cell: (item) => <Ways item={item} />,
        },
      ]}
    />
  )
}

export function CatalogueView({ data }: { readonly data: CataloguePage }) {
  const say = useKeyedWords()
  const form = useReturned()
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={data.lead} actions={<Actions actions={data.actions} />} />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      <Shelf title={say('training:catalogue.topics')} items={data.topics} />
      <Shelf title={say('training:catalogue.providers')} items={data.providers} />
    </Stack>
  )
}
