/** A count that is under way; the page looks again by itself, with or without scripts. */
import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { ProgressBar } from '~/ui/progress-bar'

type Props = { readonly done: number; readonly of: number }

const everySoOften = 800

export function CountingCard({ done, of }: Props) {
  const { t } = useWords('matching')
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, everySoOften)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <Card title={t('counting.title')}>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <ProgressBar value={done} max={of} label={t('counting.title')} words={`${done} / ${of}`} />
      <p className="soft">{t('counting.text')}</p>
    </Card>
  )
}
