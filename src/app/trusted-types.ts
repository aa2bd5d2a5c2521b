interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string | null; readonly createHTML: (html: string) => string | null }): unknown
}

/** Lets scripts and workers come from beside the page alone, and no text become markup. */
function settleTrustedTypes(factory: PolicyFactory | undefined): void {
  if (factory === undefined) return
  factory.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
    // A chart that is taken down empties its place.
    createHTML: (html) => (html === '' ? html : null),
  })
  // Vue would make a policy of its own, which lets everything pass and which the page's policy refuses.
  Object.defineProperty(window, 'trustedTypes', { value: undefined })
}

settleTrustedTypes((window as { trustedTypes?: PolicyFactory }).trustedTypes)
