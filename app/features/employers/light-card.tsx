/** Why the light of an employer is what it is: every rule with its source and its day. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { FindingsList } from '~/ui/findings-list'
import { Stack } from '~/ui/layout'
import { LightBadge } from './light-badge'
import type { ToldLight } from './telling.server'

export function LightCard({ light }: { readonly light: ToldLight }) {
  const { t } = useWords('organisations')
  const say = useKeyedWords()
  const words = {
    held: say('law:state.held'),
    failed: say('law:state.failed'),
    unknown: say('law:state.unknown'),
  }
  return (
    <Card title={t('light.title')} aside={<LightBadge light={light.light} />}>
      <Stack gap="close">
        <FindingsList label={t('light.title')} findings={light.findings} stateWords={words} />
        <p className="soft small">{t('light.how')}</p>
      </Stack>
    </Card>
  )
}
