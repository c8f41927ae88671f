/** One programme: what it is, and its events. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Filters } from '~/ui/filters'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Actions, LinesTable } from '~/ui/list-page'
import type { ProgrammePage } from './programme-pages.server'

export function ProgrammeView({ data }: { readonly data: ProgrammePage }) {
  const { t } = useWords('volunteering')
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
        actions={data.actions.length > 0 ? <Actions actions={data.actions} /> : undefined}
      />
      <Card>
        <KeyFacts facts={data.facts} />
      </Card>
      <Filters rows={data.filters} />
      <LinesTable caption={t('events')} lines={data.events.lines} />
      <Pager
        label={t('events')}
        previousTo={data.events.firstTo}
        nextTo={data.events.nextTo}
        previousWord={t('common:to-first')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
