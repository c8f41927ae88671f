/** The log of supervision. */
import { useLoaderData } from '@remix-run/react'
import { ListView } from '~/ui/list-page'
import { supervisionPage } from '~/features/training/supervision-pages.server'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ProgressBar } from '~/ui/progress-bar'

export const meta = titled

export const loader = page('supervision.read', supervisionPage)

export default function Supervision() {
  const { list, progress } = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  return (
    <ListView data={list}>
      {progress ? (
        <Card title={say('training:supervision.year')}>
          <ProgressBar label={say('training:supervision.year')} {...progress} />
        </Card>
      ) : null}
    </ListView>
  )
}
