export const ActivationPage = () => <h1>Activation</h1>
