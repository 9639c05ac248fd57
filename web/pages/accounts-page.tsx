export const AccountsPage = () => <h1>Accounts</h1>
