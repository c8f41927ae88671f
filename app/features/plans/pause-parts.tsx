/** The fields of a pause, and the one in force with the way to lift it. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Notice } from '~/ui/notice'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { PausePage } from './pause-page.server'

type Choices = Pick<PausePage, 'kinds' | 'reasons' | 'grounds' | 'today'>

export function PauseFields({ form, page }: { readonly form: FormReader; readonly page: Choices }) {
  const { t } = useWords('plans')
  const field = (name: string, stored = '') => ({
    name,
    error: form.error(name),
    defaultValue: form.value(name, stored),
  })
  const choose = t('common:choose')
  return (
    <>
      <RadioGroup {...field('kind', 'pause')} label={t('pause.what')} options={page.kinds} />
      <Select {...field('reason')} label={t('common:reason')} options={page.reasons} emptyLabel={choose} />
      <Textarea {...field('words')} label={t('pause.words')} hint={t('pause.words-hint')} rows={2} />
      <DateInput {...field('from', page.today)} label={t('pause.from')} />
      <DateInput {...field('until')} label={t('pause.until')} hint={t('pause.until-hint')} />
      <Select
        {...field('ground')}
        label={t('pause.ground')}
        hint={t('pause.ground-hint')}
        options={page.grounds}
        emptyLabel={choose}
      />
      <Input {...field('citation')} label={t('pause.citation')} hint={t('pause.citation-hint')} width="l" />
    </>
  )
}

export function CurrentPause({ current }: { readonly current: NonNullable<PausePage['current']> }) {
  const { t } = useWords('plans')
  return (
    <Notice tone="warn" title={t('pause.current')}>
      <p>{current.text}</p>
      <Confirm summary={t('pause.lift')} question={t('pause.lift-question')}>
        <Form method="post">
          <HiddenFields values={{ intent: 'lift', id: current.id }} />
          <Button kind="danger">{t('pause.lift')}</Button>
        </Form>
      </Confirm>
    </Notice>
  )
}
