/** The versions of a programme, newest first, and the answers that the person gave to them. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Timeline } from '~/ui/timeline'
import type { VersionsPage } from './versions-page.server'

type Version = VersionsPage['versions'][number]

function Changes({ version }: { readonly version: Version }) {
  const { t } = useWords('plans')
  if (version.changes.length === 0)
    return <p className="soft small">{version.isFirst ? version.holds : t('versions.same')}</p>
  return (
    <ul className="small">
      {version.changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  )
}

export function VersionList({ versions }: Pick<VersionsPage, 'versions'>) {
  const { t } = useWords('plans')
  if (versions.length === 0)
    return (
      <Card>
        <EmptyState icon="history" title={t('versions.none')}>
          {t('versions.none-text')}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={t('versions.title')}>
      <Timeline
        label={t('versions.title')}
        items={versions.map((version) => ({
          id: version.id,
          title: version.title,
          meta: version.meta,
          body: <Changes version={version} />,
        }))}
      />
    </Card>
  )
}

export function AgreementHistory({ agreements }: Pick<VersionsPage, 'agreements'>) {
  const { t } = useWords('plans')
  return (
    <Card title={t('versions.answers')}>
      {agreements.length === 0 ? <p className="soft">{t('versions.unasked')}</p> : null}
      <Stack gap="tight">
        {agreements.map((each) => (
          <div key={each.id}>
            <Badge tone={each.tone}>{each.answer}</Badge> {each.day}
            {each.statement ? <p>{t('agreement.statement', { words: each.statement })}</p> : null}
            <p className="soft small">{each.recorded}</p>
            {each.lapsed ? <p className="soft small">{each.lapsed}</p> : null}
          </div>
        ))}
      </Stack>
    </Card>
  )
}
