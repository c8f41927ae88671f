/** Parts of the page of own templates. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { FileInput } from '~/ui/file-input'
import { HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { RadioGroup } from '~/ui/radio-group'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { TemplatesPage } from './templates-page.server'

export function Editions({ editions }: Pick<TemplatesPage, 'editions'>) {
  const { t } = useWords('notices')
  return (
    <Card flush title={t('template.editions')}>
      <Table
        caption={t('template.editions')}
        captionHidden
        framed={false}
        rows={editions}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="document" title={t('template.none')}>
            {t('template.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t('template.column'),
            lead: true,
            cell: (row) => <RowLead note={row.note}>{`${row.name}, ${row.language}`}</RowLead>,
          },
          { key: 'owner', head: t('template.owner'), width: 'medium', cell: (row) => row.owner },
          {
            key: 'used',
            head: t('column.state'),
            width: 'medium',
            cell: (row) =>
              row.isUsed ? (
                <Badge tone="good">{t('template.used')}</Badge>
              ) : (
                <Badge>{t('template.kept')}</Badge>
              ),
          },
        ]}
      />
    </Card>
  )
}

export function Upload({ page, form }: { readonly page: TemplatesPage; readonly form: FormReader }) {
  const { t } = useWords('notices')
  return (
    <Card title={t('template.upload')}>
      <Form
        method="post"
        action={`/notices/templates/files?kind=${page.kind}`}
        encType="multipart/form-data"
        className="form"
        noValidate
      >
        <HiddenFields once={page.once} />
        <RadioGroup
          name="language"
          label={t('field-of.languages')}
          options={page.languages}
          defaultValue={form.value('language', 'kk')}
          error={form.error('language')}
          shape="inline"
        />
        <FileInput
          name="file"
          label={t('template.file')}
          hint={t('template.file-hint')}
          accept=".docx"
          error={form.error('file')}
        />
        <Button icon="upload">{t('template.send')}</Button>
      </Form>
    </Card>
  )
}

export function Fields({ page }: { readonly page: TemplatesPage }) {
  const { t } = useWords('notices')
  return (
    <Card flush title={t('template.fields')}>
      <Table
        caption={t('template.fields')}
        captionHidden
        framed={false}
        rows={page.fields}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', head: t('template.field'), lead: true, cell: (row) => <code>{row.name}</code> },
          { key: 'meaning', head: t('template.meaning'), cell: (row) => row.meaning },
        ]}
      />
    </Card>
  )
}

export function Samples({ page }: { readonly page: TemplatesPage }) {
  const { t } = useWords('notices')
  return (
    <Card title={t('template.begin')}>
      <Stack gap="tight">
        <p className="soft small">{t('template.begin-text')}</p>
        {page.samples.map((sample) => (
          <ButtonLink key={sample.to} to={sample.to} icon="download" reloadDocument wide>
            {sample.text}
          </ButtonLink>
        ))}
      </Stack>
    </Card>
  )
}
