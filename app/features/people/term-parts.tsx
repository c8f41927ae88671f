/** The fields that move a term, the preview of what shifts, and the list of earlier changes. */
import { Form } from '@remix-run/react'
import type { FormReader, FormState } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { RowNote } from '~/ui/row-lead'
import { type Option, Select } from '~/ui/select'
import { Table } from '~/ui/table'
import { Textarea } from '~/ui/textarea'
import type { TermPreviewed } from './term-page.server'

type Stored = {
  readonly endOfTerm: string | null
  readonly releasedOn: string | null
  readonly releaseGround: string | null
}

type FieldsProps = {
  readonly form: FormReader
  readonly causes: readonly Option[]
  readonly grounds: readonly Option[]
  readonly stored: Stored
}

export function TermFields({ form, causes, grounds, stored }: FieldsProps) {
  const { t } = useWords('people')
  const field = (name: string, value: string | null = null) => ({
    name,
    error: form.error(name),
    defaultValue: form.value(name, value),
  })
  return (
    <>
      <Select {...field('cause')} label={t('term.cause')} options={causes} emptyLabel={t('common:choose')} />
      <Input {...field('courtAct')} label={t('term.act')} hint={t('term.hint.act')} maxLength={120} />
      <DateInput {...field('actOn')} label={t('term.act-on')} />
      <DateInput {...field('endOfTerm', stored.endOfTerm)} label={t('field.endOfTerm')} />
      <DateInput
        {...field('releasedOn', stored.releasedOn)}
        label={t('term.release')}
        hint={t('term.hint.release')}
      />
      <Select
        {...field('releaseGround', stored.releaseGround)}
        label={t('field.releaseGround')}
        hint={t('term.hint.ground')}
        options={grounds}
        emptyLabel={t('term.by-cause')}
      />
      <Textarea {...field('note')} label={t('field.note')} mark={t('common:optional')} rows={3} />
    </>
  )
}

function Shifts({ preview }: { readonly preview: TermPreviewed }) {
  const { t } = useWords('plans')
  if (preview.shifts.length === 0) return preview.note ? null : <p>{t('preview.nothing')}</p>
  return (
    <Table
      caption={t('preview.title')}
      captionHidden
      rows={preview.shifts}
      rowKey={(row) => row.code}
      columns={[
        {
          key: 'what',
          head: t('deadline.what'),
          lead: true,
          cell: (row) => (
            <>
              <b>{row.short}</b>
              <RowNote>{row.code}</RowNote>
            </>
          ),
        },
        { key: 'from', head: t('preview.from'), width: 'medium', cell: (row) => row.from },
        { key: 'to', head: t('preview.to'), width: 'medium', cell: (row) => <b>{row.to}</b> },
        {
          key: 'meaning',
          head: t('deadline.state'),
          width: 'medium',
          cell: (row) => <Badge tone={row.meaning.tone}>{row.meaning.text}</Badge>,
        },
      ]}
    />
  )
}

type PreviewProps = {
  readonly preview: TermPreviewed
  readonly typed: FormState['typed']
  readonly once: string
}

const textsIn = (typed: FormState['typed']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'intent' ? [[name, value]] : [],
    ),
  )

/** The second step: what moves, and the way back to the fields with everything typed. */
export function TermPreviewCard({ preview, typed, once }: PreviewProps) {
  const { t } = useWords('plans')
  return (
    <Card title={t('preview.title')}>
      <Stack>
        <KeyFacts facts={preview.facts} />
        {preview.note ? <Notice>{preview.note}</Notice> : null}
        <Shifts preview={preview} />
        {preview.measures.length > 0 ? (
          <Notice tone="warn" title={t('preview.measures')}>
            <ul>
              {preview.measures.map(({ id, title, due }) => (
                <li key={id}>
                  {title}, {due}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {preview.stays ? <p className="soft">{preview.stays}</p> : null}
        <Form method="post">
          <HiddenFields once={once} values={textsIn(typed)} />
          <FormActions>
            <Button name="intent" value="save">
              {t('preview.save')}
            </Button>
            <Button name="intent" value="edit" kind="secondary">
              {t('preview.edit')}
            </Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}

type FormProps = FieldsProps & { readonly once: string; readonly version: number; readonly back: string }

/** The first step. */
export function TermForm({ once, version, back, ...fields }: FormProps) {
  const { t } = useWords('people')
  return (
    <Card>
      <Form method="post" className="form" noValidate>
        <TermFields {...fields} />
        <HiddenFields once={once} version={version} />
        <FormActions>
          <Button name="intent" value="preview">
            {t('term.preview')}
          </Button>
          <ButtonLink to={back} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
