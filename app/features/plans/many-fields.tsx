/** The deed that is recorded for the ticked plans, above their list; after it the preview, and what came of it. */
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
import { DeedPreview, DeedTold } from '~/ui/row-deeds'
import { Select } from '~/ui/select'
import type { PlansPage } from './list-page.server'
import type { ManyState } from './many.server'

type Props = {
  readonly many: NonNullable<PlansPage['many']>
  readonly form: FormReader
  /** Something was typed or ticked already. */
  readonly begun: boolean
  /** The list with its ticks. */
  readonly children: ReactNode
}

export function ManyFields({ many, form, begun, children }: Props) {
  const { t } = useWords('plans')
  return (
    <Form method="post" noValidate>
      <Stack>
        <Disclosure summary={t('many.title')} open={begun}>
          <div className="form">
            <p className="soft">{t('many.lead')}</p>
            <Select
              name="deed"
              label={t('many.deed')}
              options={many.deeds}
              emptyLabel={t('common:choose')}
              defaultValue={form.value('deed')}
              error={form.error('deed')}
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
                name="note"
                label={t('field.note')}
                mark={t('common:optional')}
                maxLength={500}
                width="full"
                defaultValue={form.value('note')}
                error={form.error('note')}
              />
            </FormRow>
            <FormActions>
              <Button>{t('many.preview')}</Button>
            </FormActions>
          </div>
        </Disclosure>
        {children}
      </Stack>
    </Form>
  )
}

export function ManyPreview({ preview }: { readonly preview: NonNullable<ManyState['preview']> }) {
  const { t } = useWords('plans')
  return (
    <DeedPreview
      caption={t('many.rows')}
      heads={{ row: t('list.person'), outcome: t('many.outcome') }}
      rows={preview.rows}
      once={preview.once}
      typed={preview.typed}
      words={{ confirm: t('many.confirm', { count: preview.count }), back: t('many.back') }}
    >
      <p>{preview.deed}</p>
    </DeedPreview>
  )
}

export function ManyTold({ told }: { readonly told: NonNullable<ManyState['told']> }) {
  const { t } = useWords('plans')
  const left = told.rows.length - told.done
  return (
    <Stack>
      <Notice tone={left > 0 ? 'warn' : 'good'}>{t('many.told', { done: told.done, left })}</Notice>
      <p>{told.deed}</p>
      <DeedTold
        caption={t('many.rows')}
        heads={{ row: t('list.person'), outcome: t('many.outcome-told') }}
        rows={told.rows}
        back={{ to: told.back, text: t('many.to-list') }}
      />
    </Stack>
  )
}
