/** The roster of a group: who belongs to it, who is kept apart, whom to take in. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Notice } from '~/ui/notice'
import { RowLead } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { GroupPage } from './groups-page.server'

type Props = { readonly group: GroupPage; readonly form: FormReader }

function LeaveButton({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useWords('psychology')
  return (
    <Form method="post">
      <HiddenFields values={{ intent: 'leave', personId: id }} />
      <Button kind="link" label={t('group.leave-one', { name })}>
        {t('group.leave')}
      </Button>
    </Form>
  )
}

function JoinForm({ group, form }: Props) {
  const { t } = useWords('psychology')
  const groups = [
    { label: t('group.needed'), options: group.needed },
    { label: t('group.others'), options: group.others },
  ].filter(({ options }) => options.length > 0)
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={group.once} values={{ intent: 'join' }} />
      <Select
        name="personId"
        label={t('group.take-in')}
        emptyLabel={t('common:choose')}
        groups={groups}
        width="l"
        defaultValue={form.value('personId')}
        error={form.error('personId')}
      />
      <Checkbox
        name="isReleased"
        label={t('field.is-released')}
        hint={t('hint.group-released')}
        defaultChecked={form.value('isReleased') !== ''}
        error={form.error('isReleased')}
      />
      <FormActions>
        <Button kind="secondary" icon="plus">
          {t('group.join')}
        </Button>
      </FormActions>
    </Form>
  )
}

export function GroupRoster({ group, form }: Props) {
  const { t } = useWords('psychology')
  return (
    <Card title={t('group.roster', { count: group.members.length, limit: group.limit })}>
      {group.apart.map((pair) => (
        <Notice key={pair.key} tone="bad" title={t('group.apart')}>
          {pair.names}
        </Notice>
      ))}
      {group.members.length === 0 ? (
        <p className="soft">{t('group.nobody')}</p>
      ) : (
        <Table
          caption={t('group.roster', { count: group.members.length, limit: group.limit })}
          captionHidden
          framed={false}
          rows={group.members}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              head: t('column.person'),
              lead: true,
              cell: (row) => <RowLead to={`/people/${row.id}/sessions`}>{row.name}</RowLead>,
            },
            {
              key: 'since',
              head: t('column.since'),
              cell: (row) =>
                row.isElsewhere ? <Badge tone="warn">{t('group.elsewhere')}</Badge> : row.since,
            },
            {
              key: 'leave',
              head: t('group.leave'),
              headHidden: true,
              align: 'end',
              cell: (row) => (group.isOpen ? <LeaveButton id={row.id} name={row.name} /> : null),
            },
          ]}
        />
      )}
      {group.isOpen ? <JoinForm group={group} form={form} /> : null}
    </Card>
  )
}
