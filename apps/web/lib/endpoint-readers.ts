/** Parameters as an address has them: those of the path decoded, those given twice as lists. */
export type Given = Record<string, string | string[]>;

type Reader = (params: Given, query: Given) => Promise<object>;

const readers = new WeakMap<object, Reader>();

/** Says how an endpoint's answer is made; its route does so when it is loaded. */
export function setEndpointReader(endpoint: object, read: Reader): void {
  readers.set(endpoint, read);
}

/** How an endpoint's answer is made; undefined where its route is not loaded. */
export function endpointReader(endpoint: object): Reader | undefined {
  return readers.get(endpoint);
}
