/** The weights of fit: those in force, and every version with its reason. */
import { useLoaderData } from '@remix-run/react'
import { WeightsBar } from '~/features/matching/weights-preview'
import { weightsPage } from '~/features/matching/weights-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ScoreBar } from '~/ui/charts/score-bar'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('weights.read', weightsPage)

export default function WeightsVersions() {
  const { current, versions, maySet } = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const words = { of: t('page.of'), partHead: t('page.part'), valueHead: t('page.points') }
  const tones = { now: 'good', later: 'info', before: 'plain' } as const
  return (
    <Stack>
      <PageHeader
        title={t('weights.title')}
        subtitle={t('weights.lead')}
        actions={
          maySet ? (
            <ButtonLink to="/admin/weights/new" kind="primary" icon="edit">
              {t('weights.new')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Card
        title={
          current.number === 0
            ? t('weights.initial')
            : t('weights.in-force', { number: current.number, day: current.from })
        }
      >
        <WeightsBar parts={current.parts} caption={t('weights.title')} />
        <p className="soft small">{t('explanation.never-scored')}</p>
      </Card>
      <Table
        caption={t('weights.versions')}
        rows={versions}
        rowKey={(row) => String(row.number)}
        empty={
          <EmptyState icon="report" title={t('weights.none')}>
            {t('weights.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            head: t('weights.version'),
            lead: true,
            cell: (row) => (
              <>
                № {row.number}, {row.from}
                <RowNote>
                  <Badge tone={tones[row.state]}>{t(`weights.state.${row.state}`)}</Badge>
                </RowNote>
              </>
            ),
          },
          {
            key: 'parts',
            head: t('page.points'),
            width: 'wide',
            cell: (row) => (
              <ScoreBar small total={100} parts={row.parts} words={{ caption: t('page.points'), ...words }} />
            ),
          },
          {
            key: 'reason',
            head: t('weights.reason'),
            cell: (row) => (
              <>
                {row.reason}
                <RowNote>{row.set}</RowNote>
              </>
            ),
          },
        ]}
      />
    </Stack>
  )
}
