/** A moved term or release: cause, court act and days, with a preview of every deadline that shifts. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerTerm, type TermState, termPageOf } from '~/features/people/term-page.server'
import { TermForm, TermPreviewCard } from '~/features/people/term-parts'
import { readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Columns, Stack } from '~/ui/layout'
import { Outcome } from '~/ui/outcome'
import { Timeline } from '~/ui/timeline'

export const meta = titled
export const handle = 'form'

export const loader = page('person.term', termPageOf)

export const action = deed('person.term', answerTerm)

function Changes() {
  const { changes } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  return (
    <Card title={t('term.changes')}>
      {changes.length === 0 ? (
        <p className="soft">{t('term.no-changes')}</p>
      ) : (
        <Timeline
          label={t('term.changes')}
          items={changes.map(({ lines, ...each }) => ({
            ...each,
            body: (
              <ul className="bare small">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
          }))}
        />
      )}
    </Card>
  )
}

export default function Term() {
  const { causes, grounds, stored, once, version, back, closed } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const state = useActionData<typeof action>() as TermState | undefined
  const form = readerOf(state, useKeyedWords())
  const step = state?.preview ? (
    <Outcome>
      <TermPreviewCard preview={state.preview} typed={state.typed} once={once} />
    </Outcome>
  ) : (
    <TermForm {...{ form, causes, grounds, stored, once, version, back }} />
  )
  return (
    <Columns aside={<Changes />}>
      <Stack>
        <h2>{t('term.title')}</h2>
        <ErrorSummary title={t('common:problem')} problems={form.problems} />
        {closed ? (
          <EmptyState icon="lock" title={closed}>
            {t('term.closed-text')}
          </EmptyState>
        ) : (
          step
        )}
      </Stack>
    </Columns>
  )
}
