/** Own phrases: kept sealed, offered when a note is written. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerSnippets, snippetsPage } from '~/features/psychology/snippets-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('snippet.keep', snippetsPage)

export const action = deed('snippet.keep', answerSnippets)

export default function Snippets() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={t('snippets.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.rows.length === 0 ? (
        <EmptyState icon="edit" title={t('snippets.empty')}>
          {t('snippets.empty-text')}
        </EmptyState>
      ) : null}
      {data.rows.map((row) => (
        <Card
          key={row.id}
          title={row.title}
          aside={
            <Form method="post">
              <HiddenFields values={{ intent: 'drop', snippetId: row.id }} />
              <Button kind="link" label={t('snippets.drop-one', { title: row.title })}>
                {t('snippets.drop')}
              </Button>
            </Form>
          }
        >
          <p className="prose preserved">{row.words}</p>
        </Card>
      ))}
      <Card title={t('snippets.new')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <Input
            name="title"
            label={t('field.title')}
            width="l"
            defaultValue={form.value('title')}
            error={form.error('title')}
          />
          <Textarea
            name="words"
            label={t('field.words')}
            defaultValue={form.value('words')}
            error={form.error('words')}
          />
          <FormActions>
            <Button icon="lock">{t('snippets.keep')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
