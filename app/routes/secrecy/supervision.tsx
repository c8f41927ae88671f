/** A case under supervision, for its author: what is open, what was remarked, who looked when; closed at any time. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CaseParts } from '~/features/secrecy/case-parts'
import { LooksCard } from '~/features/secrecy/looks-card'
import { closeCaseAction, ownCasePageOf } from '~/features/secrecy/supervision-pages.server'
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

export const loader = page('supervision.open', ownCasePageOf)

export const action = deed('supervision.open', closeCaseAction)

export default function Supervision() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.who}
        trailLabel={t('common:trail')}
        trail={[{ label: t('leaves.title'), to: '/psychology/leaves' }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('supervision.facts')} aside={<Badge tone={data.state.tone}>{data.state.text}</Badge>}>
        <KeyFacts
          facts={[
            { name: t('column.supervisor'), value: data.supervisor },
            { name: t('field.scope'), value: data.scope },
            { name: t('column.until'), value: data.until },
          ]}
        />
      </Card>
      <CaseParts data={data} />
      <LooksCard looks={data.looks} />
      {data.state.key === 'open' ? (
        <Confirm summary={t('deed.close-case')} question={t('hint.close-case')} icon="cross">
          <Form method="post">
            <HiddenFields version={data.version} once={data.once} />
            <Button kind="danger">{t('deed.close-case')}</Button>
          </Form>
        </Confirm>
      ) : null}
    </Stack>
  )
}
