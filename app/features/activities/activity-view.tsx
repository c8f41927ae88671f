/** One activity, and beside it who came where that may be known. */
import { useKeyedWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Columns, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { PeopleList } from '~/ui/people-list'
import type { ActivityPage } from './activity-page.server'
import { Actions } from '~/ui/list-page'

function Names({ names }: { readonly names: NonNullable<ActivityPage['names']> }) {
  const say = useKeyedWords()
  return (
    <Card title={say('activities:attendance.names')}>
      {names.people.length > 0 ? <PeopleList items={names.people} /> : null}
      {names.note ? <p className="soft">{names.note}</p> : null}
    </Card>
  )
}

export function ActivityView({ data }: { readonly data: ActivityPage }) {
  const say = useKeyedWords()
  const facts = (
    <Card>
      <KeyFacts facts={data.facts} />
    </Card>
  )
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={<Badge tone={data.state.tone}>{data.state.text}</Badge>}
        actions={data.actions.length > 0 ? <Actions actions={data.actions} /> : undefined}
      />
      {data.names ? <Columns aside={<Names names={data.names} />}>{facts}</Columns> : facts}
    </Stack>
  )
}
