/** One page of an institution's people, each with a box for whether they came. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useKeyedWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Table } from '~/ui/table'
import type { AttendancePage } from './attendance-page.server'
import { useReturned } from '~/ui/form-page'

type Person = AttendancePage['people'][number]

/** After a refusal what was ticked then stands, not what the record says. */
const isTicked = (form: FormReader, { id, came }: Person): boolean =>
  form.values('shown').includes(id) ? form.values('came').includes(id) : came

function People({ data, form }: { readonly data: AttendancePage; readonly form: FormReader }) {
  const say = useKeyedWords()
  return (
    <Table
      caption={data.title}
      captionHidden
      rows={data.people}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="people" title={say('activities:empty.people')}>
          {say('activities:empty.people-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'came',
          head: say('activities:column.person'),
          lead: true,
          cell: (row) => (
            <>
              <input type="hidden" name="shown" value={row.id} />
              <Checkbox
                id={`came-${row.id}`}
                name="came"
                value={row.id}
                label={row.name}
                defaultChecked={isTicked(form, row)}
              />
            </>
          ),
        },
      ]}
    />
  )
}

export function AttendanceView({ data }: { readonly data: AttendancePage }) {
  const say = useKeyedWords()
  const form = useReturned()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      <p>{data.lead}</p>
      <p className="soft">{say('activities:attendance.how')}</p>
      <Form method="post" noValidate key={data.once}>
        <HiddenFields version={data.version} once={data.once} />
        <People data={data} form={form} />
        <FormActions>
          <Button>{say('activities:deed.save')}</Button>
          <ButtonLink to={data.backTo}>{say('activities:deed.to-activity')}</ButtonLink>
        </FormActions>
      </Form>
      <Pager
        label={data.title}
        previousTo={data.firstTo ?? undefined}
        nextTo={data.nextTo ?? undefined}
        previousWord={say('common:to-first')}
        nextWord={say('common:next')}
      />
    </Stack>
  )
}
