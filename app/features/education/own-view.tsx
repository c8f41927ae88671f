/** The person's own courses, in large plain words. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { StepCard } from '~/ui/step-card'
import type { OwnPage } from './own-page.server'

export function OwnCourses({ rows }: Pick<OwnPage, 'rows'>) {
  const { t } = useWords('education')
  if (rows.length === 0)
    return (
      <EmptyState icon="training" title={t('own.empty')}>
        {t('own.empty-text')}
      </EmptyState>
    )
  return (
    <>
      {rows.map((row) => (
        <StepCard
          key={row.id}
          title={row.title}
          badges={<Badge tone={row.tone}>{row.state}</Badge>}
          note={row.when}
        >
          <p className="soft">{row.note}</p>
          {row.lessons ? <p>{row.lessons}</p> : null}
          {row.certificate ? (
            <p>
              {row.certificate.text}
              <br />
              {row.certificate.gift}
            </p>
          ) : null}
        </StepCard>
      ))}
    </>
  )
}
