/** A result in words and its answers, as the text stood when it was answered. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Table } from '~/ui/table'
import type { GivingPage } from './giving-page.server'

type Line = GivingPage['lines'][number]

function Answers({ data }: { readonly data: GivingPage }) {
  const { t } = useWords('instruments')
  if (data.lines.length === 0) return null
  return (
    <Card title={t('answers')} flush>
      <Table<Line>
        caption={t('answers')}
        captionHidden
        framed={false}
        rows={data.lines}
        rowKey={(line) => line.words}
        columns={[
          { key: 'item', head: '№', width: 'narrow', cell: (line) => line.item },
          {
            key: 'words',
            head: t('head.question'),
            lead: true,
            width: 'wide',
            cell: (line) => <span lang={data.lang ?? undefined}>{line.words}</span>,
          },
          {
            key: 'answer',
            head: t('head.answer'),
            cell: (line) =>
              line.isRaised ? (
                <Badge tone="bad">{line.answer}</Badge>
              ) : (
                <span lang={data.lang ?? undefined}>{line.answer}</span>
              ),
          },
          { key: 'points', head: t('head.points'), align: 'end', cell: (line) => line.points },
        ]}
      />
    </Card>
  )
}

export function GivingView({ data }: { readonly data: GivingPage }) {
  const { t } = useWords('instruments')
  return (
    <Stack>
      <Card title={t('result.title')}>
        <Stack gap="tight">
          <KeyFacts
            facts={[
              { name: t('head.score'), value: data.score },
              { name: t('head.way'), value: data.way },
              ...(data.versionCode ? [{ name: t('head.version'), value: data.versionCode }] : []),
              ...(data.source ? [{ name: t('catalogue.source'), value: data.source }] : []),
              ...(data.lookedAt ? [{ name: t('head.looked'), value: data.lookedAt }] : []),
            ]}
          />
          {data.reaches ? <p>{t('result.reaches')}</p> : null}
          {data.missing ? <p>{t('catalogue.missing')}</p> : null}
          <p className="soft small">{t('result.no-diagnosis')}</p>
        </Stack>
      </Card>
      <Answers data={data} />
    </Stack>
  )
}
