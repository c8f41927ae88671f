/** Own templates of the papers of selection and hiring: what was sent, what the braces may hold, and how to begin. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FileInput } from '~/ui/file-input'
import { HiddenFields } from '~/ui/form-parts'
import { Columns, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { TemplatesPage } from './templates.server'

type Props = { readonly page: TemplatesPage; readonly form: FormReader }

function Upload({ page, form }: Props) {
  const { t } = useWords('requests')
  return (
    <Card title={t('template.upload')}>
      <Form
        method="post"
        action="/requests/templates/files"
        encType="multipart/form-data"
        className="form"
        noValidate
      >
        <HiddenFields once={page.once} />
        <RadioGroup
          name="paper"
          label={t('template.paper')}
          options={page.papers}
          defaultValue={form.value('paper', 'labour-contract')}
          error={form.error('paper')}
        />
        <RadioGroup
          name="language"
          label={t('template.in-language')}
          options={(['kk', 'ru'] as const).map((value) => ({
            value,
            label: t(`template.language.${value}`),
          }))}
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

function Samples({ page }: Pick<Props, 'page'>) {
  const { t } = useWords('requests')
  return (
    <Card title={t('template.begin')}>
      <Stack gap="tight">
        {page.samples.map((sample) => (
          <ButtonLink key={sample.to} to={sample.to} icon="download" reloadDocument wide>
            {sample.text}
          </ButtonLink>
        ))}
      </Stack>
    </Card>
  )
}

export function TemplatesView({ page, form }: Props) {
  const { t } = useWords('requests')
  return (
    <>
      <PageHeader
        title={page.title}
        subtitle={t('template.lead')}
        trail={[{ label: t('title'), to: '/requests' }, { label: page.title }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Columns
        aside={
          <>
            <Upload page={page} form={form} />
            <Samples page={page} />
          </>
        }
      >
        <Card flush title={t('template.editions')}>
          <Table
            caption={t('template.editions')}
            captionHidden
            framed={false}
            rows={page.editions}
            rowKey={(row) => row.id}
            empty={
              <EmptyState icon="document" title={t('template.none')}>
                {t('template.none-text')}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                head: t('template.paper'),
                lead: true,
                cell: (row) => <RowLead note={row.note}>{row.name}</RowLead>,
              },
              { key: 'language', head: t('template.in-language'), cell: (row) => row.language },
              { key: 'owner', head: t('template.owner'), cell: (row) => row.owner },
            ]}
          />
        </Card>
        <Card flush title={t('template.fields')}>
          <Table
            caption={t('template.fields')}
            captionHidden
            framed={false}
            rows={page.fields}
            rowKey={(row) => row.key}
            columns={[
              {
                key: 'name',
                head: t('template.field-head'),
                lead: true,
                cell: (row) => <code>{row.name}</code>,
              },
              { key: 'meaning', head: t('template.meaning'), cell: (row) => row.meaning },
            ]}
          />
        </Card>
      </Columns>
    </>
  )
}
