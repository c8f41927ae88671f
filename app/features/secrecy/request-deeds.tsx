/** What may be done with a request: the second person's answer; the head's password, and then the file, once. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { RequestPage } from './request-pages.server'

type Props = { readonly data: RequestPage; readonly form: FormReader }

function Answer({ data, form }: Props) {
  const { t } = useWords('secrecy')
  return (
    <Card title={t('request.answer')} tone="accent">
      <p>{t('request.answer-text')}</p>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <Textarea
          name="words"
          label={t('field.words')}
          hint={t('hint.words')}
          rows={2}
          defaultValue={form.value('words')}
          error={form.error('words')}
        />
        <FormActions>
          <Button name="answer" value="approve" icon="check">
            {t('deed.approve')}
          </Button>
          <Button name="answer" value="refuse" kind="secondary">
            {t('deed.refuse')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Password({ form }: Pick<Props, 'form'>) {
  const { t } = useWords('secrecy')
  return (
    <Card title={t('request.confirm')} tone="accent">
      <p>{t('request.confirm-text')}</p>
      <Form method="post" className="form" noValidate>
        <HiddenFields values={{ intent: 'confirm' }} />
        <Input
          name="password"
          type="password"
          label={t('field.password')}
          autoComplete="current-password"
          error={form.error('password')}
        />
        <FormActions>
          <Button icon="lock">{t('deed.confirm')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function TakeFile({ data }: Pick<Props, 'data'>) {
  const { t } = useWords('secrecy')
  return (
    <Card title={t('request.take')} tone="accent">
      <p>{t('request.take-text')}</p>
      {/* A plain form: what comes back is a file, not a page. */}
      <form method="post" action={`/secrecy/requests/${data.id}/file`} className="form">
        <FormRow>
          <Select
            name="language"
            label={t('field.language')}
            options={(['kk', 'ru'] as const).map((value) => ({
              value,
              label: t(`export.language.${value}`),
            }))}
          />
          <Button icon="download" name="as" value="pdf">
            PDF
          </Button>
          <Button kind="secondary" icon="download" name="as" value="docx">
            DOCX
          </Button>
        </FormRow>
      </form>
    </Card>
  )
}

export function RequestDeeds({ data, form }: Props) {
  if (data.mayApprove) return <Answer data={data} form={form} />
  if (!data.mayTake) return null
  return data.isConfirmed ? <TakeFile data={data} /> : <Password form={form} />
}
