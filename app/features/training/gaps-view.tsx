/** Gaps of one psychologist, each explained, with a course to close it in one click. */
import { Form, Link } from '@remix-run/react'
import { useKeyedWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { FindingsList } from '~/ui/findings-list'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import type { GapsPage } from './gaps-page.server'
import { useStateWords } from './next-training'

type Item = GapsPage['items'][number]

function Offers({ item, data }: { readonly item: Item; readonly data: GapsPage }) {
  const say = useKeyedWords()
  if (item.nothingPlanned) return <RowNote>{say('training:gaps.nothing-planned')}</RowNote>
  return (
    <Stack gap="tight">
      {item.offers.map((offer) => (
        <Cluster key={offer.courseId}>
          <Link to={offer.to}>{offer.day}</Link>
          {offer.isTaken ? (
            <Badge tone="info">{say('training:gaps.has-seat')}</Badge>
          ) : (
            <Form method="post" action={offer.to}>
              <HiddenFields once={offer.once} values={{ intent: data.intent, psychologistId: data.chosen }} />
              <Button kind="secondary">
                {data.deed}
                <span className="unseen">: {item.topic}</span>
              </Button>
            </Form>
          )}
        </Cluster>
      ))}
    </Stack>
  )
}

export function GapsView({ data }: { readonly data: GapsPage }) {
  const say = useKeyedWords()
  const stateWords = useStateWords()
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={data.lead} />
      {data.people.length > 1 ? (
        <Form method="get" className="filters">
          <Select
            key={data.chosen}
            name="psychologist"
            label={say('training:column.psychologist')}
            options={data.people}
            defaultValue={data.chosen}
          />
          <FormActions>
            <Button kind="secondary" icon="filter">
              {say('training:deed.show')}
            </Button>
          </FormActions>
        </Form>
      ) : null}
      {data.items.length === 0 ? (
        <EmptyState icon="training" title={say('training:empty.gaps')}>
          {say('training:empty.gaps-text')}
        </EmptyState>
      ) : (
        <Card title={data.who}>
          <p className="soft small">{data.of}</p>
          <FindingsList
            label={data.title}
            stateWords={stateWords}
            findings={data.items.map((item) => ({
              id: item.id,
              state: item.state,
              text: <RowLead note={item.demand.join(' · ')}>{item.topic}</RowLead>,
              cite: [item.text, item.asOf, item.cite].filter(Boolean).join(' · '),
              origins: <Offers item={item} data={data} />,
            }))}
          />
        </Card>
      )}
      <Disclosure summary={say('common:how')}>
        <p>{say('training:gaps.how')}</p>
      </Disclosure>
    </Stack>
  )
}
