/** One watch: what is done, who holds it now, and the strand of handovers. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { watchRefusalFields } from '~/features/watches/forms'
import { actOnWatch } from '~/features/watches/act.server'
import { watchPageOf } from '~/features/watches/pages.server'
import { Strand } from '~/features/watches/strand'
import { DecideCard, EndCard, HandoverCard, MeasuresCard } from '~/features/watches/watch-forms'
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

export const loader = page('watch.read', watchPageOf)

export const action = deed('watch.read', actOnWatch)

export default function Watch() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('watches')
  const say = useKeyedWords()
  const form = readerOf(refusalBeside(useActionData<FormState>(), watchRefusalFields), say)
  const facts = [
    { name: t('fact.proposed'), value: `${data.proposed}, ${data.role}` },
    ...(data.started ? [{ name: t('fact.started'), value: `${data.started}, ${data.decided}` }] : []),
    {
      name: t('fact.measures'),
      value:
        data.measures.length > 0
          ? data.measures.map((each) => say(`watches:measure.${each}`)).join('; ')
          : t('common:none'),
    },
    ...(data.lookIn ? [{ name: t('field.look-in'), value: t('minutes', { count: data.lookIn }) }] : []),
    ...(data.ended
      ? [{ name: t('fact.ended'), value: [data.ended, data.ending].filter(Boolean).join(', ') }]
      : []),
  ]
  return (
    <Stack>
      <PageHeader
        title={data.name}
        subtitle={t('lead-one')}
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/watches' }, { label: data.name }]}
        actions={<ButtonLink to={data.personTo}>{t('deed.person')}</ButtonLink>}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card
        title={t('facts')}
        aside={
          <Cluster>
            <Badge tone={data.badge.tone}>{data.badge.text}</Badge>
            {data.due ? <Badge tone={data.due.tone}>{data.due.text}</Badge> : null}
          </Cluster>
        }
      >
        <KeyFacts facts={facts} />
      </Card>
      {data.mayDecide && data.state === 'proposed' ? <DecideCard data={data} form={form} /> : null}
      {data.mayHandOver ? <HandoverCard data={data} form={form} /> : null}
      {data.state === 'proposed' ? null : (
        <Card title={t('strand.title')} flush>
          <Strand lines={data.strand} />
        </Card>
      )}
      {data.mayDecide && data.state === 'on' ? (
        <>
          <MeasuresCard data={data} form={form} />
          <EndCard data={data} form={form} />
        </>
      ) : null}
    </Stack>
  )
}
