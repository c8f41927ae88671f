/** Moves a planned meeting or changes its words; what another saved meanwhile stands beside what was typed. */
import { Form } from '@remix-run/react'
import type { FormReader, FormState } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import { MeetingFields } from './meeting-fields'
import type { MeetingPage } from './pages.server'

type Props = {
  readonly page: Pick<MeetingPage, 'kinds' | 'stored' | 'version'>
  readonly once: string
  readonly form: FormReader
  readonly state: FormState | undefined
}

export function ChangeForm({ page: { kinds, stored, version }, once, form, state }: Props) {
  const { t } = useWords('meetings')
  const fields = [
    { name: 'kind', label: t('field.kind'), stored: stored.kind, options: kinds },
    { name: 'withWhom', label: t('field.with'), stored: stored.withWhom },
    { name: 'on', label: t('field.on'), stored: stored.on },
    { name: 'time', label: t('field.time'), stored: stored.time },
    { name: 'minutes', label: t('field.minutes'), stored: stored.minutes },
    { name: 'place', label: t('field.place'), stored: stored.place },
  ]
  // What came back of another form of the page differs in nothing that stands here.
  const own = state?.typed.kind === undefined ? undefined : state
  return (
    <Card title={t('change.title')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={version} once={once} />
        <MergeFields rows={mergeRowsOf(own, fields)} stood={stoodIn(fields)} />
        <MeetingFields form={form} kinds={kinds} stored={stored} />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
