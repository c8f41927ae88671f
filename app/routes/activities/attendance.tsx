/** Who came to an activity, by name. */
import { useLoaderData } from '@remix-run/react'
import { attendanceDeed, attendancePage } from '~/features/activities/attendance-page.server'
import { AttendanceView } from '~/features/activities/attendance-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.attendance', attendancePage)

export const action = deed('activity.attendance', attendanceDeed)

export default function ActivityAttendance() {
  return <AttendanceView data={useLoaderData<typeof loader>()} />
}
