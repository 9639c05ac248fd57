import { useParams } from 'react-router'
import { EmployeeView } from './employee/employee-view.tsx'

/** One employee, for whoever may see the roster. */
export const EmployeePage = () => {
  const { employeeId = '' } = useParams()
  return <EmployeeView employeeId={employeeId} />
}
