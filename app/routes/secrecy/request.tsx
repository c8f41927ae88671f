/** One lawful request: for the head, for the second person without a name, for the psychologist whose notes are asked for. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestRefusalFields } from '~/features/secrecy/request-forms'
import { RequestDeeds } from '~/features/secrecy/request-deeds'
import { requestAction, requestPageOf } from '~/features/secrecy/request-pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('lawful-request.read', requestPageOf)

export const action = deed('lawful-request.read', requestAction)

export default function Request() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(refusalBeside(useActionData<FormState>(), requestRefusalFields), useKeyedWords())
  const fact = (name: string, value: string | null) => (value ? [{ name, value }] : [])
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.body}, ${data.document}`}
        trailLabel={t('common:trail')}
        trail={[{ label: t('request.title'), to: '/secrecy/requests' }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('request.facts')} aside={<Badge tone={data.state.tone}>{data.state.text}</Badge>}>
        <KeyFacts
          facts={[
            { name: t('field.body-kind'), value: data.kind },
            { name: t('column.body'), value: data.body },
            { name: t('column.document'), value: data.document },
            { name: t('field.ground'), value: data.ground },
            { name: t('field.wanted-for'), value: data.reason },
            { name: t('column.about'), value: data.who ?? t('request.hidden') },
            ...fact(t('column.author'), data.author),
            { name: t('column.registered'), value: `${data.registrar}, ${data.registered}` },
            ...fact(t('column.decided'), data.decided),
            ...fact(t('field.words'), data.words),
            ...fact(t('request.open-until'), data.openUntil),
            ...fact(t('request.taken'), data.taken),
          ]}
        />
      </Card>
      <Card title={t('request.notes', { count: data.count })}>
        {data.notes.length === 0 ? <p className="soft">{t('request.hidden-text')}</p> : null}
        {data.notes.length === 0 ? null : (
          <ul>
            {data.notes.map((note) => (
              <li key={note.id}>{note.text}</li>
            ))}
          </ul>
        )}
      </Card>
      <RequestDeeds data={data} form={form} />
    </Stack>
  )
}
