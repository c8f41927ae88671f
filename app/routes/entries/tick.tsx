/** The look before several entries are ticked off together. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { tickEntries } from '~/features/entries/commands.server'
import { EntryTable } from '~/features/entries/entry-table'
import { tickForm } from '~/features/entries/forms'
import { tickPage } from '~/features/entries/pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('entry.tick', tickPage)

const chosenIn = (each: string) => {
  const [id = '', version = ''] = each.split(':')
  return { id, version: Number(version) }
}

export const action = deed('entry.tick', async (at) => {
  const form = await readForm(tickForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await tickEntries(once(at, form), form.value.entry.map(chosenIn))
  return result.ok
    ? redirectSaying('entries:flash.ticked', '/entries')
    : refused('entries', result.refusal, form)
})

export default function TickEntries() {
  const { title, rows, gone } = useLoaderData<typeof loader>()
  const { t } = useWords('entries')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const back = (
    <ButtonLink to="/entries" kind="link">
      {t('common:back')}
    </ButtonLink>
  )
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('tick.lead')}
        trail={[{ label: t('title'), to: '/entries' }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {gone > 0 ? <Notice tone="warn">{t('tick.gone', { count: gone })}</Notice> : null}
      <EntryTable
        rows={rows}
        mayTick={false}
        empty={
          <EmptyState title={t('tick.none')} actions={back}>
            {t('tick.none-text')}
          </EmptyState>
        }
      />
      {rows.length > 0 ? (
        <Form method="post" className="form">
          {rows.map(({ id, version }) => (
            <input key={id} type="hidden" name="entry" value={`${id}:${version}`} />
          ))}
          <FormActions>
            <Button icon="check">{t('tick.deed', { count: rows.length })}</Button>
            {back}
          </FormActions>
        </Form>
      ) : null}
    </Stack>
  )
}
