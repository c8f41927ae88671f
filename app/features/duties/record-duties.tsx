/** Recording what happened: choose the event, say when, see which clocks start, save. */
import { Form, Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Halves, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Textarea } from '~/ui/textarea'
import { RuleTable } from './rule-table'
import type { Preview, RecordPage } from './record-page.server'

type Event = NonNullable<RecordPage['event']>

function Choice({ groups }: Pick<RecordPage, 'groups'>) {
  const { t } = useWords('duties')
  return (
    <Stack>
      <p className="soft">{t('new.choose')}</p>
      <Halves>
        {groups.map((group) => (
          <Card key={group.key} title={group.title}>
            <ul className="bare stack stack-tight">
              {group.events.map((each) => (
                <li key={each.key}>
                  <Link to={each.to}>{each.label}</Link>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </Halves>
    </Stack>
  )
}

export function MomentFields(props: {
  readonly form: FormReader
  readonly needsHour: boolean
  readonly label: string
  readonly hint?: string
  readonly on: string
}) {
  const { form, needsHour, label, hint, on } = props
  const { t } = useWords('duties')
  return (
    <>
      <DateInput
        name="on"
        label={label}
        hint={hint}
        defaultValue={form.value('on', on)}
        error={form.error('on')}
      />
      {needsHour ? (
        <Input
          name="time"
          label={t('field.at')}
          hint={t('field.at-hint')}
          width="s"
          maxLength={5}
          defaultValue={form.value('time')}
          error={form.error('time')}
        />
      ) : null}
    </>
  )
}

export function NoteField({ form }: { readonly form: FormReader }) {
  const { t } = useWords('duties')
  return (
    <Textarea
      name="note"
      label={t('field.note')}
      hint={t('field.note-hint')}
      mark={t('common:optional')}
      rows={2}
      maxLength={500}
      defaultValue={form.value('note')}
      error={form.error('note')}
    />
  )
}

function Fields({
  page,
  event,
  form,
}: {
  readonly page: RecordPage
  readonly event: Event
  readonly form: FormReader
}) {
  const { t } = useWords('duties')
  return (
    <>
      <Card title={event.name} aside={<Link to={page.path}>{t('new.other')}</Link>}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={page.once} values={{ event: event.kind }} />
          <MomentFields form={form} needsHour={event.needsHour} label={event.onLabel} on={event.on} />
          <NoteField form={form} />
          <FormActions>
            <Button name="intent" value="check">
              {t('new.check')}
            </Button>
            <ButtonLink to={page.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <Card flush title={t('new.starts')}>
        <RuleTable caption={t('new.starts')} rows={event.rules} />
      </Card>
    </>
  )
}

function Check(props: {
  readonly page: RecordPage
  readonly event: Event
  readonly form: FormReader
  readonly preview: Preview
}) {
  const { page, event, form, preview } = props
  const { t } = useWords('duties')
  const typed = {
    event: event.kind,
    on: form.value('on'),
    time: form.value('time'),
    note: form.value('note'),
  }
  return (
    <>
      <Notice title={t('new.check-title')}>{preview.text}</Notice>
      <Card flush title={t('new.starts')}>
        <RuleTable caption={t('new.starts')} rows={preview.lines} />
      </Card>
      <Form method="post">
        <HiddenFields once={page.once} values={typed} />
        <FormActions>
          <Button name="intent" value="save">
            {t('new.save')}
          </Button>
          <Button kind="secondary" name="intent" value="change">
            {t('new.change')}
          </Button>
          <ButtonLink to={page.back}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

export function RecordDuties(props: {
  readonly page: RecordPage
  readonly form: FormReader
  readonly preview: Preview | undefined
}) {
  const { page, form, preview } = props
  if (!page.event) return <Choice groups={page.groups} />
  return (
    <Stack>
      {preview ? (
        <Check page={page} event={page.event} form={form} preview={preview} />
      ) : (
        <Fields page={page} event={page.event} form={form} />
      )}
    </Stack>
  )
}
