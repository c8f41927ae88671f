/** A line for everyone of the roster: there or not and why, and a few sealed words. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { MeetingPage } from './meeting-page.server'

type Props = { readonly form: FormReader; readonly page: MeetingPage }

export function MeetingLines({ form, page: { members, outcomes } }: Props) {
  const { t } = useWords('psychology')
  const typedOutcomes = form.values('outcome')
  const typedWords = form.values('words')
  return (
    <Table
      caption={t('group.lines')}
      rows={members.map((each, at) => ({ ...each, at }))}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('column.person'),
          lead: true,
          cell: (row) => (
            <>
              {row.name}
              <input type="hidden" name="person" value={row.id} />
            </>
          ),
        },
        {
          key: 'outcome',
          head: t('column.attendance'),
          label: '',
          cell: (row) => (
            <Select
              name="outcome"
              id={`outcome-${row.id}`}
              label={t('group.outcome-of', { name: row.name })}
              labelHidden
              options={outcomes}
              defaultValue={typedOutcomes[row.at] ?? 'attended'}
            />
          ),
        },
        {
          key: 'words',
          head: t('column.line'),
          label: '',
          cell: (row) => (
            <Input
              name="words"
              id={`words-${row.id}`}
              label={t('group.words-of', { name: row.name })}
              labelHidden
              maxLength={300}
              defaultValue={typedWords[row.at] ?? ''}
            />
          ),
        },
      ]}
    />
  )
}
