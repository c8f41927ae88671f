/** The forms of a watch: deciding on it, handing it over, ending it. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckboxGroup } from '~/ui/checkbox'
import { Confirm, Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { WatchPage } from './pages.server'

type Props = { readonly data: WatchPage; readonly form: FormReader }

type MeasuresProps = {
  readonly options: WatchPage['options']['measures']
  readonly chosen: readonly string[]
  readonly lookIn: number | null
  readonly form: FormReader
}

export function MeasureFields({ options, chosen, lookIn, form }: MeasuresProps) {
  const { t } = useWords('watches')
  return (
    <>
      <CheckboxGroup
        name="measures"
        label={t('field.measures')}
        options={options}
        defaultValue={form.values('measures', chosen)}
        error={form.error('measures')}
      />
      <Input
        name="lookInMinutes"
        label={t('field.look-in')}
        hint={t('hint.look-in')}
        inputMode="numeric"
        width="s"
        defaultValue={form.value('lookInMinutes', lookIn)}
        error={form.error('lookInMinutes')}
      />
    </>
  )
}

export function DecideCard({ data, form }: Props) {
  const { t } = useWords('watches')
  return (
    <Card title={t('decide.title')} tone="accent">
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <MeasureFields
          options={data.options.measures}
          chosen={data.measures}
          lookIn={data.lookIn}
          form={form}
        />
        <FormActions>
          <Button name="intent" value="start">
            {t('deed.start')}
          </Button>
        </FormActions>
      </Form>
      <Confirm summary={t('deed.decline')} question={t('decline.question')}>
        <Form method="post">
          <HiddenFields version={data.version} once={`${data.once}-no`} />
          <Button kind="danger" name="intent" value="decline">
            {t('deed.decline')}
          </Button>
        </Form>
      </Confirm>
    </Card>
  )
}

export function MeasuresCard({ data, form }: Props) {
  const { t } = useWords('watches')
  return (
    <Disclosure summary={t('deed.change')} open={form.error('measures') !== undefined}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={`${data.once}-measures`} />
        <MeasureFields
          options={data.options.measures}
          chosen={data.measures}
          lookIn={data.lookIn}
          form={form}
        />
        <FormActions>
          <Button name="intent" value="change">
            {t('deed.change')}
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}

export function HandoverCard({ data, form }: Props) {
  const { t } = useWords('watches')
  const field = (name: 'fromName' | 'toName', label: string) => (
    <Input name={name} label={label} defaultValue={form.value(name)} error={form.error(name)} />
  )
  return (
    <Card title={t('hand-over.title')} tone="accent">
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <FormRow>
          <DateInput
            name="onDay"
            label={t('field.day')}
            defaultValue={form.value('onDay', data.wall.day)}
            error={form.error('onDay')}
          />
          <Input
            name="atTime"
            type="time"
            label={t('field.time')}
            width="s"
            defaultValue={form.value('atTime', data.wall.time)}
            error={form.error('atTime')}
          />
        </FormRow>
        <FormRow>
          {field('fromName', t('field.from'))}
          {field('toName', t('field.to'))}
        </FormRow>
        <RadioGroup
          name="seen"
          label={t('field.seen')}
          shape="inline"
          options={data.options.seen}
          defaultValue={form.value('seen')}
          error={form.error('seen')}
        />
        <Textarea
          name="words"
          label={t('field.words')}
          hint={t('hint.words')}
          rows={3}
          defaultValue={form.value('words')}
          error={form.error('words')}
        />
        <FormActions>
          <Button name="intent" value="hand-over">
            {t('deed.hand-over')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function EndCard({ data, form }: Props) {
  const { t } = useWords('watches')
  return (
    <Card title={t('end.title')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={`${data.once}-end`} />
        <RadioGroup
          name="ending"
          label={t('field.ending')}
          options={data.options.endings}
          defaultValue={form.value('ending')}
          error={form.error('ending')}
        />
        <FormActions>
          <Button kind="secondary" name="intent" value="end">
            {t('deed.end')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
