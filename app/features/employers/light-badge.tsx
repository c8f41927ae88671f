/** The traffic light of an employer: colour, icon and word together. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import type { Light } from '~/domain/employers/light'

const looks = {
  red: { tone: 'bad', icon: 'alert' },
  amber: { tone: 'warn', icon: 'warning' },
  green: { tone: 'good', icon: 'check' },
} as const

export function LightBadge({ light }: { readonly light: Light }) {
  const { t } = useWords('organisations')
  const { tone, icon } = looks[light]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`light.${light}`)}
    </Badge>
  )
}
