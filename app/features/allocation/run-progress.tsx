/** How far a run is, and the button that stops it; looks again by itself, with or without scripts. */
import { Form, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { HiddenFields } from '~/ui/form-parts'
import { ProgressBar } from '~/ui/progress-bar'
import type { RunPage } from './run-page.server'

const everySoOften = 1000

type Props = { readonly data: RunPage; readonly progress: NonNullable<RunPage['progress']> }

export function RunProgress({ data, progress }: Props) {
  const { t } = useWords('allocation')
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, everySoOften)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <Card title={progress.step}>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <div className="stack">
        <ProgressBar value={progress.done} max={progress.of} label={progress.step} words={progress.words} />
        <p className="soft">{t('run.leave-page')}</p>
        {data.mayCancel ? (
          <Form method="post">
            <HiddenFields once={data.once} version={data.version} />
            <Button icon="cross">{t('deed.cancel')}</Button>
          </Form>
        ) : null}
      </div>
    </Card>
  )
}
