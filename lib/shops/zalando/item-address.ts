/** The article that an address leads to: '…-di121n08p-k12.html' is DI121N08P-K12. */
export function itemIn(address: string): string | undefined {
  return /-([a-z0-9]{9}-[a-z0-9]{3})\.html(?:[?#]|$)/i.exec(address)?.[1]?.toUpperCase();
}

/** The article whose picture an address is, on older sites: '…/IV/45/1L/02/PQ/11/IV451L02P-Q11@10.1.jpg'. */
export function itemOfPicture(address: string): string | undefined {
  return /\/([A-Z0-9]{9}-[A-Z0-9]{3})@/.exec(address)?.[1];
}
