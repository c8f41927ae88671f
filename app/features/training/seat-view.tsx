/** One seat with its days, and what may be done with it. */
import { useKeyedWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Halves, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { FieldsForm, useReturned } from '~/ui/form-page'
import { LinesTable } from '~/ui/list-page'
import type { seatPage } from './seats-page.server'

export function SeatView({ data }: { readonly data: Awaited<ReturnType<typeof seatPage>> }) {
  const form = useReturned({ 'reason-missing': 'reason', ...data.result?.beside })
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      <Card>
        <KeyFacts facts={data.facts} shape="columns" />
      </Card>
      {data.result ? (
        <Card title={say('training:result-card')}>
          <FieldsForm data={data.result} form={form} />
        </Card>
      ) : null}
      {data.deeds.length > 0 ? (
        <Halves>
          {data.deeds.map((each) => (
            <Card key={each.key} title={say(`training:seat-card-of.${each.key}`)}>
              <FieldsForm data={each.form} form={form} />
            </Card>
          ))}
        </Halves>
      ) : null}
      <LinesTable caption={say('training:attendance.title')} lines={data.days} />
    </Stack>
  )
}
