/** Notes and results that their authors ask to erase: the head of institution is the second person. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { erasureAction, erasurePageOf } from '~/features/secrecy/erasure-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('note.erase', erasurePageOf)

export const action = deed('note.erase', erasureAction)

export default function Erasures() {
  const { rows } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={t('erasure.title')} subtitle={t('erasure.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {rows.length === 0 ? (
        <EmptyState title={t('erasure.none')} icon="lock">
          {t('erasure.none-text')}
        </EmptyState>
      ) : null}
      {rows.map((row) => (
        <Card key={row.id} title={`${row.who}, ${row.heldOn}`}>
          <KeyFacts
            facts={[
              { name: t('erasure.what'), value: row.subject },
              { name: t('column.author'), value: row.author },
              { name: t('erasure.ground-label'), value: row.ground },
              { name: t('column.asked'), value: row.at },
            ]}
          />
          <Form method="post">
            <HiddenFields version={row.version} once={row.once} values={{ erasureId: row.id }} />
            <FormActions>
              <Confirm summary={t('deed.erase')} question={t('hint.erase')} icon="trash">
                <Button name="answer" value="erase" icon="trash">
                  {t('deed.erase')}
                </Button>
              </Confirm>
              <Button name="answer" value="refuse" kind="secondary">
                {t('deed.keep')}
              </Button>
            </FormActions>
          </Form>
        </Card>
      ))}
    </Stack>
  )
}
