/** The form that changes a day of the holiday table, and what the change would move before it is saved. */
import { Form } from '@remix-run/react'
import type { FormReader, FormState } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { HolidayPreview, HolidaysPage } from './holiday-page.server'

type Props = {
  readonly form: FormReader
  readonly page: Pick<HolidaysPage, 'chosen' | 'kinds' | 'once'>
}

export function HolidayForm({ form, page }: Props) {
  const { t } = useWords('admin')
  const { chosen, kinds, once } = page
  const field = (name: string, stored = '') => ({
    name,
    defaultValue: form.value(name, stored),
    error: form.error(name),
  })
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={once} version={chosen.version} />
      <DateInput {...field('day', chosen.day)} label={t('holidays.day')} />
      <RadioGroup {...field('kind', chosen.kind)} label={t('holidays.kind-head')} options={kinds} />
      <Input {...field('nameKk', chosen.nameKk)} label={t('holidays.name-kk')} lang="kk" />
      <Input {...field('nameRu', chosen.nameRu)} label={t('holidays.name-ru')} lang="ru" />
      <Input {...field('nameEn', chosen.nameEn)} label={t('holidays.name-en')} lang="en" />
      <Textarea {...field('why')} label={t('holidays.why')} hint={t('holidays.why-hint')} rows={2} />
      <FormActions>
        <Button name="intent" value="preview">
          {t('holidays.preview.deed')}
        </Button>
      </FormActions>
    </Form>
  )
}

const textsIn = (typed: FormState['typed']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'intent' ? [[name, value]] : [],
    ),
  )

type PreviewProps = {
  readonly preview: HolidayPreview
  readonly typed: FormState['typed']
  readonly once: string
}

export function HolidayPreviewForm({ preview, typed, once }: PreviewProps) {
  const { t } = useWords('admin')
  return (
    <Stack>
      <p>
        <b>{preview.title}</b>
      </p>
      <p>{preview.words}</p>
      {preview.byCode.length > 0 ? (
        <KeyFacts
          facts={preview.byCode.map(({ code, name, count }) => ({ name: `${code} · ${name}`, value: count }))}
        />
      ) : null}
      <Form method="post">
        <HiddenFields once={once} values={textsIn(typed)} />
        <FormActions>
          <Button name="intent" value="save">
            {t('common:save')}
          </Button>
          <Button name="intent" value="edit" kind="secondary">
            {t('holidays.preview.edit')}
          </Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
