/** Which column of the file is which fact: guessed from the headings, corrected by a person. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { ImportPage } from './import-page.server'

type Props = Pick<ImportPage, 'columns' | 'fields' | 'version' | 'once'>

export function ColumnsForm({ columns, fields, version, once }: Props) {
  const { t } = useWords('imports')
  return (
    <Form method="post" noValidate className="form form-full" key={version}>
      <HiddenFields version={version} once={once} values={{ intent: 'columns' }} />
      <Table
        caption={t('columns.caption')}
        captionHidden
        framed={false}
        rows={columns}
        rowKey={(column) => column.name}
        columns={[
          { key: 'heading', head: t('columns.heading'), lead: true, cell: (column) => column.heading },
          { key: 'sample', head: t('columns.sample'), cell: (column) => column.sample || '–' },
          {
            key: 'field',
            head: t('columns.field'),
            width: 'wide',
            cell: (column) => (
              <Select
                name={column.name}
                label={`${t('columns.field')}: ${column.heading}`}
                labelHidden
                options={fields}
                emptyLabel={t('columns.aside')}
                defaultValue={column.field}
              />
            ),
          },
        ]}
      />
      <FormActions>
        <Button kind="secondary">{t('deed.check')}</Button>
      </FormActions>
    </Form>
  )
}
