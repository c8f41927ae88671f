/** The addresses of education, for links from anywhere. */
export const coursePath = (id: string): string => `/education/courses/${id}`
export const enrolPath = (courseId: string, personId: string): string =>
  `${coursePath(courseId)}/people/${personId}`
