/** One result for the substitute, in the days of the assignment; the author sees that it was opened. */
import { useLoaderData } from '@remix-run/react'
import { GivingView } from '~/features/instruments/giving-view'
import { lentResultPageOf } from '~/features/secrecy/lent-results.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('substitution.look', lentResultPageOf)

export default function LentResult() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const { t: raised } = useWords('instruments')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.person}, ${data.heldOn}`}
        trailLabel={t('common:trail')}
        trail={[
          { label: data.lentTitle, to: data.lentTo },
          { label: data.resultsTitle, to: data.resultsTo },
          { label: data.title },
        ]}
      />
      <Notice tone="warn" title={t('borrowed.kept')}>
        <p>{t('borrowed.kept-text', { who: data.author })}</p>
      </Notice>
      {data.raised ? (
        <Notice tone={data.raised.tone} title={data.raised.text}>
          <ul>
            <li>{raised('raised.talk')}</li>
            <li>{raised('raised.not-alone')}</li>
          </ul>
        </Notice>
      ) : null}
      <GivingView data={data} />
      {data.followed ? (
        <Card title={t('lent.followed')}>
          <p className="prose preserved">{data.followed}</p>
        </Card>
      ) : null}
    </Stack>
  )
}
