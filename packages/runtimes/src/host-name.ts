interface Host {
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: { readonly versions?: { readonly node?: string } };
}

/** How the runtime names itself. Node 20 has no `navigator`. */
export function hostName(): string {
  const { navigator, process } = globalThis as Host;
  return navigator?.userAgent ?? `Node.js/${process?.versions?.node}`;
}
