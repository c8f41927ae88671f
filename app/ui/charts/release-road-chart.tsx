// A year of deadlines around one day as a road: a picture on wide screens, a list on phones and paper.
import { RoadPicture } from './road-picture'
import { ReaderTable } from './reader-table'
import type { RoadPoint, RoadProps } from './road'
import { RoadSteps } from './road-steps'

/** Every form is in the page; the style sheet shows one, and readers meet only that one. */
export function ReleaseRoadChart(props: RoadProps) {
  const { points, words } = props
  const inOrder = [...points].sort((one, other) => one.day - other.day)
  return (
    <div className="chart-host">
      <div className="road-drawn">
        <div className="road-wide">
          <RoadPicture {...props} points={inOrder} width={1140} />
        </div>
        <div className="road-middle">
          <RoadPicture {...props} points={inOrder} width={880} />
        </div>
        <ReaderTable
          caption={words.caption}
          heads={[words.dateHead, words.labelHead, words.stateHead]}
          rows={inOrder.map((point) => [point.date, withCode(point), point.state])}
        />
      </div>
      <RoadSteps {...props} points={inOrder} />
    </div>
  )
}

function withCode(point: RoadPoint): string {
  return point.code ? `${point.label} (${point.code})` : point.label
}
