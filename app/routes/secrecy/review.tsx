/** A case for its supervisor, while it is open: the question, the sessions, and a remark that the author reads. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CaseParts } from '~/features/secrecy/case-parts'
import { remarkAction, reviewPageOf } from '~/features/secrecy/supervision-pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('supervision.review', reviewPageOf)

export const action = deed('supervision.review', remarkAction)

export default function Review() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('supervision.of', { who: data.who, author: data.author, until: data.until })}
        trailLabel={t('common:trail')}
        trail={[{ label: t('leaves.title'), to: '/psychology/leaves' }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Notice tone="warn" title={t('lent.kept')} />
      <CaseParts data={data} />
      <Card title={t('supervision.remark')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <Textarea
            name="remark"
            label={t('field.remark')}
            hint={t('hint.remark')}
            rows={5}
            defaultValue={form.value('remark')}
            error={form.error('remark')}
          />
          <FormActions>
            <Button icon="lock">{t('deed.remark')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
