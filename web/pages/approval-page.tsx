export const ApprovalPage = () => <h1>Approval</h1>
