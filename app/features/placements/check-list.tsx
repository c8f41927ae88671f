/** The five looks at a placement: what was found, and a form for the one that is due. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { Select } from '~/ui/select'
import type { PlacementPage } from './pages.server'

type Check = PlacementPage['checks'][number]
type Props = { readonly data: PlacementPage; readonly form: FormReader }

function NoteForm({ data, form, check }: Props & { readonly check: Check }) {
  const { t } = useWords('placements')
  const id = (name: string) => `${name}-${check.mark}`
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields
        version={data.version}
        values={{ mark: check.mark, ...(data.isInside ? {} : { source: 'officer' }) }}
      />
      <Select
        name="outcome"
        id={id('outcome')}
        label={t('field.outcome')}
        emptyLabel={t('common:choose')}
        options={(['at-work', 'left', 'not-known'] as const).map((value) => ({
          value,
          label: t(`outcome.${value}`),
        }))}
        defaultValue={form.value('outcome')}
        error={form.error('outcome')}
      />
      {data.isInside ? (
        <Select
          name="source"
          id={id('source')}
          label={t('field.source')}
          options={(['officer', 'register'] as const).map((value) => ({
            value,
            label: t(`source.${value}`),
          }))}
          defaultValue={form.value('source') || 'officer'}
          error={form.error('source')}
        />
      ) : null}
      <Input name="words" id={id('words')} label={t('field.words')} defaultValue={form.value('words')} />
      <FormActions>
        <Button kind="primary">{t('note')}</Button>
      </FormActions>
    </Form>
  )
}

export function CheckList({ data, form }: Props) {
  const { t } = useWords('placements')
  return (
    <Card title={t('checks')}>
      <Stack>
        {data.checks.map((check) => (
          <div key={check.mark}>
            <b>{check.label}</b> <span className="soft">{check.due}</span>{' '}
            {check.outcome ? (
              <Badge tone={check.tone}>{check.outcome}</Badge>
            ) : (
              <Badge tone={check.isLate ? 'warn' : 'plain'}>{t(check.isLate ? 'late' : 'ahead')}</Badge>
            )}{' '}
            <span className="soft">{check.note}</span>
            {check.mayNote ? <NoteForm data={data} form={form} check={check} /> : null}
          </div>
        ))}
      </Stack>
    </Card>
  )
}
