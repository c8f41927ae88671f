/** What earlier referrals brought, on the person's own page: each leads to its referral and to undoing it. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Stack } from '~/ui/layout'
import type { StandingLine } from './standing-page.server'

export function StandingCard({ lines }: { readonly lines: readonly StandingLine[] }) {
  const { t } = useWords('referrals')
  return (
    <Card title={t('brought-all')}>
      <Stack>
        {lines.map((each) => (
          <div key={each.id}>
            <Badge tone={each.tone}>{each.text}</Badge>{' '}
            <Link to={each.referralTo} className="soft">
              {each.note}
            </Link>{' '}
            {each.undoTo ? (
              <ButtonLink to={each.undoTo} kind="link" label={`${t('undo')}: ${each.text}`}>
                {t('undo')}
              </ButtonLink>
            ) : null}
          </div>
        ))}
        <p className="soft">{t('brought-hint')}</p>
      </Stack>
    </Card>
  )
}
