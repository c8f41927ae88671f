/** The list of people as a table; on a phone every person is a small card. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { PersonLine } from './rows.server'

type Props = {
  readonly people: readonly PersonLine[]
  readonly empty: ReactNode
  /** A deed for each line, such as a button that chooses this person. */
  readonly deed?: (person: PersonLine) => ReactNode
}

export function PeopleTable({ people, empty, deed }: Props) {
  const { t } = useWords('people')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={people}
      rowKey={(person) => person.id}
      empty={empty}
      columns={[
        {
          key: 'name',
          head: t('column.person'),
          label: '',
          lead: true,
          width: 'wide',
          cell: (person) => (
            <RowLead to={person.to} note={person.note}>
              {person.name}
            </RowLead>
          ),
        },
        {
          key: 'place',
          head: t('column.place'),
          cell: (person) => (
            <>
              {person.place}
              {person.detachment ? (
                <RowNote>{t('detachment-number', { number: person.detachment })}</RowNote>
              ) : null}
            </>
          ),
        },
        {
          key: 'term',
          head: t('column.term'),
          cell: (person) => (
            <>
              {person.term || '–'}
              {person.when ? <RowNote>{person.when}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'badges',
          head: t('column.attention'),
          label: '',
          cell: (person) => (
            <div className="cluster">
              {person.badges.map((badge) => (
                <Badge key={badge.key} tone={badge.tone}>
                  {badge.text}
                </Badge>
              ))}
            </div>
          ),
        },
        ...(deed
          ? [{ key: 'deed', head: t('column.deed'), headHidden: true, align: 'end' as const, cell: deed }]
          : []),
      ]}
    />
  )
}
