/** One interview: its facts, the file for a calendar, and what may be done about it. */
import { Form, Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Columns, Stack } from '~/ui/layout'
import { Textarea } from '~/ui/textarea'
import { InterviewFields } from './interview-fields'
import type { InterviewPage } from './pages.server'

type Props = { readonly data: InterviewPage; readonly form: FormReader }

function Pick({ data }: Pick<Props, 'data'>) {
  const { t } = useWords('interviews')
  return (
    <Card title={t('pick-title')} tone="accent">
      <p>{t('pick-lead')}</p>
      <Form method="post">
        <HiddenFields version={data.version} once={data.once[0]} values={{ intent: 'pick' }} />
        <Button kind="primary" icon="check">
          {t('pick')}
        </Button>
      </Form>
    </Card>
  )
}

function Move({ data, form }: Props) {
  const { t } = useWords('interviews')
  return (
    <Card title={t('move')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once[1]} values={{ intent: 'move' }} />
        <InterviewFields form={form} ways={data.ways} stored={data.stored} />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function CallOff({ data, form }: Props) {
  const { t } = useWords('interviews')
  return (
    <Card title={t('call-off')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once[2]} values={{ intent: 'call-off' }} />
        <Textarea
          name="why"
          label={t('field.why')}
          hint={t('hint.why')}
          rows={2}
          defaultValue={form.value('why')}
          error={form.error('why')}
        />
        <FormActions>
          <Button kind="danger">{t('call-off')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function InterviewView({ data, form }: Props) {
  const { t } = useWords('interviews')
  return (
    <Columns
      aside={
        <Stack>
          {data.mayPick ? <Pick data={data} /> : null}
          {data.mayCallOff ? <CallOff data={data} form={form} /> : null}
        </Stack>
      }
    >
      <Card title={t('about')} aside={<Badge tone={data.badge.tone}>{data.badge.text}</Badge>}>
        <Stack gap="tight">
          <KeyFacts facts={data.facts} />
          <Cluster>
            <ButtonLink to={data.file} icon="calendar" reloadDocument>
              {t('file')}
            </ButtonLink>
            {data.referralTo ? <Link to={data.referralTo}>{t('to-referral')}</Link> : null}
          </Cluster>
        </Stack>
      </Card>
      {data.mayMove ? <Move data={data} form={form} /> : null}
    </Columns>
  )
}
