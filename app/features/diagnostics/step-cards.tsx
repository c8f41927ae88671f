/** The deeds on a request: open the answer, take it in hand, answer, give it back, take it back. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Confirm } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { DiagnosticOne } from './pages.server'
import { Warning } from './warning'

type Props = { readonly data: DiagnosticOne; readonly form: FormReader }

export function OpenCard({ data, form }: Props) {
  const { t } = useWords('diagnostics')
  if (!data.asksToOpen) return null
  return (
    <Card title={t('open.title')} tone="accent">
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <Warning />
        <Checkbox name="warned" label={t('field.warned')} error={form.error('warned')} />
        <FormActions>
          <Button name="intent" value="open">
            {t('deed.open')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function AnswerCard({ data, form }: Props) {
  const { t } = useWords('diagnostics')
  if (!data.steps.includes('answer')) return null
  return (
    <Card
      title={t('answer.title')}
      tone="accent"
      aside={
        data.steps.includes('take') ? (
          <Form method="post">
            <HiddenFields version={data.version} once={`${data.once}-take`} />
            <Button kind="secondary" name="intent" value="take">
              {t('deed.take')}
            </Button>
          </Form>
        ) : undefined
      }
    >
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <Textarea
          name="answer"
          label={t('field.answer')}
          hint={t('hint.answer')}
          rows={6}
          defaultValue={form.value('answer')}
          error={form.error('answer')}
        />
        <FormActions>
          <Button name="intent" value="answer">
            {t('deed.answer')}
          </Button>
        </FormActions>
      </Form>
      <Confirm summary={t('deed.return')} question={t('return.question')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={data.version} once={`${data.once}-back`} />
          <RadioGroup
            name="reason"
            label={t('common:reason')}
            options={data.reasons}
            defaultValue={form.value('reason')}
            error={form.error('reason')}
          />
          <Button kind="danger" name="intent" value="return">
            {t('deed.return')}
          </Button>
        </Form>
      </Confirm>
    </Card>
  )
}

export function WithdrawCard({ data }: Pick<Props, 'data'>) {
  const { t } = useWords('diagnostics')
  if (!data.steps.includes('withdraw')) return null
  return (
    <Confirm summary={t('deed.withdraw')} question={t('withdraw.question')}>
      <Form method="post">
        <HiddenFields version={data.version} once={`${data.once}-off`} />
        <Button kind="danger" name="intent" value="withdraw">
          {t('deed.withdraw')}
        </Button>
      </Form>
    </Confirm>
  )
}
