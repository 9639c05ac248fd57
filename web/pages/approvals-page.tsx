export const ApprovalsPage = () => <h1>Approvals</h1>
