/** What an assignment would do, before it is done: everybody's numbers, and who goes where. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { StackedBars } from '~/ui/charts/stacked-bars'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Halves, Stack } from '~/ui/layout'
import { Table } from '~/ui/table'
import type { Preview } from './assign-page.server'

function Numbers({ workers }: { readonly workers: Preview['workers'] }) {
  const { t } = useWords('caseload')
  const most = Math.max(...workers.flatMap(({ bars }) => [bars.was, bars.will]))
  const bars = (key: 'was' | 'will') => (
    <StackedBars
      words={{ caption: t(`preview.${key}`), nameHead: t('head.worker') }}
      parts={[{ key, label: t(`preview.${key}`), tone: key === 'was' ? 'plain' : 'accent' }]}
      bars={workers.map((each) => ({ key: each.id, name: each.name, values: [each.bars[key]] }))}
      max={most}
    />
  )
  return (
    <Halves>
      {bars('was')}
      {bars('will')}
    </Halves>
  )
}

export function PreviewCard({ preview, back }: { readonly preview: Preview; readonly back: string }) {
  const { t } = useWords('caseload')
  return (
    <Stack>
      <Card title={t('preview.title', { count: preview.count })} tone="accent">
        <Numbers workers={preview.workers} />
        <Form method="post" action="/caseload/assign">
          <HiddenFields once={preview.once} values={{ intent: 'apply' }} />
          {preview.moves.map(({ key, value }) => (
            <input key={key} type="hidden" name="move" value={value} />
          ))}
          <FormActions>
            <Button>{t('preview.deed', { count: preview.count })}</Button>
            <ButtonLink to={back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <Table
        caption={t('preview.people')}
        rows={preview.moves}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', head: t('head.person'), lead: true, cell: (row) => row.name },
          { key: 'from', head: t('head.from'), cell: (row) => row.from },
          { key: 'to', head: t('head.to'), cell: (row) => row.to },
        ]}
      />
    </Stack>
  )
}
