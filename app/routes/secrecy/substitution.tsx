/** One written assignment: who, when, on which document; the one substituted for sees every look, and either may end it early. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { LooksCard } from '~/features/secrecy/looks-card'
import { endAction, substitutionPageOf } from '~/features/secrecy/substitution-pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('substitution.read', substitutionPageOf)

export const action = deed('substitution.end', endAction)

export default function Substitution() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.dates}
        trailLabel={t('common:trail')}
        trail={[{ label: t('substitution.title'), to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('substitution.facts')} aside={<Badge tone={data.state.tone}>{data.state.text}</Badge>}>
        <KeyFacts
          facts={[
            { name: t('column.author'), value: data.author },
            { name: t('column.substitute'), value: data.substitute },
            { name: t('field.reason'), value: data.reason },
            { name: t('column.document'), value: data.document },
            { name: t('column.given'), value: `${data.giver}, ${data.given}` },
            ...(data.ended ? [{ name: t('column.ended'), value: data.ended }] : []),
          ]}
        />
      </Card>
      {data.looks ? <LooksCard looks={data.looks} /> : null}
      {data.mayEnd ? (
        <Confirm summary={t('deed.end')} question={t('hint.end')} icon="cross">
          <Form method="post">
            <HiddenFields version={data.version} once={data.once} />
            <Button kind="danger">{t('deed.end')}</Button>
          </Form>
        </Confirm>
      ) : null}
    </Stack>
  )
}
