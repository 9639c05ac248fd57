export const SessionsPage = () => <h1>Sessions</h1>
