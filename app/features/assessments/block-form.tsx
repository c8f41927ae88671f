/** The form of one block: its questions, saved as they are answered, and the way to leave the block out. */
import { Form } from '@remix-run/react'
import type { FormReader, FormState } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import { Notice } from '~/ui/notice'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import { useAutosave } from './autosave'
import type { BlockPage } from './block-page.server'
import { QuestionField } from './question-field'

type Props = { readonly block: BlockPage; readonly form: FormReader }

export type BlockFormProps = Props & {
  /** What came back of this form; of another form of the page, nothing. */
  readonly state: FormState | undefined
}

export function BlockForm({ block, form, state }: BlockFormProps) {
  const { t } = useWords('assessments')
  const autosave = useAutosave()
  if (block.fields.length === 0) return <Notice tone="info">{t('health-only')}</Notice>
  const saved = autosave.savedAt ? t('autosave.saved', { at: autosave.savedAt }) : block.saved
  const status = autosave.hasProblem ? t('autosave.problem') : saved
  return (
    <Card>
      <Form
        method="post"
        className="form"
        noValidate
        onChange={autosave.onChange}
        onSubmit={autosave.onSubmit}
      >
        <HiddenFields version={block.version} />
        <MergeFields rows={mergeRowsOf(state, block.merged)} stood={stoodIn(block.merged)} />
        {block.isClosedHere ? <Notice tone="info">{t('health-rest')}</Notice> : null}
        {block.fields.map((field) => (
          <QuestionField key={field.key} form={form} field={field} silences={block.silences} />
        ))}
        <p className="soft small" role="status">
          {autosave.state === 'saving' ? t('autosave.saving') : (status ?? t('autosave.how'))}
        </p>
        <FormActions>
          <Button>{t('deed.save-next')}</Button>
          <ButtonLink to={block.back}>{block.backWord}</ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}

/** Leaving a block out is a record of its own: who, when and why. */
export function SkipForm({ block, form }: Props) {
  const { t } = useWords('assessments')
  return (
    <Disclosure summary={t('deed.skip')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={block.version} values={{ intent: 'skip' }} />
        <RadioGroup
          name="reason"
          label={t('field.skip-reason')}
          options={block.skipReasons}
          defaultValue={form.value('reason', block.skipReason)}
          error={form.error('reason')}
        />
        <Textarea
          name="note"
          label={t('field.note')}
          mark={t('common:optional')}
          rows={2}
          defaultValue={form.value('note', block.skipNote)}
          error={form.error('note')}
        />
        <FormActions>
          <Button kind="secondary">{t('deed.skip')}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
