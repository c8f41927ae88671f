/** Narrows the figures to one employer: a choice and a button, since there are many. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster } from '~/ui/layout'
import { Select } from '~/ui/select'

type Props = {
  readonly employers: readonly { readonly value: string; readonly label: string }[]
  readonly filter: Readonly<Record<'region' | 'channel' | 'organisation', string | null>>
}

export function EmployerFilter({ employers, filter }: Props) {
  const { t } = useWords('placements')
  const { region, channel, organisation } = filter
  return (
    <Form method="get">
      <HiddenFields values={{ region: region ?? undefined, channel: channel ?? undefined }} />
      <Cluster>
        <Select
          name="organisation"
          label={t('field.employer')}
          labelHidden
          options={employers}
          emptyLabel={t('all-employers')}
          defaultValue={organisation ?? ''}
          width="l"
        />
        <Button kind="secondary">{t('common:filter')}</Button>
      </Cluster>
    </Form>
  )
}
