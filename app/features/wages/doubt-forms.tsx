/** The two forms under a statement: a doubt about it, and the answer. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Textarea } from '~/ui/textarea'

type Props = { readonly once: string; readonly form: FormReader }

export function DoubtForm({ once, form }: Props) {
  const { t } = useWords('wages')
  return (
    <Card title={t('doubt.deed')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields once={once} values={{ intent: 'doubt' }} />
        <Textarea
          name="words"
          label={t('doubt.words')}
          hint={t('doubt.hint')}
          error={form.error('words')}
          defaultValue={form.value('words')}
        />
        <FormActions>
          <Button kind="secondary">{t('doubt.send')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function AnswerForm({
  once,
  form,
  doubt,
}: Props & { readonly doubt: { readonly id: string; readonly version: number } }) {
  const { t } = useWords('wages')
  return (
    <Card title={t('doubt.answer')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields once={once} version={doubt.version} values={{ intent: 'answer', doubt: doubt.id }} />
        <Textarea
          name="answer"
          label={t('doubt.answer-words')}
          error={form.error('answer')}
          defaultValue={form.value('answer')}
        />
        <FormActions>
          <Button>{t('doubt.answer-deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
