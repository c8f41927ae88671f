/** One request for diagnostics with its answer, in the order of annex 10. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { diagnosticsRefusalFields } from '~/features/diagnostics/forms'
import { actOnDiagnostics } from '~/features/diagnostics/act.server'
import { diagnosticOneOf } from '~/features/diagnostics/pages.server'
import { AnswerCard, OpenCard, WithdrawCard } from '~/features/diagnostics/step-cards'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('diagnostics.read', diagnosticOneOf)

export const action = deed('diagnostics.read', actOnDiagnostics)

export default function DiagnosticRequest() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('diagnostics')
  const form = readerOf(refusalBeside(useActionData<FormState>(), diagnosticsRefusalFields), useKeyedWords())
  const { facts } = data
  const file = `/psychology/requests/${data.id}/file`
  return (
    <Stack>
      <PageHeader
        title={data.name}
        subtitle={t('title-one')}
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/psychology/requests' }, { label: data.name }]}
        actions={
          <>
            <ButtonLink to={file} icon="download" reloadDocument>
              PDF
            </ButtonLink>
            <ButtonLink to={`${file}?as=docx`} icon="download" reloadDocument>
              DOCX
            </ButtonLink>
          </>
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <OpenCard data={data} form={form} />
      <Card
        title={t('form')}
        aside={
          <Cluster>
            <Badge tone={data.state.tone}>{data.state.text}</Badge>
            {data.due ? <Badge tone={data.due.tone}>{data.due.text}</Badge> : null}
          </Cluster>
        }
      >
        <KeyFacts
          facts={[
            { name: t('fact.date'), value: facts.askedOn },
            { name: t('fact.psychologist'), value: facts.psychologist ?? t('fact.nobody-yet') },
            { name: t('fact.conditions'), value: facts.conditions ?? '–' },
            { name: t('fact.since'), value: facts.since || '–' },
            { name: t('fact.before'), value: facts.before },
            { name: t('fact.task'), value: <span className="preserved">{data.task}</span> },
            { name: t('fact.requester'), value: facts.requester },
            ...(data.answer
              ? [{ name: t('fact.answer'), value: <span className="preserved">{data.answer}</span> }]
              : []),
            ...(facts.answeredOn ? [{ name: t('fact.answered'), value: facts.answeredOn }] : []),
            ...(facts.returned ? [{ name: t('fact.returned'), value: facts.returned }] : []),
            ...(facts.read ? [{ name: t('fact.read'), value: facts.read }] : []),
          ]}
        />
      </Card>
      <AnswerCard data={data} form={form} />
      <WithdrawCard data={data} />
    </Stack>
  )
}
