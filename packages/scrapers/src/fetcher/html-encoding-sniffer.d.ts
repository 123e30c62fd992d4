/** The part of html-encoding-sniffer 7 that is used: npm has the types of version 3 only. */
declare module 'html-encoding-sniffer' {
  function sniffEncoding(
    bytes: Uint8Array,
    options: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding: string },
  ): string;
  export = sniffEncoding;
}
