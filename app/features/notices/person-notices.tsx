/** The notices of a person: what is to be written now, what was written, and the way to any other notice. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Cluster } from '~/ui/layout'
import { RadioGroup } from '~/ui/radio-group'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { PersonNotices } from './person-page.server'

type Preparing = NonNullable<PersonNotices['preparing']>

function Write({ row, once }: { readonly row: Preparing['due'][number]; readonly once: string }) {
  return (
    <Cluster>
      {row.writes.map(({ what, to, text }) =>
        to ? (
          <ButtonLink key={what} to={to} label={`${text}: ${row.name}`}>
            {text}
          </ButtonLink>
        ) : (
          <Form key={what} method="post">
            <HiddenFields once={`${once}-${what}`} values={{ intent: 'prepare', what, languages: 'both' }} />
            <Button kind="secondary" label={`${text}: ${row.name}`}>
              {text}
            </Button>
          </Form>
        ),
      )}
    </Cluster>
  )
}

export function DueNotices({ preparing }: { readonly preparing: Preparing }) {
  const { t } = useWords('notices')
  if (preparing.due.length === 0) return null
  return (
    <Card flush title={t('due.title')}>
      <Table
        caption={t('due.title')}
        captionHidden
        framed={false}
        rows={preparing.due}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'name',
            head: t('column.notice'),
            lead: true,
            cell: (row) => (
              <>
                <b>{row.name}</b>
                <RowNote>{row.note}</RowNote>
              </>
            ),
          },
          {
            key: 'due',
            head: t('column.due'),
            width: 'medium',
            cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
          },
          {
            key: 'write',
            head: t('column.deed'),
            headHidden: true,
            align: 'end',
            cell: (row) => <Write row={row} once={preparing.once} />,
          },
        ]}
      />
    </Card>
  )
}

export function WrittenNotices({ rows }: Pick<PersonNotices, 'rows'>) {
  const { t } = useWords('notices')
  return (
    <Card flush title={t('written.title')}>
      <Table
        caption={t('written.title')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="document" title={t('written.none')}>
            {t('written.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t('column.notice'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.number}>
                {row.name}
              </RowLead>
            ),
          },
          { key: 'recipient', head: t('column.recipient'), width: 'medium', cell: (row) => row.recipient },
          {
            key: 'state',
            head: t('column.state'),
            width: 'medium',
            cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
          },
        ]}
      />
    </Card>
  )
}

function PrepareFields({ preparing, form }: { readonly preparing: Preparing; readonly form: FormReader }) {
  const { t } = useWords('notices')
  return (
    <>
      <Select
        name="what"
        label={t('field-of.what')}
        groups={preparing.kinds}
        emptyLabel={t('field-of.what-empty')}
        defaultValue={form.value('what', preparing.asked)}
        error={form.error('what')}
        width="full"
      />
      <Select
        name="placeKato"
        label={t('field-of.place')}
        hint={t('field-of.place-hint')}
        groups={preparing.places}
        emptyLabel={t('field-of.place-empty')}
        defaultValue={form.value('placeKato')}
        error={form.error('placeKato')}
        width="full"
      />
      <RadioGroup
        name="languages"
        label={t('field-of.languages')}
        options={preparing.languages}
        defaultValue={form.value('languages', 'both')}
        error={form.error('languages')}
        shape="inline"
      />
    </>
  )
}

/** Any notice, to any place and in any language. Stands open when a link asked for a kind, or the form came back. */
export function PrepareAny({
  preparing,
  form,
}: {
  readonly preparing: Preparing
  readonly form: FormReader
}) {
  const { t } = useWords('notices')
  const fields = (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={preparing.once} values={{ intent: 'prepare' }} />
      <PrepareFields preparing={preparing} form={form} />
      <FormActions>
        <Button icon="edit">{t('deed.prepare')}</Button>
      </FormActions>
    </Form>
  )
  const isOpen = preparing.asked !== null || form.problems.length > 0 || preparing.due.length === 0
  return isOpen ? (
    <Card id="prepare" title={t('prepare.title')}>
      {fields}
    </Card>
  ) : (
    <Disclosure summary={t('prepare.other')}>{fields}</Disclosure>
  )
}

export function EnterInRegister({ preparing }: { readonly preparing: Preparing }) {
  const { t } = useWords('notices')
  if (preparing.isEntered) return <p className="soft small">{t('register.entered')}</p>
  return (
    <Form method="post">
      <HiddenFields once={`${preparing.once}-register`} values={{ intent: 'enter' }} />
      <Button kind="link">{t('register.enter')}</Button>
    </Form>
  )
}
