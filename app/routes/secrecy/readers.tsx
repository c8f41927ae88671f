/** Who read what of the psychologist's work: substitutes, supervisors, exports, and staff who read conclusions. */
import { useLoaderData } from '@remix-run/react'
import { nameOf } from '~/features/plans/wording.server'
import { listReaders } from '~/features/secrecy/reads.server'
import { page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { looksLikeId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('reader.list', async ({ db, actor, url, t, format }) => {
  const before = url.searchParams.get('before') ?? ''
  const { rows, more } = await listReaders(db, actor, looksLikeId(before) ? before : null)
  return {
    title: t('secrecy:readers.title'),
    more,
    rows: rows.map((row) => ({
      id: row.id,
      way: row.way,
      reader: row.reader,
      role: row.role,
      at: format.instant(row.at),
      who: nameOf(row),
      heldOn: row.heldOn ? format.day(row.heldOn) : null,
    })),
  }
})

export default function Readers() {
  const { rows, more } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader title={t('readers.title')} subtitle={t('readers.lead')} />
      <Table
        caption={t('readers.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('readers.none')} icon="shield">
            {t('readers.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'reader',
            head: t('column.reader'),
            lead: true,
            cell: (row) => (
              <>
                <RowLead>{row.reader}</RowLead>
                <RowNote>{say(`common:role.${row.role}`)}</RowNote>
              </>
            ),
          },
          { key: 'way', head: t('column.way'), cell: (row) => say(`secrecy:way.${row.way}`) },
          {
            key: 'who',
            head: t('column.person'),
            cell: (row) => (row.heldOn ? `${row.who}, ${row.heldOn}` : row.who),
          },
          { key: 'at', head: t('column.at'), cell: (row) => row.at },
        ]}
      />
      <Pager
        label={t('readers.pages')}
        nextTo={more ? `/psychology/readers?before=${more}` : undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
