/** One post with its facts, holders and history. */
import { Link } from '@remix-run/react'
import { useKeyedWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Halves, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Actions } from '~/ui/list-page'
import type { postPage } from './staff-pages.server'

type Entry = {
  readonly id: string
  readonly text: string
  readonly note: string
  readonly more: string | null
}

export function Entries({ entries, none }: { readonly entries: readonly Entry[]; readonly none: string }) {
  if (entries.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className="bare stack stack-tight">
      {entries.map((each) => (
        <li key={each.id}>
          <RowLead note={[each.note, each.more].filter(Boolean).join(' · ')}>{each.text}</RowLead>
        </li>
      ))}
    </ul>
  )
}

export function PostView({ data }: { readonly data: Awaited<ReturnType<typeof postPage>> }) {
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
        actions={<Actions actions={data.actions} />}
      />
      <Card>
        <KeyFacts facts={data.facts} shape="columns" />
        {data.recordsTo ? (
          <p>
            <Link to={data.recordsTo}>{say('training:records-of-holder')}</Link>
          </p>
        ) : null}
      </Card>
      <Halves>
        <Card title={say('training:holders')}>
          <Entries entries={data.holders} none={say('training:holders-none')} />
        </Card>
        <Card title={say('training:history')}>
          <Entries entries={data.changes} none={say('training:history-none')} />
        </Card>
      </Halves>
    </Stack>
  )
}
