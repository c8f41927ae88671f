/** Numbers of the person's own page. The law asks that data be protected; how, is the service's own choice. */
import { personalDataLaw } from '../law/citation'
import { type Parameter, parameter, since } from '../law/parameters'

const ours = personalDataLaw('22', 'to-confirm')

/** Days after its own on which a printed code still signs in. */
export const codeDays = parameter('portal-code-days', 'days', [since('2000-01-01', 7, ours)])

/** Wrong tries that end a code; the officer who gave it is told. */
export const codeTries = parameter('portal-code-tries', 'times', [since('2000-01-01', 5, ours)])

/** Without a click, a session that a code began ends after so long. */
export const portalIdle = parameter('portal-idle', 'minutes', [since('2000-01-01', 15, ours)])

/** Whatever is clicked, it ends after so long. */
export const portalLongest = parameter('portal-longest', 'minutes', [since('2000-01-01', 60, ours)])

/** The same on a device that many people use. */
export const kioskIdle = parameter('kiosk-idle', 'minutes', [since('2000-01-01', 3, ours)])
export const kioskLongest = parameter('kiosk-longest', 'minutes', [since('2000-01-01', 20, ours)])

export const portalParameters: readonly Parameter[] = [
  codeDays,
  codeTries,
  portalIdle,
  portalLongest,
  kioskIdle,
  kioskLongest,
]
