/** A new group. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { GroupFields } from '~/features/psychology/group-fields'
import { answerNewGroup, newGroupPage } from '~/features/psychology/groups-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('therapy-group.lead', newGroupPage)

export const action = deed('therapy-group.lead', answerNewGroup)

const beside = {
  'ends-before-start': 'untilDay',
  'group-times-taken': 'time',
  'method-not-approved': 'method',
}

export default function NewGroup() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        trailLabel={t('common:trail')}
        trail={[{ label: t('section.groups'), to: '/psychology/groups' }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields once={data.once} />
        <GroupFields form={form} page={data} />
        <FormActions>
          <Button>{t('group.open-deed')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
