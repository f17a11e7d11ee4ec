/** Stops what setup started; throws where a private text was found in what is left. */
export default function teardown(): Promise<void>;
