export const KitPage = () => <h1>Kit</h1>
