/** How far a step is; looks again by itself, with or without scripts. */
import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { ProgressBar } from '~/ui/progress-bar'
import type { ImportPage } from './import-page.server'

const everySoOften = 1000

export function ProgressCard({ progress }: { readonly progress: NonNullable<ImportPage['progress']> }) {
  const { t } = useWords('imports')
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
        <ProgressBar value={progress.done} max={progress.rows} label={progress.step} words={progress.words} />
        <p className="soft">{t('leave-page')}</p>
      </div>
    </Card>
  )
}
