/** One session for the substitute, in the days of the assignment: read, and added to under the substitute's own name. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { BorrowedView } from '~/features/secrecy/borrowed-view'
import { continueAction, lentSessionPageOf } from '~/features/secrecy/substitution-pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('substitution.look', lentSessionPageOf)

export const action = deed('substitution.look', continueAction)

export default function LentSession() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.who}, ${data.heldOn}`}
        trailLabel={t('common:trail')}
        trail={[{ label: data.lentTitle, to: data.lentTo }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <BorrowedView data={data} />
      {data.mayAdd ? (
        <Card title={t('note.add')}>
          <Form method="post" className="form" noValidate>
            <HiddenFields once={data.once} />
            <Textarea
              name="addition"
              label={t('field.addition')}
              hint={t('hint.continue')}
              rows={5}
              defaultValue={form.value('addition')}
              error={form.error('addition')}
            />
            <FormActions>
              <Button icon="lock">{t('deed.add')}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </Stack>
  )
}
