/** A pause or an exemption of one deadline, with its reason; lateness stays in sight. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeedFrame } from '~/features/plans/deed-frame'
import { answerPause, pausePageOf } from '~/features/plans/pause-page.server'
import { CurrentPause, PauseFields } from '~/features/plans/pause-parts'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('plan.pause', pausePageOf)

export const action = deed('plan.pause', answerPause)

const beside = {
  'from-in-future': 'from',
  'until-before-from': 'until',
  'until-missing': 'until',
  'words-missing': 'words',
  'ground-missing': 'ground',
  'citation-missing': 'citation',
}

export default function Pause() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  const earlier =
    data.earlier.length > 0 ? (
      <Card title={t('pause.earlier')}>
        <ul className="bare">
          {data.earlier.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </Card>
    ) : null
  const subtitle = `${data.subtitle} · ${data.state}`
  if (data.current)
    return (
      <Stack>
        <PageHeader
          title={data.heading}
          subtitle={subtitle}
          trail={[{ label: data.deed.name, to: data.deed.back }, { label: data.heading }]}
          trailLabel={t('trail')}
        />
        <ErrorSummary title={t('common:problem')} problems={form.problems} />
        <CurrentPause current={data.current} />
        {earlier}
      </Stack>
    )
  return (
    <DeedFrame
      heading={data.heading}
      subtitle={subtitle}
      deed={data.deed}
      form={form}
      word={t('common:save')}
      after={earlier}
    >
      <p className="soft">{t('pause.lead')}</p>
      <PauseFields form={form} page={data} />
    </DeedFrame>
  )
}
