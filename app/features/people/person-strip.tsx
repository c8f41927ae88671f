/** The identity strip as a component: heads the person's page and any page about one person. */
import { Badge } from '~/ui/badge'
import { SubjectStrip } from '~/ui/subject-strip'
import type { Strip } from './strip.server'

type Props = { readonly strip: Strip; readonly heading?: boolean }

export function PersonStrip({ strip, heading = true }: Props) {
  const badges = strip.badges.map((badge) => (
    <Badge key={badge.code} tone={badge.tone} icon={badge.tone === 'plain' ? false : undefined}>
      {badge.text}
    </Badge>
  ))
  return (
    <SubjectStrip
      name={strip.name}
      facts={strip.facts}
      figure={strip.figure ?? undefined}
      badges={badges.length > 0 ? badges : undefined}
      heading={heading}
    />
  )
}
