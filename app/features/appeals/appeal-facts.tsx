/** What the person wrote, when, and what was answered. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import type { Tone } from '~/ui/tone'

type Data = {
  readonly standing: { readonly tone: Tone; readonly text: string; readonly note: string }
  readonly given: string
  readonly clock: string
  readonly text: string
  readonly answer: string | null
}

export function AppealFacts({ data }: { readonly data: Data }) {
  const { t } = useWords('appeals')
  const { standing } = data
  return (
    <Card
      title={t('field.text')}
      aside={
        <>
          <Badge tone={standing.tone}>{standing.text}</Badge>{' '}
          <span className="soft small">{standing.note}</span>
        </>
      }
    >
      <p className="preserved">{data.text}</p>
      <p className="soft small">
        {data.given}. {data.clock}
      </p>
      {data.answer ? (
        <>
          <h3>{t('field.answer')}</h3>
          <p className="preserved">{data.answer}</p>
        </>
      ) : null}
    </Card>
  )
}
