// The road standing upright: a list for phones, tablets and paper, where a drawing would be too small to read.
import { Link } from '@remix-run/react'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon'
import type { Tone } from '../tone'
import type { RoadPoint, RoadProps, RoadTone } from './road'

const looks: Readonly<Record<RoadTone, { readonly tone: Tone; readonly icon: IconName }>> = {
  done: { tone: 'good', icon: 'check' },
  due: { tone: 'warn', icon: 'clock' },
  late: { tone: 'bad', icon: 'alert' },
  waiting: { tone: 'info', icon: 'dots' },
  ahead: { tone: 'plain', icon: 'minus' },
}

type Step =
  | { readonly kind: 'point'; readonly day: number; readonly point: RoadPoint }
  | { readonly kind: 'today' | 'goal'; readonly day: number; readonly text: string }

/** The points with today and the goal among them, in the order of days. */
export function RoadSteps({ points, today, words }: RoadProps) {
  const steps: Step[] = [
    ...points.map((point) => ({ kind: 'point' as const, day: point.day, point })),
    { kind: 'today' as const, day: today, text: words.today },
    { kind: 'goal' as const, day: 0, text: words.goal },
  ]
  steps.sort((one, other) => one.day - other.day)
  return (
    <ol className="road-tall" aria-label={words.caption}>
      {steps.map((step) => (
        <li
          key={step.kind === 'point' ? step.point.id : step.kind}
          className={classNames('road-step', step.day < today && 'road-step-gone')}
        >
          {step.kind === 'point' ? (
            <PointStep point={step.point} />
          ) : (
            <FlagStep kind={step.kind} text={step.text} />
          )}
        </li>
      ))}
    </ol>
  )
}

function PointStep({ point }: { readonly point: RoadPoint }) {
  const look = looks[point.tone]
  return (
    <>
      <span className={`mark tone-${look.tone}`}>
        <Icon name={look.icon} />
      </span>
      <div>
        {point.to ? (
          <Link className="table-lead" to={point.to}>
            {point.label}
          </Link>
        ) : (
          point.label
        )}
        <div className="soft small">{[point.date, point.state, point.code].filter(Boolean).join(' · ')}</div>
      </div>
    </>
  )
}

function FlagStep({ kind, text }: { readonly kind: 'today' | 'goal'; readonly text: string }) {
  return (
    <>
      <span className={`mark ${kind === 'today' ? 'road-mark-today' : 'tone-accent'}`}>
        <Icon name={kind === 'today' ? 'today' : 'arrow'} />
      </span>
      <strong className={`road-flag road-flag-${kind}`}>{text}</strong>
    </>
  )
}
