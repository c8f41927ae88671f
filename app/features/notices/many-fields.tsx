/** The sending or handing over that is recorded for the ticked notices, above their list; after it the preview, and what came of it. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { RadioGroup } from '~/ui/radio-group'
import { DeedPreview, DeedTold } from '~/ui/row-deeds'
import type { NoticesPage } from './list-page.server'
import type { ManyState } from './many.server'

type Props = {
  readonly many: NonNullable<NoticesPage['many']>
  readonly form: FormReader
  /** Something was typed or ticked already. */
  readonly begun: boolean
  /** The list with its ticks. */
  readonly children: ReactNode
}

function Sending({ many, form }: Pick<Props, 'many' | 'form'>) {
  const { t } = useWords('notices')
  return (
    <div className="form">
      <p className="soft">{t('many.lead')}</p>
      <RadioGroup
        name="deed"
        label={t('many.deed-label')}
        shape="inline"
        options={many.deeds}
        defaultValue={form.value('deed', 'send')}
        error={form.error('deed')}
      />
      <RadioGroup
        name="way"
        label={t('field-of.way')}
        hint={t('many.way-hint')}
        options={many.ways}
        defaultValue={form.value('way')}
        error={form.error('way')}
      />
      <FormRow>
        <DateInput
          name="on"
          label={t('many.on')}
          defaultValue={form.value('on', many.today)}
          error={form.error('on')}
          max={many.today}
        />
        <Input
          name="tracking"
          label={t('many.tracking')}
          hint={t('field-of.tracking-hint')}
          mark={t('common:optional')}
          maxLength={60}
          width="full"
          defaultValue={form.value('tracking')}
          error={form.error('tracking')}
        />
      </FormRow>
      <FormActions>
        <Button>{t('many.preview')}</Button>
      </FormActions>
    </div>
  )
}

export function ManyFields({ many, form, begun, children }: Props) {
  const { t } = useWords('notices')
  return (
    <Form method="post" noValidate>
      <Stack>
        <Disclosure summary={t('many.title')} open={begun}>
          <Sending many={many} form={form} />
        </Disclosure>
        {children}
      </Stack>
    </Form>
  )
}

export function ManyPreview({ preview }: { readonly preview: NonNullable<ManyState['preview']> }) {
  const { t } = useWords('notices')
  return (
    <DeedPreview
      caption={t('many.rows')}
      heads={{ row: t('column.notice'), outcome: t('many.outcome') }}
      rows={preview.rows}
      once={preview.once}
      typed={preview.typed}
      words={{ confirm: t('many.confirm', { count: preview.count }), back: t('many.back') }}
    />
  )
}

export function ManyTold({ told }: { readonly told: NonNullable<ManyState['told']> }) {
  const { t } = useWords('notices')
  const left = told.rows.length - told.done
  return (
    <Stack>
      <Notice tone={left > 0 ? 'warn' : 'good'}>{t('many.told', { done: told.done, left })}</Notice>
      <DeedTold
        caption={t('many.rows')}
        heads={{ row: t('column.notice'), outcome: t('many.outcome-told') }}
        rows={told.rows}
        back={{ to: told.back, text: t('many.to-list') }}
      />
    </Stack>
  )
}
