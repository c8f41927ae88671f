/** One role-play with its ratings and aims. */
import { useLoaderData } from '@remix-run/react'
import { exercisePage } from '~/features/training/competency-pages.server'
import { exerciseDeed } from '~/features/training/exercise-action.server'
import { ExerciseView } from '~/features/training/exercise-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('competency.read', exercisePage)

export const action = deed('competency.rate', exerciseDeed)

export default function Exercise() {
  return <ExerciseView data={useLoaderData<typeof loader>()} />
}
